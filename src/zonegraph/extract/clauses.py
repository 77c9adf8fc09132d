"""Clauses as statements: who, by which verbs, on what, when, in which frame of mind.

The analysis is shallow on purpose: newspaper clauses of this genre are a subject, a chain of verbs
and lists of objects. What a clause does not say is carried from the sentence, the paragraph and the
heading before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from ahocorasick_rs import AhoCorasick, MatchKind

from zonegraph.extract.mention import between
from zonegraph.extract.modality import Cue, cues
from zonegraph.extract.words import verbs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zonegraph.claim import Period
    from zonegraph.extract.mention import Mention
    from zonegraph.extract.period import TimeMention
    from zonegraph.extract.reading import Reading
    from zonegraph.extract.sentence import Clause, Sentence

_AGENTS: Final = frozenset(
    {"Zone", "Park", "Place", "Organization", "Enterprise", "Institute", "Platform", "Project"}
)
_NOT_SUBJECT_BEFORE: Final = re.compile(
    r"(?:在|与|和|同|对|以|为|将|把|由|向|从|给|被|让|使|于|及|、|至|到|入|经|据|随着|围绕|依托|按照|聚焦|支持|推动|推进|是)$"
)
_FIELD: Final = re.compile(r"(?:在|围绕|聚焦|对于|方面)?[^,。;]{0,12}?(?:方面|领域|产业链|上)$")
# Zones the world knows, or the text itself refers to: a district called 新城 does not change the
# topic.
_ZONE_RULES: Final = frozenset({"N101", "N102", "N103", "gold"})
_CARRIED_ROLES: Final = frozenset({"point", "span", "plan", "until-now", "since"})
_COMPARES: Final = "比较"
_OPENS_WITHIN: Final = 9
_TELLING_ROLES: Final = _CARRIED_ROLES | {"deadline"}
_AGAINST: Final = re.compile(r"(?:[比较是为]|相当于|[高低快慢]于|[由从与])$")
_BASES: Final = ("同期", "相比")


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A verb and what follows it up to the next verb or the end of its list."""

    start: int
    end: int
    verb: str
    groups: frozenset[str]
    objects: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One clause, understood: ``zone`` and ``subject`` may be carried from before.

    ``explicit`` says that the clause names its subject itself. ``field`` is the industry a frame
    (在…方面) or heading gives; ``carried`` the modality of the paragraph's frame. ``told`` are the
    names of the paragraph so far, the clause's own included.
    """

    sentence: Sentence
    clause: Clause
    zone: str | None
    subject: Mention | None
    explicit: bool
    predicates: tuple[Predicate, ...]
    mentions: tuple[Mention, ...]
    cues: tuple[Cue, ...]
    period: Period | None
    carried: str | None
    field: Mention | None
    strategy: Mention | None
    told: tuple[Mention, ...] = ()


@cache
def _verb_automaton() -> tuple[AhoCorasick, tuple[str, ...]]:
    words = tuple(sorted(verbs()))
    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), words


def predicates(
    reading: Reading, mentions: Sequence[Mention], start: int, end: int
) -> tuple[Predicate, ...]:
    """Return the verbs of ``start`` to ``end`` that stand in no name, each with its objects."""
    inside = between(mentions, start, end)
    found = find_verbs(reading, inside, start, end)
    limits = [*(low for low, _, _ in found[1:]), end][: len(found)]
    return tuple(
        Predicate(
            start=low,
            end=high,
            verb=verb,
            groups=verbs()[verb],
            objects=tuple(m for m in inside if high <= m.start < limit),
        )
        for (low, high, verb), limit in zip(found, limits, strict=True)
    )


def find_verbs(
    reading: Reading, inside: Sequence[Mention], start: int, end: int
) -> list[tuple[int, int, str]]:
    """Return start, end and form of each known verb that begins a word and stands in no name."""
    automaton, words = _verb_automaton()
    found: list[tuple[int, int, str]] = []
    for index, low, high in automaton.find_matches_as_indexes(reading.text[start:end]):
        low, high = low + start, high + start
        token = reading.tokens[reading.token_index(low)]
        if token.start == low and not any(m.start <= low < m.end for m in inside):
            found.append((low, high, words[index]))
    return found


@dataclass(slots=True)
class _Carried:
    """What a reader still has in mind when a clause begins."""

    zone: str | None
    subject: Mention | None = None
    period: Period | None = None
    frame_period: Period | None = None
    modality: str | None = None
    field: Mention | None = None
    strategy: Mention | None = None
    block: int = -1
    block_start: int = 0
    section: int = -1


def statements(
    reading: Reading, mentions: Sequence[Mention], zone: str | None
) -> Iterator[Statement]:
    """Yield the article's clauses in reading order, with what is carried into each."""
    state = _Carried(zone=zone)
    for sentence in reading.sentences:
        _enter(state, sentence, zone)
        sentence_cues = cues(reading, sentence.start, sentence.end)
        first = True
        for clause in sentence.clauses:
            yield _statement(reading, mentions, sentence, clause, sentence_cues, state)
            if first:
                _remember_frame(reading, sentence, sentence_cues, state)
            first = False


def _enter(state: _Carried, sentence: Sentence, zone: str | None) -> None:
    """Forget what does not outlive a sentence, a paragraph or a section."""
    state.subject = None
    state.period = state.frame_period
    if sentence.section != state.section:
        state.section = sentence.section
        state.modality, state.frame_period, state.period = None, None, None
        state.strategy = None
    if sentence.block != state.block:
        state.block = sentence.block
        state.block_start = sentence.start
        state.field = None
        state.strategy = None
        state.zone = zone


def _statement(
    reading: Reading,
    mentions: Sequence[Mention],
    sentence: Sentence,
    clause: Clause,
    sentence_cues: tuple[Cue, ...],
    state: _Carried,
) -> Statement:
    inside = between(mentions, clause.start, clause.end)
    found = predicates(reading, mentions, clause.start, clause.end)
    subject = _subject(reading, clause, inside, found)
    if subject is not None:
        state.subject = subject
        if subject.kind == "Zone" and subject.rule in _ZONE_RULES:
            state.zone = subject.label
    timed = _period(reading, clause)
    if timed is not None:
        state.period = timed
    _remember_field(reading, clause, inside, state)
    if inside and inside[0].kind == "Strategy" and inside[0].start == sentence.start:
        state.strategy = inside[0]
    visible = tuple(cue for cue in sentence_cues if cue.start < clause.end)
    return Statement(
        sentence=sentence,
        clause=clause,
        zone=state.zone,
        subject=state.subject,
        explicit=subject is not None,
        predicates=found,
        mentions=inside,
        cues=visible,
        period=state.period,
        carried=state.modality,
        field=state.field,
        strategy=state.strategy,
        told=between(mentions, state.block_start, clause.end),
    )


def _subject(
    reading: Reading,
    clause: Clause,
    inside: Sequence[Mention],
    found: Sequence[Predicate],
) -> Mention | None:
    """Return the agent that opens the clause, if one does: before its first verb, in no phrase."""
    limit = found[0].start if found else clause.end
    for mention in inside:
        if mention.start >= limit or mention.kind not in _AGENTS:
            continue
        if _NOT_SUBJECT_BEFORE.search(reading.text, clause.start, mention.start):
            continue
        following = reading.text[mention.end : mention.end + 1]
        if following in ("的", "、") or (following == "等" and not found):
            continue
        return mention
    return None


def _period(reading: Reading, clause: Clause) -> Period | None:
    """Return the last time of the clause that says when, not how long."""
    told = list(times(reading, clause.start, clause.end))
    return told[-1].period if told else None


def times(reading: Reading, start: int, end: int) -> Iterator[TimeMention]:
    """Yield the times that begin in ``start`` to ``end`` and say when, not against when."""
    text = reading.text
    for mention in reading.periods:
        low, high = mention.span
        if not start <= low < end or mention.titled or mention.role not in _TELLING_ROLES:
            continue
        against = _AGAINST.search(text, max(start, low - 3), low) and mention.role != "since"
        base = mention.role == "point" and text.startswith(_BASES, high)
        if not against and not base:
            yield mention


def _remember_frame(
    reading: Reading, sentence: Sentence, found: tuple[Cue, ...], state: _Carried
) -> None:
    """Keep the time and mood that open a sentence: what follows stands in the same frame."""
    opening = [
        p
        for p in reading.periods
        if sentence.start <= p.span[0] < sentence.start + _OPENS_WITHIN
        and p.role in _CARRIED_ROLES
        and reading.text[max(p.span[0] - 1, 0)] not in _COMPARES
    ]
    if opening:
        state.frame_period = opening[0].period
        published = reading.article.published
        period = opening[0].period
        if published and period.end and period.end > published:
            state.modality = "planned"
        elif period.end is not None:
            state.modality = "achieved"
    elif any(cue.modality in ("planned", "target") and not cue.weak for cue in found):
        state.modality = "planned"


def _remember_field(
    reading: Reading, clause: Clause, inside: Sequence[Mention], state: _Carried
) -> None:
    """Keep the industry or strategy that 在…方面 names, for the rest of the paragraph."""
    text = reading.text[clause.start : clause.end]
    if not text.endswith(("方面", "领域", "上", "中")):
        return
    for mention in inside:
        if mention.kind == "Industry" and clause.end - mention.end <= 4:
            state.field = mention
        elif mention.kind == "Strategy":
            state.strategy = mention


def with_objects(predicate: Predicate, objects: tuple[Mention, ...]) -> Predicate:
    """Return ``predicate`` with other objects."""
    return replace(predicate, objects=objects)
