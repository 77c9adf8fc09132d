"""What a quantity measures: its indicator's name, read from the words on both sides of the number.

The rules are asked in the order of ``RULES``; the first that answers names the indicator. A rule
that answers with the empty string says that the number measures nothing that has a name here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from zonegraph.extract.frames import naming_change, naming_level, phrase
from zonegraph.extract.frames.spot import Before, Named, Spot, scene, spot
from zonegraph.extract.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zonegraph.extract.mention import Mention
    from zonegraph.extract.quantity import Quantity
    from zonegraph.extract.reading import Reading
    from zonegraph.extract.sentence import Clause

Find = Callable[[Spot], str | None]
NOTHING: Final = "nothing"
_GROWTH: Final = "F513"


def indicators(
    reading: Reading, clauses: Sequence[Clause], mentions: Sequence[Mention]
) -> dict[int, Named]:
    """Return, by start, the indicator of each quantity of ``clauses`` that can be named.

    ``clauses`` are those of one sentence up to the one that matters, ``mentions`` its names.
    """
    return {
        quantity.span.start: name
        for quantity, name in answers(reading, clauses, mentions)
        if name.label
    }


def answers(
    reading: Reading, clauses: Sequence[Clause], mentions: Sequence[Mention]
) -> Iterator[tuple[Quantity, Named]]:
    """Yield each quantity that a rule answers for; its label is empty if it measures nothing."""
    last: list[Named] = []
    previous: Quantity | None = None
    setting = ""
    for clause in clauses:
        for quantity in reading.quantities:
            if not clause.start <= quantity.span.start < clause.end:
                continue
            before = Before(mentions=mentions, last=tuple(last), previous=previous, scene=setting)
            name = named(spot(reading, clause, quantity, before))
            if name is not None:
                yield quantity, name
            if name is not None and name.label:
                last.append(name)
            previous = quantity
        setting = scene(reading, clause)


def named(place: Spot) -> Named | None:
    """Return what the first rule that answers makes of a quantity."""
    for rule in RULES:
        label = rule.find(place)
        if label is None:
            continue
        if not label:
            return Named(label="", level="", rule=rule.id)
        label = _with_field(place, label)
        level = place.level if place.quantity.change is not None and place.level else label
        if rule.id == _GROWTH and place.name:
            level = _with_field(place, place.name)
        if place.name in phrase.words("aspect") and place.level:
            level = place.level
        return Named(label=label, level=level, rule=rule.id)
    return None


def _with_field(place: Spot, label: str) -> str:
    """Return ``label`` with the branch of business where the name needs one."""
    if label in phrase.words("branch") and place.field not in label:
        return place.field + label
    return label


RULES: Final[tuple[Rule[Find], ...]] = (
    Rule(
        id="F510",
        name="value-as-attribute",
        why="亿元以上 in 亿元以上项目 sorts projects, 12英寸 a line; nothing is measured.",
        find=naming_level.attribute,
        fires=(("谋划亿元以上项目。", NOTHING), ("建设12英寸生产线。", NOTHING)),
        silent=("总投资亿元以上。",),
    ),
    Rule(
        states=True,
        id="F511",
        name="length-of-time",
        why="三年 mostly says how long something goes on; it measures what is named as a time.",
        find=naming_level.duration,
        fires=(("有效期3年。", "有效期=3"),),
        silent=("企业在园区干了9年。",),
    ),
    Rule(
        states=True,
        id="F518",
        name="places-gained",
        why="前进5位 measures a movement in an order, not persons.",
        find=naming_change.steps,
        fires=(("综合排名前进5位。", "综合排名前进位次=5"),),
        silent=("专家5位。",),
    ),
    Rule(
        states=True,
        id="F517",
        name="rank",
        why="A rank is a place of something in a scope; both may stand before the verb or behind.",
        find=naming_change.rank,
        fires=(("综合实力居全省第3位。", "综合实力全省排名=3"),),
        silent=("这是第3批项目。",),
    ),
    Rule(
        states=True,
        id="F514",
        name="second-end",
        why="由A提高到B states two values of one indicator.",
        find=naming_change.moved,
        fires=(("本地配套率由23%提高到33%。", "本地配套率=33"),),
        silent=("由23%的企业提高到新水平。",),
    ),
    Rule(
        states=True,
        id=_GROWTH,
        name="growth",
        why="A clause that only says 增长16.9% speaks of what the clause before measured.",
        find=naming_change.growth,
        fires=(
            ("规上工业总产值1608亿元,增长16.9%。", "规上工业总产值增长率=16.9"),
            ("出口额下降3%。", "出口额增长率=-3"),
        ),
        silent=("增长16.9%。",),
    ),
    Rule(
        states=True,
        id="F515",
        name="percentage-points",
        why="Points are the change of a share or a rate, or its distance from another.",
        find=naming_change.points,
        fires=(("绿电占比提高7.2个百分点。", "绿电占比提高幅度=7.2"),),
        silent=("提高7.2个百分点。",),
    ),
    Rule(
        states=True,
        id="F516",
        name="added",
        why="净增9户 counts what was added to what was counted before.",
        find=naming_change.more,
        fires=(("规模以上工业企业143户,净增9户。", "规模以上工业企业净增数量=9"),),
        silent=("净增9户。",),
    ),
    Rule(
        states=True,
        id="F519",
        name="share",
        why="A share is of something in a whole; the something may have been named before.",
        find=naming_change.share,
        fires=(
            ("税收收入占地方财政收入的81%。", "税收收入占地方财政收入比重=81"),
            ("工业投资218亿元,占52.6%。", "工业投资占比=52.6"),
        ),
        silent=("占52.6%。",),
    ),
    Rule(
        states=True,
        id="F520",
        name="multiple",
        why="是上年的1.6倍 relates what was measured to another time.",
        find=naming_change.multiple,
        fires=(("合同利用外资68亿元,是上年的1.6倍。", "合同利用外资与上年之比=1.6"),),
        silent=("是上年的1.6倍。",),
    ),
    Rule(
        id="F521",
        name="counted-list",
        why="A small number in words sums up a list; nobody measured it.",
        find=naming_level.listed,
        fires=(("新材料、新能源和新医药三个。", NOTHING),),
        silent=("拥有三十个平台。",),
    ),
    Rule(
        states=True,
        id="F522",
        name="count",
        why="A count is named by the noun behind the number, else by the one before it.",
        find=naming_level.counted,
        fires=(
            ("新引进112个亿元以上项目。", "新引进亿元以上项目数量=112"),
            ("拥有高新技术企业68家。", "高新技术企业数量=68"),
        ),
        silent=("共9个。", "卖出47台。"),
    ),
    Rule(
        states=True,
        id="F523",
        name="part-of-what-follows",
        why="85%的企业 states the share of the noun behind.",
        find=naming_level.part,
        fires=(("超过85%的企业满意。", "企业占比=85"),),
        silent=("为85%。",),
    ),
    Rule(
        states=True,
        id="F524",
        name="name-before",
        why="The words before a value name it once what only reaches or frames it is left out.",
        find=naming_level.level,
        fires=(
            ("全年完成固定资产投资突破215亿元。", "固定资产投资=215"),
            ("占地50亩。", "占地面积=50"),
        ),
        silent=("突破215亿元。",),
    ),
    Rule(
        states=True,
        id="F525",
        name="noun-behind",
        why="1000万元奖励 is named behind the value where no name stands before it.",
        find=naming_level.behind,
        fires=(("1000万元奖励到账。", "奖励=1000"), ("8公里岸线。", NOTHING)),
        silent=("1000万元。",),
    ),
    Rule(
        states=True,
        id="F526",
        name="same-again",
        why="A value of the same kind, counts in the same unit, goes on about the same thing.",
        find=naming_level.same,
        fires=(("营业收入511亿元,首次突破500亿元。", "营业收入=500"),),
        silent=("首次突破500亿元。", "建成厂房9栋,公寓30套。"),
    ),
    Rule(
        states=True,
        id="F527",
        name="named-by-unit",
        why="13平方公里 is an area even where no word says so.",
        find=naming_level.by_unit,
        fires=(("约13.6平方公里。", "面积=13.6"),),
        silent=("约13.6万元。",),
    ),
)
