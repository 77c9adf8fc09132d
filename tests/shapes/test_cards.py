"""Every shape carries a complete card in both languages, and IRIs that lead to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from zonegraph.check.shapes import SHAPES, Source
from zonegraph.vocab import PROPERTIES, ZG

from .loaded import FOLDER, SH, about, shapes

if TYPE_CHECKING:
    from zonegraph.check.card import Card

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_MODEL = [
    "Zone",
    "Park",
    "Enterprise",
    "Institute",
    "Platform",
    "Project",
    "Strategy",
    "Policy",
    "Industry",
    "Product",
    "Organization",
    "Person",
    "Position",
    "Place",
    "Infrastructure",
    "Honour",
    "Event",
    "Indicator",
    "Article",
    "Newspaper",
    "Claim",
    "Observation",
    "Evidence",
]


@pytest.mark.parametrize("card", shapes().cards.values(), ids=lambda card: card.id)
def test_the_card_is_complete(card: Card) -> None:
    assert _CHINESE.search(card.label_zh)
    assert re.fullmatch(r"[a-z\d][^.]*", card.label_en)
    assert card.why_zh.endswith("。")
    assert re.fullmatch(r"[^a-z].*\.", card.why_en)
    for examples, good, bad in (
        (card.examples_zh, "正例：", "反例："),
        (card.examples_en, "Good: ", "Bad: "),
    ):
        assert sorted(text.startswith(good) for text in examples) == [False, True]
        assert sorted(text.startswith(bad) for text in examples) == [False, True]
    assert card.see.startswith("http")
    if card.see.startswith(ZG.Zone.removesuffix("Zone")):
        assert card.see in vars(ZG).values()


@pytest.mark.parametrize("name", _MODEL)
def test_every_class_of_the_model_has_a_shape_of_its_own(name: str) -> None:
    iri = vars(ZG)[name]
    cards = [card.id for card in shapes().cards.values() if card.see == iri]
    assert cards
    assert any(iri in about()[SHAPES + card].get(f"{SH}targetClass", []) for card in cards)


@pytest.mark.parametrize(
    "source",
    [each for each in shapes().sources.values() if f"{SH}message" in about()[each.iri]],
    ids=lambda source: source.iri.split("#")[1],
)
def test_whatever_reports_has_one_message_in_each_language_and_a_severity(source: Source) -> None:
    messages = about()[source.iri][f"{SH}message"]
    assert len(messages) == 2
    assert set(source.messages) == {"zh", "en"}
    assert _CHINESE.search(source.messages["zh"])
    assert source.messages["zh"].endswith("。")
    assert source.messages["en"].endswith(".")
    assert not _CHINESE.search(re.sub(r"[全当][市地]", "", source.messages["en"]))
    if f"{SH}select" in about()[source.iri]:
        return
    assert len(about()[source.iri][f"{SH}severity"]) == 1


def test_whatever_can_report_has_a_message() -> None:
    """Results come from shapes with a target or below sh:property, and from constraints."""
    reporting = {iri for iri, values in about().items() if f"{SH}select" in values}
    for iri, values in about().items():
        if any(name.startswith(f"{SH}target") for name in values):
            reporting.update(values.get(f"{SH}property", []))
            if set(values) & {SH + n for n in ("or", "xone", "class", "pattern", "nodeKind")}:
                reporting.add(iri)
    assert len(reporting) >= 117
    assert {iri for iri in reporting if f"{SH}message" not in about()[iri]} == set()


def test_no_shape_and_no_constraint_is_a_blank_node() -> None:
    """Blank nodes are only lists and paths, which have no other form."""
    allowed = {
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#first",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest",
        f"{SH}inversePath",
    }
    blank = [each for each in shapes().triples if isinstance(each.subject, ox.BlankNode)]
    assert blank
    assert {each.predicate.value for each in blank} <= allowed


def test_iris_begin_with_the_id_of_the_card_in_their_file() -> None:
    files = {each.where.rsplit(":", 1)[0] for each in shapes().sources.values()}
    assert len(files) == len(shapes().cards) + 1
    for source in shapes().sources.values():
        name = source.where.rsplit("/", 1)[1]
        if name.startswith("prefixes."):
            assert source.iri.startswith(SHAPES.removesuffix("#"))
            continue
        local = source.iri.removeprefix(SHAPES)
        assert re.fullmatch(rf"{name[:4]}(-[a-z]+)*", local), source
        assert re.fullmatch(rf"{name[:4]}(-[a-z]+)+\.ttl:\d+", name), source


def test_ids_are_in_order_without_gaps_within_their_family() -> None:
    """An id that was given up stays given up: then this test lists it."""
    given_up: set[str] = set()
    families = {"S10": range(1, 24), "S13": range(6), "S20": range(1, 22), "S30": range(1, 6)}
    wanted = {f"{f[:2]}{n + 30 if f == 'S13' else n:02}" for f, r in families.items() for n in r}
    assert set(shapes().cards) == (wanted | {"S401"}) - given_up


def test_queries_are_short_and_use_the_declared_prefixes() -> None:
    queries = {iri: values for iri, values in about().items() if f"{SH}select" in values}
    assert len(queries) >= 18
    for iri, values in queries.items():
        (text,) = values[f"{SH}select"]
        assert len(text.strip().splitlines()) <= 12, iri
        assert "PREFIX" not in text
        assert values[f"{SH}prefixes"] == [SHAPES.removesuffix("#")]
    assert len([iri for iri, values in about().items() if f"{SH}prefix" in values]) == 5


def test_patterns_are_short() -> None:
    patterns = [p for values in about().values() for p in values.get(f"{SH}pattern", [])]
    assert len(patterns) >= 30
    iris = [p for p in patterns if "w3id.org" in p]
    assert [p for p in patterns if len(p) > 40 and p not in iris] == []


def test_the_files_of_the_cases_belong_to_shapes() -> None:
    assert {path.name for path in FOLDER.glob("S*")} == set(shapes().cards)


def test_planned_properties_are_named_as_the_queries_of_s216_and_s218_assume() -> None:
    named = {local: each.planned for local, each in PROPERTIES.items() if each.planned}
    assert len(named) >= 35
    assert named == {local: f"planned{local[0].upper()}{local[1:]}" for local in named}
