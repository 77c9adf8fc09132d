"""Each claim of a model is held against the text and the ontology."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from zonegraph.extract.mention import Mention

from .made import GOOD, OUTPUT, claim, draft


def test_a_relation() -> None:
    found, dropped = draft(GOOD)
    assert found is not None
    assert isinstance(found.object, Mention)
    assert (found.object.label, found.modality, found.confidence) == ("赛孚", "planned", 0.7)
    assert found.rule == "LLM"
    assert dropped == ""


def test_a_retold_quote_counts_for_less() -> None:
    found, _ = draft({**GOOD, "quote": "将 引进 赛孚"})
    assert found is not None
    assert found.confidence == 0.6


def test_an_observation_is_read_from_the_text() -> None:
    found, dropped = draft(OUTPUT)
    assert found is not None
    assert (found.value, found.unit, found.indicator) == (Decimal(35), "hundredMillionYuan", "产值")
    assert found.surface is not None
    assert "35亿元" in found.surface
    assert found.period is not None
    assert found.period.end == dt.date(2019, 12, 31)
    assert dropped == ""


def test_a_decline_is_negative_whatever_the_model_writes() -> None:
    for value in ("3.5", "-3.5"):
        found, _ = draft(
            claim(
                "西安高新区",
                "hasObservation",
                "同比下降3.5%",
                indicator="产值增长率",
                printed="3.5%",
                value=value,
                unit="%",
            )
        )
        assert found is not None
        assert found.value == Decimal("-3.5")


def test_stage_level_date_and_words() -> None:
    stage, _ = draft(claim("赛孚芯片厂", "stage", "赛孚芯片厂已于去年开工", value="开工"))
    assert stage is not None
    assert stage.text == "开工"
    assert stage.concept
    level, _ = draft(claim("西安高新区", "level", "该区是国家级高新区", value="national"))
    assert level is not None
    assert (level.text, level.concept) == ("国家级", "levelNational")
    founded, _ = draft(claim("赛孚", "foundedOn", "赛孚成立于2012年", value="2012"))
    assert founded is not None
    assert founded.text == "2012"
    assert founded.period is not None
    assert founded.period.start == dt.date(2012, 1, 1)
    goal, _ = draft(
        claim("西安高新区", "goal", "力争“三年上市”", value="三年上市", modality="target")
    )
    assert goal is not None
    assert goal.text == "三年上市"


BAD: list[tuple[dict[str, Any], str]] = [
    ({**GOOD, "quote": "将收购赛孚"}, "quote not in the text"),
    ({**GOOD, "subject": "东莞松山湖"}, "subject is no entity of the answer"),
    ({**GOOD, "object": "华为"}, "object is no entity of the answer"),
    ({**GOOD, "object": None}, "object is no entity of the answer"),
    ({**GOOD, "object": "赛孚芯片厂"}, "against domain or range"),
    ({**GOOD, "subject": "赛孚", "object": "西安高新区"}, "against domain or range"),
    ({**OUTPUT, "value": "36"}, "number differs from the text"),
    ({**OUTPUT, "value": "many"}, "number differs from the text"),
    ({**OUTPUT, "value": "NaN"}, "number differs from the text"),
    ({**OUTPUT, "printed": "36亿元"}, "number not in the text"),
    ({**OUTPUT, "printed": None}, "number not in the text"),
    ({**OUTPUT, "indicator": None}, "number not in the text"),
    (claim("赛孚芯片厂", "stage", "赛孚芯片厂已于去年开工", value="投产"), "value not in the text"),
    (
        claim("赛孚芯片厂", "stage", "赛孚芯片厂已于去年开工", value="去年"),
        "value outside the scheme",
    ),
    (
        claim("西安高新区", "level", "该区是国家级高新区", value="galactic"),
        "value outside the scheme",
    ),
    (claim("赛孚", "foundedOn", "赛孚成立于2012年", value="2011"), "value not in the text"),
    (claim("赛孚", "foundedOn", "赛孚成立于2012年", value="古时"), "value not in the text"),
    (claim("赛孚", "formerName", "赛孚成立于2012年", value="鬼影"), "value not in the text"),
    (claim("赛孚", "formerName", "赛孚成立于2012年"), "value not in the text"),
]


@pytest.mark.parametrize(("item", "reason"), BAD)
def test_what_text_or_ontology_does_not_bear_is_dropped(item: dict[str, Any], reason: str) -> None:
    found, dropped = draft(item)
    assert found is None
    assert dropped == f"1 {reason}"


def test_a_time_that_nobody_wrote_goes_and_the_claim_stays() -> None:
    found, dropped = draft({**GOOD, "time": "2031年", "from": "2031-01-01", "to": "2031-12-31"})
    assert found is not None
    assert found.period is None
    assert dropped == "1 time not in the text (claim kept)"
