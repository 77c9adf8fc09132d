"""Which reader reads which file: one table, by ending first, then by what the text shows."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from zonegraph.read.markdown import is_markdown, read_markdown
from zonegraph.read.page import is_page, read_page
from zonegraph.read.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonegraph.article import Article
    from zonegraph.read.decode import Source

BY_ENDING: Final = {".md": read_markdown, ".markdown": read_markdown}


def reader(source: Source) -> Callable[[Source], list[Article]]:
    """Return the reader for ``source``: by its name's ending, else by front matter or furniture."""
    known = BY_ENDING.get(PurePath(source.name).suffix.lower())
    if known is not None:
        return known
    if is_markdown(source):
        return read_markdown
    return read_page if is_page(source) else read_plain
