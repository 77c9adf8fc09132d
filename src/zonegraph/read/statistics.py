"""What a page says about its own language: how often what stands beside what.

Junctions between fragments are judged against the page itself; no outside corpus is consulted.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from math import log
from typing import TYPE_CHECKING

import rjieba

from zonegraph.read.marks import LEFT, PAUSES, RIGHT, SEMICOLONS, STOPS

if TYPE_CHECKING:
    from collections.abc import Sequence

_CLAUSE_END = re.compile(rf"[{STOPS}{PAUSES}{LEFT}{RIGHT}\n“”《》]")
_SENTENCE_END = re.compile(rf"[{STOPS}{SEMICOLONS}\n]")
_LONGEST_CLAUSE = 30


class Statistics:
    """Counts over the fragments of a page."""

    def __init__(self, fragments: Sequence[str]) -> None:
        self.text = "\n".join(fragments)
        self.characters = Counter(self.text)
        self.pairs = Counter(zip(self.text, self.text[1:], strict=False))
        sentences = [sentence for sentence in _SENTENCE_END.split(self.text) if sentence]
        self.sentences = max(len(sentences), 1)
        self.sentences_with_word: Counter[str] = Counter()
        self._words: Counter[str] = Counter()
        self._tags: Counter[str] = Counter()
        self._word_tag: Counter[tuple[str, str]] = Counter()
        self._tag_word: Counter[tuple[str, str]] = Counter()
        for sentence in sentences:
            self._count(sentence)
        clauses = [min(len(c), _LONGEST_CLAUSE) for c in _CLAUSE_END.split(self.text) if c]
        self._clauses = len(clauses)
        self._clause_lengths = Counter(clauses)

    def repeats(self, left: str, right: str, window: int = 6) -> tuple[float, str]:
        """Return how much likelier than chance the page itself joins the two sides.

        The value is the pointwise mutual information (natural logarithm) of the best string that
        crosses the cut and stands elsewhere on the page, shrunk for rare strings; and that string.
        """
        best, found = 0.0, ""
        if not left or not right or not self.pairs[left[-1], right[0]]:
            return best, found
        for i in range(1, min(window, len(left)) + 1):
            for j in range(1, min(window, len(right)) + 1):
                whole = left[-i:] + right[:j]
                count = self.text.count(whole)
                if not count:
                    break
                chance = self.text.count(left[-i:]) * self.text.count(right[:j])
                value = log(count * len(self.text) / chance) * count / (count + 0.5)
                if value > best:
                    best, found = value, whole
        return best, found

    def clause_length(self, length: int) -> float:
        """Return how usual a clause of that many characters is, against all being alike (log)."""
        length = min(length, _LONGEST_CLAUSE)
        near = sum(
            weight * self._clause_lengths[length + off]
            for off, weight in ((0, 1.0), (-1, 0.6), (1, 0.6), (-2, 0.3), (2, 0.3))
        )
        return log((near + 0.5) / (self._clauses * 2.8 / _LONGEST_CLAUSE + 0.5))

    def tag_after(self, word: str, tag: str) -> float:
        """Return how the word changes the odds of the part of speech behind it (log)."""
        return self._lift(self._word_tag[word, tag], self._words[word], tag)

    def tag_before(self, tag: str, word: str) -> float:
        """Return how the word changes the odds of the part of speech before it (log)."""
        return self._lift(self._tag_word[tag, word], self._words[word], tag)

    def clause_start(self, head: str) -> float:
        """Return the log odds that the head of a fragment, elsewhere, begins a clause."""
        begins = inside = 0
        at = self.text.find(head)
        while at >= 0:
            if at == 0 or not self.text[at - 1].isalnum():
                begins += 1
            else:
                inside += 1
            at = self.text.find(head, at + 1)
        return log((max(begins - 1, 0) + 0.5) / (inside + 0.5))

    def word_weight(self, word: str) -> float:
        """Return the inverse sentence frequency of a word; 0 for a word of all sentences."""
        return log(self.sentences / max(self.sentences_with_word[word], 1))

    def _count(self, sentence: str) -> None:
        tagged = [(word, tag_of(word, tag)) for word, tag in rjieba.tag(sentence) if word.strip()]
        self.sentences_with_word.update({word for word, _ in tagged})
        for word, tag in tagged:
            self._words[word] += 1
            self._tags[tag] += 1
        for (word, tag), (next_word, next_tag) in itertools.pairwise(tagged):
            self._word_tag[word, next_tag] += 1
            self._tag_word[tag, next_word] += 1

    def _lift(self, together: int, times: int, tag: str) -> float:
        others = times - 1
        if others < 1:
            return 0.0
        share = (self._tags[tag] + 0.5) / (self._tags.total() + 30)
        return log((together + 3 * share) / (others + 3) / share)


def tag_of(word: str, tag: str) -> str:
    """Return the part of speech; punctuation marks are told apart."""
    return f"x{word}" if tag == "x" else tag
