import datetime as dt
from decimal import Decimal

import pytest

from zonegraph.errors import QueryError, UsageError
from zonegraph.query.bind import bind, terms
from zonegraph.query.card import Param, parse

from .made import small
from .test_card import GOOD

XSD = "http://www.w3.org/2001/XMLSchema#"


def param(kind: str, classes: tuple[str, ...] = ()) -> Param:
    return Param(name="p", type=kind, classes=classes, required=False, default=None, zh="…", en="…")


@pytest.mark.parametrize(
    ("kind", "words", "written"),
    [
        ("text", " a\n", '" a\\n"'),
        ("date", "2020-01-31", f'"2020-01-31"^^<{XSD}date>'),
        ("year", "2020", f'"2020"^^<{XSD}integer>'),
        ("integer", "-007", f'"-7"^^<{XSD}integer>'),
        ("decimal", "0.750", f'"0.750"^^<{XSD}decimal>'),
        ("property", "hasProject", "<https://w3id.org/zonegraph/ontology#hasProject>"),
        ("stage", "投产", "<https://w3id.org/zonegraph/ontology#stageInProduction>"),
        ("stage", "正式投产", "<https://w3id.org/zonegraph/ontology#stageInProduction>"),
        ("stage", "in production", "<https://w3id.org/zonegraph/ontology#stageInProduction>"),
        ("modality", "target", "<https://w3id.org/zonegraph/ontology#target>"),
    ],
)
def test_words_become_a_term_of_the_type(kind: str, words: str, written: str) -> None:
    assert [str(term) for term in terms(param(kind), words, small())] == [written]


def test_a_modality_brings_those_under_it() -> None:
    found = [term.value.partition("#")[2] for term in terms(param("modality"), "计划", small())]
    assert found[0] == "planned"
    assert {"delayed", "expected", "signed"} <= set(found)
    assert "achieved" not in found


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("date", "2020-02-30"),
        ("date", "昨天"),
        ("year", "20"),
        ("year", "２０２０"),
        ("integer", "1.5"),
        ("integer", "1" * 19),
        ("decimal", "1e3"),
        ("decimal", "NaN"),
        ("property", "hasProjects"),
        ("stage", "吃饭"),
        ("modality", "maybe"),
    ],
)
def test_words_of_another_type_are_refused_by_name(kind: str, words: str) -> None:
    with pytest.raises(QueryError, match=r"^--p: "):
        terms(param(kind), words, small())


def test_python_values_are_as_good_as_words() -> None:
    card = parse(GOOD, "q.rq")
    text = bind(card, {"year": 2021, "text": dt.date(2020, 1, 2), "zone": None}, small())
    assert f'VALUES ?year {{ "2021"^^<{XSD}integer> }}' in text
    assert 'VALUES ?text { "2020-01-02" }' in text
    assert "?zone {" not in text
    assert terms(param("decimal"), str(Decimal("0.5")), small())[0].value == "0.5"


def test_unknown_and_missing_parameters_are_usage_errors() -> None:
    card = parse(GOOD, "q.rq")
    with pytest.raises(UsageError, match=r"no parameter 'zones'.*--zone, --year, --text"):
        bind(card, {"zones": "x", "text": "y"}, small())
    with pytest.raises(UsageError, match="needs --text"):
        bind(card, {}, small())


def test_a_default_holds_if_nothing_is_given() -> None:
    text = bind(parse(GOOD, "q.rq"), {"text": ""}, small())
    assert f'VALUES ?year {{ "2020"^^<{XSD}integer> }}' in text
    assert 'VALUES ?text { "" }' in text
