"""The good graph has no findings; broken, it has the finding that is meant for it."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from zonegraph.check import check
from zonegraph.dataset import Dataset

from .good import ARTICLES, good
from .table import GraphMutation, graph_mutations


def _store() -> ox.Store:
    store = ox.Store()
    store.bulk_load(good(), format=ox.RdfFormat.TRIG)
    return store


def _found(store: ox.Store) -> set[str]:
    return {each.check for each in check(Dataset.of(list(store)), articles=[ARTICLES])}


def test_the_good_graph_has_no_findings() -> None:
    assert len(list(_store())) >= 500
    assert _found(_store()) == set()


@pytest.mark.parametrize("mutation", graph_mutations(), ids=lambda m: f"{m.check} {m.name}")
def test_a_broken_graph_is_found_out(mutation: GraphMutation) -> None:
    store = _store()
    before = set(store)
    store.update(mutation.update)
    assert set(store) != before, "the mutation changes nothing"
    assert mutation.check in _found(store)
