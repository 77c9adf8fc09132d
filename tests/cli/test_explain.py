"""``zonegraph explain``: a card on standard output, or one clear line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zonegraph.explain import explain

if TYPE_CHECKING:
    from .conftest import Run


@pytest.mark.parametrize("card", ["hasProject", "N110", "R154", "S101", "P101", "zones"])
def test_a_card_is_printed(run: Run, card: str) -> None:
    code, out, err = run("explain", card)
    assert (code, err) == (0, "")
    assert out == explain(card) + "\n"


@pytest.mark.parametrize("card", ["nothing", "", "X999", "../S101-zone", "two words"])
def test_no_such_card_is_2_in_one_line(run: Run, card: str) -> None:
    code, out, err = run("explain", card)
    assert (code, out) == (2, "")
    assert err.startswith(f"zonegraph: there is no card {card!r}")
    assert err.count("\n") == 1
    assert "hasProject" in err


def test_a_card_must_be_named(run: Run) -> None:
    assert run("explain")[0] == 2
