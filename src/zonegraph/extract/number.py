"""Numerals: Arabic, Chinese and mixed, as exact decimals.

A *cardinal* is a counted number: 320, 1,200, 3.5亿, 1千2百万, 二百三十亿, 三点五, 千亿. Around
cardinals stand fractions (三分之一, 百分之十五, 1/6), tenths (八成, 八成半), multiples (翻两番),
halves (一半), approximations (三四百, 十几) and ranges (3-5, 三至五). A value is the plain number
meant: 八成 is 0.8, 翻两番 is 4. A division that does not end is rounded to six places, half up.

What has no definite value (数十, 几百, 若干) is no numeral here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from zonegraph.claim import Span

_DIGITS: Final = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_PLACES: Final = {"十": 10, "百": 100, "千": 1000}
_SIX_PLACES: Final = Decimal("0.000001")
_LONGEST: Final = 40

DIGIT: Final = "[零〇○一二两三四五六七八九]"
ARABIC: Final = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![,0-9])|[0-9]+)(?:\.[0-9]+)?"
MIXED: Final = rf"{ARABIC}(?:[十百千万亿]+{ARABIC}(?=[十百千万亿]))*[十百千万亿]*"
HAN: Final = (
    r"[零〇○一二两三四五六七八九十百千万亿]+"
    rf"(?:(?<=十)几[百千万亿]*|(?<=[零〇○一二三四五六七八九十])点{DIGIT}+[百千万亿]*)?"
)
CARDINAL: Final = rf"(?:{MIXED}|{HAN})"
TO: Final = r"(?:-|~|—{1,2}|至|到)"
FRACTION: Final = rf"(?:[0-9]+|[一二三四五六七八九十百千万]+)分之(?:{ARABIC}|{HAN})(?!决赛)"
SLASH: Final = r"(?<![0-9./-])[1-9][0-9]{0,2}/[1-9][0-9]{0,2}(?![0-9./年月日]|小时)"
TENTHS: Final = (
    rf"(?:[一二两三四五六七八九](?:{TO}?[一二三四五六七八九])?|(?<![0-9.])[0-9](?:\.[0-9])?(?:{TO}[0-9](?:\.[0-9])?)?)成"
    r"(?:半|[一二三四五六七八九](?!成))?(?![立果为功本长员品熟就效套群分型绩人家])"
)
MULTIPLE: Final = (
    r"翻了?(?:[一二两三四五六七八九1-9]?番|倍)"
    r"|(?<![成数几0-9一二两三四五六七八九十百千万])倍增(?![长加至幅速器])"
)
HALF: Final = "一半|过?半数|过半(?![导岛径圆月年天日夜个百])"

_TOKEN: Final = re.compile(rf"{ARABIC}|.", re.DOTALL)
_POINT: Final = re.compile(rf"(.+)点({DIGIT}+)([百千万亿]*)")
_PAIR: Final = re.compile("[一二两三四五六七八九]{2}")
_RANGE: Final = re.compile(rf"({CARDINAL}){TO}({CARDINAL})")
_TENTHS: Final = re.compile(rf"(.+?)(?:{TO}(.+))?成(.?)")
_MANTISSA: Final = re.compile("(.*?)([十百千万亿]*)", re.DOTALL)
_BARE: Final = re.compile("[零〇○百千万亿]")
FORMS: Final = MappingProxyType(  # tried in this order; at each place the first that fits wins
    {
        "multiple": MULTIPLE,
        "fraction": FRACTION,
        "slash": SLASH,
        "tenths": TENTHS,
        "half": HALF,
        "cardinal": r"(?<![0-9]\.)(?<![0-9])(?:(?<![数几])|(?![十百千万亿]))"
        rf"{CARDINAL}(?:{TO}{CARDINAL})?",
    }
)
_ANY: Final = re.compile("|".join(f"(?P<{name}>{source})" for name, source in FORMS.items()))


class Range(NamedTuple):
    """A low and a high end, both inclusive; equal for a definite number."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberMention:
    """A numeral in a text.

    ``upper`` is the end of a range or approximation (3-5, 三四百, 十几); ``form`` is one of
    cardinal, fraction, slash, tenths, multiple, half; ``vague`` says that 余 or 多 follows, outside
    ``span``.
    """

    span: Span
    value: Decimal
    upper: Decimal | None
    form: str
    vague: bool


def parse(text: str) -> Decimal | None:
    """Return the one number that the whole of ``text`` writes, or None.

    A range or an approximation (3-5, 三四百, 十几) is not one number; 十余 is 10, 半 a half.
    """
    if len(text) > _LONGEST:
        return None
    if text == "半":
        return Decimal("0.5")
    body = text[:-1] if text[-1:] in {"余", "多"} else text
    match = _ANY.fullmatch(body)
    ends = match and value_of(match.lastgroup or "", body)
    return ends.low if ends and ends.low == ends.high else None


def find(text: str) -> list[NumberMention]:
    """Return the numerals of ``text`` from left to right, none overlapping.

    Single characters that are also words (百, 千, 万, 亿, 零) count only in longer numerals.
    """
    found: list[NumberMention] = []
    for match in _ANY.finditer(text):
        surface, form = match[0], match.lastgroup or ""
        ends = None if _BARE.fullmatch(surface) else value_of(form, surface)
        if ends is None:
            continue
        found.append(
            NumberMention(
                span=Span(*match.span()),
                value=ends.low,
                upper=None if ends.low == ends.high else ends.high,
                form=form,
                vague=text[match.end() : match.end() + 1] in {"余", "多"},
            )
        )
    return found


def value_of(form: str, surface: str) -> Range | None:
    """Return the value of a numeral of a known form (see ``NumberMention``), or None."""
    if form == "cardinal":
        return interval(surface)
    if form == "tenths":
        return _tenths(surface)
    if form == "half":
        return _definite(Decimal("0.5"))
    if form == "multiple":
        return _multiple(surface)
    parts = surface.split("分之") if form == "fraction" else surface.split("/")[::-1]
    return _ratio(parts[1], parts[0])


def interval(text: str) -> Range | None:
    """Return the ends of ``text``: a cardinal, an approximation, or a range of two cardinals.

    In a range the second number's scale holds for a smaller first number without one: 20-30亿.
    """
    match = _RANGE.fullmatch(text)
    if match is None:
        return approximation(text)
    first, second = share_scale(match[1], match[2])
    low, high = cardinal(first), cardinal(second)
    return Range(low, high) if low is not None and high is not None and low < high else None


def share_scale(first: str, second: str) -> tuple[str, str]:
    """Return both numerals with the scale that the first leaves to the second: 20, 30亿."""
    digits, scale = split_scale(second)
    if not scale or split_scale(first)[1]:
        return first, second
    low, high = cardinal(first), cardinal(digits)
    return (first + scale, second) if low is not None and high and low < high else (first, second)


def split_scale(text: str) -> tuple[str, str]:
    """Return ``text`` without the 十百千万亿 at its end, and these."""
    match = _MANTISSA.fullmatch(text)
    return (match[1], match[2]) if match else (text, "")


def approximation(text: str) -> Range | None:
    """Return the ends of a cardinal; of 三四百 and 十几 the lowest and highest number meant."""
    if "几" in text:
        if "十几" not in text:
            return None
        low, high = cardinal(text.replace("十几", "十")), cardinal(text.replace("十几", "十九"))
        return Range(low, high) if low is not None and high is not None else None
    exact = cardinal(text)
    if exact is not None:
        return _definite(exact)
    pair = _PAIR.search(text)
    if pair is None or (pair.end() < len(text) and text[pair.end()] in _DIGITS):
        return None
    low = cardinal(text[: pair.start() + 1] + text[pair.end() :])
    high = cardinal(text[: pair.start()] + text[pair.end() - 1 :])
    return Range(low, high) if low is not None and high is not None and low < high else None


@lru_cache(maxsize=4096)
def cardinal(text: str) -> Decimal | None:
    """Return the value of a complete cardinal, or None."""
    if not text or len(text) > _LONGEST:
        return None
    if text.isascii():
        return Decimal(text.replace(",", "")) if re.fullmatch(ARABIC, text) else None
    if point := _POINT.fullmatch(text):
        whole, scale = cardinal(point[1]), cardinal(point[3] or "一")
        if whole is None or scale is None:
            return None
        places = "".join(str(_DIGITS[c]) for c in point[2])
        value = (whole + Decimal(f"0.{places}")) * scale
        return plain(value) if point[3] else value
    if all(c in _DIGITS for c in text) and (
        len(text) > 3 or (len(text) > 1 and text[1] in "零〇○")
    ):
        return Decimal("".join(str(_DIGITS[c]) for c in text))
    return _scaled(text)


def _scaled(text: str) -> Decimal | None:
    """Value of a number built with 亿 and 万 around numbers below ten thousand."""
    for mark, factor in (("亿", 10**8), ("万", 10**4)):
        head, found, tail = text.rpartition(mark)
        if not found:
            continue
        if mark in head or (not head and tail):
            return None
        high = _scaled(head) if head else Decimal(1)
        low = _tail(tail, factor)
        return None if high is None or low is None else plain(high * factor + low)
    return _below_ten_thousand(text)


def _tail(text: str, factor: int) -> Decimal | None:
    """Value of what follows 万 or 亿: 两万五 is 25000, 两万零五 is 20005."""
    if not text:
        return Decimal(0)
    if len(text) == 1 and text in _DIGITS:
        return Decimal(_DIGITS[text] * factor // 10)
    low = _scaled(text)
    return low if low is not None and low < factor and text[0] not in _PLACES else None


def _below_ten_thousand(text: str) -> Decimal | None:
    """Value of 一千二百, 3千5百, 三千五, 十五, 百; places must fall."""
    total, last_place = Decimal(0), 10**4
    pending: Decimal | None = None
    zero = False
    for token in _TOKEN.findall(text):
        place = _PLACES.get(token)
        if place is not None:
            if place >= last_place or (pending is None and last_place != 10**4):
                return None
            total += place * (1 if pending is None else pending)
            pending, last_place, zero = None, place, False
        elif pending is not None or not (token in _DIGITS or token[0] in "0123456789"):
            return None
        elif _DIGITS.get(token) == 0 and len(text) > 1:
            zero = True
        else:
            pending = Decimal(_DIGITS[token] if token in _DIGITS else token.replace(",", ""))
    if pending is None:
        return total if total or text == "零" else None
    if last_place == 10**4 or last_place == 10 or zero:
        return total + pending
    return total + pending * last_place / 10 if pending < 10 else None


def _definite(value: Decimal) -> Range:
    return Range(value, value)


def _ratio(part: str, whole: str) -> Range | None:
    over, under = approximation(part), cardinal(whole)
    if over is None or not under or (under < 100 and over.high >= under):
        return None
    return Range(_rounded(over.low / under), _rounded(over.high / under))


def plain(value: Decimal) -> Decimal:
    """Write a value without fraction as an integer: 350000000, not 350000000.0 or 3.5E+8."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def _rounded(value: Decimal) -> Decimal:
    return plain(value.quantize(_SIX_PLACES, rounding=ROUND_HALF_UP).normalize())


def _tenths(surface: str) -> Range | None:
    match = _TENTHS.fullmatch(surface)
    if match is None:
        return None
    first = approximation(match[1])
    last = approximation(match[2]) if match[2] else first
    if first is None or last is None or first.low > last.high:
        return None
    more = Decimal(5 if match[3] == "半" else _DIGITS.get(match[3], 0)) / 100
    return Range(first.low / 10 + more, last.high / 10 + more)


def _multiple(surface: str) -> Range:
    count = surface[-2:-1]
    if surface[-1] != "番" or count in {"翻", "了"}:
        return _definite(Decimal(2))
    return _definite(Decimal(2) ** (_DIGITS[count] if count in _DIGITS else int(count)))
