"""No text makes a reader of shapes, queries, articles or policies stumble.

RDF, waivers and baselines are tried beside their own tests.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zonegraph import read
from zonegraph.check.ontology import load_ontology, of_ontology
from zonegraph.check.policy import load_policy
from zonegraph.check.shapes import load_shapes
from zonegraph.errors import ZonegraphError
from zonegraph.query.card import parse

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TURTLE = """@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<urn:s#S101> a sh:NodeShape ; sh:targetClass <urn:c> ; sh:property <urn:s#S101-p> .
<urn:s#S101-p> sh:path ( <urn:p> [ sh:inversePath <urn:q> ] ) ; sh:minCount 1 .
<urn:c> a owl:Class ; rdfs:subClassOf <urn:d> ; rdfs:label "甲"@zh .
<urn:d> a owl:Class ; rdfs:subClassOf <urn:c> .
"""
QUERY = """#+ id: Q999
#+ name: x
#+ title-zh: 甲
#+ title-en: A
#+ description-zh: 甲。
#+ description-en: A.
#+ tags: zone
#+ param: zone label(Zone) | 甲 | a
#+ returns: zone | 甲 | a
SELECT ?zone WHERE {
  VALUES ?zone { UNDEF } #+ bind zone
  ?zone ?p ?o } ORDER BY ?zone
"""
ARTICLE = """---
newspaper: 甲报
date: 2024-03-01
headline: 甲
---

甲高新区引进乙公司。
"""
POLICY = 'fail-on = "info"\nignore = ["P3"]\n[severity]\nS302 = "info"\n'


def _shapes(file: Path) -> None:
    load_shapes(file)


def _ontology(file: Path) -> None:
    list(of_ontology(load_ontology(file)))


def _query(file: Path) -> None:
    parse(file.read_text(encoding="utf-8", errors="replace"), str(file))


def _article(file: Path) -> None:
    read.read(file)


def _policy(file: Path) -> None:
    load_policy.cache_clear()
    load_policy(file)


READERS: list[tuple[str, str, Callable[[Path], None]]] = [
    ("shapes.ttl", TURTLE, _shapes),
    ("ontology.ttl", TURTLE, _ontology),
    ("query.rq", QUERY, _query),
    ("article.md", ARTICLE, _article),
    ("policy.toml", POLICY, _policy),
]


@st.composite
def broken(draw: st.DrawFn, text: str) -> bytes:
    """Draw ``text`` with a few stretches cut out, doubled or overwritten."""
    raw = text.encode()
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(raw)))
        end = min(len(raw), start + draw(st.integers(0, 20)))
        piece = draw(st.sampled_from([b"", raw[start:end] * 2, b"\x00", b"\xff", b'"', b"<", b"]"]))
        raw = raw[:start] + piece + raw[end:]
    return raw


@pytest.mark.parametrize(("name", "text", "reader"), READERS, ids=[name for name, _, _ in READERS])
def test_the_text_as_it_stands_is_read(
    tmp_path: Path, name: str, text: str, reader: Callable[[Path], None]
) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    reader(file)


@pytest.mark.parametrize(("name", "text", "reader"), READERS, ids=[name for name, _, _ in READERS])
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_broken_text_is_an_error_of_ours_or_none(
    tmp_path: Path, name: str, text: str, reader: Callable[[Path], None], data: st.DataObject
) -> None:
    file = tmp_path / name
    file.write_bytes(data.draw(broken(text)))
    with contextlib.suppress(ZonegraphError):
        reader(file)
