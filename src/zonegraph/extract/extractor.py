"""From an article to its things and claims: the order in which the rules are asked.

``extract`` is a pure function of the article's text and date and of the lexicons. Every stage is a
plain call below, in order; a rule that is not called here is not a rule.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from zonegraph.claim import Claim, Evidence, Extraction, Measure, Span, Thing, ThingKey
from zonegraph.extract import clauses, reading, things, topic
from zonegraph.extract.frames import (
    anatomy,
    attendance,
    goal,
    maker,
    observation,
    origin,
    part,
    person,
    predicate,
    rung,
    schedule,
    stage,
)
from zonegraph.extract.learned import calibration, maxent, relations, telling
from zonegraph.extract.learned import names as learned_names
from zonegraph.extract.learned import parts as learned_parts
from zonegraph.extract.learned.scenes import QUANTITY, scenes
from zonegraph.extract.mention import Mention, settle
from zonegraph.extract.names import anatomy as name_parts
from zonegraph.extract.names import counted, headed, known, listed, phase, quoted, short
from zonegraph.extract.names import person as person_names
from zonegraph.extract.standing import settled
from zonegraph.extract.vote import chosen
from zonegraph.extract.words import unit_forms
from zonegraph.iri import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from zonegraph.article import Article
    from zonegraph.extract.clauses import Statement
    from zonegraph.extract.draft import Draft
    from zonegraph.extract.learned.pairs import Scene
    from zonegraph.extract.reading import Reading
    from zonegraph.extract.things import Register

NAME_RULES: Final = (
    *known.RULES,
    *headed.RULES,
    *quoted.RULES,
    *counted.RULES,
    *person_names.RULES,
    *listed.RULES,
)
# What an article without a zone says of "the zone" is said of nothing.
_NOWHERE: Final = ThingKey("Zone", "")


def extract(article: Article, models: Path | None = maxent.SHIPPED) -> Extraction:
    """Return everything ``article`` states, in a fixed order.

    An article that names no zone is not about one: nothing is read of it. ``models`` is the folder
    of the trained second readers; None leaves it to the rules alone.
    """
    read = reading.read(article)
    outer, zones, zone = _names(read, models)
    if zone is None:
        return Extraction(article=article, things=(), claims=())
    nested = _with_zones([p for m in outer for p in _parts(read, m, models)], zones)
    phases = tuple(phase.phases(read, outer))
    everything = tuple(
        sorted((*outer, *nested, *(p for _, p in phases)), key=lambda m: (m.start, -m.end, m.kind))
    )
    register = things.register(read, everything, zone)
    drafts = list(_drafts(read, outer, nested, phases, zone, models))
    return finished(read, register, drafts, models)


def candidates(read: Reading) -> tuple[Mention, ...]:
    """Return every name the rules propose, overlapping ones too, sorted by start."""
    found = (mention for rule in NAME_RULES for mention in rule.find(read))
    return tuple(sorted(found, key=lambda m: (m.start, -m.end, m.kind, m.rule)))


def names(read: Reading, models: Path | None) -> tuple[tuple[Mention, ...], str | None]:
    """Return the outermost names of the article, self-references included, and its zone."""
    outer, _, zone = _names(read, models)
    return outer, zone


def _names(
    read: Reading, models: Path | None
) -> tuple[tuple[Mention, ...], tuple[Mention, ...], str | None]:
    """Return the outermost names, the zones known inside them, and the article's zone."""
    proposed = candidates(read)
    tagged = tuple(learned_names.mentions(read, proposed, models)) if models else None
    outer = short.shortened(read, settle(chosen(proposed, tagged)))
    zones = tuple(replace(m, nested=True) for m in topic.inside(proposed, outer))
    zone = topic.topic(read, (*outer, *zones))
    if zone is not None:
        outer = tuple(sorted((*outer, *topic.references(read, outer, zone)), key=lambda m: m.start))
    return outer, zones, zone


def _with_zones(nested: list[Mention], zones: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the names inside names, with the zones there that were not found as such."""
    places = {(m.start, m.end, m.kind) for m in zones}
    return (*(m for m in nested if (m.start, m.end, m.kind) not in places), *zones)


def _parts(read: Reading, mention: Mention, models: Path | None) -> Iterator[Mention]:
    if models is None:
        return name_parts.parts(read, mention)
    return learned_parts.parts(read, mention, models)


def _drafts(
    read: Reading,
    outer: Sequence[Mention],
    nested: Sequence[Mention],
    phases: Sequence[tuple[Mention, Mention]],
    zone: str | None,
    models: Path | None,
) -> Iterator[Draft]:
    """Yield what the frames and the trained readers find."""
    flat = sorted((*outer, *(p for _, p in phases)), key=lambda m: m.start)
    statements = tuple(clauses.statements(read, flat, zone))
    if models is None:
        yield from _by_rule(read, nested, statements)
        yield from _always(read, flat, statements, phases)
        return
    seen = tuple(scenes(read, statements, (*flat, *nested)))
    found = chain(
        _learned(read, seen, models),
        _frames(read, statements),
        _always(read, flat, statements, phases),
    )
    yield from telling.told(found, seen, models)


def _always(
    read: Reading,
    flat: Sequence[Mention],
    statements: Sequence[Statement],
    phases: Sequence[tuple[Mention, Mention]],
) -> Iterator[Draft]:
    """Yield what only frames read, with the trained readers or without."""
    for statement in statements:
        yield from origin.read(read, statement)
        yield from goal.read(read, statement)
        yield from schedule.read(read, statement)
        yield from rung.read(statement)
        yield from maker.read(read, statement)
        yield from attendance.read(read, statement)
    yield from part.read(read, flat)
    yield from part.counted(read, flat)
    yield from part.phases(phases)


def _learned(read: Reading, seen: Sequence[Scene], models: Path) -> Iterator[Draft]:
    """Yield what the trained readers find, sentence by sentence."""
    for scene in seen:
        yield from relations.drafts(scene, models)
        for item in scene.items:
            if item.kind.startswith(QUANTITY):
                subject, sure = relations.subject_of(scene, item, models)
                statement = scene.statement_at(item.start)
                for draft in observation.read(read, statement, item.start, subject):
                    yield replace(draft, confidence=sure * draft.confidence)


def _frames(read: Reading, statements: Sequence[Statement]) -> Iterator[Draft]:
    """Yield what the frames find that the trained readers are weak in."""
    for statement in statements:
        yield from predicate.read(read, statement)
        yield from predicate.presence(read, statement)
        yield from predicate.industry(read, statement)
        yield from stage.read(read, statement)
        yield from person.read(read, statement)


def _by_rule(
    read: Reading, nested: Sequence[Mention], statements: Sequence[Statement]
) -> Iterator[Draft]:
    """Yield what the frames find, clause by clause."""
    for statement in statements:
        yield from predicate.read(read, statement)
        present = list(predicate.presence(read, statement))
        yield from present
        yield from predicate.industry(read, statement)
        yield from stage.read(read, statement)
        yield from person.read(read, statement)
        yield from person.bodies(read, statement, nested, statement.zone)
        yield from observation.read(read, statement)
        modality = {d.object.start: d.modality for d in present if isinstance(d.object, Mention)}
        for mention in statement.mentions:
            inside = [p for p in nested if mention.covers(p)]
            if inside:
                mood = anatomy.modality_of(modality, mention)
                yield from anatomy.read(statement, mention, inside, mood)


def finished(
    read: Reading, register: Register, drafts: Iterable[Draft], models: Path | None = None
) -> Extraction:
    """Return the extraction: keys for mentions, original offsets for the view's, doubles merged.

    Confidences are what the calibration in ``models`` says; None leaves them to the readers.
    """
    known_things = {thing.key: thing for thing in register.things}
    merged: dict[tuple[object, ...], Claim] = {}
    doubts: dict[tuple[object, ...], float] = {}
    extra: dict[ThingKey, Thing] = {}
    for draft in drafts:
        if draft.subject == _NOWHERE:
            continue
        claim = _claim(read, register, draft, extra)
        if claim.object == claim.subject:
            continue
        identity = _identity(claim)
        before = merged.get(identity)
        merged[identity] = claim if before is None else _together(before, claim)
        doubts[identity] = doubts.get(identity, 1.0) * calibration.doubt(draft)
    everything = {**extra, **known_things}
    kept = _consistent(merged.values())
    claims = settled(kept)
    if models is not None:
        claims = [
            calibration.calibrated(claim, doubts[_identity(before)], models)
            for before, claim in zip(kept, claims, strict=True)
        ]
    used = {key for c in claims for key in _keys(c)}
    return Extraction(
        article=read.article,
        things=tuple(
            sorted(
                (t for t in everything.values() if t.spans or t.key in used),
                key=lambda t: (t.spans[:1], t.kind, t.label),
            )
        ),
        claims=tuple(sorted(claims, key=_order)),
    )


def _claim(
    read: Reading,
    register: Register,
    draft: Draft,
    extra: dict[ThingKey, Thing],
) -> Claim:
    span = read.view.original(draft.start, draft.end)
    measure = None
    if draft.indicator is not None and draft.value is not None and draft.surface is not None:
        indicator = ThingKey("Indicator", draft.indicator)
        extra.setdefault(
            indicator,
            Thing(
                kind="Indicator",
                label=draft.indicator,
                aliases=(),
                spans=(Span(*span),),
                rule=draft.rule,
            ),
        )
        measure = Measure(
            indicator=indicator,
            value=draft.value,
            upper=draft.upper,
            unit=unit_forms().get(draft.unit, draft.unit) if draft.unit else None,
            qualifier=draft.qualifier,
            surface=draft.surface,
            basis=draft.basis,
            denominator=draft.denominator,
        )
    return Claim(
        subject=_key(register, draft.subject),
        property=draft.property,
        object=_key(register, draft.object) if draft.object is not None else None,
        measure=measure,
        text=draft.text,
        concept=draft.concept,
        modality=draft.modality,
        period=draft.period,
        evidence=(
            Evidence(
                start=span.start, end=span.end, exact=read.article.text[span.start : span.end]
            ),
        ),
        rule=draft.rule,
        confidence=round(draft.confidence, 2),
        attributed_to=_key(register, draft.attributed_to) if draft.attributed_to else None,
    )


def _key(register: Register, end: Mention | ThingKey) -> ThingKey:
    return register.meant(end) if isinstance(end, ThingKey) else register.key(end)


def _keys(claim: Claim) -> Iterable[ThingKey]:
    yield claim.subject
    if claim.object:
        yield claim.object
    if claim.measure:
        yield claim.measure.indicator


def _identity(claim: Claim) -> tuple[object, ...]:
    """Return what makes two claims of one article the same statement."""
    value: object = claim.object or (fold(claim.text) if claim.text else None)
    if claim.measure:
        m = claim.measure
        value = (m.indicator, m.value, m.upper, m.unit)
    bounds = (claim.period.start, claim.period.end) if claim.period and claim.measure else None
    return claim.subject, claim.property, value, claim.modality, bounds


def _together(first: Claim, second: Claim) -> Claim:
    """Return one claim with the evidence of both; the surer reading tells rule and time."""
    best, other = (first, second) if first.confidence >= second.confidence else (second, first)
    evidence = {(e.start, e.end): e for e in (*first.evidence, *second.evidence)}
    return replace(
        best,
        evidence=tuple(evidence[at] for at in sorted(evidence)),
        period=best.period or other.period,
    )


def _consistent(claims: Iterable[Claim]) -> list[Claim]:
    """Return ``claims`` without the weaker of two modalities of one statement at one place."""
    best: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        subject, name, value, _, bounds = _identity(claim)
        best.setdefault((subject, name, value, bounds), []).append(claim)
    kept: list[Claim] = []
    for same in best.values():
        places = [{(e.start, e.end) for e in c.evidence} for c in same]
        for at, claim in enumerate(same):
            rivals = (
                other
                for j, other in enumerate(same)
                if j != at and other.confidence > claim.confidence and places[j] & places[at]
            )
            if not any(rivals):
                kept.append(claim)
    return kept


def _order(claim: Claim) -> tuple[object, ...]:
    first = claim.evidence[0]
    return (
        first.start,
        first.end,
        claim.subject,
        claim.property,
        claim.object or ("", ""),
        claim.text or "",
        str(claim.measure),
        claim.modality,
    )
