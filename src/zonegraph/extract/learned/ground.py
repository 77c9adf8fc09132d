"""What every pair of a sentence asks again: words, verbs and names of a gap, found once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from zonegraph.extract.modality import cues
from zonegraph.extract.words import verbs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonegraph.extract.learned.pairs import Item
    from zonegraph.extract.reading import Reading
    from zonegraph.extract.sentence import Clause, Sentence


@dataclass(slots=True)
class Ground:
    """The words, names and verbs of one sentence, each sorted by where it starts."""

    reading: Reading
    word_starts: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    name_starts: list[int] = field(default_factory=list)
    name_ends: list[int] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    apart: bool = True
    verb_starts: list[int] = field(default_factory=list)
    verbs: list[str] = field(default_factory=list)
    _beside: dict[tuple[int, int], tuple[str, str, str]] = field(default_factory=dict)
    _cues: dict[int, list[str]] = field(default_factory=dict)

    def between(self, start: int, end: int) -> list[str]:
        """Return the classes of the names that stand wholly in ``start`` to ``end``."""
        low = bisect_left(self.name_starts, start)
        if self.apart:
            return self.kinds[low : bisect_right(self.name_ends, end)]
        ends = self.name_ends
        return [self.kinds[at] for at in range(low, len(ends)) if ends[at] <= end]

    def verbs_in(self, start: int, end: int) -> list[str]:
        """Return the verbs that begin in ``start`` to ``end``."""
        low = bisect_left(self.verb_starts, start)
        return self.verbs[low : bisect_left(self.verb_starts, end, low)]

    def words_in(self, start: int, end: int, most: int) -> list[str]:
        """Return the first words in no name that begin in ``start`` to ``end``, each as ``w=``."""
        low = bisect_left(self.word_starts, start)
        return self.words[low : min(bisect_left(self.word_starts, end, low), low + most)]

    def beside(self, item: Item) -> tuple[str, str, str]:
        """Return the word before ``item`` and the two behind it."""
        place = item.start, item.end
        known = self._beside.get(place)
        if known is None:
            tokens = self.reading.tokens
            at = self.reading.token_index(item.start)
            last = bisect_left(tokens, item.end, at, key=lambda t: t.start)
            known = self._beside[place] = (
                tokens[at - 1].text if at > 0 else "#",
                tokens[last].text if last < len(tokens) else "#",
                tokens[last + 1].text if last + 1 < len(tokens) else "#",
            )
        return known

    def cues_of(self, clause: Clause) -> list[str]:
        """Return the modalities the cues of ``clause`` tell, each as ``cue=``."""
        known = self._cues.get(clause.start)
        if known is None:
            found = cues(self.reading, clause.start, clause.end)
            known = self._cues[clause.start] = ["cue=" + cue.modality for cue in found]
        return known


def ground(
    reading: Reading,
    sentence: Sentence,
    outer: Sequence[Item],
    found: Sequence[tuple[int, int, str]],
) -> Ground:
    """Return the ground of ``sentence`` with its outermost names and the verbs in none of them."""
    made = Ground(reading)
    for item in outer:
        made.apart = made.apart and (not made.name_ends or made.name_ends[-1] <= item.start)
        made.name_starts.append(item.start)
        made.name_ends.append(item.end)
        made.kinds.append(item.kind)
    for start, _, word in found:
        made.verb_starts.append(start)
        made.verbs.append(word)
    taken = {offset for item in outer for offset in range(item.start, item.end)}
    tokens = reading.tokens
    at = max(0, reading.token_index(sentence.start))
    while at < len(tokens) and tokens[at].start < sentence.end:
        token = tokens[at]
        if token.start not in taken:
            made.word_starts.append(token.start)
            made.words.append("w=" + token.text)
        at += 1
    return made


@cache
def groups(mark: str, word: str) -> tuple[str, ...]:
    """Return the groups of a verb as features, in a fixed order."""
    return tuple(mark + group for group in sorted(verbs()[word]))
