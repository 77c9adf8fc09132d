"""What a finding is about, in words: the label of a thing, and the quote that speaks of it.

A finding names an IRI. A reader wants the name, the sentence, and where it stands in the file that
was read; the claims and their evidence in the graph itself know all three.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import pyoxigraph as ox

from zonegraph.check.engine import BLANK
from zonegraph.iri import ONTOLOGY, THINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from zonegraph.check.facts import Facts

_LABELS: Final = (
    "http://www.w3.org/2004/02/skos/core#prefLabel",
    "http://www.w3.org/2000/01/rdf-schema#label",
    f"{ONTOLOGY}headline",
)
_NAMING: Final = ("subject", "object", "indicator")


class Quote(NamedTuple):
    """A piece of an article: the file it was read from, line and column from 1, the characters."""

    file: str
    line: int
    column: int
    exact: str


class Witness:
    """Names things and finds the words behind them, in the graph that ``facts`` reads.

    ``paths`` gives the file of an article, by the article's IRI; an article that is not there goes
    by the bare name of its file.
    """

    def __init__(self, facts: Facts, paths: Mapping[str, str] | None = None) -> None:
        self._facts = facts
        self._paths = paths or {}
        self._quotes: dict[tuple[str, str | None, str | None], Quote | None] = {}

    def name(self, iri: str) -> str:
        """Return what ``iri`` is called: a claim's statement, a quote, a label, or its own end."""
        if iri == BLANK:
            return "[]"
        facts = self._facts
        subject, exact = facts.value(iri, "subject"), facts.value(iri, "exact")
        if subject is not None and subject != iri:
            return self.statement(iri)
        if exact is not None:
            return f"“{exact}”"
        for predicate in _LABELS:
            labels = facts.objects(iri, predicate)
            if labels:
                return min(labels, key=_rank).value
        return iri.removeprefix(ONTOLOGY).removeprefix(THINGS)

    def statement(self, claim: str) -> str:
        """Return subject, property (or indicator) and object of ``claim``, by their labels."""
        last = ("surface", "object", "value")
        parts = (
            self._facts.value(claim, "subject"),
            self._facts.value(claim, "indicator") or self._facts.value(claim, "property"),
            next((v for local in last if (v := self._facts.value(claim, local))), None),
        )
        return " ".join(self._label(part) for part in parts if part is not None)

    def _label(self, value: str) -> str:
        """Return an entity's label and anything else as it is; a claim is not spelt out again."""
        if value.startswith(THINGS) and self._facts.value(value, "subject") is None:
            return self.name(value)
        return value.removeprefix(ONTOLOGY).removeprefix(THINGS)

    def value(self, focus: str, value: str) -> str:
        """Return ``value`` for people: a label, a term, or what was measured under a key."""
        if value.startswith(THINGS):
            return self._label(value)
        if value.startswith(ONTOLOGY):
            return f"zg:{value.removeprefix(ONTOLOGY)}"
        claims = self._facts.subjects("subject", focus) if "|" in value else ()
        keyed = [c for c in claims if self._facts.value(c, "observationKey") == value]
        return self._measured(value, keyed) if keyed else value

    def _measured(self, key: str, claims: Iterable[str]) -> str:
        """Return the indicator and period of ``key`` and what each claim gives, with its place."""
        _, indicator, period = [*key.split("|"), "", ""][:3]
        given = []
        for claim in claims:
            quote = self.quote(claim)
            place = f" [{quote.file}:{quote.line}]" if quote else ""
            given.append(f"{self._facts.value(claim, 'surface') or '?'}{place}")
        return f"{self.name(THINGS + indicator)} {period}: {', '.join(sorted(given))}"

    def quote(self, focus: str, path: str | None = None, value: str | None = None) -> Quote | None:
        """Return the words that best show what a result is about, or None if there are none.

        For a claim its first evidence; for an entity that of a claim with this path and value, else
        of one with this key, else of any that names it; first by file, line and column.
        """
        key = (focus, path, value)
        if key not in self._quotes:
            self._quotes[key] = self._find(*key)
        return self._quotes[key]

    def _find(self, focus: str, path: str | None, value: str | None) -> Quote | None:
        if self._facts.value(focus, "exact") is not None:
            return self._place(focus)
        source = self._facts.value(focus, "sourceName")
        if source is not None:
            return Quote(self._paths.get(focus, source), 1, 1, "")
        if self._facts.value(focus, "evidence") is not None:
            return min(self._quotes_of([focus]), default=None)
        printed = [
            self._find(each, None, None) for each in self._facts.subjects("newspaper", focus)
        ]
        return min(filter(None, printed), default=None) or self._about(focus, path, value)

    def _about(self, focus: str, path: str | None, value: str | None) -> Quote | None:
        """Return the evidence of a claim about the entity ``focus``."""
        claims = self._facts.subjects("subject", focus)
        same = [c for c in claims if path and self._facts.value(c, "property") in _plain(path)]
        narrow = [c for c in same if value is None or value in (c, *self._pointed(c))]
        keyed = [c for c in claims if value and self._facts.value(c, "observationKey") == value]
        chosen = narrow or same or keyed
        if chosen:
            return min(self._quotes_of(chosen), default=None)
        naming = {c for local in _NAMING for c in self._facts.subjects(local, focus)}
        quotes = sorted(self._quotes_of(naming))
        label = self.name(focus)
        return next((q for q in quotes if label in q.exact), quotes[0] if quotes else None)

    def _pointed(self, claim: str) -> tuple[str, ...]:
        return (*self._facts.values(claim, "object"), *self._facts.values(claim, "value"))

    def _quotes_of(self, claims: Iterable[str]) -> Iterator[Quote]:
        for claim in claims:
            for evidence in self._facts.values(claim, "evidence"):
                yield self._place(evidence)

    def _place(self, evidence: str) -> Quote:
        article = self._facts.value(evidence, "inArticle")
        source = self._facts.value(article, "sourceName") if article else None
        return Quote(
            file=self._paths.get(article or "", source or ""),
            line=whole(self._facts.value(evidence, "startLine")) or 1,
            column=whole(self._facts.value(evidence, "startColumn")) or 1,
            exact=self._facts.value(evidence, "exact") or "",
        )


def whole(text: str | None) -> int | None:
    """Return the number that ``text`` writes in ASCII digits, or None."""
    return int(text) if text and text.isascii() and text.isdigit() else None


def _rank(node: ox.NamedNode | ox.Literal) -> tuple[bool, str]:
    """Chinese labels before others, then by text."""
    return not (isinstance(node, ox.Literal) and node.language == "zh"), node.value


def _plain(path: str) -> tuple[str, str]:
    """Return the property ``path`` and the one whose planned counterpart it is."""
    name = path.removeprefix(ONTOLOGY).removeprefix("planned")
    return path, f"{ONTOLOGY}{name[:1].lower()}{name[1:]}"
