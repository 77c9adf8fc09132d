from __future__ import annotations

import pyoxigraph as ox

from zonegraph.dataset import Dataset
from zonegraph.iri import ONTOLOGY, mint
from zonegraph.serve.thing import MOST, counts, thing

from ..query.made import small

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
ZONE = mint("Zone", "临山高新区")


def test_a_thing_is_told_with_what_points_at_it_and_with_labels() -> None:
    found = thing(small(), ZONE)
    assert found["labels"][ZONE] == "临山高新区"
    assert (RDF_TYPE, {"iri": ONTOLOGY + "Zone"}) in found["about"]
    assert any(predicate == ONTOLOGY + "subject" for predicate, _ in found["of"])
    assert found["about"] == sorted(found["about"], key=lambda pair: pair[0])
    assert not found["more"]


def test_what_the_graph_does_not_know_is_empty() -> None:
    found = thing(small(), "http://example.org/none")
    assert (found["about"], found["of"], found["inside"], found["used"]) == ([], [], 0, False)


def test_a_hub_is_cut_and_says_so() -> None:
    hub, points = ox.NamedNode("http://a/hub"), ox.NamedNode("http://a/p")
    nodes = (ox.NamedNode(f"http://a/{n}") for n in range(MOST + 5))
    found = thing(Dataset.of(ox.Quad(n, points, hub, hub) for n in nodes), hub.value)
    assert len(found["of"]) == MOST
    assert found["more"]
    assert found["inside"] == MOST + 5


def test_counts_are_those_of_every_graph() -> None:
    found = counts(small())
    assert found[""] == len(small())
    assert found == {"": found[""], **{g: n for g, n in found.items() if g and n > 0}}
    assert sum(n for g, n in found.items() if g) == sum(1 for _ in small().named())
