"""A number with what it counts, before the words around it are looked at.

Here it is decided what is a quantity at all: a cardinal needs a unit, or a scale so large that it
speaks for itself (突破100万, 千亿级); a part or a multiple needs none.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from zonegraph.claim import Span
from zonegraph.extract import number, qualifier, unit
from zonegraph.extract.number import CARDINAL, TO, Range
from zonegraph.extract.unit import Reading, Unit
from zonegraph.lexicon import table

if TYPE_CHECKING:
    from zonegraph.extract.qualifier import Qualifier

_PERCENT: Final = "percent"
TIMES: Final = "times"
_PARTS: Final = {"百": _PERCENT, "100": _PERCENT, "千": "perMille", "万": "perTenThousand"}
_HUNDRED: Final = Decimal(100)
_UNIT_REACH: Final = 12
_LEVEL: Final = "级"
_YEAR: Final = "year"
_FIRST_YEAR: Final = 1000  # a greater number of 年 is a year of the calendar
_COUNTED: Final = frozenset({"count", "people", "time", "rank"})
_SCALE_WORD: Final = re.compile("[百千万亿]")
_LARGE: Final = re.compile(r"(?:[0-9.,]+[千百]?(?:万|亿|万亿)|[十百千万]亿|[百千十]万|.+[万亿])")
_ROUND_MONEY: Final = re.compile("[十百千万]亿")
_PHRASE_END: Final = frozenset(",。;:、!?()“”》\n的")
_NOT_BARE: Final = frozenset("科达象里州家")
_SCALES: Final = re.compile("万亿|[万亿](?![万亿])")
_MYRIADS: Final = frozenset("万亿")
_SECOND: Final = re.compile(rf"{TO}({CARDINAL})")
_FROM: Final = frozenset("从由自")


class Measured(NamedTuple):
    """A number and its unit.

    The unit's characters ``surface`` end at ``end``; ``unit`` is None for a plain number or part;
    ``implied`` says that the unit is not printed; ``level`` is a printed 级; ``infix`` the
    qualifier between number and unit.
    """

    number: Span
    end: int
    value: Decimal
    upper: Decimal | None
    unit: Unit | None
    surface: str
    kind: str
    rule: str
    infix: Qualifier | None = None
    level: str | None = None
    implied: bool = False


class _Piece(NamedTuple):
    """A numeral at ``start`` and the unit that follows it, if one does."""

    start: int
    numeral: str
    infix: Qualifier | None
    reading: Reading | None

    @property
    def number_end(self) -> int:
        digits = self.reading.digits if self.reading else self.numeral
        return self.start + len(digits)


@cache
def _phrases() -> frozenset[str]:
    return frozenset(table.column("set_phrases", "surface"))


@cache
def _longest_phrase() -> int:
    return max(map(len, _phrases()))


def cardinal(text: str, start: int, end: int) -> Measured | None:
    """Return what the cardinal ``text[start:end]`` measures, or None if it measures nothing."""
    if not _may_count(text, start, end):
        return None
    first = _piece(text, start, end)
    second = _second(text, first)
    if second is not None and (found := _span(text, first, second)):
        return found
    if first.reading is None:
        return _large(text, first)
    return _single(text, first)


def _may_count(text: str, start: int, end: int) -> bool:
    """Whether the characters around allow a number: no version, time, code, set phrase, slogan."""
    if text[start] == "0" and text[start + 1 : start + 2].isdecimal():
        return False
    after = text[end : end + 2]
    if after[:1] in {".", ":", "×", "/"} and after[1:].isdecimal():
        return False
    before = text[max(0, start - 2) : start]
    if _is_latin(before[-1:]) and not _is_latin(before[:-1]):
        return False
    if text[start].isascii():
        return before[-1:] not in {"-", "/", "+", "×", "#", "."}
    longest = min(_longest_phrase(), len(text) - start)
    return not any(text[start : start + size] in _phrases() for size in range(2, longest + 1))


def _is_latin(char: str) -> bool:
    return char.isascii() and (char.isalpha() or char == "&")


def _piece(text: str, start: int, end: int) -> _Piece:
    numeral = text[start:end]
    infix = qualifier.between(text, end)
    skip = 1 if infix else 0
    window = numeral + text[end + skip : end + skip + _UNIT_REACH]
    reading = unit.after(numeral, window, len(numeral))
    if reading is None:
        return _Piece(start, numeral, infix, None)
    if reading.unit.surface == "个" and infix is None:
        reading, infix = _inside(window, reading)
        skip = 1 if infix else 0
    return _Piece(start, numeral, infix, reading._replace(end=start + reading.end + skip))


def _inside(window: str, reading: Reading) -> tuple[Reading, Qualifier | None]:
    """Return the reading of 3个多月, whose qualifier stands inside the unit 个月."""
    infix = qualifier.between(window, reading.end)
    if infix is None:
        return reading, None
    joined = window[: reading.end] + window[reading.end + 1 :]
    found = unit.at(joined, reading.end - 1, arabic=True)
    if found is None or found[0].surface == "个":
        return reading, None
    return Reading(reading.digits, *found), infix


def _second(text: str, first: _Piece) -> _Piece | None:
    """Return the second number of a range, if one follows."""
    at = first.reading.end if first.reading else first.start + len(first.numeral)
    match = _SECOND.match(text, at)
    return _piece(text, match.start(1), match.end(1)) if match else None


def _span(text: str, first: _Piece, second: _Piece) -> Measured | None:
    """Return the range that two numbers make, in the unit of the first, else of the second."""
    if second.reading is None or text[first.start - 1 : first.start] in _FROM:
        return None
    unit_, upper = second.reading.unit, number.cardinal(second.reading.digits)
    if first.reading is None:
        digits, shared = number.share_scale(first.numeral, second.numeral)
        low, scaled = number.cardinal(digits), number.cardinal(shared)
        if low is None or not scaled or upper is None:
            return None
        low = low * upper / scaled
    else:
        low = number.cardinal(first.reading.digits)
        own = first.reading.unit
        if upper is None or own.base != unit_.base:
            return None
        if own.kind == "ratio" and own.key != unit_.key:
            return None
        unit_, upper = own, upper * unit_.factor / own.factor
    if low is None or low >= upper or _no_length(unit_, upper):
        return None
    return Measured(
        number=Span(first.start, second.number_end),
        end=second.reading.end,
        value=number.plain(low) + unit_.add,
        upper=number.plain(upper) + unit_.add,
        unit=unit_,
        surface=second.reading.unit.surface,
        kind=unit_.kind,
        rule="range",
        infix=second.infix,
    )


def _no_length(unit_: Unit, value: Decimal) -> bool:
    return unit_.key == _YEAR and value >= _FIRST_YEAR


def _single(text: str, piece: _Piece) -> Measured | None:
    reading = piece.reading
    if reading is None:
        return None
    unit_, digits, end = reading.unit, reading.digits, reading.end
    ends = number.interval(digits)
    if ends is None or _no_length(unit_, ends.low):
        return None
    level = _LEVEL if text.startswith(_LEVEL, end) else None
    if not digits[0].isascii() and unit_.kind in _COUNTED:
        if digits == "一" and piece.infix is None and not unit_.add:
            return None
        if _in_slogan(text, piece.start, end):
            return None
    if _in_policy_name(text, unit_, end) or not _fits(text, piece.start, unit_, end):
        return None
    one = Decimal(1)
    if _SCALE_WORD.fullmatch(piece.numeral):
        if not (level or piece.infix or unit_.kind == "area" or _qualified(text, piece.start, end)):
            return None
        scaled = unit.units().get(digits + unit_.surface) if digits in "万亿" else None
        if scaled is not None:
            ends, unit_, digits = Range(one, one), scaled, ""
    return Measured(
        number=Span(piece.start, piece.start + max(1, len(digits))),
        end=end + len(level or ""),
        value=ends.low + unit_.add,
        upper=None if ends.low == ends.high else ends.high + unit_.add,
        unit=unit_,
        surface=unit_.surface,
        kind=unit_.kind,
        rule="measure",
        infix=piece.infix,
        level=level,
    )


def _qualified(text: str, start: int, end: int) -> bool:
    """Whether a qualifier stands at the number: without one 百家, 千人 are figures of speech."""
    run = qualifier.before(text, max(0, start - 6), start)
    return run.start < start or qualifier.behind(text, end) is not None


def _in_slogan(text: str, start: int, end: int) -> bool:
    """Whether a count in Chinese digits opens a short quotation: “三个七条”, “两个健康”."""
    return text[start - 1 : start] == "“" and "”" in text[end : end + 8]


def _in_policy_name(text: str, unit_: Unit, end: int) -> bool:
    return unit_.surface == "条" and text[end : end + 1] in {"”", "》"}


def _fits(text: str, start: int, unit_: Unit, end: int) -> bool:
    """Whether the words around allow an ambiguous unit: 5万度电, not 零下18度; not 10时35分."""
    guard = unit.guard_of(unit_.surface)
    if text[start - 1 : start] in guard.not_after:
        return False
    around = text[max(0, start - 12) : start] + text[end : end + 4]
    return not guard.near or not guard.near.isdisjoint(around)


def _large(text: str, piece: _Piece) -> Measured | None:
    """Return what a large number without unit says: 突破100万, 千亿级, 14亿中国人民.

    Before 级 and in round words (百亿企业) 亿 is money; else the unit is left to who knows what is
    measured, and only its scale (万, 亿) is told.
    """
    numeral, start, infix = piece.numeral, piece.start, piece.infix
    end = start + len(numeral)
    if infix is not None:
        tail = _SCALES.match(text, end + 1)
        if tail is None or numeral[-1] in _MYRIADS:
            infix = None
        else:
            numeral, end = numeral + tail[0], tail.end()
    following = text[end : end + 1]
    if not _LARGE.fullmatch(numeral) or (following in _NOT_BARE and not numeral[0].isascii()):
        return None
    level = _LEVEL if following == _LEVEL else None
    if numeral[-1] == "亿" and (level or _ROUND_MONEY.fullmatch(numeral)):
        return _money(start, numeral, end, level)
    closed = following in _PHRASE_END or following == ""
    marked = level or closed or infix or _qualified(text, start, end)
    if not numeral[0].isascii() and not marked:
        return None
    return _scaled(start, numeral, end, level, infix)


def _scaled(
    start: int, numeral: str, end: int, level: str | None, infix: Qualifier | None
) -> Measured | None:
    """Return a number with the scale that stands for its unit: 100 of 万."""
    scale = _SCALES.search(numeral)
    ends = number.interval(numeral[: scale.start()]) if scale else None
    if scale is None or ends is None:
        return None
    return Measured(
        number=Span(start, start + scale.start()),
        end=end + len(level or ""),
        value=ends.low,
        upper=None if ends.low == ends.high else ends.high,
        unit=None,
        surface=scale[0],
        kind="number",
        rule="large",
        infix=infix,
        level=level,
    )


def _money(start: int, numeral: str, end: int, level: str | None) -> Measured | None:
    """Return the amount of yuan that a number in 亿 means, in 亿元."""
    digits, scale = number.split_scale(numeral)
    whole = unit.units().get(f"{scale}元") if not digits else None
    reading = unit.after(numeral, numeral + "元", len(numeral))
    if whole is not None and scale in {"亿", "万亿"}:
        value, unit_, size = Decimal(1), whole, len(scale)
    elif reading is not None and (found := number.cardinal(reading.digits)) is not None:
        value, unit_, size = found, reading.unit, len(reading.digits)
    else:
        return None
    return Measured(
        number=Span(start, start + size),
        end=end + len(level or ""),
        value=value,
        upper=None,
        unit=unit_,
        surface=unit_.surface.removesuffix("元"),
        kind=unit_.kind,
        rule="level" if level else "money",
        level=level,
        implied=True,
    )


def part(text: str, form: str, start: int, end: int) -> Measured | None:
    """Return the part or multiple that a numeral of ``form`` (see ``extract.number``) writes."""
    surface = text[start:end]
    ends = number.value_of(form, surface)
    key = {"tenths": _PERCENT, "multiple": TIMES}.get(form)
    printed = {"tenths": "成", "multiple": surface[-1]}.get(form, "")
    infix = qualifier.exact("过") if surface.startswith("过") else None
    if form == "fraction":
        whole, part_ = surface.split("分之")
        if whole in _PARTS:
            key, printed, ends = _PARTS[whole], f"{whole}分之", number.interval(part_)
    if ends is None:
        return None
    scale = _HUNDRED if form == "tenths" else Decimal(1)
    low, high = number.plain(ends.low * scale), number.plain(ends.high * scale)
    unit_ = unit.by_key().get(key) if key else None
    return Measured(
        number=Span(start, end),
        end=end,
        value=low,
        upper=None if low == high else high,
        unit=unit_,
        surface=printed,
        kind="multiple" if form == "multiple" else "ratio",
        rule=form,
        infix=infix,
    )
