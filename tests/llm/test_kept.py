"""Answers are kept by the hash of the question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.llm.client import Reply
from zonegraph.llm.kept import Kept, question

if TYPE_CHECKING:
    from pathlib import Path

ASKED = question("m", [{"role": "user", "content": "字"}], {"a": 1})


def test_text_prompt_model_and_schema_make_the_question() -> None:
    assert len(ASKED) == 64
    others = {
        question("n", [{"role": "user", "content": "字"}], {"a": 1}),
        question("m", [{"role": "user", "content": "词"}], {"a": 1}),
        question("m", [{"role": "system", "content": "字"}], {"a": 1}),
        question("m", [{"role": "user", "content": "字"}], {"a": 2}),
    }
    assert ASKED not in others
    assert len(others) == 4


def test_an_answer_comes_back(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "deep" / "folder")
    assert kept.find(ASKED) is None
    for reply in (Reply(content="{}", finish="stop"), Reply(content=None, finish="stop")):
        kept.keep(ASKED, "m", reply)
        assert kept.find(ASKED) == reply


def test_a_broken_file_counts_as_absent(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    for text in ("", "[]", '{"content": 1, "finish": "stop"}', '{"finish": "stop"}'):
        (tmp_path / f"{ASKED}.json").write_text(text, encoding="utf-8")
        assert kept.find(ASKED) is None
