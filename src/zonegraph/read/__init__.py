"""Files become articles: metadata, headings, paragraphs in reading order, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.read import decode
from zonegraph.read.formats import by_ending, by_text

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

    from zonegraph.article import Article

__all__ = ["read", "read_text"]


def read(path: str | Path | BinaryIO) -> list[Article]:
    """Return the articles of a file, of standard input (``-``) or of a binary stream.

    At least one; SourceError if the file cannot be read or decoded, or holds no article.
    """
    data, name = decode.load(path)
    known = by_ending(name)
    source = known.decode(data, name) if known else decode.decode(data, name)
    return (known or by_text(source)).read(source)


def read_text(text: str, name: str = "text") -> list[Article]:
    """Return the articles of characters that are in memory; the ending of ``name`` counts.

    SourceError if they hold no article.
    """
    source = decode.source(text, name)
    return (by_ending(name) or by_text(source)).read(source)
