from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from zonegraph import explorer as package
from zonegraph.dataset import Dataset
from zonegraph.iri import ONTOLOGY, mint
from zonegraph.query.vocabulary import with_vocabulary
from zonegraph.serve.explorer import page, plain

from ..query.made import small

if TYPE_CHECKING:
    import pytest

EVIL = "<script>alert(1)</script>"


def test_without_the_explorer_there_is_a_plain_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "available", lambda: False)
    assert page(small()) == plain(small())
    assert "临山高新区" in plain(small())
    assert f"{len(small())} triples" in plain(small())


def test_the_explorer_is_told_where_to_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "available", lambda: True)
    monkeypatch.setattr(package, "page", lambda dataset, *, endpoint: f"{len(dataset)}{endpoint}")
    assert page(small()) == f"{len(small())}/sparql"


def test_markup_in_a_label_stays_text_on_the_plain_page() -> None:
    zone = ox.NamedNode(mint("Zone", EVIL))
    label = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    kind = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    quads = [
        ox.Quad(zone, kind, ox.NamedNode(ONTOLOGY + "Zone"), zone),
        ox.Quad(zone, label, ox.Literal(EVIL, language="zh"), zone),
    ]
    made = plain(with_vocabulary(Dataset.of(quads)))
    assert EVIL not in made
    assert "&lt;script&gt;" in made
