"""From resolved claims to quads.

One named graph for each article holds what that article says; ``graph-entities`` holds the entities
and ``graph-derived`` the direct triples; ``graph-provenance`` says what made the dataset, without a
clock. There are no blank nodes: two builds differ only where their statements differ.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.assemble.derive import derived
from zonegraph.assemble.identity import (
    article_graph,
    article_iri,
    claim_iri,
    evidence_iri,
    observation_key,
)
from zonegraph.assemble.term import (
    RDFS,
    SKOS,
    TYPE,
    boolean,
    date,
    decimal,
    integer,
    literal,
    node,
    string,
    zg,
    zh,
)
from zonegraph.assemble.write import ordered
from zonegraph.iri import THINGS, mint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from zonegraph.article import Article
    from zonegraph.claim import Claim, Evidence, Measure, Period
    from zonegraph.resolve import Entity, Mentioned, Resolution, ResolvedClaim

ENTITIES: Final = node(THINGS + "graph-entities")
DERIVED: Final = node(THINGS + "graph-derived")
Pair = tuple[ox.NamedNode, ox.NamedNode | ox.Literal]


def assemble(resolution: Resolution) -> list[ox.Quad]:
    """Return the dataset's quads, sorted, each once."""
    quads: set[ox.Quad] = set()
    for article in resolution.articles:
        quads.update(_article(article))
    zones = {
        name: entity.iri
        for entity in resolution.entities
        if entity.kind == "Zone"
        for name in (*entity.aliases, entity.label)
    }
    for entity in resolution.entities:
        quads.update(_entity(entity, zones))
    for mention in resolution.mentions:
        quads.update(_mention(mention))
    for claim in resolution.claims:
        quads.update(_claim(claim))
    quads.update(
        ox.Quad(t.subject, t.predicate, t.object, DERIVED) for t in derived(resolution.claims)
    )
    return ordered(quads)


def _quads(subject: ox.NamedNode, pairs: Iterable[Pair], graph: ox.NamedNode) -> Iterator[ox.Quad]:
    for predicate, value in pairs:
        yield ox.Quad(subject, predicate, value, graph)


def _article(article: Article) -> Iterator[ox.Quad]:
    """Yield what is known of the article itself."""
    iri, graph = article_iri(article), article_graph(article)
    title = article.headline or PurePath(article.source.name).name
    pairs: list[Pair] = [
        (TYPE, zg("Article")),
        (zg("headline"), zh(article.headline)),
        (node(RDFS + "label"), zh(title)),
        (zg("textHash"), string(article.text_hash)),
        (zg("sourceName"), string(PurePath(article.source.name).name)),
        (zg("isDigest"), boolean(article.digest_of is not None)),
        *((zg("byline"), zh(author)) for author in article.authors),
        *((zg("editor"), zh(editor)) for editor in article.editors),
        *((zg("photographer"), zh(name)) for name in article.photographers),
    ]
    if article.organiser:
        pairs.append((zg("organiser"), zh(article.organiser)))
    if article.section:
        pairs.append((zg("section"), zh(article.section)))
    if article.kicker:
        pairs.append((zg("kicker"), zh(article.kicker)))
    if article.published:
        pairs.append((zg("publishedOn"), date(article.published)))
    if article.page:
        pairs.append((zg("page"), string(article.page)))
    if article.digest_of:
        pairs.append((zg("digestOf"), zh(article.digest_of)))
    if article.newspaper:
        newspaper = node(mint("Newspaper", article.newspaper))
        pairs.append((zg("newspaper"), newspaper))
        yield from _quads(newspaper, _names("Newspaper", article.newspaper, ()), ENTITIES)
    yield from _quads(iri, pairs, graph)


def _names(kind: str, label: str, aliases: Iterable[str]) -> list[Pair]:
    return [
        (TYPE, zg(kind)),
        (node(SKOS + "prefLabel"), zh(label)),
        (node(RDFS + "label"), zh(label)),
        *((node(SKOS + "altLabel"), zh(alias)) for alias in aliases),
    ]


def _entity(entity: Entity, zones: Mapping[str, str]) -> Iterator[ox.Quad]:
    pairs = _names(entity.kind, entity.label, entity.aliases)
    if entity.zone is not None and entity.zone in zones:
        pairs.append((zg("inZone"), node(zones[entity.zone])))
    if entity.kind == "Industry":
        pairs.append((TYPE, node(SKOS + "Concept")))
    yield from _quads(node(entity.iri), pairs, ENTITIES)


def _mention(mention: Mentioned) -> Iterator[ox.Quad]:
    """Yield that an article names an entity."""
    pairs: list[Pair] = [(zg("mentionedIn"), article_iri(mention.article))]
    yield from _quads(node(mention.entity), pairs, article_graph(mention.article))


def _claim(resolved: ResolvedClaim) -> Iterator[ox.Quad]:
    claim, article = resolved.claim, resolved.article
    graph = article_graph(article)
    iri = claim_iri(resolved)
    pairs: list[Pair] = [
        (TYPE, zg("Observation" if claim.measure else "Claim")),
        (zg("subject"), node(resolved.subject)),
        (zg("property"), zg(claim.property)),
        (zg("modality"), zg(claim.modality)),
        (zg("rule"), string(claim.rule)),
        (zg("confidence"), decimal(Decimal(f"{claim.confidence:.2f}"))),
    ]
    if resolved.object:
        pairs.append((zg("object"), node(resolved.object)))
    if claim.measure and resolved.indicator:
        pairs += _measure(claim.measure, resolved)
    if claim.text is not None:
        pairs += _text(claim)
    if claim.period:
        pairs += _period(claim.period)
    if resolved.attributed_to:
        pairs.append((zg("attributedTo"), node(resolved.attributed_to)))
    for evidence in claim.evidence:
        at = evidence_iri(article, evidence)
        pairs.append((zg("evidence"), at))
        yield from _quads(at, _evidence(article, evidence), graph)
    yield from _quads(iri, pairs, graph)


def _evidence(article: Article, evidence: Evidence) -> list[Pair]:
    first = article.source.position(evidence.start)
    last = article.source.position(evidence.end - 1)
    return [
        (TYPE, zg("Evidence")),
        (zg("inArticle"), article_iri(article)),
        (zg("start"), integer(evidence.start)),
        (zg("end"), integer(evidence.end)),
        (zg("exact"), zh(evidence.exact)),
        (zg("startLine"), integer(first.line)),
        (zg("startColumn"), integer(first.column)),
        (zg("endLine"), integer(last.line)),
        (zg("endColumn"), integer(last.column)),
    ]


def _text(claim: Claim) -> list[Pair]:
    if claim.concept:
        return [(zg("object"), zg(claim.concept)), (zg("objectText"), zh(claim.text or ""))]
    return [(zg("value"), literal(claim))]


def _period(period: Period) -> list[Pair]:
    pairs: list[Pair] = [(zg("timeText"), zh(period.words))]
    if period.start:
        pairs.append((zg("from"), date(period.start)))
    if period.end:
        pairs.append((zg("to"), date(period.end)))
    if period.start or period.end:
        pairs.append((zg("precision"), zg("precision" + _camel(period.precision))))
    return pairs


def _camel(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("-"))


def _measure(measure: Measure, resolved: ResolvedClaim) -> list[Pair]:
    pairs: list[Pair] = [
        (zg("indicator"), node(resolved.indicator or "")),
        (zg("value"), decimal(measure.value)),
        (zg("surface"), zh(measure.surface)),
        (zg("observationKey"), string(observation_key(resolved))),
    ]
    if measure.upper is not None:
        pairs.append((zg("upperValue"), decimal(measure.upper)))
    if measure.unit:
        pairs.append((zg("unit"), node(mint("unit", measure.unit))))
    if measure.qualifier:
        pairs.append((zg("qualifier"), zh(measure.qualifier)))
    if measure.basis:
        pairs.append((zg("basis"), zg("basis" + _camel(measure.basis))))
    if measure.denominator:
        pairs.append((zg("denominator"), zh(measure.denominator)))
    return pairs
