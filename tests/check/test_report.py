"""A finding says which thing, what ought to be so, and the words of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zonegraph.check.engine import Result
from zonegraph.check.evidence import HASH
from zonegraph.check.facts import Facts
from zonegraph.check.report import of_card, of_results, shortened
from zonegraph.check.shapes import SHAPES, Shapes, load_shapes
from zonegraph.check.witness import Witness
from zonegraph.dataset import load
from zonegraph.finding import Finding, Severity

from .made import case

if TYPE_CHECKING:
    from pathlib import Path

_ID = "https://w3id.org/zonegraph/id/"
_SH = "http://www.w3.org/ns/shacl#"
_ZG = "https://w3id.org/zonegraph/ontology#"


@pytest.fixture
def words() -> Witness:
    return Witness(Facts(load(case("S302/bad"))))


def _result(**given: str | None) -> Result:
    fields = {"focus": f"{_ID}claim-a", "path": None, "value": None, "source_constraint": None}
    return Result(
        **{**fields, "component": f"{_SH}X", "source_shape": None, **given},  # type: ignore[arg-type]
        severity=Severity.WARNING,
        messages=(("", "Plain."), ("de", "Deutsch.")),
    )


def _finding(result: Result, words: Witness, shapes: Shapes | None = None) -> Finding:
    (found,) = of_results([result], shapes or load_shapes(), words)
    return found


def test_a_core_result_shows_name_message_value_and_quote(words: Witness) -> None:
    found = _finding(_result(source_shape=f"{SHAPES}S205-confidence", value="85.0"), words)
    assert found.check == "S205"
    assert found.severity is Severity.WARNING
    assert found.message_en == (
        "云岭高新区 营业收入 1200.5亿元: A claim has one confidence, between 0 and 1. "
        "Found: 85.0. (text: “2023年营业收入1200.5亿元”)"
    )
    assert found.message_zh == (
        "云岭高新区 营业收入 1200.5亿元：陈述有一个置信度，在 0 与 1 之间。实为：85.0。"
        "（原文：“2023年营业收入1200.5亿元”）"
    )
    assert (found.file, found.line, found.column) == ("a.md", 1, 1)
    assert found.quote == "2023年营业收入1200.5亿元"


def test_a_sparql_result_comes_from_its_constraint(words: Witness) -> None:
    result = _result(
        source_constraint=f"{SHAPES}S210-object",
        source_shape=f"{SHAPES}S210",
        value=f"{_ID}zone-云岭高新区",
    )
    found = _finding(result, words)
    assert " points to. Found: 云岭高新区. (text" in found.message_en
    assert found.source_shape == f"{SHAPES}S210-object"


def test_a_conflict_shows_all_its_values(words: Witness) -> None:
    key = "zone-云岭高新区|indicator-营业收入|2023-01-01/2023-12-31"
    constraint = f"{SHAPES}S302-values"
    result = _result(focus=f"{_ID}zone-云岭高新区", value=key, source_constraint=constraint)
    found = _finding(result, words)
    given = "营业收入 2023-01-01/2023-12-31: 1200.5亿元 [a.md:1], 1300.5亿元 [b.md:1]"
    assert f"Found: {given}. (text" in found.message_en
    assert f"实为：{given}。（原文" in found.message_zh


def test_a_message_of_others_may_have_slots(words: Witness, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.ttl"
    foreign.write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> .\n"
        '<urn:x#A> a sh:NodeShape ; sh:message "{$this} {?path} {?value} {?other}"@en .\n'
    )
    result = _result(source_shape="urn:x#A", value=f"{_ID}zone-云岭高新区", path=f"{_ZG}stage")
    found = _finding(result, words, load_shapes(foreign))
    assert " claim-a zg:stage 云岭高新区 {?other} (text" in found.message_en


def test_a_value_that_the_name_shows_is_not_said_twice(words: Witness) -> None:
    result = _result(
        focus=f"{_ID}zone-云岭高新区", source_shape=f"{SHAPES}S101-label", value="云岭高新区"
    )
    assert "Found" not in _finding(result, words).message_en


def test_a_foreign_shape_speaks_with_the_engines_words(words: Witness, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.ttl"
    foreign.write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> .\n"
        '<urn:x#Named> a sh:NodeShape ; sh:message "Ja."@de .\n<urn:x#Mute> a sh:NodeShape .\n'
    )
    shapes = load_shapes(foreign)
    named = _finding(_result(source_shape="urn:x#Named"), words, shapes)
    assert (named.check, named.message_zh.split("：")[1][:5]) == ("Named", "Plain")
    mute = _finding(_result(source_shape="urn:x#Mute"), words, shapes)
    assert (mute.check, "Plain." in mute.message_en) == ("Mute", True)
    blank = _finding(_result(), words, shapes)
    assert (blank.check, blank.source_shape) == ("shape", None)


def test_without_any_message_the_shape_is_named(words: Witness) -> None:
    result = Result(
        focus=f"{_ID}zone-x",
        path=None,
        value=None,
        component=f"{_SH}X",
        source_shape="urn:s",
        source_constraint=None,
        severity=Severity.INFO,
    )
    found = _finding(result, words)
    assert found.message_en == "zone-x: Does not conform to the shape urn:s."
    assert found.message_zh == "zone-x：不符合形状 urn:s。"
    assert (found.file, found.line, found.quote) == (None, None, None)


def test_a_check_in_python(words: Witness) -> None:
    found = of_card(HASH, f"{_ID}article-a", "改过。", "Changed.", words, value="x")
    assert (found.check, found.severity, found.value) == ("P102", Severity.VIOLATION, "x")
    assert found.message_en == "云岭高新区引进星河电子: Changed."
    assert (found.file, found.line, found.quote) == ("a.md", 1, None)


def test_long_texts_are_cut_and_stay_on_one_line() -> None:
    assert shortened("a\n b") == "a b"
    assert len(shortened("字" * 200)) == 60
