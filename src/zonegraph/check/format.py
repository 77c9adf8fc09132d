"""Findings as text, JSON or a SHACL validation report.

Each format is a function from findings and language to a string that ends in a newline or is empty;
another format is one more row of ``FORMATS``.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.check.path import SH
from zonegraph.check.shapes import SHAPES
from zonegraph.check.verdict import counts
from zonegraph.errors import UsageError
from zonegraph.finding import Severity
from zonegraph.iri import ONTOLOGY, THINGS, mint_hashed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from zonegraph.finding import Finding

_ZH: Final = {Severity.VIOLATION: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}
_TYPE: Final = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_BOOLEAN: Final = ox.NamedNode("http://www.w3.org/2001/XMLSchema#boolean")
_PREFIXES: Final = {"sh": SH, "zg": ONTOLOGY, "zgid": THINGS, "zgsh": SHAPES}


def render(findings: Sequence[Finding], name: str = "text", lang: str = "en") -> str:
    """Return ``findings`` in the format ``name``; UsageError if there is none of that name."""
    form = FORMATS.get(name)
    if form is None:
        raise UsageError(f"unknown format {name!r}", hint=f"one of {', '.join(FORMATS)}")
    return form(findings, lang)


def text(findings: Sequence[Finding], lang: str) -> str:
    """Return a line a finding, as compilers print them: place, severity, check, message."""
    return "".join(
        f"{_place(f)}: {_severity(f, lang)} {f.check} {f.message(lang)}\n" for f in findings
    )


def _place(finding: Finding) -> str:
    if finding.file is None:
        return _short(finding.focus or "-")
    return f"{finding.file}:{finding.line}:{finding.column}"


def _severity(finding: Finding, lang: str) -> str:
    return _ZH[finding.severity] if lang == "zh" else finding.severity.value


def _short(iri: str) -> str:
    return next((f"{p}:{iri[len(n) :]}" for p, n in _PREFIXES.items() if iri.startswith(n)), iri)


def as_json(findings: Sequence[Finding], lang: str) -> str:
    """Return one JSON object: ``counts`` by severity, and ``findings`` with all their fields.

    ``message`` is the one in ``lang``; both languages are always there.
    """
    rows = [{**asdict(finding), "message": finding.message(lang)} for finding in findings]
    told = {"counts": counts(findings), "findings": rows}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def turtle(findings: Sequence[Finding], lang: str) -> str:
    """Return a SHACL validation report (SHACL, section 3.6) in Turtle, without blank nodes.

    A complex path is left out, since it has no name; a check in Python is its own component. Both
    languages are always there, so ``lang`` changes nothing.
    """
    del lang
    results = {_result_iri(each): each for each in findings}
    report = ox.NamedNode(mint_hashed("report", *results))
    triples = [
        ox.Triple(report, _TYPE, _sh("ValidationReport")),
        ox.Triple(report, _sh("conforms"), ox.Literal(_truth(not results), datatype=_BOOLEAN)),
        *(ox.Triple(report, _sh("result"), ox.NamedNode(iri)) for iri in results),
    ]
    for iri, finding in results.items():
        triples += [ox.Triple(ox.NamedNode(iri), p, o) for p, o in _about(finding)]
    data = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=_PREFIXES)
    return (data or b"").decode()


def _about(finding: Finding) -> Iterator[tuple[ox.NamedNode, ox.NamedNode | ox.Literal]]:
    yield _TYPE, _sh("ValidationResult")
    yield _sh("resultSeverity"), _sh(finding.severity.value.capitalize())
    yield _sh("sourceConstraintComponent"), _term(finding.component or SHAPES + finding.check)
    for name, value in (
        ("focusNode", finding.focus),
        ("resultPath", finding.path if _is_iri(finding.path) else None),
        ("value", finding.value),
        ("sourceShape", finding.source_shape),
    ):
        if value is not None:
            yield _sh(name), _term(value)
    yield _sh("resultMessage"), ox.Literal(finding.message_zh, language="zh")
    yield _sh("resultMessage"), ox.Literal(finding.message_en, language="en")


def _result_iri(finding: Finding) -> str:
    told = (finding.check, finding.focus, finding.path, finding.value, finding.component)
    return mint_hashed("finding", *(part or "" for part in (*told, finding.source_shape)))


def _is_iri(value: str | None) -> bool:
    return value is not None and isinstance(_term(value), ox.NamedNode)


def _term(value: str) -> ox.NamedNode | ox.Literal:
    """Return ``value`` as an IRI if it looks like one of the web, else as a string."""
    if value.startswith(("http://", "https://", "urn:")):
        try:
            return ox.NamedNode(value)
        except ValueError:
            return ox.Literal(value)
    return ox.Literal(value)


def _sh(local: str) -> ox.NamedNode:
    return ox.NamedNode(SH + local)


def _truth(value: bool) -> str:
    return "true" if value else "false"


FORMATS: Final[Mapping[str, Callable[[Sequence[Finding], str], str]]] = {
    "text": text,
    "json": as_json,
    "ttl": turtle,
}
