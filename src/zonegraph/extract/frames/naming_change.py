"""Names of changes, shares and ranks: they are measured of something that is named before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.extract.frames import phrase
from zonegraph.extract.frames.spot import CHANGES

if TYPE_CHECKING:
    from zonegraph.extract.frames.spot import Spot

ABSTAIN: Final = ""
COUNTS: Final = frozenset({"count", "people"})
POINTS: Final = "percentagePoint"
_RATES: Final = ("率", "增速", "增幅", "降幅", "涨幅")
_AGAINST: Final = re.compile(r"(?:是|为|相当于|达|约|达到|近)*(?P<whole>[^,。;]{0,12}?)的$")
_ARRIVED: Final = re.compile(r"(?:到|至|为|成|达)[^,。;]{0,3}$")
_SHARE: Final = re.compile(r"占比?|比重|比例")
_NAMED_SHARE: Final = ("占比", "比重")
_WITHIN: Final = re.compile(r"(?<=.)在([^,。;在]{2,12})$")
_OF_WHOLE: Final = re.compile(r"占[^,。;]{2,}的$")
_SHARE_TAIL: Final = re.compile(r"的?(?:比重|比例)?(?:分别)?(?:为|已|达|超|约|近|到)*$")
_THAN: Final = re.compile(r"[比较][^,。;]{0,12}?(?P<word>[多少高低早晚])出?了?$")
_BESIDE: Final = re.compile(r"^(?:分别)?(?:[比较]|[高低快]于|超过)")
_EXTENT: Final = {"money": "额", "ratio": "幅度", "time": "时间"}
_PLACES: Final = frozenset({"位", "名", "个位次", "位次"})
_SCOPE_END: Final = re.compile(r"[中里的到至前第]+$")
_CAME_FROM: Final = re.compile(r"[由从]?(?:目前的?)?$")


def moved(spot: Spot) -> str | None:
    """Return what the first end of 由A提高到B measures, for the second."""
    before, quantity = spot.previous, spot.quantity
    if before is None or not spot.last or before.kind != quantity.kind:
        return None
    lead = quantity.surface[: quantity.number_span.start - quantity.span.start]
    words = spot.raw + lead
    return spot.last[-1].label if len(words) <= 8 and _ARRIVED.search(words) else None


def growth(spot: Spot) -> str | None:
    """Return the rate of growth of what is named here or was measured before."""
    quantity = spot.quantity
    if quantity.change not in CHANGES or quantity.kind not in ("ratio", "multiple"):
        return None
    if quantity.unit == POINTS:
        return None
    base = _with_aspect(spot)
    if not base:
        return ABSTAIN
    return base if base.endswith(_RATES) else base + "增长率"


def points(spot: Spot) -> str | None:
    """Return by how much a share or a rate changed, or differs from another."""
    quantity = spot.quantity
    if quantity.unit != POINTS:
        return None
    if quantity.change not in CHANGES:
        return _with_aspect(spot) or ABSTAIN
    if _BESIDE.match(spot.raw):
        return f"{spot.level}{spot.raw}幅度" if spot.level else ABSTAIN
    base = _with_aspect(spot)
    turn = "提高幅度" if quantity.change == "growth" else "下降幅度"
    return base + turn if base else ABSTAIN


def more(spot: Spot) -> str | None:
    """Return the count or sum by which something grew, or exceeds what it is compared with."""
    quantity = spot.quantity
    than = _THAN.search(spot.raw)
    if than and quantity.change is None and spot.level:
        return f"{spot.level}{than['word']}出{_EXTENT.get(quantity.kind, '数量')}"
    if quantity.change not in CHANGES or quantity.kind in ("ratio", "multiple", "rank"):
        return None
    if quantity.kind in COUNTS:
        return _added(spot)
    base = spot.name or spot.level
    if not base:
        return ABSTAIN
    return base + ("增加额" if quantity.change == "growth" else "减少额")


def _added(spot: Spot) -> str:
    verb = phrase.verb_before().search(spot.raw)
    added = verb[1] if verb else "增加" if spot.quantity.change == "growth" else "减少"
    noun = spot.behind if spot.joined and spot.behind else spot.name
    if noun:
        return f"{added}{noun}数量"
    base = spot.level.removesuffix("数量")
    return f"{base}{added}数量" if base else ABSTAIN


def _with_aspect(spot: Spot) -> str:
    """Return the name; one that only names an aspect is joined to what was measured before."""
    if not spot.name:
        return spot.level
    if spot.name.startswith(tuple(phrase.words("aspect"))):
        return spot.level + spot.name
    return spot.name


def rank(spot: Spot) -> str | None:
    """Return the place of what is named, in the scope that is named."""
    if spot.quantity.change != "rank":
        return None
    parts = phrase.placing().split(_CAME_FROM.sub("", spot.raw), maxsplit=1)
    what = phrase.cleared(parts[0])
    scope = _SCOPE_END.sub("", parts[1]) if len(parts) > 1 else ""
    if not what or what in phrase.words("aspect"):
        what = spot.level.removesuffix("排名") + what if spot.level else spot.scene or what
    if not what and not scope:
        return ABSTAIN
    name = what + scope
    return name if name.endswith("排名") else name + "排名"


def steps(spot: Spot) -> str | None:
    """Return the places gained or lost in an order."""
    match = phrase.stepping().search(spot.raw)
    if match is None or spot.quantity.unit_surface not in _PLACES:
        return None
    base = phrase.cleared(spot.raw[: match.start()]) or spot.level
    return f"{base.removesuffix('排名')}排名{match[1]}位次"


def share(spot: Spot) -> str | None:
    """Return the share of what is named or was measured before, in the whole that is named."""
    unsaid = spot.quantity.change is None and spot.quantity.kind == "ratio"
    if spot.quantity.change != "share" and not (unsaid and _OF_WHOLE.search(spot.raw)):
        return None
    match = None
    for match in _SHARE.finditer(spot.raw):
        if match[0].startswith("占"):
            break
    if match is None:
        base = spot.name or spot.level
        if base.endswith(_NAMED_SHARE):
            return base
        return f"{base}占比" if base else ABSTAIN
    within = _WITHIN.search(spot.raw[: match.start()])
    if within:
        return f"{phrase.cleared(spot.raw[: within.start()])}占{within[1]}比重"
    what = phrase.cleared(spot.raw[: match.start()]) or spot.level
    whole = _SHARE_TAIL.sub("", spot.raw[match.end() :]).strip("到了据")
    if not what:
        return ABSTAIN
    if not whole:
        return what + ("占比" if match[0].startswith("占") else match[0])
    return f"{what}占{whole}比重"


def multiple(spot: Spot) -> str | None:
    """Return the multiple of what is named, against what it is compared with."""
    if spot.quantity.kind != "multiple":
        return None
    match = _AGAINST.search(spot.raw)
    if match and spot.level:
        return f"{spot.level}与{match['whole'].strip('的') or '上年'}之比"
    base = spot.name if spot.name and not match else spot.level or spot.name
    if not base:
        return ABSTAIN
    return base if base.endswith("倍数") else base + "倍数"
