"""Which reader reads which file: one table, by ending, by first bytes, then by what the text shows.

A format to come adds a row. One that is not text (PDF, Parquet) brings its own ``decode``, which
makes a ``Source`` of the bytes; offsets in the article then point into that source.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from zonegraph.read.decode import decode
from zonegraph.read.html import is_html, read_html
from zonegraph.read.jsonl import is_jsonl, read_jsonl
from zonegraph.read.markdown import is_markdown, read_markdown
from zonegraph.read.page import is_page, read_page
from zonegraph.read.parquet import decode_parquet, read_parquet
from zonegraph.read.pdf import decode_pdf, read_pdf
from zonegraph.read.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonegraph.article import Article
    from zonegraph.read.decode import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format: the endings that name it, how it shows otherwise, and how it is read."""

    name: str
    endings: tuple[str, ...]
    shows: Callable[[Source], bool]
    read: Callable[[Source], list[Article]]
    decode: Callable[[bytes, str], Source] = decode
    magic: bytes = b""


def _never(_: Source) -> bool:
    """Whether text shows a format that is not text."""
    return False


FORMATS: Final = (
    Format(name="markdown", endings=(".md", ".markdown"), shows=is_markdown, read=read_markdown),
    Format(
        name="PDF",
        endings=(".pdf",),
        shows=_never,
        read=read_pdf,
        decode=decode_pdf,
        magic=b"%PDF-",
    ),
    Format(
        name="Parquet",
        endings=(".parquet", ".pq"),
        shows=_never,
        read=read_parquet,
        decode=decode_parquet,
        magic=b"PAR1",
    ),
    Format(
        name="HTML", endings=(".html", ".htm", ".xhtml", ".shtml"), shows=is_html, read=read_html
    ),
    Format(name="JSON Lines", endings=(".jsonl", ".ndjson"), shows=is_jsonl, read=read_jsonl),
    Format(name="page dump", endings=(), shows=is_page, read=read_page),
    Format(name="plain text", endings=(), shows=lambda _: True, read=read_plain),
)
"""All formats; of those that no ending decides, the first that shows in the text is taken."""


def by_ending(name: str) -> Format | None:
    """Return the format that the name's ending stands for; None if the text has to tell."""
    ending = PurePath(name).suffix.lower()
    return next((each for each in FORMATS if ending in each.endings), None)


def by_magic(data: bytes) -> Format | None:
    """Return the format whose files begin with these bytes; None if none does."""
    return next((each for each in FORMATS if each.magic and data.startswith(each.magic)), None)


def by_text(source: Source) -> Format:
    """Return the first format that shows in the text."""
    return next(each for each in FORMATS if each.shows(source))
