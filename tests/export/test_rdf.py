"""RDF formats, read back with rdflib: the very triples and graphs, none lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
import rdflib

from zonegraph.dataset import Dataset
from zonegraph.export.rdf import jsonld, nquads, trig, turtle

from .made import DATASETS, FORBIDDEN, awkward, stories

if TYPE_CHECKING:
    from collections.abc import Callable

# rdflib's own TriG and JSON-LD parsers call its deprecated names.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
NAMED = ((nquads, "nquads"), (trig, "trig"), (jsonld, "json-ld"))


def term(node: object) -> object:
    """Return a term of Oxigraph as one of rdflib, which lower-cases and normalises the same."""
    if isinstance(node, ox.NamedNode):
        return rdflib.URIRef(node.value)
    assert isinstance(node, ox.Literal)
    if node.language:
        return rdflib.Literal(node.value, lang=node.language)
    plain = node.datatype.value == str(rdflib.XSD.string)
    return rdflib.Literal(
        node.value, datatype=None if plain else rdflib.URIRef(node.datatype.value)
    )


def same(node: object) -> object:
    """Return ``node`` with a plain string told as rdflib reads it without a datatype."""
    if isinstance(node, rdflib.Literal) and node.datatype == rdflib.XSD.string:
        return rdflib.Literal(str(node))
    return node


@pytest.mark.parametrize("name", ["awkward", "empty", "stories"])
@pytest.mark.parametrize(("write", "form"), NAMED)
def test_named_graphs_come_back(name: str, write: Callable[[Dataset], bytes], form: str) -> None:
    dataset = DATASETS[name]()
    read = rdflib.Dataset()
    read.parse(data=write(dataset).decode(), format=form)
    quads = {(same(s), same(p), same(o), g) for s, p, o, g in read.quads()}
    assert quads == {
        (term(q.subject), term(q.predicate), term(q.object), term(q.graph_name))
        for q in dataset.named()
    }
    assert len(quads) == sum(1 for _ in dataset.named())


@pytest.mark.parametrize("name", ["awkward", "empty"])
def test_merged_triples_come_back(name: str) -> None:
    dataset = DATASETS[name]()
    read = rdflib.Graph()
    read.parse(data=turtle(dataset).decode(), format="turtle")
    triples = {(same(s), same(p), same(o)) for s, p, o in read}
    assert triples == {
        (term(q.subject), term(q.predicate), term(q.object)) for q in dataset.merged()
    }
    assert len(triples) == len(dataset)


@pytest.mark.parametrize(
    ("write", "form"),
    [
        (nquads, ox.RdfFormat.N_QUADS),
        (trig, ox.RdfFormat.TRIG),
        (jsonld, ox.RdfFormat.JSON_LD),
    ],
)
def test_the_bundled_graph_comes_back_whole(
    write: Callable[[Dataset], bytes], form: ox.RdfFormat
) -> None:
    dataset = DATASETS["bundled"]()
    assert len(dataset) > 1000
    read = ox.parse(write(dataset), form)
    assert set(read) == set(dataset.named())


@pytest.mark.parametrize(("write", "form"), NAMED)
def test_triples_outside_of_named_graphs_come_back_too(
    write: Callable[[Dataset], bytes], form: str
) -> None:
    bare = Dataset.of(ox.Quad(q.subject, q.predicate, q.object) for q in stories().merged())
    read = rdflib.Dataset(default_union=True)
    read.parse(data=write(bare).decode(), format=form)
    assert len(set(read.triples((None, None, None)))) == len(bare) > 1000


def test_rdf_keeps_even_what_xml_forbids() -> None:
    read = rdflib.Dataset()
    read.parse(data=nquads(awkward()).decode(), format="nquads")
    assert FORBIDDEN in {str(o) for _, _, o, _ in read.quads()}


def test_trig_is_what_a_build_writes() -> None:
    dataset = DATASETS["bundled"]()
    (file,) = dataset.files
    assert trig(dataset) == file.read_bytes()
