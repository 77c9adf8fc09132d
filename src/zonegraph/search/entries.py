"""What a dataset offers to be found: names of things, quotes of claims, headlines, paragraphs."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.iri import ONTOLOGY, THINGS, term
from zonegraph.vocab import CLASSES, MODALITIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zonegraph.article import Article
    from zonegraph.dataset import Dataset

_SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
_TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_NAMES: Final = (
    _SKOS + "prefLabel",
    _SKOS + "altLabel",
    _SKOS + "hiddenLabel",
    term("formerName"),
)
_READ: Final = (
    *_NAMES,
    _TYPE,
    *(
        term(name)
        for name in (
            "subject", "property", "object", "indicator", "modality", "from", "to", "evidence",
            "exact", "inArticle", "publishedOn", "headline", "sourceName", "startLine",
            "startColumn", "inZone", "mentionedIn", "textHash",
        )
    ),
)  # fmt: skip
_LONGEST: Final = 30
Table = dict[str, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something that can be found by ``text``; ``facets`` are what a search can be narrowed by."""

    kind: str
    iri: str
    label: str
    cls: str
    text: str
    weight: float = 0.0
    article: str | None = None
    article_iri: str | None = None
    published: str | None = None
    at: str | None = None
    modality: str | None = None
    facets: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class _Facts:
    """The statements of a dataset that searching needs, by predicate and subject."""

    tables: dict[str, Table]
    labels: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    zones: dict[str, set[str]] = field(default_factory=dict)
    years: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    moods: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    weights: Counter[str] = field(default_factory=Counter)

    def one(self, iri: str, name: str) -> str:
        """Return the least value of property ``name`` of ours; empty if there is none."""
        return min(self.tables[term(name)].get(iri, ("",)))

    def all(self, iri: str, name: str) -> list[str]:
        """Return the values of property ``name`` of ours, in order."""
        return sorted(self.tables[term(name)].get(iri, ()))


def entries(dataset: Dataset, articles: Mapping[str, Article]) -> Iterator[Entry]:
    """Yield all entries of ``dataset`` in one order; paragraphs of ``articles`` by key."""
    facts = _facts(dataset)
    claims = list(_claims(facts))
    yield from _entities(facts)
    yield from claims
    yield from _headlines(facts)
    yield from _paragraphs(facts, articles)


def _facts(dataset: Dataset) -> _Facts:
    facts = _Facts(tables={name: _table(dataset, name) for name in _READ})
    for iri, labels in facts.tables[_NAMES[0]].items():
        if iri.startswith(THINGS):
            facts.labels[iri] = min(labels)
    for iri, types in facts.tables[_TYPE].items():
        ours = sorted(t.removeprefix(ONTOLOGY) for t in types if t.startswith(ONTOLOGY))
        facts.kinds[iri] = next((name for name in ours if name in CLASSES), "")
    facts.zones = _zones(facts)
    return facts


def _table(dataset: Dataset, predicate: str) -> Table:
    found: Table = defaultdict(list)
    name, default = ox.NamedNode(predicate), ox.DefaultGraph()
    for quad in dataset.store.quads_for_pattern(None, name, None, default):
        if isinstance(quad.subject, ox.NamedNode):
            found[quad.subject.value].append(getattr(quad.object, "value", ""))
    return dict(found)


def _zones(facts: _Facts) -> dict[str, set[str]]:
    """Return the zones each thing belongs to: itself, as its key says, or as claims say."""
    found: dict[str, set[str]] = defaultdict(set)
    for iri, kind in facts.kinds.items():
        if kind == "Zone":
            found[iri].add(iri)
        found[iri].update(facts.all(iri, "inZone"))
    for claim in facts.tables[term("property")]:
        name = facts.one(claim, "property").removeprefix(ONTOLOGY)
        whole, part = facts.one(claim, "subject"), facts.one(claim, "object")
        if name == "locatedIn":
            whole, part = part, whole
        mood = MODALITIES.get(facts.one(claim, "modality").removeprefix(ONTOLOGY))
        negated = mood is not None and "negated" in (mood.local, mood.broader)
        if facts.kinds.get(whole) == "Zone" and not negated:
            found[part].add(whole)
    return found


def _claims(facts: _Facts) -> Iterator[Entry]:
    """Yield an entry for each different quote of each claim; note what it tells of its ends."""
    for claim in sorted(facts.tables[term("property")]):
        ends = [facts.one(claim, name) for name in ("subject", "object", "indicator")]
        mood = facts.one(claim, "modality").removeprefix(ONTOLOGY)
        evidence = facts.all(claim, "evidence")
        days = {facts.one(facts.one(e, "inArticle"), "publishedOn") for e in evidence} - {""}
        years = _years(facts, claim) or {day[:4] for day in days}
        moods = {mood, *([MODALITIES[mood].broader] if mood in MODALITIES else [])} - {None, ""}
        for end in {*ends, *(facts.one(e, "inArticle") for e in evidence)}:
            facts.years[end] |= years
            facts.moods[end] |= {str(m) for m in moods}
            facts.weights[end] += 1
        zones = {zone for end in ends for zone in facts.zones.get(end, ())}
        facets = (
            *_faceted("class", {c for end in ends for c in _above(facts.kinds.get(end, ""))}),
            *_faceted("class", {"Claim"}),
            *_faceted("zone", zones),
            *_faceted("year", years),
            *_faceted("modality", {str(m) for m in moods}),
        )
        yield from _quotes(facts, claim, evidence, ends, mood, facets)


def _quotes(
    facts: _Facts, claim: str, evidence: list[str], ends: list[str], mood: str,
    facets: tuple[tuple[str, str], ...],
) -> Iterator[Entry]:  # fmt: skip
    name = facts.one(claim, "property").removeprefix(ONTOLOGY)
    named = [facts.labels.get(end, "") for end in ends]
    seen: set[str] = set()
    for each in evidence:
        quote = facts.one(each, "exact")
        article = facts.one(each, "inArticle")
        if quote in seen:
            continue
        seen.add(quote)
        yield Entry(
            kind="claim",
            iri=claim,
            label=" → ".join(label for label in named if label),
            cls=name,
            text=quote,
            article=facts.one(article, "headline"),
            article_iri=article,
            published=facts.one(article, "publishedOn") or None,
            at=_place(facts, article, facts.one(each, "startLine"), facts.one(each, "startColumn")),
            modality=mood or None,
            facets=facets,
        )


def _place(facts: _Facts, article: str, line: str, column: str) -> str:
    return ":".join(part for part in (facts.one(article, "sourceName"), line, column) if part)


def _years(facts: _Facts, claim: str) -> set[str]:
    """Return the years that a claim's stated time meets; a long or open one by its ends."""
    ends = [facts.one(claim, name)[:4] for name in ("from", "to")]
    known = [int(year) for year in ends if year.isdigit()]
    if not known:
        return set()
    first, last = min(known), max(known)
    if last - first > _LONGEST:
        return {str(first), str(last)}
    return {str(year) for year in range(first, last + 1)}


def _entities(facts: _Facts) -> Iterator[Entry]:
    for iri in sorted(facts.labels):
        kind = facts.kinds.get(iri, "")
        years = set(facts.years[iri])
        years |= {facts.one(a, "publishedOn")[:4] for a in facts.all(iri, "mentionedIn")} - {""}
        facets = (
            *_faceted("class", _above(kind)),
            *_faceted("zone", facts.zones.get(iri, set())),
            *_faceted("year", years),
            *_faceted("modality", facts.moods[iri]),
        )
        names = [name for each in _NAMES for name in sorted(facts.tables[each].get(iri, ()))]
        for name in dict.fromkeys(names):
            yield Entry(
                kind="entity",
                iri=iri,
                label=facts.labels[iri],
                cls=kind,
                text=name,
                weight=float(facts.weights[iri]),
                facets=facets,
            )


def _headlines(facts: _Facts) -> Iterator[Entry]:
    for article in sorted(facts.tables[term("headline")]):
        headline = facts.one(article, "headline")
        yield Entry(
            kind="article",
            iri=article,
            label=headline,
            cls="Article",
            text=headline,
            article=headline,
            article_iri=article,
            published=facts.one(article, "publishedOn") or None,
            at=_place(facts, article, "", ""),
            facets=_about(facts, article),
        )


def _paragraphs(facts: _Facts, articles: Mapping[str, Article]) -> Iterator[Entry]:
    """Yield the blocks of those ``articles`` that the dataset was built from, text unchanged."""
    for key in sorted(articles):
        article = articles[key]
        iri = f"{THINGS}article-{key}"
        if facts.one(iri, "textHash") != article.text_hash:
            continue
        for block in article.blocks:
            spot = article.source.position(block.start)
            yield Entry(
                kind="text",
                iri=iri,
                label=article.headline,
                cls="Article",
                text=article.block_text(block),
                article=article.headline,
                article_iri=iri,
                published=facts.one(iri, "publishedOn") or None,
                at=_place(facts, iri, str(spot.line), str(spot.column)),
                facets=_about(facts, iri),
            )


def _about(facts: _Facts, article: str) -> tuple[tuple[str, str], ...]:
    """Return the facets of an article: its year, and the zones and modalities it speaks of."""
    day = facts.one(article, "publishedOn")
    return (
        ("class", "Article"),
        *_faceted("year", {day[:4]} if day else set()),
        *_faceted("modality", facts.moods[article]),
        *_faceted("zone", facts.zones.get(article, set())),
    )


def _above(kind: str) -> set[str]:
    return {kind, *CLASSES.get(kind, ())} - {""}


def _faceted(name: str, values: set[str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for value in sorted(values))
