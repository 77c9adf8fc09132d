"""The forms in which Chinese newspapers write times: one named regular expression each.

A form says what a time looks like, not what it means; ``extract.clock`` reads its named groups.
Forms are tried in the order of ``forms()``; at each place the first that fits wins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from zonegraph.extract import calendar
from zonegraph.extract.number import CARDINAL, TO
from zonegraph.lexicon import table


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A card: the form's name, why it is there, and its regular expression."""

    name: str
    why: str
    pattern: re.Pattern[str]


_HAN: Final = "一二三四五六七八九"
_YEAR: Final = rf"(?:(?:1[89]|20)[0-9]{{2}}|[一二][零〇○{_HAN}]{{3}})"
_MONTH: Final = rf"(?:1[0-2]|0?[1-9](?![0-9])|十[一二]?|[{_HAN}])"
_MONTH_IN_DIGITS: Final = "(?:1[0-2]|0?[1-9](?![0-9]))"
_DAY: Final = rf"(?:3[01]|[12][0-9]|0?[1-9](?![0-9])|三十一?|二?十[{_HAN}]?|[{_HAN}])"
_QUARTER: Final = "[一二三四1-4]"

# What follows tells 2019年底 from 2019年底盘, 年初 from 年初步, 三年内 from 三年内容.
_EARLY: Final = rf"初(?![步级中心创具见次始衷审评选探{_HAN}十])"
_LATE: Final = "(?:底(?![盘层部座线气蕴色数价板图稿下])|末(?![端尾])|终(?![于身止端点结]))"
INSIDE: Final = "[之以]?内(?![部外容涵瓦蒙需生陆河])"
BEFORE: Final = "[之以]?前(?![后期沿三往来端瞻景列身途茅进述者线两二夕方])"
AFTER: Final = "[之以]?后(?![续来期备者方勤台代疫])"
_SINCE: Final = "以来|来(?![自源到说看临访])"
_NOT_A_YEAR: Final = (
    "(?!会(?!议|展|计|同|将|有|上|见|谈)|报(?!告|道|名|送|批)|[版级款检轻龄货薪画代均])"
)


_THIRD: Final = rf"(?:(?P<third>上中|中上|中下|[上中下])旬|(?P<early>{_EARLY})|(?P<late>{_LATE}))"
_MONTH_ALONE: Final = (  # a bare 三月 is too often a length of time
    rf"(?:{_MONTH_IN_DIGITS}|(?:十[一二]?|[{_HAN}])(?=月(?:份|[上中下]{{1,2}}旬|[底末])))"
)


def _part(month: str) -> str:
    """Return the expression of a part of a year whose months look like ``month``."""
    return (
        rf"(?:(?P<m1>{month})月?份?{TO}(?P<m2>{month})月份?(?!{_DAY}[日号])"
        rf"|(?P<ma>{_MONTH})月份?(?P<d1>{_DAY})[日号]?{TO}(?:(?P<mb>{_MONTH})月)?(?P<d2>{_DAY})[日号]"
        rf"|(?P<md>{_MONTH})月份?(?P<d>{_DAY})[日号]"
        rf"|(?P<m>{month})月(?!球|嫂|光)份?"
        rf"{_THIRD}?"
        r"|(?P<half>[上下])半年"
        rf"|第?(?P<q1>{_QUARTER})(?:个?季度)?{TO}第?(?P<q2>{_QUARTER})季度"
        rf"|第?(?P<q>{_QUARTER})季度|(?P<q_first>首)季(?!赛)度?"
        r"|(?<![提此目之以当日])[前头](?P<qn>[二两三23])个?季度"
        r"|(?<![提此目之以当日])[前头](?P<mn>1[01]|[2-9]|十一?|[二两三四五六七八九])个?月(?!份)"
        r"|(?P<whole>全年))"
    )


_EDGE: Final = rf"(?:年?(?:(?P<y_early>{_EARLY})|(?P<y_late>{_LATE}))|年(?P<y_middle>中))"
_LENGTH: Final = (
    rf"(?P<n>半|{CARDINAL})(?:(?:年|个月|天)?{TO}(?P<n2>{CARDINAL}))?(?P<more>[余多来])?"
    r"(?:个?(?P<years>年)(?![级代轻龄纪会报货薪画版度均产检份月])|个?(?P<quarters>季度)"
    r"|个(?P<months>月)|(?P<weeks>周(?![年边岁长报刊])|个?星期)|(?P<days>天(?![津然生空下河台])"
    rf"|日(?={INSIDE})))"
)


def _words(*units: str) -> str:
    """Return an alternation of the lexicon's words of these units, longest first, with guards."""
    rows = [row for row in table.load("time_words") if row["unit"] in units]
    parts = []
    for row in sorted(rows, key=lambda row: (-len(row["surface"]), row["surface"])):
        surface = row["surface"]
        before = f"(?<![{row['not_after']}]{surface})" if row["not_after"] else ""
        after = f"(?![{row['not_before']}])" if row["not_before"] else ""
        parts.append(f"{surface}{before}{after}")
    return "(?:" + "|".join(parts) + ")"


def _form(name: str, why: str, *source: str) -> Form:
    return Form(name=name, why=why, pattern=re.compile("".join(source)))


@cache
def forms() -> tuple[Form, ...]:
    """Return all forms in the order in which they are tried."""
    return (*_calendar_forms(), *_relative_forms(), *_partial_forms(), *_length_forms())


@cache
def scanner() -> re.Pattern[str]:
    """Return one expression that finds every form; group ``f<i>`` is that of ``forms()[i]``."""
    parts = []
    for index, form in enumerate(forms()):
        unnamed = re.sub(r"\(\?P<\w+>", "(?:", form.pattern.pattern)
        parts.append(f"(?P<f{index}>{unnamed})")
    first = sorted({row["surface"][0] for row in table.load("time_words")} | set(_FIRST))
    return re.compile(f"(?=[{''.join(first)}])(?:{'|'.join(parts)})")


_FIRST: Final = f"0123456789{_HAN}十百千万亿两零〇○半“上下本前头首全第每最近过此今未往接年月星周这"


def _calendar_forms() -> tuple[Form, ...]:
    plans = "|".join(sorted(calendar.plans(), key=lambda name: (-len(name), name)))
    return (
        _form(
            "numeric-date",
            "a date in digits, as datelines write it",
            rf"(?<![0-9./-])(?P<y>{_YEAR})[./-](?P<md>{_MONTH_IN_DIGITS})[./-]",
            r"(?P<d>3[01]|[12][0-9]|0?[1-9])(?![0-9./-])",
        ),
        _form(
            "years",
            "two years and all between them",
            rf"(?<![0-9.])(?P<y>{_YEAR})年?{TO}(?P<y2>{_YEAR})年度?(?!{_MONTH}月|[底初末])",
            _NOT_A_YEAR,
        ),
        _form(
            "year",
            "a year of the calendar, alone or with a part of it",
            rf"(?<![0-9.])(?P<y>{_YEAR})年(?:度(?!假))?{_NOT_A_YEAR}(?:{_part(_MONTH)}|{_EDGE})?",
        ),
        _form(
            "decade",
            "ten years of a century, which may be left to the reader",
            r"(?:(?P<century>20|21|二十|二十一)世纪|(?P<last>上个?世纪)|(?P<this>本世纪))?",
            rf"(?<![0-9{_HAN}])(?P<tens>[1-9]0|[{_HAN}]?十)年代(?:初期?|中后?期|末期?|后期)?",
        ),
        _form(
            "plan",
            "a five-year plan names its years",
            rf"(?<![{_HAN}十百0-9])(?P<open>“)?(?P<plan>{plans})(?![{_HAN}十百千万亿0-9])(?P<close>”)?",
            r"(?P<tail>期间|时期|期?末|末期|中后?期|初期?"
            r"|(?:规划|计划)?的?(?:开局|收官|起步)之年|(?=(?P<named>规划|计划)))?",
        ),
    )


def _relative_forms() -> tuple[Form, ...]:
    return (
        _form(
            "near-year",
            "a year counted from the article's, alone or with a part of it",
            rf"(?P<word>{_words('year', 'same-year')})(?:{_part(_MONTH)}|{_EDGE})?",
        ),
        _form(
            "near-month",
            "a month counted from the article's, alone or with a part of it",
            rf"(?P<word>{_words('month', 'same-month')})(?:(?P<d1>{_DAY})日?{TO}(?P<d2>{_DAY})日",
            rf"|(?P<d>{_DAY})日|{_THIRD})?",
        ),
        _form(
            "weekday",
            "a day of the week near the article's date",
            r"(?:(?P<week>[上本这下])个?(?:周|星期)|星期|(?<![每一二两三四五六0-9])周(?=.[,至到(]))",
            r"(?P<weekday>[一二三四五六日天])(?![般带流体系方])",
        ),
        _form(
            "word",
            "a word that points from the article's date",
            rf"(?P<word>{_words('week', 'day', 'days', 'now', 'coming', 'same-day', 'every')})",
        ),
    )


def _partial_forms() -> tuple[Form, ...]:
    unnumbered = rf"(?<![0-9近多每整逐年去今明前青本少老常成同数几半余大末{_HAN}十百千万])"
    return (
        _form(
            "part",
            "a part of the year that the text has named before, or of the article's",
            rf"(?<![0-9.个第年近每/-]){_part(_MONTH_ALONE)}",
        ),
        _form(
            "year-edge",
            "beginning, end or inside of the year that is spoken of",
            rf"{unnumbered}年(?:(?P<y_early>{_EARLY})|(?P<y_late>{_LATE})|(?P<inside>{INSIDE}))",
        ),
        _form(
            "month-edge",
            "beginning or end of the month that is spoken of",
            rf"(?<![0-9个每上下本当同次岁正腊冬闰月{_HAN}十])(?:月(?:(?P<early>{_EARLY})",
            rf"|(?P<late>{_LATE}))|(?P<third>上中|中上|中下|[上中下])旬)",
        ),
        _form(
            "day-of-month",
            "a day whose month is left to the article's date",
            r"(?<![0-9.月年第/-])(?P<d>3[01]|[12][0-9]|[1-9])日",
            r"(?![均常本元游用内程产照志夜耗间处]|报(?!道|告))",
        ),
    )


def _length_forms() -> tuple[Form, ...]:
    return (
        _form(
            "window",
            "a length of time before or after the article's date",
            r"(?:(?P<past>最?近|过去|此前)|(?P<future>今后|未来|往后|接下来))的?",
            rf"{_LENGTH}(?!{BEFORE}|{AFTER})(?:{_SINCE}|里(?!程)|期间|时间|{INSIDE})?",
        ),
        _form(
            "every",
            "again and again after a length of time",
            rf"每隔?{_LENGTH}",
        ),
        _form(
            "length",
            "a length of time, which may begin or end at the article's date",
            rf"(?<![0-9.第A-Za-z/{_HAN}十百千几数]){_LENGTH}(?P<and_half>半(?![导]))?多?",
            rf"(?:(?P<since>{_SINCE})|(?P<inside>{INSIDE})|(?P<before>{BEFORE})|(?P<after>{AFTER}))?",
        ),
    )
