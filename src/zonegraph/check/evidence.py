"""Evidence rot: what the graph quotes, compared with the articles as they are now.

SHACL sees the graph alone. Whether the quoted characters still stand where the graph says is a
question to the article, read again by the same reader that read it for the build.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from zonegraph.check.card import Card
from zonegraph.check.report import of_card, shortened
from zonegraph.check.witness import whole
from zonegraph.finding import Severity
from zonegraph.iri import ONTOLOGY, THINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zonegraph.article import Article
    from zonegraph.check.facts import Facts
    from zonegraph.check.witness import Witness
    from zonegraph.finding import Finding

TEXT: Final = Card(
    id="P101",
    label_zh="引文就在文章的那个位置",
    label_en="a quote stands where the graph says",
    why_zh="文章改过而图没有重建时，引文就指向了别的字；读者核对不了，也就不再相信。",
    why_en="If an article is changed and the graph is not built again, quotes point at other "
    "words; who cannot verify them stops trusting them.",
    examples_zh=("正例：正文第 120 至 124 个字符就是“落户园区”", "反例：那里现在是“正式落户”"),
    examples_en=("Good: characters 120 to 124 are “落户园区”", "Bad: there it now says “正式落户”"),
    severity=Severity.VIOLATION,
    see="https://www.w3.org/TR/annotation-model/#text-position-selector",
)
HASH: Final = Card(
    id="P102",
    label_zh="文章还是构建时的那一版",
    label_en="an article is still the one that was built from",
    why_zh="哈希变了，说明文章改过，图里的陈述可能已经过时。",
    why_en="Another hash means that the article was changed; what the graph says may be outdated.",
    examples_zh=("正例：正文的 SHA-256 与 zg:textHash 相同", "反例：改过一个字，没有重新构建"),
    examples_en=(
        "Good: the text's SHA-256 is that of zg:textHash",
        "Bad: one character was changed and the graph not built again",
    ),
    severity=Severity.VIOLATION,
    see=f"{ONTOLOGY}textHash",
)
MISSING: Final = Card(
    id="P104",
    label_zh="文章在所给的文件之中",
    label_en="an article is among the files given",
    why_zh="找不到文章，它的引文就没有核对过。",
    why_en="If an article is not there, its quotes were not compared with anything.",
    examples_zh=("正例：图由 articles/ 构建，也用 articles/ 核对", "反例：文章已删除或换了标题"),
    examples_en=(
        "Good: the graph was built from articles/ and is checked against articles/",
        "Bad: the article was removed, or has another headline",
    ),
    severity=Severity.WARNING,
    see=f"{ONTOLOGY}sourceName",
)
PLACE: Final = Card(
    id="P105",
    label_zh="行列号指向引文",
    label_en="line and column point at the quote",
    why_zh="编辑器按行列号打开文件；行列不对，就跳到别处。",
    why_en="Editors open a file by line and column; wrong ones lead elsewhere.",
    examples_zh=("正例：第 12 行第 3 列就是引文的首字", "反例：文件前面加了一行，图没有重建"),
    examples_en=(
        "Good: the quote begins on line 12, column 3",
        "Bad: a line was put in above it and the graph not built again",
    ),
    severity=Severity.WARNING,
    see=f"{ONTOLOGY}startLine",
)
CARDS: Final = (TEXT, HASH, MISSING, PLACE)


class _Evidence(NamedTuple):
    """One evidence node of the graph: offsets in code points, line and column from 1."""

    iri: str
    start: int
    end: int
    line: int
    column: int
    exact: str


def rotten(facts: Facts, articles: Mapping[str, Article], witness: Witness) -> Iterator[Finding]:
    """Yield what the articles, by key, no longer bear out (P101, P102, P104, P105)."""
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
