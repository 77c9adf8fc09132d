"""Counted sets of measures and their members: “五大行动”(A行动、B行动); 四种模式, 甲模式.

The number the set's own name gives is the proof: only where exactly as many members are found are
they taken as members.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonegraph.extract import number
from zonegraph.extract.mention import Mention, unquoted
from zonegraph.extract.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zonegraph.extract.reading import Reading

_HEADS: Final = (
    "行动|工程|战略|举措|计划|攻坚战|攻坚|模式|任务|体系|"
    "抓手|路径|机制|改革|专项|战役|目标|优势|策略"
)
_SET: Final = re.compile(
    rf"“?([两二三四五六七八九十]|1?[2-9])(?:大|项|种|个|条)(?:重点|专项|核心|提升|创新)?({_HEADS})”?"
)
_OPENED: Final = re.compile(r"[(:]|,?(?:即|分别是|分别为|包括)")
_ITEM: Final = re.compile(r"[^、,;。:()和与]{3,16}")
_MEMBER: Final = (
    r"(?:(?<=[。;!\n])|^)(?:[一二三四五六七八九十](?:是|、))?([^、,;。:()“”\n]{{2,12}}?{head})"
)


@dataclass(frozen=True, slots=True)
class CountedSet:
    """A set's name and the names of its members, as many as the name says."""

    whole: tuple[int, int]
    members: tuple[tuple[int, int], ...]


def sets(reading: Reading) -> Iterator[CountedSet]:
    """Yield each counted set whose members the text lists, in brackets or one after another."""
    for match in _SET.finditer(reading.text):
        value = number.parse(match[1])
        if value is None:
            continue
        count = int(value)
        members = _listed(reading, match.end(), count) or _scattered(
            reading, match.end(), match[2], count
        )
        if members:
            yield CountedSet(match.span(), members)


def _listed(reading: Reading, at: int, count: int) -> tuple[tuple[int, int], ...]:
    """Return the ``count`` items that stand in brackets or behind a colon right after the set."""
    opened = _OPENED.match(reading.text, at)
    sentence = reading.sentence_at(at - 1)
    if opened is None or sentence is None:
        return ()
    limit = sentence.end
    if opened[0] == "(":
        closed = reading.text.find(")", at, sentence.end)
        limit = closed if closed > 0 else at
    items = tuple(m.span() for m in _ITEM.finditer(reading.text, opened.end(), limit))
    return items if len(items) == count else ()


def _scattered(reading: Reading, at: int, head: str, count: int) -> tuple[tuple[int, int], ...]:
    """Return the ``count`` names that begin sentences after the set and end in its own head."""
    found: dict[str, tuple[int, int]] = {}
    for match in re.finditer(_MEMBER.format(head=head), reading.text[at:], re.MULTILINE):
        start, end = match.span(1)
        if not _SET.fullmatch(match[1]):
            found.setdefault(match[1], (at + start, at + end))
    return tuple(found.values()) if len(found) == count else ()


def _members(reading: Reading) -> Iterator[Mention]:
    """Yield the members of counted sets."""
    for found in sets(reading):
        for start, end in found.members:
            yield Mention(
                start=start,
                end=end,
                kind="Strategy",
                label=unquoted(reading.text[start:end]),
                rule="N123",
                score=0.97,
            )


def _wholes(reading: Reading) -> Iterator[Mention]:
    """Yield the names of counted sets whose members were found."""
    for found in sets(reading):
        start, end = found.whole
        yield Mention(
            start=start,
            end=end,
            kind="Strategy",
            label=unquoted(reading.text[start:end]),
            rule="N124",
            score=0.97,
        )


RULES: Final[tuple[Rule[Callable[[Reading], Iterator[Mention]]], ...]] = (
    Rule(
        id="N123",
        name="member-of-counted-set",
        why="A programme that counts its parts and then names as many leaves no doubt.",
        find=_members,
        fires=(
            ("实施“三大工程”(强链补链工程、招才引智工程、城市焕新工程)。", "Strategy:招才引智工程"),
            (
                "探索两种模式。院企共建模式突出平台。飞地孵化模式突出人才。",
                "Strategy:飞地孵化模式",
            ),
        ),
        silent=("实施“三大工程”(强链补链工程、招才引智工程)。",),
    ),
    Rule(
        id="N124",
        name="counted-set-with-members",
        why="The set itself is a programme once its members are known.",
        find=_wholes,
        fires=(
            ("实施“三大工程”(强链补链工程、招才引智工程、城市焕新工程)。", "Strategy:三大工程"),
        ),
        silent=("三个项目开工。",),
    ),
)
