"""Findings written down."""

from __future__ import annotations

import json

import pytest
import rdflib

from zonegraph.check.format import FORMATS, render
from zonegraph.errors import UsageError
from zonegraph.finding import Finding, Severity

_ID = "https://w3id.org/zonegraph/id/"
_ZG = "https://w3id.org/zonegraph/ontology#"
_SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
PLACED = Finding(
    check="S205",
    severity=Severity.VIOLATION,
    message_zh="甲：乙。",
    message_en="A: b.",
    focus=f"{_ID}claim-a",
    path=f"{_ZG}confidence",
    value="85.0",
    component=str(_SH.MaxInclusiveConstraintComponent),
    source_shape="https://w3id.org/zonegraph/shapes#S205-confidence",
    quote="甲",
    file="a.md",
    line=12,
    column=3,
)
BARE = Finding(
    check="P106",
    severity=Severity.WARNING,
    message_zh="丙。",
    message_en="C.",
    focus=f"{_ID}claim-b",
    path=f"^<{_ZG}newspaper>",
    value="http://not an iri",
)


def test_text() -> None:
    assert render([PLACED, BARE]) == (
        "a.md:12:3: violation S205 A: b.\nzgid:claim-b: warning P106 C.\n"
    )
    assert render([PLACED], lang="zh") == "a.md:12:3: 错误 S205 甲：乙。\n"
    assert render([]) == ""


def test_json_holds_every_field_and_both_languages() -> None:
    told = json.loads(render([PLACED, BARE], "json", "zh"))
    assert told["counts"] == {"violation": 1, "warning": 1, "info": 0}
    first = told["findings"][0]
    assert set(first) == {*Finding.__slots__, "message"}
    assert first["message"] == first["message_zh"] == "甲：乙。"
    assert (first["line"], first["severity"]) == (12, "violation")
    assert told["findings"][1]["file"] is None


def test_turtle_is_a_shacl_report_without_blank_nodes() -> None:
    text = render([PLACED, BARE], "ttl")
    graph = rdflib.Graph().parse(data=text, format="turtle")
    assert not any(isinstance(term, rdflib.BNode) for triple in graph for term in triple)
    (report,) = graph.subjects(rdflib.RDF.type, _SH.ValidationReport)
    assert graph.value(report, _SH.conforms) == rdflib.Literal(False)
    results = {str(graph.value(r, _SH.focusNode)): r for r in graph.objects(report, _SH.result)}
    placed, bare = results[f"{_ID}claim-a"], results[f"{_ID}claim-b"]
    assert graph.value(placed, _SH.resultPath) == rdflib.URIRef(f"{_ZG}confidence")
    assert graph.value(placed, _SH.value) == rdflib.Literal("85.0")
    assert graph.value(placed, _SH.resultSeverity) == _SH.Violation
    assert {m.language for m in graph.objects(placed, _SH.resultMessage)} == {"zh", "en"}  # type: ignore[attr-defined]
    component = graph.value(bare, _SH.sourceConstraintComponent)
    assert component == rdflib.URIRef("https://w3id.org/zonegraph/shapes#P106")
    assert graph.value(bare, _SH.resultPath) is None
    assert graph.value(bare, _SH.value) == rdflib.Literal("http://not an iri")


def test_an_empty_report_conforms() -> None:
    assert "sh:conforms true" in render([], "ttl")


def test_equal_findings_have_equal_iris_wherever_they_stand() -> None:
    assert render([PLACED, BARE], "ttl") == render([PLACED, BARE], "ttl")
    alone = {
        line.split()[0] for line in render([BARE], "ttl").splitlines() if "ValidationRes" in line
    }
    assert all(iri in render([PLACED, BARE], "ttl") for iri in alone)


def test_an_unknown_format() -> None:
    with pytest.raises(UsageError, match=r"unknown format 'xml' \(one of text, json, ttl\)"):
        render([], "xml")
    assert list(FORMATS) == ["text", "json", "ttl"]
