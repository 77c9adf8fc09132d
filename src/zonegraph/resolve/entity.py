"""Entities of all articles, and their claims with IRIs in place of article-local keys."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonegraph.iri import fold, mint
from zonegraph.resolve.cluster import clusters

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zonegraph.article import Article
    from zonegraph.claim import Claim, Extraction, Thing, ThingKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One thing of the world, as all articles together name it."""

    iri: str
    kind: str
    label: str
    aliases: tuple[str, ...]
    zone: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedClaim:
    """A claim of ``article`` with the IRIs its keys stand for."""

    article: Article
    claim: Claim
    subject: str
    object: str | None
    indicator: str | None
    attributed_to: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentioned:
    """``article`` names the entity with this IRI."""

    article: Article
    entity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """Entities by IRI, their mentions and claims by article, all in a fixed order."""

    articles: tuple[Article, ...]
    entities: tuple[Entity, ...]
    mentions: tuple[Mentioned, ...]
    claims: tuple[ResolvedClaim, ...]


def resolve(extractions: Iterable[Extraction], min_confidence: float = 0.0) -> Resolution:
    """Return entities and claims of ``extractions``; their order does not matter.

    Claims read with less than ``min_confidence`` are left out; the things stay.
    """
    ordered = sorted(extractions, key=lambda e: e.article.key)
    things = [(at, thing) for at, e in enumerate(ordered) for thing in e.things]
    things.sort(key=lambda item: (item[1].kind, fold(item[1].label), item[1].label, item[0]))
    entities: dict[str, Entity] = {}
    iris: dict[tuple[int, ThingKey], str] = {}
    for group in clusters([thing for _, thing in things]):
        entity = _entity([things[at][1] for at in group])
        entities[entity.iri] = _joined(entities.get(entity.iri), entity)
        for at in group:
            iris[things[at][0], things[at][1].key] = entity.iri
    claims = tuple(
        _resolved(e.article, claim, at, iris)
        for at, e in enumerate(ordered)
        for claim in e.claims
        if claim.confidence >= min_confidence
    )
    return Resolution(
        articles=tuple(e.article for e in ordered),
        entities=tuple(entities[iri] for iri in sorted(entities)),
        mentions=tuple(
            Mentioned(article=ordered[at].article, entity=iri)
            for at, iri in sorted({(at, iri) for (at, _), iri in iris.items()})
        ),
        claims=claims,
    )


def _entity(things: Sequence[Thing]) -> Entity:
    """Return the entity that ``things``, all one, are: its label is the fullest they give."""
    counts = Counter(thing.label for thing in things)
    label = min(counts, key=lambda text: (-len(fold(text)), -counts[text], text))
    zone = next((thing.zone for thing in things if thing.zone), None)
    names = {name for thing in things for name in (thing.label, *thing.aliases)} - {label}
    return Entity(
        iri=mint(things[0].kind, label, zone),
        kind=things[0].kind,
        label=label,
        aliases=tuple(sorted(names)),
        zone=zone,
    )


def _joined(known: Entity | None, entity: Entity) -> Entity:
    """Return ``entity`` with the names of ``known``, which minted the same IRI."""
    if known is None:
        return entity
    names = {known.label, *known.aliases, entity.label, *entity.aliases}
    label = min(known.label, entity.label)
    return Entity(
        iri=entity.iri,
        kind=entity.kind,
        label=label,
        aliases=tuple(sorted(names - {label})),
        zone=entity.zone,
    )


def _resolved(
    article: Article, claim: Claim, at: int, iris: Mapping[tuple[int, ThingKey], str]
) -> ResolvedClaim:
    """Return ``claim`` of article number ``at`` with its IRIs."""
    return ResolvedClaim(
        article=article,
        claim=claim,
        subject=iris[at, claim.subject],
        object=iris[at, claim.object] if claim.object else None,
        indicator=iris[at, claim.measure.indicator] if claim.measure else None,
        attributed_to=iris[at, claim.attributed_to] if claim.attributed_to else None,
    )
