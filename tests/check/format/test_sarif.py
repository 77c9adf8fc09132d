"""SARIF that its standard accepts, with cards, regions and both sides."""

from __future__ import annotations

import json
from typing import Any

import pytest

from zonegraph.check.format.report import Report
from zonegraph.check.format.sarif import sarif

from .made import report
from .schema import problems


def _log(lang: str = "en") -> dict[str, Any]:
    log: dict[str, Any] = json.loads(sarif(report(lang)))
    return log


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_is_valid(lang: str) -> None:
    assert problems(_log(lang)) == []
    assert problems(json.loads(sarif(Report(findings=())))) == []


def test_the_validator_can_find_fault() -> None:
    log = _log()
    log["runs"][0]["results"][0]["ruleIndex"] += 1
    log["runs"][0]["results"][1]["level"] = "violation"
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    log["extra"] = 1
    assert len(problems(log)) == 4


def test_a_result_points_at_the_characters_of_the_quote() -> None:
    result = _log()["runs"][0]["results"][0]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "graph/%E7%94%B2%20%E4%B9%99.md"
    assert place["region"] == {
        "startLine": 7,
        "startColumn": 3,
        "endColumn": 13,
        "snippet": {"text": "营业收入1200亿元"},
    }
    (other,) = result["relatedLocations"]
    assert other["physicalLocation"]["artifactLocation"]["uri"] == "b.md"
    assert other["message"]["text"] == "营业收入 1300亿元"


def test_every_check_is_a_rule_with_its_card() -> None:
    rules = _log("zh")["runs"][0]["tool"]["driver"]["rules"]
    assert len(rules) >= 100
    (rule,) = (each for each in rules if each["id"] == "S302")
    assert rule["shortDescription"]["text"] == "同一指标同一时期只有一个数"
    assert "对照两处引文" in rule["help"]["text"]
    assert rule["defaultConfiguration"] == {"level": "warning"}


def test_a_fingerprint_does_not_move_with_the_line() -> None:
    marks = [r["partialFingerprints"]["zonegraph/v1"] for r in _log()["runs"][0]["results"]]
    assert marks == [
        r["partialFingerprints"]["zonegraph/v1"] for r in _log("zh")["runs"][0]["results"]
    ]
    assert len(set(marks)) == len(marks)
