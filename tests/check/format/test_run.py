"""The other formats, read again by what reads them."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest

from zonegraph.check import FORMATS, cards, render
from zonegraph.errors import UsageError

from .made import FINDINGS, ZONE


def _told(name: str, lang: str = "en") -> str:
    return render(FINDINGS, name, lang, cards=cards())


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_format_ends_in_a_newline_and_stands_nothing_found(name: str, lang: str) -> None:
    assert _told(name, lang).endswith("\n")
    empty = render((), name, lang, cards=cards())
    assert empty == "" or empty.endswith("\n")


def test_an_unknown_format() -> None:
    with pytest.raises(UsageError, match="unknown format 'xml' \\(one of text, json, sarif"):
        render((), "xml")


def test_json() -> None:
    told = json.loads(_told("json", "zh"))
    assert told["counts"] == {"violation": 1, "warning": 1, "info": 2}
    first = told["findings"][0]
    assert (first["check"], first["message"]) == ("S302", "云岭高新区：只有一个数。")
    assert first["mend"].startswith("对照两处引文")
    assert first["sides"][0]["quote"] == "1300亿元"
    assert first["fingerprint"] == FINDINGS[0].fingerprint()


def test_junit_is_xml_with_a_case_for_every_check() -> None:
    root = ElementTree.fromstring(_told("junit"))
    suites = root.findall("testsuite")
    assert len(suites) >= 100
    assert root.get("failures") == "2"
    assert len(root.findall(".//failure")) == 2
    cases = root.findall(".//testcase")
    assert root.get("tests") == str(len(cases))
    assert sum(int(suite.get("failures", "")) for suite in suites) == 2


def test_github_annotations_escape_what_the_runner_would_read() -> None:
    lines = _told("github").splitlines()
    assert len(lines) == len(FINDINGS)
    pattern = r"::(error|warning|notice) (?:(?:file|line|col|title)=[^,:]*,?)+::.*"
    assert all(re.fullmatch(pattern, line) for line in lines)
    assert lines[0].startswith("::warning file=graph/甲 乙.md,line=7,col=3,title=S302 ")
    assert "100%25 wrong:%0A" in lines[1]


def test_gitlab_issues_have_unique_fingerprints() -> None:
    told = json.loads(render((*FINDINGS, FINDINGS[0]), "gitlab"))
    marks = [each["fingerprint"] for each in told]
    assert len(set(marks)) == len(marks) == 5
    assert told[0]["location"] == {"path": "graph/甲 乙.md", "lines": {"begin": 7}}
    assert {each["severity"] for each in told} <= {"info", "minor", "major"}


def test_markdown_keeps_its_tables_whole() -> None:
    told = _told("markdown")
    assert told.startswith("### Consistency: 1 violation, 1 warning, 2 info\n")
    rows = [line for line in told.splitlines() if line.startswith("|")]
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 3 for row in rows)
    assert "<b>" not in told
    assert "**警告 `S302`** 同一指标" in _told("markdown", "zh")


def test_a_shacl_report_in_rdf() -> None:
    graph = list(ox.parse(_told("ttl"), ox.RdfFormat.TURTLE))
    assert not any(isinstance(node, ox.BlankNode) for q in graph for node in (q.subject, q.object))
    results = [q for q in graph if q.predicate.value.endswith("#result")]
    assert len(results) == len(FINDINGS)
    focus = {q.object for q in graph if q.predicate.value.endswith("#focusNode")}
    assert focus == {ox.NamedNode(ZONE)}
