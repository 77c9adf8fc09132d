"""Names that end in a head: 研究院, 产业园, 有限公司, 项目."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from ahocorasick_rs import AhoCorasick, MatchKind

from zonegraph.extract.mention import Mention
from zonegraph.extract.names.chunk import is_specific, start_of_name
from zonegraph.extract.rule import Rule
from zonegraph.extract.words import Head, generic, heads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zonegraph.extract.reading import Reading

_SCORE: Final = {"strong": 0.85, "medium": 0.7, "weak": 0.45}
_SHORTEST: Final = 2


@cache
def _automaton() -> tuple[AhoCorasick, tuple[str, ...]]:
    words = tuple(sorted(heads()))
    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), words


def _headed(reading: Reading) -> Iterator[Mention]:
    """Yield every name that ends in a head, with what stands before it and belongs to it."""
    automaton, words = _automaton()
    ends = {token.end for token in reading.tokens}
    for index, start, end in automaton.find_matches_as_indexes(reading.text):
        if end not in ends:
            continue
        sentence = reading.sentence_at(start)
        if sentence is None:
            continue
        low = start_of_name(reading, start, sentence.start)
        if low >= start or reading.text[low:end] in generic():
            continue
        for head in heads()[words[index]]:
            if _names(reading, low, end, start, head):
                yield Mention(
                    start=low,
                    end=end,
                    kind=head.kind,
                    label=reading.text[low:end],
                    rule="N110",
                    score=_SCORE[head.strength] + 0.001 * min(end - low, 40),
                )


def _names(reading: Reading, low: int, end: int, start: int, head: Head) -> bool:
    """Whether the stretch names one particular thing, given how strong its head is."""
    if start - low < _SHORTEST and head.strength != "strong":
        return False
    return is_specific(reading, low, end, start)


RULES: Final[tuple[Rule[Callable[[Reading], Iterator[Mention]]], ...]] = (
    Rule(
        id="N110",
        name="name-ends-in-head",
        why="Most Chinese names of bodies and works say what they are in their last word.",
        find=_headed,
        fires=(
            ("推进西安光电子先导院建设,设立秦创原创新研究院。", "Institute:秦创原创新研究院"),
            ("加快建设比亚迪动力电池产业园。", "Park:比亚迪动力电池产业园"),
        ),
        silent=("建设一批专业研究所。", "重点项目顺利推进。"),
    ),
)
