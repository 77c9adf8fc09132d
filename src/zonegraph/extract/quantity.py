"""Quantities: every measured value that a text states, with unit, qualifier and what is said of it.

A quantity is a number with a unit of the lexicon (320亿元, 40余名, 3-5年), a part (15%, 八成, 1/6,
过半), a multiple (2.3倍, 翻两番), a rank (第3位, 全国第五) or a large bare number (突破100万,
千亿级). Any other bare number is none, nor is what only looks like one: 5G, 4A级, 十九届, 三期,
“三个七条”, 第一批, a date, a telephone or standard number, anything inside 《…》.

Values are as printed, in the unit as printed: 3.6 of 亿元. 八成 is 80 %, 翻两番 is 4 times, 1/6 is
0.166667.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from zonegraph.claim import Span
from zonegraph.extract import change, measure, number, qualifier, rank, series, unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from zonegraph.extract.measure import Measured
    from zonegraph.extract.period import TimeMention
    from zonegraph.extract.rank import Rank

RULES: Final = MappingProxyType(
    {
        "measure": "a number and the unit behind it",
        "range": "two numbers with 至, 到, - or ~ between them and one unit, or two of one base",
        "row": "a bare number in a row whose last member prints the unit",
        "level": "a size in 亿 before 级: money by custom",
        "money": "a round number in 亿 without unit: money by custom",
        "large": "a number in 万 or 亿 whose unit only the measured thing can tell",
        "fraction": "a part in words: 三分之一, 百分之十五",
        "slash": "a part as a fraction in digits: 1/6",
        "tenths": "a part in 成, each ten per cent",
        "half": "a half in words: 一半, 过半",
        "multiple": "doubling: 翻番, 翻两番, 翻倍, 倍增",
        "rank": "an ordinal that ranks: 第3位, 全省第五, 居首位",
        "rank-within": "one of the first N: 前十, 前10%",
    }
)
_TITLE: Final = re.compile("《[^》\n]*》")
_BEFORE_WORDS: Final = (
    "此目之以当提日年底月期空眼跟面生事午"  # 此前, 目前, 之前 are no 前 of a rank
)
_SCAN: Final = re.compile(
    rf"(?P<fraction>{number.FRACTION})|(?P<slash>(?<![A-Za-z]){number.SLASH}(?![A-Za-z]))"
    rf"|(?P<tenths>(?<![第{number.DIGIT[1:-1]}十百千万数几]){number.TENTHS})"
    rf"|(?P<multiple>{number.MULTIPLE})|(?P<half>{number.HALF})"
    rf"|(?P<rank>(?:并列)?第{number.CARDINAL}|(?<![{_BEFORE_WORDS}])前{number.CARDINAL}|首位(?![度数])|榜首)"
    rf"|(?P<cardinal>(?<![0-9])(?<![0-9][.:/])(?:(?<![数几])|(?![十百千万亿])){number.CARDINAL})"
)
_COUNTABLE: Final = frozenset({"count", "people"})
_NOUN: Final = re.compile("的?([^,。;:、!?()》”\n和与及]{1,24})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A measured value: ``text[span.start:span.end] == surface``, qualifiers included.

    ``number_span`` holds the digits. ``value`` and ``upper`` (the end of a range) are in ``unit``,
    a key of the lexicon ``units``, printed as ``unit_surface``; ``implied`` says that part of the
    unit is not printed (千亿级). A large bare number has no ``unit`` and its scale (万, 亿) as
    ``unit_surface``. ``kind`` is the unit's kind, or rank, multiple, ratio, number.

    ``qualifier`` is the canonical form of the printed qualifier that says most, None if exact, and
    ``qualifier_meaning`` its meaning in the lexicon; ``within`` means one of the first N (前十).

    ``change`` is growth, decline, share, rank, multiple or None (a level); ``basis`` yoy, mom,
    annual or cumulative; ``whole`` names what a share is taken of; ``counted`` begins with the noun
    that a count counts and ends with its phrase; ``level_suffix`` is a printed 级.

    Values listed one after the other share ``group`` (where the first begins) in the order of
    ``place``; ``distributive`` says that 分别 deals them out to as many subjects. ``rule`` names
    what read it.
    """

    span: Span
    number_span: Span
    value: Decimal
    surface: str
    kind: str
    rule: str
    upper: Decimal | None = None
    unit: str | None = None
    unit_surface: str = ""
    implied: bool = False
    qualifier: str | None = None
    qualifier_meaning: str | None = None
    change: str | None = None
    basis: str | None = None
    whole: Span | None = None
    counted: Span | None = None
    level_suffix: str | None = None
    group: int | None = None
    place: int = 0
    distributive: bool = False


def find_quantities(text: str, periods: Sequence[TimeMention] = ()) -> list[Quantity]:
    """Return the quantities of ``text`` from left to right, none overlapping.

    ``text`` is a normalised view (``extract.normal``); ``periods`` are its times: their digits are
    no quantities, except those of durations (28年), which are both.
    """
    masked = _masked(text, periods)
    found: list[Quantity] = []
    low = at = hidden = 0
    while match := _SCAN.search(text, at):
        start, at = match.span()
        while hidden < len(masked) and masked[hidden].end <= start:
            hidden += 1
        if hidden < len(masked) and masked[hidden].start < at:
            low = at = masked[hidden].end
            continue
        quantity = _read(text, match, low)
        if quantity is not None:
            found.append(quantity)
            low = at = quantity.span.end
    return series.grouped(text, found)


def _masked(text: str, periods: Iterable[TimeMention]) -> list[Span]:
    spans = [mention.span for mention in periods if mention.role != "duration"]
    if "《" in text:
        spans += [Span(*match.span()) for match in _TITLE.finditer(text)]
        spans.sort()
    return spans


def _read(text: str, match: re.Match[str], low: int) -> Quantity | None:
    form = match.lastgroup or ""
    start, end = match.span()
    if form == "cardinal":
        measured = measure.cardinal(text, start, end)
    elif form == "rank":
        placed = rank.at(text, max(low, change.clause_start(text, start)), start)
        return _ranked(text, placed) if placed else None
    else:
        measured = measure.part(text, form, start, end)
    return _measured(text, measured, low) if measured else None


def _measured(text: str, measured: Measured, low: int) -> Quantity:
    """Return the quantity of a measure together with the words around it."""
    clause = change.clause_start(text, measured.number.start)
    run = qualifier.before(text, max(low, clause), measured.number.start)
    behind = qualifier.behind(text, measured.end)
    chosen = qualifier.stronger(run.chosen, qualifier.stronger(measured.infix, behind))
    end = measured.end + (len(behind.surface) if behind else 0)
    kind = measured.kind
    said = change.read(
        text, max(low, clause), run.bare_start, end, ratio=kind == "ratio", reaches=run.reaches
    )
    changed, unit_key = said.change, measured.unit.key if measured.unit else None
    if _is_multiple(measured):
        kind, changed = "multiple", changed or "multiple"
    if measured.surface == rank.PLACE:
        if rank.places(text, clause, run.start):
            changed = "rank"
        if changed is not None:
            kind, unit_key = "rank", rank.unit_key()
    return Quantity(
        span=Span(run.start, end),
        number_span=measured.number,
        value=measured.value,
        surface=text[run.start : end],
        kind=kind,
        rule=measured.rule,
        upper=measured.upper,
        unit=unit_key,
        unit_surface=measured.surface,
        implied=measured.implied,
        qualifier=chosen.canonical if chosen else None,
        qualifier_meaning=chosen.meaning if chosen else None,
        change=changed,
        basis=said.basis or _cumulative(chosen),
        whole=said.whole,
        counted=_counted(text, end) if kind in _COUNTABLE else None,
        level_suffix=measured.level,
    )


def _is_multiple(measured: Measured) -> bool:
    return measured.unit is not None and measured.unit.key == measure.TIMES


def _cumulative(chosen: qualifier.Qualifier | None) -> str | None:
    return "cumulative" if chosen is not None and chosen.meaning == "cumulative" else None


def _counted(text: str, at: int) -> Span | None:
    """Return the phrase that begins with the counted noun, up to the next mark or conjunction."""
    match = _NOUN.match(text, at)
    return Span(*match.span(1)) if match else None


def _ranked(text: str, placed: Rank) -> Quantity:
    percent = placed.unit == "%"
    key = unit.units()["%"].key if percent else rank.unit_key()
    return Quantity(
        span=Span(placed.start, placed.end),
        number_span=Span(*placed.number),
        value=placed.value,
        surface=text[placed.start : placed.end],
        kind="ratio" if percent else "rank",
        rule="rank-within" if placed.within else "rank",
        upper=placed.upper,
        unit=key,
        unit_surface=placed.unit,
        qualifier=None if placed.within else "第",
        qualifier_meaning="within" if placed.within else "rank",
        change="rank",
    )
