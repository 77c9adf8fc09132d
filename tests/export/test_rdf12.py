"""RDF 1.2: every claim a reifier, nothing lost, nothing asserted that was only claimed."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from zonegraph.export.rdf12 import REIFIES, rdf12
from zonegraph.iri import term

from .made import DATASETS, awkward, stories


def read(data: bytes) -> set[ox.Triple]:
    return {quad.triple for quad in ox.parse(data, ox.RdfFormat.TURTLE)}


@pytest.mark.parametrize("name", DATASETS)
def test_unfolding_the_reifiers_gives_the_graph_back(name: str) -> None:
    dataset = DATASETS[name]()
    found = read(rdf12(dataset))
    measured = {t.subject for t in found if t.predicate.value == term("indicator")}
    values = {t.predicate.value for t in found if t.subject in measured}
    unfolded: set[ox.Triple] = set()
    for triple in found:
        if triple.predicate != REIFIES:
            unfolded.add(triple)
            continue
        stated = triple.object
        assert isinstance(stated, ox.Triple)
        unfolded.add(ox.Triple(triple.subject, ox.NamedNode(term("subject")), stated.subject))
        unfolded.add(ox.Triple(triple.subject, ox.NamedNode(term("property")), stated.predicate))
        if triple.subject not in measured:
            known = {q.predicate.value: q.object for q in dataset.store.quads_for_pattern(
                triple.subject, None, None, ox.DefaultGraph())}  # fmt: skip
            name_ = "object" if term("object") in known else "value"
            unfolded.add(ox.Triple(triple.subject, ox.NamedNode(term(name_)), stated.object))
    assert unfolded == {quad.triple for quad in dataset.merged()}
    assert not measured or term("value") in values


def test_a_query_of_sparql_12_finds_planned_projects() -> None:
    store = ox.Store()
    store.bulk_extend(ox.parse(rdf12(stories()), ox.RdfFormat.TURTLE))
    rows = store.query(
        f"SELECT ?p WHERE {{ ?c rdf:reifies <<( ?z <{term('hasProject')}> ?p )>> ;"
        f" <{term('modality')}> <{term('planned')}> }}",
        prefixes={"rdf": REIFIES.value.removesuffix("reifies")},
    )
    assert {str(row[0]).rpartition("-")[2] for row in rows} == {  # type: ignore[union-attr]
        "海蓝电池项目>", "星辰数据中心>",
    }  # fmt: skip


def test_what_is_only_reified_is_not_asserted() -> None:
    found = read(rdf12(awkward()))
    asserted = {(t.subject, t.predicate) for t in found}
    stated = [t.object for t in found if t.predicate == REIFIES]
    assert len(stated) > 20
    assert not any((t.subject, t.predicate) in asserted for t in stated if isinstance(t, ox.Triple))
