"""Names of counts, sums and sizes: the words before the number, else the noun behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.extract.frames import phrase
from zonegraph.extract.frames.naming_change import ABSTAIN, COUNTS
from zonegraph.extract.frames.spot import BOUNDS, MARKS
from zonegraph.lexicon.table import load

if TYPE_CHECKING:
    from zonegraph.extract.frames.spot import Spot

_KINDS: Final = frozenset({"Platform", "Project", "Infrastructure", "Park"})
_NUMERAL: Final = re.compile(r"[前首共有]*[一二两三四五六七八九十]")
_COUNTING: Final = ("量", "数", "人口", "人次")
_INCH: Final = "inch"
_SUMS: Final = frozenset({"money", "ratio"})
_FEW: Final = 10


def attribute(spot: Spot) -> str | None:
    """Abstain where a value qualifies a noun."""
    quantity = spot.quantity
    bounded = quantity.kind == "money" and quantity.surface.endswith(BOUNDS)
    if bounded and spot.after and spot.after[0] not in MARKS:
        return ABSTAIN
    return ABSTAIN if quantity.unit == _INCH else None


def duration(spot: Spot) -> str | None:
    """Return the name of a length of time that is named as one; abstain from any other."""
    if spot.quantity.kind != "time" or spot.quantity.change is not None:
        return None
    return spot.name if phrase.ends_with("lasting", spot.name) else ABSTAIN


def listed(spot: Spot) -> str | None:
    """Abstain from a small number in words: it counts a list, A、B和C三个."""
    quantity = spot.quantity
    if quantity.kind not in COUNTS or quantity.value > _FEW:
        return None
    return ABSTAIN if _NUMERAL.match(quantity.surface) else None


def counted(spot: Spot) -> str | None:
    """Return the number of what is counted: the noun behind the number, else the one before."""
    quantity, name = spot.quantity, spot.name
    if quantity.kind not in COUNTS:
        return None
    if spot.joined and len(spot.behind) > 1:
        verb = phrase.verb_before().search(phrase.cleared(spot.raw) or spot.raw)
        return f"{verb[1] if verb else ''}{spot.behind}数量"
    if not name:
        owned = spot.owner is not None and spot.owner.kind in _KINDS and not spot.level
        return spot.owner.label + "数量" if owned and spot.owner else None
    if phrase.ends_with("part", name) and spot.level:
        return name.removesuffix("的") + spot.level
    if name in phrase.words("verb"):
        return name + spot.level if spot.level else ABSTAIN
    if phrase.is_verbal(name):
        return ABSTAIN
    whole = name.endswith(_COUNTING) or phrase.ends_with("measure", name)
    return _form(quantity.kind, name) or (name if whole else name + "数量")


def part(spot: Spot) -> str | None:
    """Return the share of what stands behind a ratio that nothing names before."""
    if spot.quantity.kind != "ratio" or spot.name:
        return None
    return spot.behind + "占比" if spot.behind else ABSTAIN


def level(spot: Spot) -> str | None:
    """Return the words before the number."""
    name = spot.name
    if not name or name in phrase.words("countable"):
        return None
    if len(spot.behind) > 1 and phrase.is_verbal(name):
        return spot.behind
    if name in phrase.words("aspect"):
        return spot.level + name
    plain = by_unit(spot) if phrase.is_verbal(name) else None
    return _form(spot.quantity.kind, name) or plain or name


def behind(spot: Spot) -> str | None:
    """Return the noun behind a sum or a share; of other kinds the value tells which one it is."""
    if spot.behind in phrase.words("mark"):
        return spot.level or ABSTAIN
    whole = spot.quantity.unit is not None and not spot.quantity.implied
    if not whole or len(spot.behind) < 2:
        return None
    named = spot.quantity.kind in _SUMS or phrase.ends_with("measure", spot.behind)
    return spot.behind if named else ABSTAIN


def same(spot: Spot) -> str | None:
    """Return what the value before measures, if it is of the same kind."""
    before, quantity = spot.previous, spot.quantity
    alike = before is not None and before.kind == quantity.kind
    if before is not None and quantity.kind in COUNTS:
        alike = before.unit_surface == quantity.unit_surface and spot.owner is None
    return spot.level if alike and spot.last else None


def by_unit(spot: Spot) -> str | None:
    """Return what the unit measures by itself."""
    for row in load("indicator_forms"):
        if row["short"] == "-" and row["kind"] == spot.quantity.kind:
            return row["full"]
    return None


def _form(kind: str, name: str) -> str | None:
    """Return ``name`` with its short ending written out, if it has one for values of ``kind``."""
    best: tuple[str, str] | None = None
    for row in load("indicator_forms"):
        short = row["short"].removeprefix("=")
        fits = name == short if row["short"] != short else name.endswith(short)
        if row["kind"] == kind and fits and (best is None or len(short) > len(best[0])):
            best = short, row["full"]
    return name.removesuffix(best[0]) + best[1] if best else None
