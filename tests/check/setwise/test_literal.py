"""Literals as rdflib sees them."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.check.setwise.literal import UnreadableError, canonical, compares, order, value
from zonegraph.check.setwise.node import XSD, as_rdflib, literal, of_rdflib

_FORMS = st.one_of(
    st.from_regex(r"[-+]?0{0,2}[0-9]{1,5}(\.[0-9]{0,3})?", fullmatch=True),
    st.from_regex(r"[0-9]{4}-[0-1][0-9]-[0-3][0-9]Z?", fullmatch=True),
    st.sampled_from(("true", "false", "", "x", "２０１５")),
)
_KINDS = st.sampled_from([f"<{XSD}{k}>" for k in ("integer", "decimal", "date", "anyURI")])


@given(_FORMS, _KINDS)
def test_the_canonical_form_is_the_one_rdflib_writes(form: str, kind: str) -> None:
    node = literal(form, kind=kind)
    term = as_rdflib(node)
    assert canonical(node) == of_rdflib(term)
    known = value(canonical(node))
    if known is not None:
        assert known == as_rdflib(canonical(node)).value


def test_a_literal_that_rdflib_takes_for_another_is_refused() -> None:
    with pytest.raises(UnreadableError, match="none"):
        canonical(f'"none"^^<{XSD}boolean>')


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (f'"7"^^<{XSD}integer>', f'"7.5"^^<{XSD}decimal>', -1),
        (f'"2020-01-02"^^<{XSD}date>', f'"2020-01-01"^^<{XSD}date>', 1),
        (f'"7"^^<{XSD}integer>', f'"7.0"^^<{XSD}double>', 0),
        # rdflib orders what it cannot compare by the names of the datatypes.
        (f'"2020-01-02"^^<{XSD}date>', f'"7"^^<{XSD}integer>', -1),
        (f'"7"^^<{XSD}decimal>', f'"NaN"^^<{XSD}double>', None),
    ],
)
def test_order(left: str, right: str, expected: int | None) -> None:
    assert order(left, right) == expected


def test_pairs_compare_texts_with_texts_only() -> None:
    assert compares("<http://a>", '"z"', "<")
    assert not compares('"a"', str(ox.Literal(1)), "<")
    assert compares(f'"1"^^<{XSD}integer>', f'"1.0"^^<{XSD}decimal>', "<=")
