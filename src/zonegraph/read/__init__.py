"""Files become articles: metadata, headings, paragraphs in reading order, and the way back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zonegraph.read import decode
from zonegraph.read.formats import by_ending, by_magic, by_text
from zonegraph.read.script import printed, simplified

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

    from zonegraph.article import Article
    from zonegraph.read.decode import Source
    from zonegraph.read.formats import Format

__all__ = ["read", "read_text"]


def read(path: str | Path | BinaryIO) -> list[Article]:
    """Return the articles of a file, of standard input (``-``) or of a binary stream.

    At least one; SourceError if the file cannot be read or decoded, or holds no article.
    """
    data, name = decode.load(path)
    decode.refuse_empty(data, name)
    known = by_ending(name) or by_magic(data)
    source = known.decode(data, name) if known else decode.decode(data, name)
    return _read(source, known)


def read_text(text: str, name: str = "text") -> list[Article]:
    """Return the articles of characters that are in memory; the ending of ``name`` counts.

    SourceError if they hold no article.
    """
    source = decode.source(text, name)
    return _read(source, by_ending(name))


def _read(source: Source, known: Format | None) -> list[Article]:
    """Read a text in traditional characters through simplified ones; its characters stay."""
    plain = simplified(source.text)
    if plain == source.text:
        return (known or by_text(source)).read(source)
    shadow = replace(source, text=plain)
    return [printed(each, source) for each in (known or by_text(shadow)).read(shadow)]
