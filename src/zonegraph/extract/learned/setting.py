"""What frame an article and its paragraphs set: a look back, a plan, a target for years to come.

A sentence of a plan rarely says of itself that it is one: the headline, the heading or the sentence
that opens the paragraph said so. The models of modality and time get these as features.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonegraph.extract.modality import cues

if TYPE_CHECKING:
    from zonegraph.extract.reading import Reading
    from zonegraph.extract.sentence import Sentence

_AHEAD: Final = frozenset({"planned", "target", "expected"})
_STEPS: Final = 5
_SILENT: Final = "-"


@dataclass(slots=True)
class Setting:
    """An article's frame; ``describe`` gives what a sentence inherits from it."""

    reading: Reading
    moods: dict[int, tuple[str, ...]]
    ahead: int
    headline: str

    def describe(self, sentence: Sentence) -> list[str]:
        """Return the features of what stands around ``sentence``."""
        block = [s for s in self.reading.sentences if s.block == sentence.block]
        at = next(i for i, s in enumerate(block) if s.start == sentence.start)
        before = self._mood(block[at - 1]) if at else "first"
        opening = self._mood(block[0]) if at else "first"
        heading = self._heading(sentence)
        return [
            f"doc={self.ahead}",
            f"doc={self.ahead}/{before}",
            f"headline={self.headline}",
            f"headline={self.headline}/{opening}",
            f"heading={heading}",
            f"before={before}",
            f"opening={opening}",
            f"opening={opening}/{before}",
        ]

    def _mood(self, sentence: Sentence) -> str:
        found = self.moods[sentence.start]
        return found[0] if found else _SILENT

    def _heading(self, sentence: Sentence) -> str:
        for other in self.reading.sentences:
            if other.block == sentence.section and self.moods[other.start]:
                return self._mood(other)
        return _SILENT


def setting(reading: Reading) -> Setting:
    """Return the frame of ``reading``."""
    moods = {
        s.start: tuple(_ahead(reading, s) + [c.modality for c in cues(reading, s.start, s.end)])
        for s in reading.sentences
    }
    body = [s for s in reading.sentences if not s.heading]
    forward = sum(1 for s in body if _AHEAD & set(moods[s.start]))
    headline = next((moods[s.start][0] for s in reading.sentences if moods[s.start]), _SILENT)
    if not reading.sentences or not reading.sentences[0].heading:
        headline = _SILENT
    return Setting(reading, moods, min(_STEPS - 1, _STEPS * forward // max(1, len(body))), headline)


def _ahead(reading: Reading, sentence: Sentence) -> list[str]:
    """Return ``planned`` if the sentence opens with a time that is still to come."""
    published = reading.article.published
    for mention in reading.periods:
        if sentence.start <= mention.span.start < sentence.end and not mention.titled:
            end = mention.period.end
            return ["planned"] if published and end and end > published else []
    return []
