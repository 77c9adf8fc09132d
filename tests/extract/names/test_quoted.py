"""Documents, slogans and counted sets; speech and plain terms are none of them."""

from __future__ import annotations

import pytest

from zonegraph.extract.names.quoted import RULES

from ..made import reading_of, shown

DOCUMENTS, SLOGANS, SETS = RULES


def test_a_document_stands_in_title_marks() -> None:
    text = "印发《氢能产业若干措施》和《人才办法》。"
    assert shown(DOCUMENTS.find(reading_of(text))) == ["Policy:氢能产业若干措施", "Policy:人才办法"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("推进“亩产论英雄”改革。", ["Strategy:亩产论英雄"]),
        ("落实“人才新政”。", ["Policy:人才新政"]),
        ("落实“创新二十条”。", ["Policy:创新二十条"]),
    ],
)
def test_a_slogan(text: str, found: list[str]) -> None:
    assert shown(SLOGANS.find(reading_of(text))) == found


@pytest.mark.parametrize(
    "text",
    ["他说：“今年很关键。”", "推广“5G”网络。", "“园区变了。企业多了。”", "没有引号。"],
)
def test_what_is_quoted_but_no_slogan(text: str) -> None:
    assert shown(SLOGANS.find(reading_of(text))) == []


def test_a_counted_set() -> None:
    assert shown(SETS.find(reading_of("实施“四大工程”。"))) == ["Strategy:四大工程"]
    assert shown(SETS.find(reading_of("四个工程开工。"))) == []
