"""Names that stand in a lexicon of the world, and zones built on a place's name."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from zonegraph.extract.mention import Mention
from zonegraph.extract.rule import Rule
from zonegraph.lexicon.table import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zonegraph.extract.reading import Reading

_ZONE_TAIL: Final = re.compile(
    r"(?:市|省|县|区)?(?:国家级?|省级|滨海)?(高新技术产业(?:开发|园)区|高新技术产业示范区|高新区|"
    r"经济技术开发区|经济开发区|经开区|开发区|综合保税区|综保区|保税区|自贸试?验?区|自创区|自贸片区)"
)
_SHORT_TAIL: Final = {
    "高新技术产业开发区": "高新区",
    "高新技术产业园区": "高新区",
    "高新技术产业示范区": "高新区",
    "经济技术开发区": "经开区",
    "综合保税区": "综保区",
}
_SCORES: Final = {
    "Zone": 0.98,
    "Enterprise": 0.75,
    "Institute": 0.9,
    "Organization": 0.8,
    "Industry": 0.55,
    "Place": 0.6,
    "Strategy": 0.7,
    "Policy": 0.7,
}


def _known(reading: Reading) -> Iterator[Mention]:
    """Yield the names the lexicons know; ambiguous ones only score where a list supports them."""
    for hit in reading.hits:
        score = _SCORES[hit.entry.kind]
        if hit.entry.ambiguous:
            score = 0.2
        if hit.entry.kind != "Zone":
            score += 0.002 * (hit.end - hit.start)
        label = hit.entry.label if hit.entry.kind in ("Zone", "Industry") else None
        yield Mention(
            start=hit.start,
            end=hit.end,
            kind=hit.entry.kind,
            label=label or reading.text[hit.start : hit.end],
            rule="N101",
            score=score,
        )


def _built_zones(reading: Reading) -> Iterator[Mention]:
    """Yield zones no lexicon lists: the name of a place and the suffix of a zone."""
    for hit in reading.hits:
        if hit.entry.kind != "Place":
            continue
        match = _ZONE_TAIL.match(reading.text, hit.end)
        if match is None:
            continue
        place = reading.text[hit.start : hit.end]
        short = _short_names().get(hit.entry.label, place)
        label = f"{short}{_SHORT_TAIL.get(match[1], match[1])}"
        yield Mention(
            start=hit.start,
            end=match.end(),
            kind="Zone",
            label=_official().get(label, label),
            rule="N102",
            score=0.97,
        )


@cache
@cache
def _short_names() -> dict[str, str]:
    return {row["name"]: row["short"] for row in load("divisions") if row["short"]}


@cache
@cache
def _official() -> dict[str, str]:
    """Return the lexicon's name of each zone by every form it lists."""
    return {
        form: row["name"]
        for row in load("zones")
        for form in (row["name"], row["official"], *row["aliases"].split("|"))
        if form
    }


RULES: Final[tuple[Rule[Callable[[Reading], Iterator[Mention]]], ...]] = (
    Rule(
        id="N101",
        name="name-in-lexicon",
        why="Zones, divisions, well-known firms and bodies are known to the world.",
        find=_known,
        fires=(("华为落户西安高新区。", "Zone:西安高新区"),),
        silent=("成绩提高明显。",),
    ),
    Rule(
        id="N102",
        name="place-and-zone-suffix",
        why="Provincial zones are too many to list; they are called after the place they lie in.",
        find=_built_zones,
        fires=(("莒县经济开发区签约三个项目。", "Zone:莒县经济开发区"),),
        silent=("各开发区加快建设。",),
    ),
)
