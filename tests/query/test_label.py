import pyoxigraph as ox
import pytest

from zonegraph.dataset import Dataset
from zonegraph.errors import QueryError
from zonegraph.iri import THINGS
from zonegraph.query.label import class_of, preferred_label, resolve

from .made import small


@pytest.mark.parametrize(
    ("words", "classes", "iri"),
    [
        ("临山高新区", ("Zone",), "zone-临山高新区"),
        ("临山", ("Zone",), "zone-临山高新区"),
        ("临山", ("Entity",), "zone-临山高新区"),
        ("临山国家高新区", ("Zone",), "zone-临山高新区"),
        (" 临山 高新区 ", ("Zone",), "zone-临山高新区"),
        ("星河", ("Enterprise",), "enterprise-星河电子"),
        ("股份有限公司", ("Entity",), "enterprise-星河电子"),
        ("星河电子", ("Organization",), "enterprise-星河电子"),
        ("星河电子", ("Entity",), "enterprise-星河电子"),
        ("Zone:临山", ("Entity",), "zone-临山高新区"),
        ("zgid:zone-青湖高新区", ("Territory",), "zone-青湖高新区"),
        (f"<{THINGS}zone-青湖高新区>", ("Zone",), "zone-青湖高新区"),
        (f"{THINGS}zone-青湖高新区", ("Zone",), "zone-青湖高新区"),
        ("高企数量", ("Indicator",), "indicator-高新技术企业数量"),
        ("战略性新兴产业", ("Industry",), "industry-战略性新兴产业"),
        ("<记号>", ("Enterprise",), "enterprise-测试%3C记号%3E"),
    ],
)
def test_words_find_the_one_entity_they_mean(
    words: str, classes: tuple[str, ...], iri: str
) -> None:
    assert resolve(small(), words, classes).value == THINGS + iri


def test_an_article_is_found_by_its_headline() -> None:
    found = resolve(small(), "交出年终", ("Article",))
    assert preferred_label(small(), found.value) == "临山高新区交出年终答卷"


@pytest.mark.parametrize(
    ("words", "classes", "named"),
    [
        ("高新区", ("Zone",), "临山高新区 (Zone), 南屿高新区 (Zone), 青湖高新区 (Zone)"),
        ("临山科创", ("Zone", "Park"), "临山科创园 (Park), 临山科创园二期 (Park)"),
        ("电", ("Entity",), "and 1 more"),
    ],
)
def test_what_may_mean_several_things_is_refused_and_they_are_named(
    words: str, classes: tuple[str, ...], named: str
) -> None:
    many = [
        ox.Quad(
            ox.NamedNode(f"{THINGS}product-电{n}"),
            ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel"),
            ox.Literal(f"电{n}", language="zh"),
        )
        for n in range(7)
    ]
    dataset = Dataset.of(many) if words == "电" else small()
    with pytest.raises(QueryError, match="may mean") as caught:
        resolve(dataset, words, classes)
    assert named in str(caught.value)


def test_what_is_unknown_is_refused_and_what_is_close_is_named() -> None:
    with pytest.raises(QueryError, match=r"no Zone called '临川高新区'.*close to it: 临山高新区"):
        resolve(small(), "临川高新区", ("Zone",))
    with pytest.raises(QueryError, match=r"no Zone called 'xyz'.*it has 临山高新区"):
        resolve(small(), "xyz", ("Zone",))
    with pytest.raises(QueryError, match="it has no Zone at all"):
        resolve(Dataset.of([]), "临山", ("Zone",))


@pytest.mark.parametrize(
    "words", ["zgid:zone-无此高新区", "zgid:enterprise-星河电子", "<http://[>"]
)
def test_an_iri_that_is_no_such_thing_is_refused(words: str) -> None:
    with pytest.raises(QueryError):
        resolve(small(), words, ("Zone",))


def test_empty_words_mean_nothing() -> None:
    with pytest.raises(QueryError):
        resolve(small(), "", ("Zone",))


def test_class_is_told_by_type_or_by_iri() -> None:
    assert class_of(small(), f"{THINGS}zone-临山高新区") == "Zone"
    assert class_of(small(), f"{THINGS}industry-战略性新兴产业") == "Industry"
    assert class_of(small(), "https://example.org/x") is None
    assert preferred_label(small(), "https://example.org/x") == "https://example.org/x"
