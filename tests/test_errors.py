"""Every error is one clear line; our own faults stand apart."""

from __future__ import annotations

import pytest

from zonegraph import errors
from zonegraph.errors import InternalError, ZonegraphError

KINDS = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, ZonegraphError)
]


def test_no_kind_has_gone_missing() -> None:
    assert len(KINDS) == 10


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_error_says_where_what_and_how_to_mend_it(kind: type[ZonegraphError]) -> None:
    assert str(kind("is broken")) == "is broken"
    error = kind("is broken", where="a.md:3", hint="mend it")
    assert str(error) == "a.md:3: is broken (mend it)"
    assert (error.what, error.where, error.hint) == ("is broken", "a.md:3", "mend it")
    assert kind.__doc__


def test_our_own_fault_is_no_error_of_the_user() -> None:
    assert not issubclass(InternalError, ZonegraphError)
