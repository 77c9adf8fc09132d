from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.iri import ONTOLOGY, THINGS, mint
from zonegraph.serve.address import candidates, is_iri, local


@given(st.text(min_size=1, max_size=20), st.text(max_size=8))
def test_the_path_of_an_iri_leads_back_to_it(label: str, zone: str) -> None:
    try:
        iri = mint("Project", label, zone or None)
    except UnicodeEncodeError:
        return
    path = local(iri)
    assert path.isascii()
    assert iri in candidates("/id/", path.removeprefix("/id/"))
    pasted = iri.removeprefix(THINGS).encode().decode("latin-1")
    assert "%" in pasted or iri in candidates("/id/", urlsplit(path).path.removeprefix("/id/"))


def test_an_iri_pasted_with_its_own_escapes_is_understood() -> None:
    iri = mint("Platform", "a/b?c")
    assert iri in candidates("/id/", iri.removeprefix(THINGS))


def test_terms_and_foreign_iris_have_an_address() -> None:
    assert local(ONTOLOGY + "Zone") == "/ontology/Zone"
    assert local("http://a/?b=c&d") == "/about?iri=http%3A%2F%2Fa%2F%3Fb%3Dc%26d"


@pytest.mark.parametrize("raw", ["%FF", "%C3%28"])
def test_what_is_not_utf_8_names_nothing(raw: str) -> None:
    assert candidates("/id/", raw) == ()


@pytest.mark.parametrize(("text", "truth"), [("http://a/b", True), ("a", False), ("<a>", False)])
def test_an_iri_is_absolute(text: str, truth: bool) -> None:
    assert is_iri(text) is truth
