"""Extractions made by hand: articles of one paragraph, things and claims without any rule."""

from __future__ import annotations

from zonegraph.claim import Claim, Evidence, Extraction, Span, Thing, ThingKey
from zonegraph.read import read_text


def thing(kind: str, label: str, *aliases: str, zone: str | None = None) -> Thing:
    """Return a thing that is named at the very start of its article."""
    return Thing(
        kind=kind, label=label, aliases=aliases, spans=(Span(0, 1),), rule="T001", zone=zone
    )


def claim(
    subject: Thing,
    name: str,
    target: Thing | None = None,
    *,
    modality: str = "achieved",
    text: str | None = None,
    confidence: float = 1.0,
) -> Claim:
    """Return a claim whose evidence is the first character of its article."""
    return Claim(
        subject=subject.key,
        property=name,
        object=target.key if target else None,
        text=text,
        modality=modality,
        evidence=(Evidence(start=0, end=1, exact="园"),),
        rule="T001",
        confidence=confidence,
    )


def extraction(headline: str, things: tuple[Thing, ...], *claims: Claim) -> Extraction:
    """Return the extraction of an article called ``headline``."""
    text = f"---\nheadline: {headline}\n---\n\n园区今天发布消息。"
    return Extraction(
        article=read_text(text, f"{headline}.md")[0], things=things, claims=tuple(claims)
    )


def key(kind: str, label: str) -> ThingKey:
    """Return the key of a thing."""
    return ThingKey(kind, label)
