"""What a quantity measures: its indicator's name, read from the words on both sides of the number.

The rules are asked in order; the first that answers names the indicator. A rule that answers with
``ABSTAIN`` says that the number measures nothing that has a name here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonegraph.extract.frames import phrase
from zonegraph.extract.rule import Rule
from zonegraph.lexicon.table import load

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zonegraph.extract.mention import Mention
    from zonegraph.extract.quantity import Quantity
    from zonegraph.extract.reading import Reading
    from zonegraph.extract.sentence import Clause

ABSTAIN: Final = ""
_COUNTS: Final = frozenset({"count", "people"})
_CHANGES: Final = frozenset({"growth", "decline"})
_RATES: Final = ("率", "增速", "增幅", "降幅", "涨幅")
_CHANGE_TAIL: Final = re.compile(
    r"(?:(?:分别|同比|环比|同口径|年均|平均|约|将|再|又|微|共|累计|合计)*"
    r"(?:比|较)?(?:上年|去年|上月|上季度?)?(?:同期|末|底)?(?:分别|再|微|的)*"
    r"(?:增长|下降|增加|减少|提高|上升|下滑|降低|提升|回落|上涨|下跌|增|减|降|升|涨|多|少|高|低|净增|新增|"
    r"压减|压缩|攀升|递增|前移|后退|后移|进位|大增|增产|增速|增幅|降幅|翻)了?)$"
)
_AGAINST: Final = re.compile(r"(?:是|为|相当于|达|约|达到|近)*(?P<whole>[^,。;]{1,12}?)的$")
_REACHED: Final = re.compile(r"^[\u4e00-\u9fff]{0,5}(?:到|至|为|成|达)[^,。;]{0,3}$")
_FROM: Final = re.compile(r"[由从](?:[^,。;由从]{0,8}的)?$")
_SHARE: Final = re.compile(r"占比?|比重|比例")
_DIGIT_NUMERAL: Final = re.compile(r"^[一二两三四五六七八九十]")
_SMALL: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The indicator of a quantity; ``level`` is what is measured itself, a change left aside."""

    label: str
    level: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A quantity with the words around it.

    ``raw`` is what stands between what owns the measure, or the quantity before, and the number;
    ``name`` the same without the words that frame a name; ``behind`` the noun behind the number;
    ``last`` what the quantities before it in the sentence measured; ``field`` the industry spoken of.
    """

    quantity: Quantity
    raw: str
    name: str
    behind: str
    joined: bool
    after: str
    last: Sequence[Named]
    previous: Quantity | None
    field: str
    setting: str

    @property
    def level(self) -> str:
        """What the quantity before measured, empty if there is none."""
        return self.last[-1].level if self.last else ""


def spots(
    reading: Reading, clauses: Sequence[Clause], mentions: Sequence[Mention]
) -> dict[int, Named]:
    """Return the indicator of each quantity of ``clauses`` (one sentence) that can be named."""
    found: dict[int, Named] = {}
    last: list[Named] = []
    previous: Quantity | None = None
    for number, clause in enumerate(clauses):
        held = [q for q in reading.quantities if clause.start <= q.span.start < clause.end]
        setting = _setting(reading, clauses[number - 1]) if number else ""
        for quantity in held:
            spot = _spot(reading, clause, mentions, quantity, previous, last, setting)
            named = _named(spot)
            if named is not None:
                found[quantity.span.start] = named
                last.append(named)
            previous = quantity
    return found


def _setting(reading: Reading, clause: Clause) -> str:
    """Return what a clause 在…中 before sets the scene with."""
    text = phrase.spoken(reading, clause.start, clause.end)
    match = re.match(r"^在(?:[^,]*的)?([^,的]{4,})[中上里]$", text)
    return match[1] if match else ""


def _spot(
    reading: Reading,
    clause: Clause,
    mentions: Sequence[Mention],
    quantity: Quantity,
    previous: Quantity | None,
    last: Sequence[Named],
    setting: str,
) -> Spot:
    text, start = reading.text, quantity.span.start
    low = clause.start
    if previous is not None and previous.span.end > low and not _attributive(reading, previous):
        low = previous.span.end
    low = phrase.name_start(mentions, text, low, start)
    raw = phrase.spoken(reading, low, start)
    end = quantity.span.end
    fields = [m for m in mentions if m.kind == "Industry" and m.end <= start]
    gap = quantity.counted.start if quantity.counted else end + (text[end : end + 1] == "的")
    return Spot(
        quantity=quantity,
        raw=raw,
        name=phrase.cleared(_CHANGE_TAIL.sub("", raw) if quantity.change in _CHANGES else raw),
        behind=phrase.noun_behind(reading, gap, clause.end),
        joined=gap == end,
        after=text[end : end + 4],
        last=tuple(last),
        previous=previous,
        field=fields[-1].label if fields else "",
        setting=setting,
    )


def _named(spot: Spot) -> Named | None:
    for rule in RULES:
        label = rule.find(spot)
        if label is None:
            continue
        if label == ABSTAIN:
            return None
        label = _field(spot, label)
        level = spot.level if spot.quantity.change is not None and spot.level else label
        if spot.quantity.change is not None and spot.name and rule.id == "F510":
            level = _field(spot, spot.name)
        return Named(label=label, level=level, rule=rule.id)
    return None


def _field(spot: Spot, label: str) -> str:
    """Return ``label`` with the branch of business where the name needs one."""
    if label in phrase.words("branch") and spot.field and spot.field not in label:
        return spot.field + label
    return label


def _attributive(reading: Reading, quantity: Quantity) -> bool:
    """Whether the quantity qualifies the noun behind it: 亿元以上项目, 12英寸生产线."""
    surface = quantity.surface
    following = reading.text[quantity.span.end : quantity.span.end + 1]
    bounded = surface.endswith(("以上", "以下", "级", "以内"))
    specified = quantity.kind in ("length", "power", "other", "rate", "energy", "mass")
    if quantity.kind == "money" and bounded and following:
        return following not in ",。;:、)”!?\n"
    token = reading.tokens[reading.token_index(quantity.span.end)]
    if specified and token.pos in ("n", "nz", "vn", "b", "l") and following not in "\n":
        return token.text not in ("产能", "能力", "规模", "以上")
    return False


def _attribute(spot: Spot) -> str | None:
    """A value that qualifies a noun measures nothing."""
    quantity = spot.quantity
    bounded = quantity.surface.endswith(("以上", "以下", "级", "以内"))
    if quantity.kind == "money" and bounded and spot.after[:1] not in tuple(",。;:、)”!?\n"):
        return ABSTAIN if spot.after else None
    if quantity.unit == "inch":
        return ABSTAIN
    return None


def _duration(spot: Spot) -> str | None:
    """A length of time measures only what is named as one."""
    if spot.quantity.kind != "time" or spot.quantity.change is not None:
        return None
    return spot.name if phrase.ends_with("lasting", spot.name) else ABSTAIN


def _growth(spot: Spot) -> str | None:
    """A ratio or multiple of growth: the rate of what is named here or was measured before."""
    quantity = spot.quantity
    if quantity.change not in _CHANGES or quantity.kind not in ("ratio", "multiple"):
        return None
    if quantity.unit == "percentagePoint":
        return None
    base = _with_aspect(spot)
    if not base:
        return ABSTAIN
    return base if base.endswith(_RATES) else base + "增长率"


def _points(spot: Spot) -> str | None:
    """Percentage points: by how much a share or a rate changed or differs."""
    quantity = spot.quantity
    if quantity.unit != "percentagePoint":
        return None
    if quantity.change not in _CHANGES:
        return _with_aspect(spot) or ABSTAIN
    base = _with_aspect(spot)
    turn = "提高幅度" if quantity.change == "growth" else "下降幅度"
    return base + turn if base else ABSTAIN


def _more(spot: Spot) -> str | None:
    """A count or sum by which something grew."""
    quantity = spot.quantity
    if quantity.change not in _CHANGES or quantity.kind in ("ratio", "multiple", "rank"):
        return None
    verb = phrase.verb_before().search(spot.raw)
    if quantity.kind in _COUNTS:
        noun = spot.behind if spot.joined and spot.behind else spot.name
        added = verb[1] if verb else "增加" if quantity.change == "growth" else "减少"
        if noun:
            return f"{added}{noun}数量"
        base = spot.level.removesuffix("数量")
        return f"{base}{added}数量" if base else ABSTAIN
    base = spot.name or spot.level
    if not base:
        return ABSTAIN
    return base + ("增加额" if quantity.change == "growth" else "减少额")


def _with_aspect(spot: Spot) -> str:
    """Return the name; one that only names an aspect is joined to what was measured before."""
    if not spot.name:
        return spot.level
    if spot.name.startswith(tuple(phrase.words("aspect"))) and spot.level:
        return spot.level + spot.name
    return spot.name


def _rank(spot: Spot) -> str | None:
    """A place in an order: of what is named, in the scope that is named."""
    if spot.quantity.change != "rank":
        return None
    words = re.sub(r"[由从]?(?:目前的?)?$", "", spot.raw)
    parts = _placing().split(words, maxsplit=1)
    what = phrase.cleared(parts[0])
    scope = re.sub(r"[中里的到至前第]+$", "", parts[1]) if len(parts) > 1 else ""
    if not what or what in phrase.words("aspect"):
        what = spot.level.removesuffix("排名") + what if spot.level else spot.setting or what
    if not what and not scope:
        return spot.level or ABSTAIN
    name = what + scope
    return name if name.endswith("排名") else name + "排名"


def _placing() -> re.Pattern[str]:
    verbs = {row["surface"] for row in load("rank_words") if row["kind"] == "verb"}
    verbs |= {"位居", "居", "列", "排", "升至", "升到", "跃至", "进到", "进入"}
    ordered = sorted(verbs - {"居全", "列全", "居国", "居省", "居世", "居中", "居同", "综合排名"})
    return re.compile("|".join(sorted(ordered, key=lambda word: (-len(word), word))))


def _share(spot: Spot) -> str | None:
    """A share: of what is named or was measured before, in the whole that is named."""
    quantity = spot.quantity
    if quantity.change != "share":
        return None
    match = None
    for match in _SHARE.finditer(spot.raw):
        if match[0].startswith("占"):
            break
    what = phrase.cleared(spot.raw[: match.start()]) if match else spot.name
    whole = (
        re.sub(r"的?(?:比重|比例)?(?:为|已|达|超|约|近|到)*$", "", spot.raw[match.end() :])
        if match
        else ""
    )
    whole = whole.strip("到了据")
    what = what or spot.level
    if not what:
        return ABSTAIN
    if not whole:
        return what + ("占比" if match is None or match[0].startswith("占") else match[0])
    return f"{what}占{whole}比重"


def _multiple(spot: Spot) -> str | None:
    """So many times as much: against what it is named."""
    if spot.quantity.kind != "multiple":
        return None
    match = _AGAINST.search(spot.raw)
    base = spot.level or spot.name
    if match and spot.level:
        whole = match["whole"].strip("的") or "上年"
        return f"{spot.level}与{whole}之比"
    if spot.name and not match:
        return spot.name + ("" if spot.name.endswith("倍数") else "倍数")
    return base + "倍数" if base else ABSTAIN


def _moved(spot: Spot) -> str | None:
    """The second end of 由A提高到B measures what the first does."""
    before = spot.previous
    if before is None or not spot.last or not _REACHED.search(spot.raw + "到"[:0] + _verb(spot)):
        return None
    return spot.last[-1].label if spot.last[-1].rule != "" and _from_to(spot) else None


def _verb(spot: Spot) -> str:
    """Return the words of arrival that the quantity took as its qualifier."""
    lead = spot.quantity.number_span.start - spot.quantity.span.start
    return spot.quantity.surface[:lead]


def _from_to(spot: Spot) -> bool:
    return spot.previous is not None and spot.previous.kind == spot.quantity.kind


def _listed(spot: Spot) -> str | None:
    """A small number in words behind a list only counts the list: A、B和C三个."""
    quantity = spot.quantity
    if quantity.kind not in _COUNTS or quantity.value > _SMALL:
        return None
    if not _DIGIT_NUMERAL.match(quantity.surface.lstrip("前首共有")):
        return None
    return ABSTAIN


def _counted(spot: Spot) -> str | None:
    """A count names what it counts: the noun behind the number, else the one before."""
    quantity = spot.quantity
    if quantity.kind not in _COUNTS:
        return None
    verb = phrase.verb_before().search(phrase.cleared(spot.raw) or spot.raw)
    name = spot.name
    if spot.joined and len(spot.behind) > 1:
        lead = verb[1] if verb else ""
        return f"{lead}{spot.behind}数量"
    if not name:
        return None
    if phrase.ends_with("part", name) and spot.level:
        return name.removesuffix("的") + spot.level
    if name in phrase.words("verb") and spot.level:
        return f"{name}{spot.level}"
    return _form(quantity.kind, name) or _count_of(name)


def _count_of(name: str) -> str:
    return name if name.endswith(("量", "数", "数量", "人口", "人数", "人次")) else name + "数量"


def _form(kind: str, name: str) -> str | None:
    best = None
    for row in load("indicator_forms"):
        if row["kind"] == kind and name.endswith(row["short"]):
            if best is None or len(row["short"]) > len(best["short"]):
                best = row
    return name.removesuffix(best["short"]) + best["full"] if best else None


def _ratio_of(spot: Spot) -> str | None:
    """A part without a name before it: what it is a part of, or is said to be."""
    if spot.quantity.kind != "ratio" or spot.name:
        return None
    match = re.match(r"(?:以上|左右)?的?是?", spot.after)
    if spot.behind:
        return spot.behind + "占比"
    return ABSTAIN if match else None


def _level(spot: Spot) -> str | None:
    """The words before the number name what it measures."""
    if not spot.name:
        return None
    return _form(spot.quantity.kind, spot.name) or spot.name


def _noun_after(spot: Spot) -> str | None:
    """A value with its noun behind it: 8吉瓦时产能, 1000万元奖励."""
    if len(spot.behind) > 1:
        return spot.behind
    return None


def _same(spot: Spot) -> str | None:
    """A value of the kind measured before, with nothing but words of reaching before it."""
    if spot.previous is not None and spot.previous.kind == spot.quantity.kind and spot.last:
        return spot.level
    return None


def _by_unit(spot: Spot) -> str | None:
    """A value that names nothing measures what its unit measures."""
    for row in load("indicator_forms"):
        if row["short"] == "-" and row["kind"] == spot.quantity.kind:
            return row["full"]
    return None


def _rule(
    number: str, name: str, why: str, find: Callable[[Spot], str | None]
) -> Rule[Callable[[Spot], str | None]]:
    return Rule(id=number, name=name, why=why, find=find, fires=(), silent=())


RULES: Final = (
    _rule("F511", "attribute", "", _attribute),
    _rule("F512", "duration", "", _duration),
    _rule("F513", "rank", "", _rank),
    _rule("F514", "from-to", "", _moved),
    _rule("F510", "growth", "", _growth),
    _rule("F515", "points", "", _points),
    _rule("F516", "more", "", _more),
    _rule("F517", "share", "", _share),
    _rule("F518", "multiple", "", _multiple),
    _rule("F519", "listed", "", _listed),
    _rule("F520", "counted", "", _counted),
    _rule("F521", "ratio", "", _ratio_of),
    _rule("F522", "level", "", _level),
    _rule("F523", "noun-after", "", _noun_after),
    _rule("F524", "same", "", _same),
    _rule("F525", "unit", "", _by_unit),
)
