"""The time of a value: nearest before it, never the one it is compared with."""

from __future__ import annotations

import pytest

from zonegraph.extract.frames.when import report, when

from ..made import reading_of, statements

CASES = [
    ("2019年收入12亿元,增长9%。", "9%", "2019-01-01", "2019-12-31"),
    ("2019年收入12亿元,比2018年增长9%。", "9%", "2019-01-01", "2019-12-31"),
    ("今年上半年收入12亿元,是去年同期的2倍。", "2倍", "2020-01-01", "2020-06-30"),
    ("2018年收入5亿元,2019年达到12亿元。", "12亿", "2019-01-01", "2019-12-31"),
    ("2019年收入12亿元。税收3亿元。", "3亿", "2019-01-01", "2019-12-31"),
    ("到2025年,收入达到30亿元。", "30亿", "None", "2025-12-31"),
    ("较2018年增长9%。", "9%", "None", "None"),
]


def _when(text: str, surface: str, headline: str = "") -> tuple[str, str]:
    read = reading_of(text, headline, published="2020-07-13")
    at = read.text.index(surface)
    quantity = next(q for q in read.quantities if q.span.start <= at < q.span.end)
    held, _ = statements(read)
    statement = next(s for s in held if s.clause.start <= at < s.clause.end)
    period = when(read, statement, quantity)
    return (str(period.start), str(period.end)) if period else ("None", "None")


@pytest.mark.parametrize(("text", "surface", "start", "end"), CASES)
def test_when(text: str, surface: str, start: str, end: str) -> None:
    assert _when(text, surface) == (start, end)


def test_the_headline_tells_what_a_report_is_about() -> None:
    assert _when("收入12亿元。", "12亿", "2019年经济运行简报") == ("2019-01-01", "2019-12-31")
    assert report(reading_of("收入12亿元。", "园区要闻", published="2020-07-13")) is None
