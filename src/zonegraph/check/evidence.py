"""Evidence rot: what the graph quotes, compared with the articles as they are now.

SHACL sees the graph alone. Whether the quoted characters still stand where the graph says is a
question to the article, read again by the same reader that read it for the build.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from zonegraph.check.card import card
from zonegraph.check.report import at_place, of_card, shortened
from zonegraph.check.witness import whole
from zonegraph.iri import THINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zonegraph.article import Article
    from zonegraph.check.facts import Facts
    from zonegraph.check.witness import Witness
    from zonegraph.finding import Finding

TEXT, HASH, MISSING, PLACE, UNREAD = map(card, ("P101", "P102", "P104", "P105", "P110"))


class _Evidence(NamedTuple):
    """One evidence node of the graph: offsets in code points, line and column from 1."""

    iri: str
    start: int
    end: int
    line: int
    column: int
    exact: str


def rotten(facts: Facts, articles: Mapping[str, Article], witness: Witness) -> Iterator[Finding]:
    """Yield what the articles, by key, do not bear out (P101, P102, P104, P105, P110)."""
    for iri in facts.subjects("textHash"):
        article = articles.get(iri.removeprefix(f"{THINGS}article-"))
        if article is None:
            zh, en = (
                "没有在所给的文件里找到这篇文章。",
                "No file that was given holds this article.",
            )
            yield of_card(MISSING, iri, zh, en, witness)
            continue
        if article.text_hash not in facts.values(iri, "textHash"):
            zh, en = "正文在构建之后改过。", "The text was changed after the graph was built."
            yield of_card(HASH, iri, zh, en, witness)
        for evidence in _evidences(facts, iri):
            yield from _compared(evidence, article, witness)
    for key, article in sorted(articles.items()):
        if facts.value(f"{THINGS}article-{key}", "textHash") is None:
            zh = f"图里没有这篇文章：{article.headline}。"
            en = f"The graph does not know this article: {article.headline}."
            yield at_place(UNREAD, zh, en, Path(article.source.name), 1, value=key)


def _compared(evidence: _Evidence, article: Article, witness: Witness) -> Iterator[Finding]:
    """Yield what is wrong with one evidence of ``article``."""
    there = article.text[evidence.start : evidence.end]
    if there != evidence.exact:
        at = article.text.find(evidence.exact)
        zh = f"第 {evidence.start} 至 {evidence.end} 个字符现在是“{shortened(there)}”"
        en = f"Characters {evidence.start} to {evidence.end} now are “{shortened(there)}”"
        zh += "，引文已不在文中。" if at < 0 else f"，引文现在从第 {at} 个字符开始。"
        en += "; the quote is gone." if at < 0 else f"; the quote now begins at {at}."
        yield of_card(TEXT, evidence.iri, zh, en, witness, there)
        return
    place = article.source.position(evidence.start)
    if (place.line, place.column) != (evidence.line, evidence.column):
        zh = f"引文在第 {place.line} 行第 {place.column} 列。"
        en = f"The quote stands on line {place.line}, column {place.column}."
        yield of_card(PLACE, evidence.iri, zh, en, witness)


def _evidences(facts: Facts, article: str) -> Iterator[_Evidence]:
    """Yield the evidence of ``article`` that is whole; what is not, the shapes report."""
    for iri in facts.subjects("inArticle", article):
        found = {
            local: whole(facts.value(iri, local))
            for local in ("start", "end", "startLine", "startColumn")
        }
        start, end, line, column = found.values()
        exact = facts.value(iri, "exact")
        if None not in (start, end, line, column, exact):
            yield _Evidence(iri, start or 0, end or 0, line or 0, column or 0, exact or "")
