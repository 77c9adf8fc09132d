"""What a graph states, by kind of thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.dataset import parse
from zonegraph.diff.snapshot import Snapshot, snapshot
from zonegraph.iri import ONTOLOGY, THINGS

from .made import ARTICLE, CLAIM, TERM, graph

if TYPE_CHECKING:
    from pathlib import Path


def _snapshot(folder: Path, text: str) -> Snapshot:
    return snapshot(parse(graph(folder, "a", text)))


def test_each_thing_is_of_one_kind(tmp_path: Path) -> None:
    found = _snapshot(tmp_path, ARTICLE + CLAIM + TERM + "<urn:x> <urn:p> 1 .")
    assert list(found.articles) == [f"{THINGS}article-a"]
    assert list(found.claims) == [f"{THINGS}claim-1"]
    assert set(found.entities) == {f"{THINGS}zone-甲", f"{THINGS}enterprise-乙"}
    assert list(found.terms) == [f"{ONTOLOGY}hasEnterprise"]
    assert list(found.others) == ["urn:x"]


def test_an_entity_with_its_names(tmp_path: Path) -> None:
    entity = _snapshot(tmp_path, ARTICLE).entities[f"{THINGS}enterprise-乙"]
    assert (entity.kind, entity.label, entity.aliases) == (
        "Enterprise",
        "乙公司",
        frozenset({"乙"}),
    )


def test_a_claim_knows_where_it_was_read(tmp_path: Path) -> None:
    claim = _snapshot(tmp_path, ARTICLE + CLAIM).claims[f"{THINGS}claim-1"]
    assert "a.md" in claim.place
    assert "7" in claim.place


def test_of_an_empty_graph_there_is_nothing() -> None:
    found = snapshot([])
    for part in (found.claims, found.entities, found.terms, found.articles, found.others):
        assert not part
