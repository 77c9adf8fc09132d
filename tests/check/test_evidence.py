"""A quote is compared with the article as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zonegraph.check.articles import read_articles
from zonegraph.check.evidence import rotten
from zonegraph.finding import Finding, Severity

from .made import QUOTE, TEXT, article_file, graph_of, one_article, witness

if TYPE_CHECKING:
    from pathlib import Path


def _found(folder: Path, now: str | None) -> list[Finding]:
    """Return what is found where the graph was made of ``TEXT`` and the file now is ``now``."""
    data = graph_of(one_article(article_file(folder)))
    facts, words = witness(data)
    (folder / "a.md").unlink()
    articles = {} if now is None else read_articles([article_file(folder, now)])
    return list(rotten(facts, articles, words))


def test_nothing_is_found_where_nothing_changed(tmp_path: Path) -> None:
    assert _found(tmp_path, TEXT) == []


def test_a_changed_quote_and_the_changed_text_are_found(tmp_path: Path) -> None:
    text, quote = _found(tmp_path, TEXT.replace("3.6亿元", "6.3亿元"))
    assert (text.check, quote.check) == ("P102", "P101")
    assert quote.severity is Severity.VIOLATION
    assert quote.value == "星河电子云岭工厂总投资6.3亿元"
    assert quote.quote == QUOTE
    assert (quote.file, quote.line, quote.column) == ("a.md", 8, 13)
    assert quote.message_en.endswith(
        "Characters 24 to 40 now are “星河电子云岭工厂总投资6.3亿元”; the quote is gone."
    )
    assert "引文已不在文中。" in quote.message_zh


def test_a_quote_that_moved_is_said_to_have_moved(tmp_path: Path) -> None:
    _, quote = _found(tmp_path, TEXT.replace("引进星河电子。", "引进星河电子集团。"))
    assert quote.check == "P101"
    assert quote.message_en.endswith("the quote now begins at 26.")
    assert "引文现在从第 26 个字符开始。" in quote.message_zh


def test_a_text_changed_elsewhere_leaves_the_quote_alone(tmp_path: Path) -> None:
    assert [f.check for f in _found(tmp_path, TEXT.replace("2025年", "2026年"))] == ["P102"]


def test_a_line_above_moves_the_place_and_not_the_text(tmp_path: Path) -> None:
    (found,) = _found(tmp_path, TEXT.replace("page: 1\n", "page: 1\nauthors: 林知远\n"))
    assert (found.check, found.severity) == ("P105", Severity.WARNING)
    assert "line 9, column 13" in found.message_en


@pytest.mark.parametrize("now", [None, TEXT.replace("headline: 云岭", "headline: 青禾")])
def test_an_article_that_is_not_there_is_found(tmp_path: Path, now: str | None) -> None:
    found, *_ = _found(tmp_path, now)
    assert (found.check, found.severity) == ("P104", Severity.WARNING)
    assert (found.file, found.line) == ("a.md", 1)
    assert "云岭高新区引进星河电子" in found.message_zh


def test_broken_evidence_is_left_to_the_shapes(tmp_path: Path) -> None:
    article = one_article(article_file(tmp_path))
    data = graph_of(article)
    start = next(q for q in data.merged() if q.predicate.value.endswith("#start"))
    data.store.remove(start)
    facts, words = witness(data)
    assert list(rotten(facts, {article.key: article}, words)) == []


def test_an_article_that_the_graph_does_not_know(tmp_path: Path) -> None:
    _, new = _found(tmp_path, TEXT.replace("headline: 云岭", "headline: 青禾"))
    assert (new.check, new.line, new.focus) == ("P110", 1, None)
    assert (new.file or "").endswith("a.md")
