"""Persons and the posts they hold."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from ahocorasick_rs import AhoCorasick, MatchKind

from zonegraph.extract.mention import Mention
from zonegraph.extract.names.chunk import start_of_name
from zonegraph.extract.rule import Rule
from zonegraph.extract.words import is_word, self_references, surnames, titles, verbs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zonegraph.extract.reading import Reading

_HAN_NAME: Final = re.compile(r"[\u4e00-\u9fff]{2,4}")
_FOREIGN: Final = re.compile(r"[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,8})+")
_AFTER_TITLE: Final = re.compile(r"[,:、]?")


@cache
def _title_automaton() -> tuple[AhoCorasick, tuple[str, ...]]:
    words = tuple(sorted(titles()))
    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), words


def _positions(reading: Reading) -> Iterator[Mention]:
    """Yield posts with the body they belong to: 天津高新区党委书记."""
    automaton, words = _title_automaton()
    for index, start, end in automaton.find_matches_as_indexes(reading.text):
        sentence = reading.sentence_at(start)
        if sentence is None or _is_longer_word(reading, end):
            continue
        low = min(start, start_of_name(reading, start, sentence.start))
        name_follows = _person_at(reading, end) is not None
        if low == start and not name_follows and not _coordinated(reading, start):
            continue
        yield Mention(
            start=low,
            end=end,
            kind="Position",
            label=reading.text[low:end],
            rule="N131",
            score=0.86 + 0.001 * (end - low) if name_follows or words[index] else 0.5,
        )


def _coordinated(reading: Reading, start: int) -> bool:
    """Whether another title stands right before, joined by 、 or 兼."""
    return (
        start > 0
        and reading.text[start - 1] in "、兼"
        and any(reading.text[: start - 1].endswith(title) for title in titles())
    )


def _is_longer_word(reading: Reading, end: int) -> bool:
    """Whether the word goes on after ``end`` (主任|务)."""
    at = reading.token_index(end - 1)
    return reading.tokens[at].end != end


def _person_at(reading: Reading, start: int) -> tuple[int, int] | None:
    """Return the span of the person's name that begins at ``start``, if one does."""
    foreign = _FOREIGN.match(reading.text, start)
    if foreign:
        joint = reading.text.rindex("·", *foreign.span())
        return start, _before_verb(reading, joint, foreign.end())
    if start >= len(reading.text):
        return None
    at = reading.token_index(start)
    if at < 0 or reading.tokens[at].start != start:
        return None
    word = reading.tokens[at]
    end = word.end
    surname = next((s for s in (word.text[:2], word.text[:1]) if s in surnames()), None)
    if surname is None or word.text in verbs():
        return None
    following = reading.tokens[at + 1] if at + 1 < len(reading.tokens) else None
    if len(word.text) == len(surname) and following is not None and len(following.text) <= 2:
        if following.text in verbs() or following.pos in ("x", "p", "c", "u", "uj", "m"):
            return None
        end = following.end
    name = reading.text[start:end]
    if not _HAN_NAME.fullmatch(name) or name in self_references():
        return None
    if is_word(name) and word.pos != "nr":
        return None
    return start, end


def _before_verb(reading: Reading, joint: int, end: int) -> int:
    """Return where the last part of a foreign name, begun behind ``joint``, meets a verb."""
    at = reading.token_index(joint) + 2
    while at < len(reading.tokens) and reading.tokens[at].start < end:
        if reading.tokens[at].text in verbs():
            return reading.tokens[at].start
        at += 1
    return end


def _persons(reading: Reading) -> Iterator[Mention]:
    """Yield names that follow a title, or that speak."""
    automaton, _ = _title_automaton()
    for _, _, end in automaton.find_matches_as_indexes(reading.text):
        span = _person_at(reading, end)
        if span is not None and not _is_longer_word(reading, end):
            yield _person(reading, *span, score=0.93)
    for at, word in enumerate(reading.tokens):
        if "say" not in verbs().get(word.text, frozenset()) or at == 0:
            continue
        before = reading.tokens[at - 1]
        span = _person_at(reading, before.start)
        if span is not None and span[1] == word.start and before.pos == "nr":
            yield _person(reading, *span, score=0.85)


def _person(reading: Reading, start: int, end: int, score: float) -> Mention:
    return Mention(
        start=start,
        end=end,
        kind="Person",
        label=reading.text[start:end],
        rule="N130",
        score=score,
    )


RULES: Final[tuple[Rule[Callable[[Reading], Iterator[Mention]]], ...]] = (
    Rule(
        id="N130",
        name="person-after-title",
        why="News introduces persons by their post, or lets them speak.",
        find=_persons,
        fires=(("合肥高新区管委会主任吕长富介绍,项目已开工。", "Person:吕长富"),),
        silent=("主任务是招商。", "高新区表示欢迎。"),
    ),
    Rule(
        id="N131",
        name="post-with-body",
        why="A post is named with the body it belongs to, or stands before a person's name.",
        find=_positions,
        fires=(("合肥高新区管委会主任吕长富介绍,项目已开工。", "Position:合肥高新区管委会主任"),),
        silent=("主任务是招商。",),
    ),
)
