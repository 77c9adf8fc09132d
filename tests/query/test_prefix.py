import pytest

from zonegraph.assemble.term import PREFIXES as WRITTEN
from zonegraph.query.prefix import PREFIXES, expand, short


def test_prefixes_are_those_the_graph_is_written_with() -> None:
    assert {key: PREFIXES.get(key) for key in WRITTEN} == WRITTEN


@pytest.mark.parametrize("name", ["zg:Zone", "zgid:zone-济宁高新区", "xsd:date", "skos:broader"])
def test_short_and_expand_undo_each_other(name: str) -> None:
    iri = expand(name)
    assert iri is not None
    assert short(iri) == name


@pytest.mark.parametrize("name", ["zone", "zg:", "x:y", "https://example.org/", ":x"])
def test_what_is_no_prefixed_name_of_ours(name: str) -> None:
    assert expand(name) is None


def test_other_iris_stay() -> None:
    assert short("https://example.org/x") == "https://example.org/x"
    assert short(PREFIXES["zg"]) == PREFIXES["zg"]
