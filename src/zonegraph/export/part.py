"""Which part of the graph is exported: things and claims, chosen once for every format.

A part is made in two steps. First things are chosen: the zone with all that belongs to it, the
things in a query's answer, the things of some classes (each named condition narrows the choice),
and whatever lies within ``depth`` claims of them. Then come the claims between chosen things, as
far as their modality and time fit; with such a condition, things of which no claim is left go, too.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.errors import UsageError
from zonegraph.export.rdf import quads
from zonegraph.iri import ONTOLOGY, THINGS, term
from zonegraph.vocab import CLASSES, MODALITIES, PROPERTIES, is_a

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from zonegraph.dataset import Dataset

TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_PREFERRED: Final = "http://www.w3.org/2004/02/skos/core#prefLabel"
_PERIOD: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_REAL: Final = frozenset({"achieved", "underway"})
_PLANNED: Final = frozenset(each.planned for each in PROPERTIES.values() if each.planned)
_FIRST: Final = "0001-01-01"
_LAST: Final = "9999-12-31"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What is wanted. ``zone`` and ``things`` are IRIs, classes and modalities local names.

    ``start`` and ``end`` bound the time of a claim, both inclusive; a claim without one counts by
    the day it was published. A condition that is not given restricts nothing.
    """

    zone: str | None = None
    things: frozenset[str] | None = None
    classes: tuple[str, ...] = ()
    modalities: tuple[str, ...] = ()
    start: dt.date | None = None
    end: dt.date | None = None
    depth: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The IRIs of the things and claims of a part."""

    things: frozenset[str]
    claims: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Claim:
    iri: str
    subject: str
    property: str
    modality: str
    target: str
    measured: bool


def period(words: str) -> tuple[dt.date | None, dt.date | None]:
    """Return first and last day of ``words``: a day, month or year, or two with ``/`` between.

    Either end may be left open (``/2020-06``). Raises UsageError for anything else.
    """
    first, slash, last = words.strip().partition("/")
    ends = (_days(first, words), _days(last, words) if slash else _days(first, words))
    start, end = ends[0] and ends[0][0], ends[1] and ends[1][1]
    if start is None and end is None:
        raise _no_period(words)
    if start and end and start > end:
        raise UsageError(f"{words!r} ends before it begins", hint="FROM/TO")
    return start, end


def _days(text: str, words: str) -> tuple[dt.date, dt.date] | None:
    if not text:
        return None
    found = _PERIOD.fullmatch(text)
    if found is None:
        raise _no_period(words)
    year, month, day = (int(each) if each else 0 for each in found.groups())
    try:
        first = dt.date(year, month or 1, day or 1)
    except ValueError:
        raise _no_period(words) from None
    if day:
        return first, first
    until = month or 12
    return first, dt.date(year, until, calendar.monthrange(year, until)[1])


def _no_period(words: str) -> UsageError:
    return UsageError(f"{words!r} is no date", hint="as in 2020, 2020-06, 2020-01-31 or 2019/2020")


def choose(dataset: Dataset, part: Part) -> Chosen:
    """Return what ``part`` holds of ``dataset``. Raises UsageError for an unknown name."""
    _refuse(part)
    kinds = _kinds(dataset)
    told = list(_claims(dataset))
    fit = _fitting(dataset, told, part)
    things = _near(_seeds(part, kinds, told), fit, kinds, part.depth)
    if part.zone is not None:
        things.add(part.zone)
    between = [c for c in fit if c.subject in things and (c.target in things or _own(c, kinds))]
    if not part.classes:
        things |= {c.target for c in between if c.measured and c.target in kinds}
    if part.modalities or part.start or part.end:
        touched = {end for c in between for end in (c.subject, c.target)}
        things &= touched | ({part.zone} if part.zone else set())
    return Chosen(things=frozenset(things), claims=frozenset(c.iri for c in between))


def _own(claim: _Claim, kinds: Mapping[str, str]) -> bool:
    """Tell whether a claim says something of its subject alone: words, a stage, a measurement."""
    return claim.measured or claim.target not in kinds


def _refuse(part: Part) -> None:
    for what, given, known in (
        ("class", part.classes, CLASSES),
        ("modality", part.modalities, {m.local: m for m in MODALITIES.values()}),
    ):
        for name in given:
            if name not in known:
                raise UsageError(f"there is no {what} {name!r}", hint=f"one of {', '.join(known)}")
    if part.depth < 0:
        raise UsageError(f"depth {part.depth} is below 0")


def _kinds(dataset: Dataset) -> dict[str, str]:
    """Return the class of every thing that has a label."""
    labelled = {subject for subject, _ in _pairs(dataset, _PREFERRED)}
    kinds = {iri: "" for iri in labelled if iri.startswith(THINGS)}
    for subject, kind in sorted(_pairs(dataset, TYPE), reverse=True):
        if subject in kinds and kind.startswith(ONTOLOGY):
            kinds[subject] = kind.removeprefix(ONTOLOGY)
    return kinds


def _pairs(dataset: Dataset, predicate: str) -> Iterator[tuple[str, str]]:
    name = ox.NamedNode(predicate)
    for quad in dataset.store.quads_for_pattern(None, name, None, ox.DefaultGraph()):
        yield str(getattr(quad.subject, "value", "")), str(getattr(quad.object, "value", ""))


def _claims(dataset: Dataset) -> Iterator[_Claim]:
    subjects, targets = (dict(_pairs(dataset, term(n))) for n in ("subject", "object"))
    moods, measures = (dict(_pairs(dataset, term(n))) for n in ("modality", "indicator"))
    for iri, name in sorted(_pairs(dataset, term("property"))):
        yield _Claim(
            iri=iri,
            subject=subjects.get(iri, ""),
            property=name.removeprefix(ONTOLOGY),
            modality=moods.get(iri, "").removeprefix(ONTOLOGY),
            target=targets.get(iri) or measures.get(iri, ""),
            measured=iri in measures,
        )


def _fitting(dataset: Dataset, claims: list[_Claim], part: Part) -> list[_Claim]:
    """Return the claims whose modality (or one above it) and time are wanted."""
    if part.modalities:
        wanted = set(part.modalities)
        below = {m.local for m in MODALITIES.values() if m.broader in wanted} | wanted
        claims = [c for c in claims if c.modality in below]
    if part.start or part.end:
        first = part.start.isoformat() if part.start else _FIRST
        last = part.end.isoformat() if part.end else _LAST
        times = _times(dataset)
        claims = [c for c in claims if (t := times.get(c.iri)) and t[0] <= last and t[1] >= first]
    return claims


def _times(dataset: Dataset) -> dict[str, tuple[str, str]]:
    """Return first and last day of each claim: as stated, else the days it was published on."""
    found: dict[str, tuple[str, str]] = {}
    days = dict(_pairs(dataset, term("publishedOn")))
    articles = dict(_pairs(dataset, term("inArticle")))
    for claim, evidence in sorted(_pairs(dataset, term("evidence"))):
        day = days.get(articles.get(evidence, ""))
        if day:
            first, last = found.get(claim, (day, day))
            found[claim] = (min(first, day), max(last, day))
    starts, ends = (dict(_pairs(dataset, term(name))) for name in ("from", "to"))
    for claim in starts.keys() | ends.keys():
        # What states only an end (a deadline) lasts from its publication to that.
        said, end = found.get(claim, (_FIRST, _LAST))[0], ends.get(claim, _LAST)
        found[claim] = (starts.get(claim) or min(said, end), end)
    return found


def _seeds(part: Part, kinds: Mapping[str, str], claims: list[_Claim]) -> set[str]:
    things = set(kinds)
    if part.zone is not None:
        things &= members(part.zone, kinds, claims)
    if part.things is not None:
        things &= part.things | {c.subject for c in claims if c.iri in part.things}
    if part.classes:
        things = {t for t in things if any(is_a(kinds[t], name) for name in part.classes)}
    return things


def members(zone: str, kinds: Mapping[str, str], claims: Iterable[_Claim]) -> set[str]:
    """Return ``zone``, what it has and does and what lies in it, and so on from thing to thing.

    Other zones, industries and places are members, but what is said of them leads no further.
    """
    has: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        mood = MODALITIES.get(claim.modality)
        if mood is not None and "negated" in (mood.local, mood.broader):
            continue
        if claim.property == "locatedIn":
            has[claim.target].add(claim.subject)
            has[claim.subject].add(claim.target)
        elif not claim.measured and PROPERTIES[claim.property].kind == "entity":
            has[claim.subject].add(claim.target)
    found, todo = {zone}, [zone]
    while todo:
        at = todo.pop()
        if at != zone and kinds.get(at) in ("Zone", "Industry", "Place"):
            continue
        new = has[at] - found
        found |= new
        todo += new
    return found


def _near(things: set[str], claims: list[_Claim], kinds: Mapping[str, str], depth: int) -> set[str]:
    """Return ``things`` and all that is within ``depth`` claims of them."""
    beside: dict[str, set[str]] = defaultdict(set)
    for claim in claims if depth else ():
        if claim.target in kinds:
            beside[claim.subject].add(claim.target)
            beside[claim.target].add(claim.subject)
    found = frontier = set(things)
    for _ in range(depth):
        frontier = {other for each in frontier for other in beside[each]} - found
        if not frontier:
            break
        found = found | frontier
    return found & kinds.keys()


def cut(dataset: Dataset, chosen: Chosen) -> Dataset:
    """Return the dataset of what is said of and by the chosen things and claims.

    It holds the claims with their evidence and articles, the things, and of the derived triples
    those that a chosen claim bears out. References to things outside stay references.
    """
    from zonegraph.dataset import Dataset as Made

    every = quads(dataset)
    evidence = {
        _iri(q.object)
        for q in every
        if q.predicate.value == term("evidence") and _iri(q.subject) in chosen.claims
    }
    articles = {
        _iri(q.object)
        for q in every
        if (q.predicate.value == term("inArticle") and _iri(q.subject) in evidence)
        or (q.predicate.value == term("mentionedIn") and _iri(q.subject) in chosen.things)
    }
    papers = {
        _iri(q.object)
        for q in every
        if q.predicate.value == term("newspaper") and _iri(q.subject) in articles
    }
    kept = chosen.claims | evidence | articles | papers
    direct = _direct(dataset, chosen)
    made = [q for q in every if _iri(q.subject) in kept or _stays(q, chosen, direct)]
    return Made.of(made, dataset.files)


def _stays(quad: ox.Quad, chosen: Chosen, direct: set[tuple[str, str, str]]) -> bool:
    subject, predicate = _iri(quad.subject), quad.predicate.value
    if subject not in chosen.things:
        return False
    local = predicate.removeprefix(ONTOLOGY)
    if local not in PROPERTIES and local not in _PLANNED:
        return True
    return (subject, local, _lexical(quad.object)) in direct


def _direct(dataset: Dataset, chosen: Chosen) -> set[tuple[str, str, str]]:
    """Return the derived triples that the chosen claims bear out, real or planned."""
    found = set()
    values = dict(_pairs(dataset, term("value")))
    for claim in _claims(dataset):
        if claim.iri not in chosen.claims:
            continue
        planned = PROPERTIES[claim.property].planned
        name = claim.property if claim.modality in _REAL else planned
        target = claim.iri if claim.measured else claim.target or values.get(claim.iri, "")
        if name is not None:
            found.add((claim.subject, name, target))
    return found


def _iri(node: object) -> str:
    return node.value if isinstance(node, ox.NamedNode) else ""


def _lexical(node: object) -> str:
    return str(getattr(node, "value", ""))
