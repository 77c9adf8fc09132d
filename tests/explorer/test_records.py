"""Records hold every value once, in order, under local names."""

from zonegraph.explorer.records import Value, classes, first, labels, local, records, texts
from zonegraph.iri import ONTOLOGY, THINGS

from .made import hostile


def test_every_value_of_an_entity_is_kept() -> None:
    record = records(hostile())[THINGS + "zone-x"]
    assert set(record) == {"a", "prefLabel", "mentionedIn"}
    assert list(classes(record)) == ["Zone"]
    assert texts(record, "mentionedIn") == [THINGS + "article-a"]
    assert first(record, "nothing") == ""


def test_labels_fall_back_to_the_other_language() -> None:
    both = {"prefLabel": [Value("计划", "zh"), Value("planned", "en")]}
    assert labels(both) == ("计划", "planned")
    assert labels({"label": [Value("plan", "en")]}) == ("plan", "plan")
    assert labels({"headline": [Value("题", "zh-CN")]}) == ("题", "题")
    assert labels({}) == ("", "")


def test_only_our_namespaces_are_shortened() -> None:
    assert local(THINGS + "zone-x") == "zone-x"
    assert local(ONTOLOGY + "planned") == "planned"
    assert local("https://example.org/x") == "https://example.org/x"
