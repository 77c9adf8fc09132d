"""The records of reading are fixed once made."""

from __future__ import annotations

import dataclasses

import pytest

from zonegraph import claim
from zonegraph.claim import Evidence, Span, Thing, ThingKey

THING = Thing(kind="Zone", label="甲区", aliases=("甲园",), spans=(Span(0, 2),), rule="T001")


def test_a_thing_is_known_by_class_and_label() -> None:
    assert THING.key == ThingKey("Zone", "甲区")
    assert dataclasses.replace(THING, aliases=()).key == THING.key
    assert THING.zone is None


def test_records_are_frozen_slotted_and_made_by_name() -> None:
    kinds = [k for k in vars(claim).values() if dataclasses.is_dataclass(k)]
    assert len(kinds) == 6
    for kind in kinds:
        assert isinstance(kind, type)
        assert hasattr(kind, "__slots__")
        assert all(field.kw_only for field in dataclasses.fields(kind))
    with pytest.raises(dataclasses.FrozenInstanceError):
        THING.label = "乙区"  # type: ignore[misc]


def test_equal_records_are_one() -> None:
    first, second = (Evidence(start=0, end=2, exact="甲区") for _ in range(2))
    assert len({first, second}) == 1
