"""What a reader still has in mind when a sentence begins: the names it may go on about.

Newspaper paragraphs name their subject once and go on for sentences: 该项目, 公司, or nothing at
all. A name is kept with the roles it had, not with a rank: the relations model learns which counts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final

from zonegraph.lexicon.table import load

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from zonegraph.extract.clauses import Statement
    from zonegraph.extract.mention import Mention
    from zonegraph.extract.reading import Reading

_KEPT: Final = frozenset(
    {
        "Project",
        "Enterprise",
        "Park",
        "Institute",
        "Platform",
        "Infrastructure",
        "Strategy",
        "Policy",
        "Product",
        "Industry",
        "Event",
        "Person",
        "Place",
        "Organization",
    }
)
_MOST: Final = 8


@dataclass(slots=True)
class Memory:
    """The names of a paragraph so far, of its heading and of the paragraph before, by label."""

    block: int = -1
    section: int = -1
    first: Mention | None = None
    subject: Mention | None = None
    last: dict[str, Mention] = field(default_factory=dict)
    just: dict[str, Mention] = field(default_factory=dict)
    heading: list[Mention] = field(default_factory=list)
    before: list[Mention] = field(default_factory=list)

    def recall(
        self, statement: Statement, named: Collection[str]
    ) -> list[tuple[Mention, tuple[str, ...]]]:
        """Return the names in mind as ``statement`` opens its sentence, each with its roles.

        Left out is what the sentence names itself (``named``), and the zone spoken of.
        """
        self._enter(statement)
        roles: dict[str, list[str]] = {}
        kept: dict[str, Mention] = {}
        for role, mention in self._roles():
            if mention.label in named or mention.label == statement.zone:
                continue
            if mention.kind not in _KEPT:
                continue
            kept.setdefault(mention.label, mention)
            roles.setdefault(mention.label, []).append(role)
        return [(kept[label], tuple(roles[label])) for label in list(kept)[:_MOST]]

    def _roles(self) -> Iterable[tuple[str, Mention]]:
        if self.subject is not None:
            yield "subject", self.subject
        if self.first is not None:
            yield "first", self.first
        for mention in self.just.values():
            yield "just", mention
        for mention in self.last.values():
            yield "last", mention
        for mention in self.heading:
            yield "heading", mention
        for mention in self.before:
            yield "before", mention

    def _enter(self, statement: Statement) -> None:
        sentence = statement.sentence
        if sentence.section != self.section:
            self.section = sentence.section
            if not sentence.heading:
                self.before = []
        if sentence.block != self.block:
            if self.block >= 0:
                told = [self.subject, self.first, self.last.get("Project")]
                self.before = [m for m in told if m is not None]
            self.block = sentence.block
            self.first = self.subject = None
            self.last, self.just = {}, {}

    def read(self, statements: Sequence[Statement], outer: Sequence[Mention]) -> None:
        """Keep what the sentence of ``statements`` named: ``outer``, its outermost names."""
        if statements[0].sentence.heading:
            self.heading = [m for m in outer if m.kind in _KEPT]
            return
        self.just = {}
        for mention in outer:
            if mention.kind in _KEPT:
                if self.first is None:
                    self.first = mention
                self.last[mention.kind] = mention
                self.just[mention.kind] = mention
        subject = statements[-1].subject
        if subject is not None:
            self.subject = subject


@cache
def _anaphors() -> dict[str, list[tuple[str, str]]]:
    """Return the nouns that refer back by first character, longest first, with their classes."""
    rows = [(row["word"], row["classes"]) for row in load("anaphors")]
    found: dict[str, list[tuple[str, str]]] = {}
    for word, classes in sorted(rows, key=lambda row: (-len(row[0]), row[0])):
        found.setdefault(word[0], []).append((word, classes))
    return found


def meant(reading: Reading, start: int) -> str:
    """Return the classes that 该项目, 公司, 研究院 … at ``start`` stand for; empty if none do."""
    text = reading.text
    for word, classes in _anaphors().get(text[start : start + 1], ()):
        if text.startswith(word, start):
            return classes
    return ""
