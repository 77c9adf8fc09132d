"""Triples by predicate, in both directions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.check.background import background
from zonegraph.check.setwise.literal import canonical
from zonegraph.check.setwise.node import SUBCLASS, TYPE
from zonegraph.check.setwise.triples import Triples, background_triples
from zonegraph.dataset import load

from ..made import case

_NODES = st.sampled_from([f"<http://e/{name}>" for name in "abcd"])
_TRIPLES = st.tuples(_NODES, st.sampled_from(("<http://e/p>", SUBCLASS)), _NODES)


@given(st.lists(st.tuples(st.booleans(), _TRIPLES), max_size=40))
def test_both_directions_follow_every_change(
    changes: list[tuple[bool, tuple[str, str, str]]],
) -> None:
    made, model = Triples(), set[tuple[str, str, str]]()
    for added, triple in changes:
        assert (made.add if added else made.remove)(triple) is ((triple in model) is not added)
        (model.add if added else model.discard)(triple)
        s, p, o = triple
        assert set(made.objects(s, p)) == {z for x, y, z in model if (x, y) == (s, p)}
        assert set(made.subjects(p, o)) == {x for x, y, z in model if (y, z) == (p, o)}
        assert (triple in made) is (triple in model)
        assert (o in made.above(s)) is (s in made.below(o))


def test_a_dataset_is_read_whole() -> None:
    data, axioms = load(case("S302/bad")), background()
    made = Triples.of(data, axioms)
    wanted = set(background_triples(axioms))
    for quad in data.merged():
        wanted.add((str(quad.subject), str(quad.predicate), canonical(str(quad.object))))
    held = {(s, p, o) for p, table in made.forward.items() for s in table for o in table[s]}
    assert held == wanted


def test_instances_of_subclasses() -> None:
    made = Triples()
    made.add(("<http://e/k>", SUBCLASS, "<http://e/l>"))
    made.add(("<http://e/a>", TYPE, "<http://e/k>"))
    assert made.is_a("<http://e/a>", "<http://e/l>")
    assert not made.is_a("<http://e/k>", "<http://e/l>")


def test_a_long_list_is_looked_up_from_its_short_side() -> None:
    made = Triples()
    for number in range(40):
        made.add(("<http://e/a>", "<http://e/p>", f"<http://e/{number}>"))
    assert ("<http://e/a>", "<http://e/p>", "<http://e/39>") in made
    assert ("<http://e/a>", "<http://e/p>", "<http://e/40>") not in made


@pytest.mark.parametrize("kind", ["<http://e/none>"])
def test_nothing_is_known_of_what_is_not_there(kind: str) -> None:
    assert list(Triples().about(kind)) == []
    assert Triples().above(kind) == {kind}
