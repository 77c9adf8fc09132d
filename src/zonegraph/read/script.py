"""Traditional characters: read through their simplified forms, one for one.

A table of our own (``read_traditional.tsv``) is used, not OpenCC: that would be an extra, and what
a build finds must not depend on what happens to be installed; it changes lengths where it turns
phrases; and rules need characters, not the usage of a region. What a table cannot tell apart
(著 for 着 and 著) is left as it is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from zonegraph.article import BlockKind
from zonegraph.lexicon.table import load

if TYPE_CHECKING:
    from zonegraph.article import Article
    from zonegraph.read.decode import Source

_SHARE: Final = 0.05
"""Share of the Han characters that must be traditional only; real texts have a third."""

_SAMPLE: Final = 20_000
_HAN: Final = re.compile("[\u3400-\u9fff]")


def is_traditional(text: str) -> bool:
    """Whether a text is written in traditional characters."""
    sample = text[:_SAMPLE]
    found = len(_certain().findall(sample))
    return found > 0 and found > _SHARE * len(_HAN.findall(sample))


def simplified(text: str) -> str:
    """Return the text in simplified characters, as many as before; others stay as they are.

    A text that does not show to be traditional comes back as it is.
    """
    return text.translate(_table()) if is_traditional(text) else text


def printed(article: Article, source: Source) -> Article:
    """Return an article that was read simplified with the characters of the file.

    ``source`` is the file as printed, of the same length. Names in the metadata stay simplified, so
    that a paper or a writer is the same in either script.
    """
    text = list(article.text)
    table = _table()
    for segment in article.source.segments:
        for at in range(segment.length):
            shown = source.text[segment.raw_start + at]
            if shown.translate(table) == text[segment.text_start + at]:
                text[segment.text_start + at] = shown
    whole = "".join(text)
    titles = {block.kind: whole[block.start : block.end] for block in reversed(article.blocks)}
    return replace(
        article,
        text=whole,
        headline=titles.get(BlockKind.HEADLINE, article.headline) if article.headline else "",
        kicker=titles.get(BlockKind.KICKER, article.kicker) if article.kicker else None,
    )


@cache
def _table() -> dict[int, str]:
    rows = load("read_traditional")
    return {ord(char): row["simplified"] for row in rows for char in row["traditional"]}


@cache
def _certain() -> re.Pattern[str]:
    """Return a pattern of the traditional forms that GB2312, and so simplified text, has not."""
    forms = "".join(row["traditional"] for row in load("read_traditional"))
    return re.compile(f"[{''.join(c for c in forms if not c.encode('gb2312', 'ignore'))}]")
