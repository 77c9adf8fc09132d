"""Files become articles: metadata, headings, paragraphs in reading order, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.read import decode
from zonegraph.read.formats import reader

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

    from zonegraph.article import Article

__all__ = ["read", "read_text"]


def read(path: str | Path | BinaryIO) -> list[Article]:
    """Return the articles of a file, of standard input (``-``) or of a binary stream.

    Raises SourceError if it cannot be read or decoded, or holds no article.
    """
    source = decode.decode(*decode.load(path))
    return reader(source)(source)


def read_text(text: str, name: str = "text") -> list[Article]:
    """Return the articles of characters that are in memory; ``name`` chooses the format."""
    source = decode.source(text, name)
    return reader(source)(source)
