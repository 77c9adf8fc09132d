"""Articles become things and claims, each with the characters it was read from."""

from zonegraph.extract.extractor import extract

__all__ = ["extract"]
