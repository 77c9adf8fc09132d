"""Incremental validation: after any change, the results of the whole graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from zonegraph.check.background import background
from zonegraph.check.setwise import Incremental, SetwiseEngine
from zonegraph.check.shapes import Shapes, load_shapes
from zonegraph.dataset import Dataset
from zonegraph.iri import ONTOLOGY, THINGS

from .made import EX, edits, shapes, shapes_of, small, sound, unsound

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonegraph.check.engine import Result

# Without the phase that explains a failure, which takes minutes here.
_PHASES = (Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink)
_GRAPHS = [ox.NamedNode(f"{THINGS}graph-{name}") for name in "abc"]
_LABEL = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


def _quad(triple: ox.Triple, graph: ox.NamedNode) -> ox.Quad:
    return ox.Quad(triple.subject, triple.predicate, triple.object, graph)


def _named(parts: Iterable[Iterable[ox.Quad]]) -> Dataset:
    return Dataset.of(
        _quad(quad.triple, graph)
        for graph, part in zip(_GRAPHS, parts, strict=False)
        for quad in part
    )


def _full(data: Dataset, axioms: tuple[ox.Triple, ...], rules: Shapes) -> frozenset[Result]:
    return frozenset(SetwiseEngine().validate(data, axioms, rules))


def _follow(
    data: st.DataObject, graph: Dataset, axioms: tuple[ox.Triple, ...], rules: Shapes
) -> None:
    """Change ``graph`` a few times and compare with the full run each time."""
    kept = Incremental(graph, axioms, rules)
    assert kept.results == _full(graph, axioms, rules)
    for _ in range(data.draw(st.integers(1, 3))):
        name = data.draw(st.sampled_from(_GRAPHS))
        old = tuple(graph.store.quads_for_pattern(None, None, None, name))
        pool = old or tuple(graph.merged())
        if not pool:
            break
        new = data.draw(st.one_of(st.just([]), edits(pool), edits(pool)))
        before = kept.results
        change = kept.replace(name, [quad.triple for quad in new])
        assert kept.results == _full(graph, axioms, rules)
        assert change.appeared == kept.results - before
        assert change.gone == before - kept.results
        assert {q.triple for q in graph.merged()} == {q.triple for q in graph.named()}


@settings(max_examples=25, deadline=None, phases=_PHASES)
@given(st.data())
def test_our_shapes_on_random_edits(data: st.DataObject) -> None:
    cases = st.sampled_from([*sound(), *unsound()])
    graph = _named([data.draw(cases) for _ in range(3)])
    _follow(data, graph, background(), load_shapes())


@settings(max_examples=60, deadline=None, phases=_PHASES)
@given(st.data(), small(), small(), shapes())
def test_random_shapes_on_random_edits(
    data: st.DataObject, one: Dataset, other: Dataset, turtle: str
) -> None:
    graph = _named([tuple(one.merged()), tuple(other.merged())])
    _follow(data, graph, (), shapes_of(turtle))


def _label(text: str, name: str = "zone-a") -> ox.Triple:
    return ox.Triple(ox.NamedNode(THINGS + name), _LABEL, ox.Literal(text, language="zh"))


def _zone(name: str = "zone-a") -> ox.Triple:
    return ox.Triple(ox.NamedNode(THINGS + name), _TYPE, ox.NamedNode(f"{ONTOLOGY}Zone"))


_COMMITTEE = """
    ex:s a sh:NodeShape ; sh:targetClass <https://w3id.org/zonegraph/ontology#Zone> ;
      sh:property ex:label . ex:label sh:path
        <http://www.w3.org/2004/02/skos/core#prefLabel> ; sh:minCount 1 ; sh:maxCount 1 ;
      sh:message "one label" ."""


def test_a_change_tells_what_came_and_what_went_and_how_little_was_looked_at() -> None:
    others = [
        triple for n in range(50) for triple in (_zone(f"zone-{n}"), _label("x", f"zone-{n}"))
    ]
    data = Dataset.of(_quad(each, _GRAPHS[1]) for each in others)
    kept = Incremental(data, (), shapes_of(_COMMITTEE))
    assert kept.results == frozenset()
    change = kept.replace(_GRAPHS[0], [_zone()])
    (result,) = change.appeared
    assert (result.focus, change.checked) == (f"{THINGS}zone-a", 1)
    assert not change.gone
    change = kept.replace(_GRAPHS[0], [_zone(), _label("甲")])
    assert change.gone == {result}
    assert (len(change.appeared), change.checked) == (0, 1)
    assert kept.replace(_GRAPHS[0], [_zone(), _label("甲")]).checked == 0


def test_what_another_graph_states_as_well_stays() -> None:
    data = Dataset.of([_quad(_zone(), _GRAPHS[0]), _quad(_zone(), _GRAPHS[1])])
    kept = Incremental(data, (), shapes_of(_COMMITTEE))
    assert len(kept.results) == 1
    assert kept.replace(_GRAPHS[0], []).checked == 0
    assert len(kept.results) == 1
    assert len(kept.replace(_GRAPHS[1], []).gone) == 1
    assert len(data) == 0


def test_what_the_ontology_states_as_well_stays() -> None:
    data = Dataset.of([_quad(_zone(), _GRAPHS[0])])
    kept = Incremental(data, (_zone(),), shapes_of(_COMMITTEE))
    kept.replace(_GRAPHS[0], [])
    assert len(kept.results) == 1


def test_a_new_subclass_concerns_everything() -> None:
    below = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#subClassOf")
    kind = ox.NamedNode(f"{EX}SpecialZone")
    data = Dataset.of(
        [ox.Quad(ox.NamedNode(f"{THINGS}zone-a"), _TYPE, kind, _GRAPHS[0])],
    )
    kept = Incremental(data, (), shapes_of(_COMMITTEE))
    assert kept.results == frozenset()
    kept.replace(_GRAPHS[1], [ox.Triple(kind, below, ox.NamedNode(f"{ONTOLOGY}Zone"))])
    assert len(kept.results) == 1


@pytest.mark.parametrize(
    "turtle",
    [
        "ex:s sh:targetSubjectsOf ex:p ; sh:property [ sh:path ex:p ; sh:maxCount 0 ] .\n"
        "ex:t sh:targetNode ex:a ; sh:node ex:t .",
        "ex:s sh:targetSubjectsOf ex:p ; sh:maxLength 3 . [] a sh:ConstraintComponent .",
    ],
)
def test_what_is_left_to_pyshacl_is_kept_current_too(turtle: str) -> None:
    rules = shapes_of(turtle.replace("[] a sh:ConstraintComponent .", ""))
    node, p = ox.NamedNode(f"{EX}a"), ox.NamedNode(f"{EX}p")
    data = Dataset.of([])
    kept = Incremental(data, (), rules)
    kept.replace(_GRAPHS[0], [ox.Triple(node, p, node)])
    assert len(kept.results) == 1
    assert kept.results == _full(data, (), rules)
    odd = ox.Literal("none", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#boolean"))
    kept.replace(_GRAPHS[0], [ox.Triple(node, p, odd)])
    assert kept.results == _full(data, (), rules)
    kept.replace(_GRAPHS[0], [])
    assert kept.results == frozenset()


def test_a_repeated_path_that_meets_an_empty_string_is_followed() -> None:
    rules = shapes_of(
        "ex:s sh:targetClass ex:L ; sh:property [ sh:path [ sh:zeroOrOnePath ex:r ] ;"
        " sh:class ex:K ] ."
    )
    a, r = ox.NamedNode(f"{EX}a"), ox.NamedNode(f"{EX}r")
    data = Dataset.of([ox.Quad(a, r, ox.Literal(""), _GRAPHS[0])])
    kept = Incremental(data, (), rules)
    kept.replace(_GRAPHS[0], [ox.Triple(a, r, ox.Literal("")), ox.Triple(a, _TYPE, a)])
    kept.replace(_GRAPHS[0], [])
    assert kept.results == _full(data, (), rules) == frozenset()


@settings(max_examples=25, deadline=None, phases=_PHASES)
@given(st.data(), small(), small(), shapes())
def test_rows_that_come_and_go(
    data: st.DataObject, one: Dataset, other: Dataset, turtle: str
) -> None:
    rules = shapes_of(turtle)
    graph = _named([tuple(one.merged()), tuple(other.merged())])
    kept = Incremental(graph, (), rules)
    rows = sorted({q.triple for part in (one, other) for q in part.merged()}, key=str)
    for _ in range(3):
        name = data.draw(st.sampled_from(_GRAPHS))
        added = data.draw(st.lists(st.sampled_from(rows), max_size=4))
        removed = data.draw(st.lists(st.sampled_from(rows), max_size=4))
        kept.update(name, added=added, removed=removed)
        assert kept.results == _full(graph, (), rules)
        assert {q.triple for q in graph.merged()} == {q.triple for q in graph.named()}


def test_an_update_reads_nothing_else_of_the_graph() -> None:
    many = [t for n in range(50) for t in (_zone(f"zone-{n}"), _label("x", f"zone-{n}"))]
    data = Dataset.of(_quad(each, _GRAPHS[0]) for each in many)
    kept = Incremental(data, (), shapes_of(_COMMITTEE))
    change = kept.update(_GRAPHS[0], added=[_label("y", "zone-7")], removed=[])
    assert {each.focus for each in change.appeared} == {f"{THINGS}zone-7"}
    assert (change.checked, change.focus_nodes) == (1, 1)
    change = kept.update(_GRAPHS[0], added=[_zone("zone-7")], removed=[_label("z", "zone-7")])
    assert change.checked == 0
    change = kept.update(_GRAPHS[0], added=[], removed=[_label("y", "zone-7")])
    assert (len(change.gone), kept.results) == (1, frozenset())
