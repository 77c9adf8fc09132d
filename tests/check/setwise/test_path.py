"""Property paths, forwards and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zonegraph.check.setwise.path import (
    Alternative,
    Path,
    Predicate,
    Repeated,
    Sequence,
    inverse,
    walk,
)
from zonegraph.check.setwise.triples import Triples

_NODES = [f"<http://e/{name}>" for name in "abcd"]
_STEPS = [f"<http://e/{name}>" for name in "pq"]
_GRAPHS = st.lists(
    st.tuples(st.sampled_from(_NODES), st.sampled_from(_STEPS), st.sampled_from(_NODES)),
    max_size=10,
)


def _longer(inner: st.SearchStrategy[Path]) -> st.SearchStrategy[Path]:
    several = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.one_of(
        several.map(Sequence),
        several.map(Alternative),
        st.builds(Repeated, inner, st.integers(0, 1), st.just(True)),
        st.builds(Repeated, inner, st.just(0), st.just(False)),
    )


_PATHS: st.SearchStrategy[Path] = st.recursive(
    st.builds(Predicate, st.sampled_from(_STEPS), st.booleans()), _longer, max_leaves=5
)


@given(_GRAPHS, _PATHS)
def test_the_inverse_leads_back(graph: list[tuple[str, str, str]], path: Path) -> None:
    triples = Triples()
    for triple in graph:
        triples.add(triple)
    forth, back = walk(path, triples), walk(inverse(path), triples)
    for start in _NODES:
        found = forth(start)
        assert len(set(found)) == len(found)
        for end in _NODES:
            assert (end in found) is (start in back(end))


def test_repeated_once_or_more_comes_back_to_its_start_only_in_a_circle() -> None:
    triples = Triples()
    triples.add((_NODES[0], _STEPS[0], _NODES[1]))
    path = Repeated(Predicate(_STEPS[0]), 1, many=True)
    assert set(walk(path, triples)(_NODES[0])) == {_NODES[1]}
    triples.add((_NODES[1], _STEPS[0], _NODES[0]))
    assert set(walk(path, triples)(_NODES[0])) == {_NODES[0], _NODES[1]}
