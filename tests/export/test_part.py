"""Parts: which things and claims are chosen, and that nothing else is in any format."""

from __future__ import annotations

import datetime as dt

import pytest

from zonegraph.errors import UsageError
from zonegraph.export.model import network
from zonegraph.export.part import Part, choose, cut, period
from zonegraph.export.rdf import quads
from zonegraph.iri import THINGS, term

from .made import stories, told_edges, told_nodes

LINSHAN = THINGS + "zone-临山高新区"
QINGHU = THINGS + "zone-青湖高新区"


def labels(part: Part) -> set[str]:
    return {str(n.attributes["label"]) for n in network(stories(), choose(stories(), part)).nodes}


def edges(part: Part) -> list[dict[str, object]]:
    made = network(stories(), choose(stories(), part))
    return [dict(edge.attributes) for edge in made.edges]


def test_a_zone_comes_with_what_belongs_to_it() -> None:
    found = labels(Part(zone=QINGHU))
    assert {"青湖高新区", "星河电子青湖工厂", "车规芯片", "海州市", "星河电子"} <= found
    assert not found & {"临山高新区", "东江大桥", "海蓝电池项目", "南屿高新区"}


def test_classes_and_depth() -> None:
    assert labels(Part(classes=("Zone",))) == {"临山高新区", "青湖高新区", "南屿高新区"}
    assert labels(Part(zone=LINSHAN, classes=("Platform",))) == {"临山高新区", "云工坊平台"}
    near = labels(Part(classes=("Platform",), depth=1))
    assert near == {"云工坊平台", "星河电子", "高端装备产业", "临山高新区"}
    assert labels(Part(classes=("Platform",), depth=9)) > near
    assert "小渔科技" in labels(Part(classes=("Agent",)))


def test_modality_includes_those_below() -> None:
    found = edges(Part(modalities=("negated",)))
    assert {edge["modality"] for edge in found} == {"cancelled", "denied"}
    assert labels(Part(modalities=("negated",))) == {
        "临山高新区", "星辰数据中心", "小渔科技", "青湖高新区",
    }  # fmt: skip


def test_dates_choose_by_stated_time_or_publication() -> None:
    later = edges(Part(start=dt.date(2021, 1, 1)))
    assert {edge["published"] for edge in later} <= {"2020-01-10", "2021-03-01"}
    assert edges(Part(end=dt.date(1980, 1, 1))) == []
    assert len(edges(Part(end=dt.date(2019, 12, 31)))) < len(told_edges(stories()))


def test_things_of_an_answer() -> None:
    claim = next(iter(told_edges(stories())))
    things = frozenset({THINGS + "enterprise-星河电子", THINGS + claim})
    assert "星河电子" in labels(Part(things=things))


def test_what_is_kept_is_told_as_fully_as_in_the_whole() -> None:
    whole, part = told_nodes(stories()), Part(classes=("Enterprise",), depth=1)
    made = network(stories(), choose(stories(), part))
    firms = [n for n in made.nodes if n.attributes["class"] == "Enterprise"]
    assert len(firms) > 2
    for node in firms:
        assert node.attributes["zone"] == whole[node.iri]["zone"]


def test_rdf_holds_the_same_claims_with_their_evidence() -> None:
    chosen = choose(stories(), Part(zone=QINGHU))
    made = cut(stories(), chosen)
    found = {str(q.subject)[1:-1] for q in quads(made) if q.predicate.value == term("property")}
    assert found == chosen.claims
    evidence = {str(q.object) for q in quads(made) if q.predicate.value == term("evidence")}
    stated = {str(q.subject) for q in quads(made) if q.predicate.value == term("exact")}
    assert evidence == stated
    assert set(quads(made)) < set(quads(stories()))
    direct = [q for q in quads(made) if q.predicate.value == term("hasProject")]
    assert [str(q.object).rpartition("-")[2] for q in direct] == ["星河电子青湖工厂>"]


def test_no_condition_is_the_whole() -> None:
    assert network(stories(), choose(stories(), Part())) == network(stories())
    assert set(quads(cut(stories(), choose(stories(), Part())))) <= set(quads(stories()))


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("2020", ("2020-01-01", "2020-12-31")),
        ("2020-02", ("2020-02-01", "2020-02-29")),
        ("2020-01-31", ("2020-01-31", "2020-01-31")),
        ("2019/2020-06", ("2019-01-01", "2020-06-30")),
        ("/2020", ("None", "2020-12-31")),
        ("2020-06/", ("2020-06-01", "None")),
    ],
)
def test_periods(words: str, wanted: tuple[str, str]) -> None:
    assert tuple(map(str, period(words))) == wanted


@pytest.mark.parametrize("words", ["", "/", "x", "2020-13", "2020-02-30", "2021/2020", "20", "a/b"])
def test_what_is_no_period_is_refused(words: str) -> None:
    with pytest.raises(UsageError):
        period(words)


@pytest.mark.parametrize(
    "part", [Part(classes=("Nope",)), Part(modalities=("nope",)), Part(depth=-1)]
)
def test_unknown_names_are_refused(part: Part) -> None:
    with pytest.raises(UsageError):
        choose(stories(), part)
