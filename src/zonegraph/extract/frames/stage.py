"""The stage of a project: the word that closes its list, else the verb that governs it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from zonegraph.extract.draft import Draft
from zonegraph.extract.mention import between
from zonegraph.extract.modality import judge
from zonegraph.extract.rule import Card
from zonegraph.extract.words import stage_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zonegraph.extract.clauses import Statement
    from zonegraph.extract.mention import Mention
    from zonegraph.extract.reading import Reading

_STAGE: Final = Card(
    id="F201",
    name="stage-of-what-is-built",
    why="The word that closes a list of works, or the verb that governs them, tells how far it is.",
    fires=(
        ("比亚迪动力电池产业园正式投产。", "比亚迪动力电池产业园 stage 正式投产"),
        ("园区开工建设比亚迪动力电池产业园。", "比亚迪动力电池产业园 stage 开工建设"),
    ),
    silent=("昨天开工。", "西安高新区开工。"),
    states=True,
)
CARDS: Final = (_STAGE,)
_STAGED: Final = frozenset({"Project", "Park", "Platform", "Institute", "Infrastructure"})
_ADVERB: Final = re.compile(r"(?:重点|加快|全面|正式|集中|顺利|全力|尽快|早日)+$")
_BRANDED: Final = frozenset({"N140"})


@cache
def _words() -> re.Pattern[str]:
    return re.compile("|".join(sorted(stage_words(), key=lambda w: (-len(w), w))))


def stage_hits(
    reading: Reading, mentions: Sequence[Mention], start: int, end: int
) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and word of each stage word that stands in no name; runs give one hit."""
    at = start
    while match := _words().search(reading.text, at, end):
        at = match.end()
        if any(m.start < match.end() and match.start() < m.end for m in mentions):
            continue
        low, last = match.start(), match[0]
        while following := _words().match(reading.text, at, end):
            at, last = following.end(), following[0]
        adverb = _ADVERB.search(reading.text, max(start, low - 4), low)
        yield (adverb.start() if adverb and adverb[0] else low), at, last


def read(reading: Reading, statement: Statement) -> Iterator[Draft]:
    """Yield the stage of every project, park or body the clause names."""
    for mention in statement.mentions:
        firm = mention.kind == "Enterprise" and mention.rule in _BRANDED
        if mention.kind not in _STAGED and not firm:
            continue
        found = _tail(reading, statement, mention) or _verb(reading, statement, mention)
        if found is None:
            continue
        start, end, word = found
        groups = next(
            (p.groups for p in statement.predicates if p.start <= start < p.end), frozenset[str]()
        )
        yield Draft(
            subject=mention,
            property="stage",
            text=reading.text[start:end],
            concept=stage_words()[word],
            start=min(start, mention.start),
            end=max(end, mention.end),
            rule=_STAGE.id,
            modality=judge(
                statement.cues,
                start,
                groups,
                statement.period,
                reading.article.published,
                statement.carried,
            ),
            confidence=0.7 * mention.score,
            period=statement.period,
        )


def _tail(reading: Reading, statement: Statement, mention: Mention) -> tuple[int, int, str] | None:
    """Return the stage word that follows the mention or the list it stands in."""
    inside = between(statement.mentions, mention.end, statement.clause.end)
    for match in _words().finditer(reading.text, mention.end, statement.clause.end):
        if any(m.start < match.end() and match.start() < m.end for m in inside):
            continue
        following = [m for m in inside if m.start >= match.end()]
        verb = next((p for p in statement.predicates if p.start <= match.start() < p.end), None)
        if verb is not None and verb.objects and following:
            return None
        start = match.start()
        end = _grown(reading, match.end(), statement.clause.end)
        return start, end, match[0]
    return None


def _grown(reading: Reading, end: int, limit: int) -> int:
    """Return ``end`` moved over stage words that follow at once: 投产|达产."""
    match = _words().match(reading.text, end, limit)
    return match.end() if match else end


def _verb(reading: Reading, statement: Statement, mention: Mention) -> tuple[int, int, str] | None:
    """Return the governing verb, with its adverb, if it is itself a stage word."""
    for predicate in statement.predicates:
        if mention in predicate.objects and predicate.verb in stage_words():
            start = predicate.start
            before = reading.text[max(statement.clause.start, start - 4) : start]
            adverb = next((a for a in ("重点", "全力", "加快") if before.endswith(a)), "")
            return start - len(adverb), predicate.end, predicate.verb
    return None
