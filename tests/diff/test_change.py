"""A change is a record that stays as it is."""

from __future__ import annotations

import dataclasses

import pytest

from zonegraph.diff.change import Change


def test_what_is_not_said_is_empty() -> None:
    change = Change(kind="claim", action="added", iri="urn:a", what="甲")
    assert (change.before, change.after, change.cause, change.place) == ("", "", "", "")
    assert change == dataclasses.replace(change)
    with pytest.raises(dataclasses.FrozenInstanceError):
        change.what = "乙"  # type: ignore[misc]
