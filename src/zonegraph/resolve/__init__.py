"""Mentions become entities: one label, one kind, one stable IRI for each thing."""

from zonegraph.resolve.entity import Entity, Mentioned, Resolution, ResolvedClaim, resolve

__all__ = ["Entity", "Mentioned", "Resolution", "ResolvedClaim", "resolve"]
