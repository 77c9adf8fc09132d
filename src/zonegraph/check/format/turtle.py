"""A SHACL validation report in RDF (SHACL, section 3.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.check.format.report import PREFIXES, SHAPES
from zonegraph.check.path import SH
from zonegraph.iri import mint_hashed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.check.format.report import Report
    from zonegraph.finding import Finding

_TYPE: Final = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_BOOLEAN: Final = ox.NamedNode("http://www.w3.org/2001/XMLSchema#boolean")


def turtle(report: Report) -> str:
    """Return a SHACL validation report (SHACL, section 3.6) in Turtle, without blank nodes.

    A complex path is left out, since it has no name; a check in Python is its own component. Both
    languages are always there, whatever the language of the report.
    """
    results = {_result_iri(each): each for each in report.findings}
    node = ox.NamedNode(mint_hashed("report", *results))
    triples = [
        ox.Triple(node, _TYPE, _sh("ValidationReport")),
        ox.Triple(node, _sh("conforms"), ox.Literal(_truth(not results), datatype=_BOOLEAN)),
        *(ox.Triple(node, _sh("result"), ox.NamedNode(iri)) for iri in results),
    ]
    for iri, finding in results.items():
        triples += [ox.Triple(ox.NamedNode(iri), p, o) for p, o in _about(finding)]
    data = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes={"sh": SH, **PREFIXES})
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
