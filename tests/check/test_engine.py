"""The record of a result."""

from __future__ import annotations

import dataclasses

import pytest

from zonegraph.check.engine import Result
from zonegraph.finding import Severity


def test_rows_compare_as_sets_do() -> None:
    def row(focus: str) -> Result:
        return Result(
            focus=focus,
            path=None,
            value=None,
            component="c",
            source_shape=None,
            source_constraint=None,
            severity=Severity.INFO,
        )

    assert {row("a"), row("b"), row("a")} == {row("b"), row("a")}
    with pytest.raises(dataclasses.FrozenInstanceError):
        row("a").focus = "b"  # type: ignore[misc]
