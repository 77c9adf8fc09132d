"""Turtle is written in one form only, whatever order the triples come in, and reads back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.errors import GraphError
from zonegraph.generate.turtle import (
    PREFIXES,
    RDF_TYPE,
    card_of,
    expand,
    literal,
    parse,
    render,
    shorten,
    triple,
    value_of,
)

if TYPE_CHECKING:
    import random

_ZG = PREFIXES["zg"]
_IRIS = st.sampled_from(
    [_ZG + "Zone", _ZG + "a-b", _ZG + "a.b", PREFIXES["zgid"] + "industry-农、林", "http://x.org/y"]
)
_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('\n\t"\\'))
_LITERALS = st.one_of(
    st.builds(literal, _TEXT),
    st.builds(literal, _TEXT, language=st.sampled_from(["zh", "en", "de"])),
    st.builds(literal, _TEXT, datatype=st.just(_ZG + "sei")),
    st.builds(lambda n: literal(str(n), datatype=expand("xsd:integer")), st.integers()),
    st.builds(literal, st.just("01.50"), datatype=st.just(expand("xsd:decimal"))),
)
_TRIPLES = st.lists(
    st.builds(triple, _IRIS, st.sampled_from([RDF_TYPE, expand("rdfs:label")]), _IRIS | _LITERALS)
)


@given(_TRIPLES, st.randoms(use_true_random=False))
def test_what_is_written_reads_back_and_order_is_no_matter(
    triples: list[ox.Triple], chance: random.Random
) -> None:
    data = render(triples, ["id: t"])
    assert set(parse(data, "t")) == set(triples)
    shuffled = list(triples)
    chance.shuffle(shuffled)
    assert render(shuffled, ["id: t"]) == data
    assert render(parse(data, "t"), card_of(data)) == data


def test_form() -> None:
    triples = [
        triple(_ZG + "b", RDF_TYPE, expand("owl:Class")),
        triple(_ZG + "b", expand("rdfs:label"), literal("b", language="en")),
        triple(_ZG + "b", expand("rdfs:label"), literal("乙", language="zh")),
        triple(_ZG + "b", _ZG + "stageOrder", literal("7", datatype=expand("xsd:integer"))),
        triple(_ZG + "b", expand("skos:notation"), literal("39", datatype=_ZG + "gbt4754")),
        triple(_ZG + "a", RDF_TYPE, expand("owl:ObjectProperty")),
        triple(_ZG + "p", RDF_TYPE, expand("owl:ObjectProperty")),
    ]
    assert render(triples, ["id: t", "name: x"]).decode() == (
        "# id: t\n# name: x\n\n"
        "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "@prefix zg: <https://w3id.org/zonegraph/ontology#> .\n\n"
        "zg:b\n"
        "    a owl:Class ;\n"
        '    rdfs:label "乙"@zh, "b"@en ;\n'
        '    skos:notation "39"^^zg:gbt4754 ;\n'
        "    zg:stageOrder 7 .\n\n"
        "zg:a a owl:ObjectProperty .\n"
        "zg:p a owl:ObjectProperty .\n"
    )


def test_stages_stand_in_their_order() -> None:
    numbered = [
        triple(_ZG + name, _ZG + "stageOrder", literal(n, datatype=expand("xsd:integer")))
        for name, n in (("a", "20"), ("b", "3"), ("c", "100"))
    ]
    text = render(numbered, []).decode()
    assert text.index("zg:b") < text.index("zg:a") < text.index("zg:c")


def test_long_lists_are_broken_and_long_values_stand_alone() -> None:
    many = [
        triple(_ZG + "a", expand("skos:altLabel"), literal("x" * 30 + str(n))) for n in range(9)
    ]
    assert max(map(len, render(many, []).decode().splitlines())) <= 100
    long = [triple(_ZG + "a", expand("skos:altLabel"), literal(c * 200)) for c in "xy"]
    assert len(render(long, []).decode().split("\n\n")[-1].splitlines()) == 3


@pytest.mark.parametrize(
    ("iri", "written"),
    [
        (_ZG + "hasPark", "zg:hasPark"),
        (PREFIXES["zgid"] + "industry-新材料", "zgid:industry-新材料"),
        (PREFIXES["zgid"] + "unit-元%2F亩", f"<{PREFIXES['zgid']}unit-元%2F亩>"),
        (_ZG + "a.b", f"<{_ZG}a.b>"),
        (_ZG, f"<{_ZG}>"),
        ("http://example.org/a", "<http://example.org/a>"),
    ],
)
def test_shorten(iri: str, written: str) -> None:
    assert shorten(iri) == written


def test_blank_nodes_are_refused() -> None:
    blank = ox.Triple(ox.BlankNode(), ox.NamedNode(RDF_TYPE), ox.NamedNode(_ZG + "Zone"))
    with pytest.raises(GraphError, match="neither an IRI nor a literal"):
        render([blank], [])
    with pytest.raises(GraphError, match="name the node"):
        value_of(ox.BlankNode())


def test_broken_turtle_is_told_with_file_and_line() -> None:
    with pytest.raises(GraphError, match=r"^terms/t\.ttl:2: is not Turtle"):
        parse(b"<a:b> <c:d> <e:f> .\n<a:b> <c:d> ;;", "terms/t.ttl")


def test_card_is_the_comment_at_the_top() -> None:
    assert card_of(b"# id: t\n# why: a\n#   b\n\n# not this\n") == ("id: t", "why: a", "  b")
