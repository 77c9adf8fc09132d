"""Times: every stretch of a text that says when, with its bounds and what part it plays.

Bounds are ISO dates, both inclusive; an open side is None. Words that need the article's date
(去年, 今后五年) stay unresolved, with words and no bounds, where it is unknown.

How some words are read, each a judgement:

* 到2025年 and 2025年前 end with the last day of 2025; 三年内 ends three years after the article.
* 今后五年 begins with the article's date, 近五年 ends with it; 近日 means the 14 days before.
* 自1992年 is open at its end; 2019年以来 and 2010年至今 end with the article's date.
* 截至2019年11月 and 目前 are open at their start.
* A month without a year takes the year named last in its paragraph, else the one in which it lies
  nearest to the article, or (将于12月, 12月底前) the next one; 1-8月 and 前三季度 are past.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from zonegraph.claim import Period, Span
from zonegraph.extract import calendar, timeform
from zonegraph.extract.clock import Clock
from zonegraph.extract.timecore import Core

if TYPE_CHECKING:
    import datetime as dt

_TITLE: Final = re.compile("《[^》\n]*》")
_TO: Final = frozenset({"-", "~", "—", "——", "至", "到"})
_RANGED: Final = frozenset(
    {"numeric-date", "year", "near-year", "near-month", "part", "year-edge", "day-of-month"}
)
_BORROWS: Final = frozenset({"part", "year-edge", "month-edge", "day-of-month"})
_PLACED: Final = frozenset({"point", "span", "plan"})
_REACH: Final = 6

_AHEAD: Final = re.compile("(?:[到至将拟]|将于|将在|计划|预计|力争|争取|确保|定于|有望|明确)$")
_DUE: Final = re.compile(timeform.BEFORE)
_LEFT: Final = re.compile(
    "(?P<until>截[至止]到?)$|(?P<since>自从?|始于)(?<![来各亲独私出]自)$|(?P<from>从)$"
    "|(?P<by>(?:^|(?<=[,。;:、!?“”()《》\n]))(?:直?到|至)|(?<![升增降减提达扩涨跌跃甚乃及以直])至"
    "|力争|争取|确保)$|(?P<till>(?<![达得受收拿见看遇])到)$"
)
_RIGHT: Final = re.compile(
    "(?P<to_now>至今|以来)|(?P<on>起(?![步点草飞诉家到源重着义降伏]))|(?P<begin>开始)"
    f"|(?P<by>{timeform.BEFORE})|(?P<on_after>{timeform.AFTER})"
    f"|(?P<during>期间)|(?P<within>{timeform.INSIDE})"
)
_LENDS_NOTHING: Final = frozenset("比较同自从")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A time in a text; ``span`` is offsets of that text, and ``period.words`` stand there.

    ``role`` is one of

    * point: one unit of the calendar (a day, month or year);
    * span: a stretch between two dates;
    * deadline: by the end of it, no start;
    * since: from its start on;
    * until-now: up to its end, no start (as of);
    * duration: a length without place in the calendar, no bounds;
    * recurring: again and again, no bounds;
    * plan: the years of a five-year plan.

    ``rule`` names the form it was read from; ``titled`` says that it stands in a title (《…》),
    whose time is not that of the sentence.
    """

    span: Span
    period: Period
    role: str
    rule: str
    titled: bool = False


class _Found(NamedTuple):
    start: int
    end: int
    rule: str
    core: Core


def find_periods(
    text: str, published: dt.date | None, context: Period | None = None
) -> list[TimeMention]:
    """Return the times of ``text`` from left to right, none overlapping.

    ``text`` is a normalised view (``extract.normal``). ``context`` is the time the reader has in
    mind when the text begins; a month without a year takes its year.
    """
    cores = _cores(text, published, context.start if context else None)
    limits = [found.start for found in cores[1:]] + [len(text)]
    mentions = [
        _in_context(text, found, limit, published)
        for found, limit in zip(cores, limits, strict=False)
    ]
    if "《" in text:
        titles = [match.span() for match in _TITLE.finditer(text)]
        mentions = [
            replace(m, titled=True) if any(s < m.span.start < e for s, e in titles) else m
            for m in mentions
        ]
    return mentions


def _cores(text: str, published: dt.date | None, named: dt.date | None) -> list[_Found]:
    """Return the times as they stand, before the words around them have their say."""
    forms, search = timeform.forms(), timeform.scanner().search
    clock = Clock(published, named)
    found: list[_Found] = []
    line_end = at = 0
    while match := search(text, at):
        start, end = match.span()
        if start >= line_end:
            clock.named, clock.named_month, clock.named_day = named, None, None
            line_end = text.find("\n", start)
            line_end = len(text) if line_end < 0 else line_end
        form = forms[int((match.lastgroup or "f0")[1:])]
        fields = form.pattern.match(text, start)
        borrowed = form.name in _BORROWS
        clock.ahead = borrowed and _looks_ahead(text, start, end)
        core = clock.read(form.name, fields.groupdict()) if fields else None
        if core is None:
            at = start + 1
            continue
        at = end
        if text[start - 1 : start] not in _LENDS_NOTHING and not text.startswith("以来", end):
            clock.remember(core, borrowed=borrowed)
        ours = _Found(start, end, form.name, core)
        joined = _joined(found[-1], ours, text) if found else None
        if joined is not None:
            found.pop()
        found.append(joined or ours)
    return found


def _looks_ahead(text: str, start: int, end: int) -> bool:
    """Whether the words around a time say that it is still to come."""
    before = _AHEAD.search(text, max(0, start - _REACH), start)
    return before is not None or _DUE.match(text, end) is not None


def _joined(first: _Found, second: _Found, text: str) -> _Found | None:
    """Return the stretch from one time to another if 至 joins them; 9月至3月 ends a year on."""
    if text[first.end : second.start] not in _TO or not {first.rule, second.rule} <= _RANGED:
        return None
    begin, finish = first.core.start, second.core.end
    if begin and finish and finish < begin:
        finish = calendar.shift_months(finish, 12)
        if finish < begin:
            return None
    core = Core(start=begin, end=finish, precision="period", role="span")
    return _Found(first.start, second.end, first.rule, core)


def _in_context(text: str, found: _Found, limit: int, published: dt.date | None) -> TimeMention:
    """Return the mention of a time after the words around it have had their say."""
    start, end, core = found.start, found.end, found.core
    first, last, role = core.start, core.end, core.role
    if role in _PLACED:
        before, after, start, end = _frame(text, found, limit, published)
        if after == "to_now":
            role, last = "since", published if published and first and first <= published else None
        elif before == "until" or (before == "by" and published and last and last <= published):
            role, first = "until-now", None
        elif before == "by" or after in ("by", "within"):
            role, first = "deadline", None
        elif after or (before == "since" and role != "span"):
            role, last = "since", None
    period = Period(start=first, end=last, precision=core.precision, words=text[start:end])
    return TimeMention(span=Span(start, end), period=period, role=role, rule=found.rule)


def _is_ahead(core: Core, published: dt.date | None) -> bool:
    return published is not None and core.end is not None and core.end > published


def _frame(
    text: str, found: _Found, limit: int, published: dt.date | None
) -> tuple[str | None, str | None, int, int]:
    """Return what the words before and after a time make of it, and its span with these words.

    Before: until, since, by. After: to_now, on, by, within. 从 and 开始 count only as a pair or
    with 起, since 从2015年的…到2019年的… is no beginning; 到 in mid-phrase only before what is yet
    to come.
    """
    start, end = found.start, found.end
    left = _LEFT.search(text, max(0, start - _REACH), start)
    right = _RIGHT.match(text, end, limit)
    before = left.lastgroup if left else None
    after = right.lastgroup if right else None
    if after == "begin" and before not in ("from", "since"):
        right = after = None
    if before == "till":
        left, before = (left, "by") if _is_ahead(found.core, published) else (None, None)
    if before == "from":
        left, before = (left, "since") if after in ("on", "begin", "to_now") else (None, None)
    if left:
        start = left.start() if before != "by" else start - (text[start - 1] in "到至")
    if right:
        end = right.end()
    return before, "on" if after == "begin" else None if after == "during" else after, start, end
