"""Orphans, cycles, and classes that can have no member (P404, P405, P407)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.check.card import card
from zonegraph.check.ontology.model import CLASS, OWL, RDFS, SKOS, SUBCLASS, TYPE, Ontology
from zonegraph.check.ontology.report import of_term

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zonegraph.finding import Finding

ORPHAN, CYCLE, CONTRADICTION = card("P404"), card("P405"), card("P407")
_BROADER: Final = f"{SKOS}broader"
_ABOVE: Final = (SUBCLASS, f"{RDFS}subPropertyOf", _BROADER)
_USES: Final = (SUBCLASS, f"{RDFS}domain", f"{RDFS}range", TYPE)
_THING: Final = f"{OWL}Thing"


def orphans(ontology: Ontology) -> Iterator[Finding]:
    """Yield classes below what is not declared, and classes that nothing is tied to."""
    used = {
        iri
        for subject in ontology.about
        for predicate in _USES
        for iri in ontology.iris(subject, predicate)
    }
    for term in ontology.own():
        if not ontology.is_a(term, CLASS):
            continue
        above = ontology.iris(term, SUBCLASS)
        for each in above:
            if each != _THING and not ontology.is_a(each, CLASS):
                name = ontology.name(each)
                yield of_term(
                    ORPHAN,
                    ontology,
                    term,
                    f"上位类 {name} 没有声明。",
                    f"{name}, the class above it, is not declared.",
                    each,
                )
        if not above and term not in used:
            yield of_term(
                ORPHAN,
                ontology,
                term,
                "没有上位类，也没有任何术语用到它。",
                "It has no class above it, and no term uses it.",
            )


def cycles(ontology: Ontology) -> Iterator[Finding]:
    """Yield each term that stands above itself; one finding for a circle, at its least term."""
    for predicate in _ABOVE:
        edges = {s: ontology.iris(s, predicate) for s in ontology.about}
        seen: set[str] = set()
        for term in sorted(s for s, found in edges.items() if found):
            if term not in seen and term in (circle := _reached(term, edges)):
                ring = {each for each in circle if term in _reached(each, edges)}
                seen |= ring
                names = "、".join(ontology.name(each) for each in sorted(ring))
                yield of_term(
                    CYCLE,
                    ontology,
                    term,
                    f"上下位成了环：{names}。",
                    f"It stands above itself: {names}.",
                    predicate,
                )


def _reached(start: str, edges: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Return what is reached from ``start`` in one step or more."""
    found: set[str] = set()
    queue = list(edges.get(start, ()))
    while queue:
        each = queue.pop()
        if each not in found:
            found.add(each)
            queue += edges.get(each, ())
    return found


def contradictions(ontology: Ontology) -> Iterator[Finding]:
    """Yield what is of two disjoint classes by rule: cax-sco, prp-dom, prp-rng, cax-dw.

    OWL 2 Profiles (Second Edition), section 4.3. A class is taken for its own member, so that a
    class that can have none is found; so is a subject or object of a statement in the ontology.
    """
    edges = {s: ontology.iris(s, SUBCLASS) for s in ontology.about}
    closed = {s: _reached(s, edges) | {s} for s in edges}
    apart = [
        (one, other) for one in ontology.about for other in ontology.iris(one, f"{OWL}disjointWith")
    ]
    for subject, kinds in sorted(_kinds(ontology).items()):
        above = {each for kind in kinds for each in closed.get(kind, {kind})}
        for one, other in apart:
            if one in above and other in above:
                names = ontology.name(one), ontology.name(other)
                yield of_term(
                    CONTRADICTION,
                    ontology,
                    subject,
                    f"同时属于互斥的 {names[0]} 和 {names[1]}。",
                    f"It is both {names[0]} and {names[1]}, which are disjoint.",
                    other,
                )


def _kinds(ontology: Ontology) -> dict[str, set[str]]:
    """Return the classes of everything: stated, by domain and range, and a class its own."""
    domains = {p: ontology.iris(p, f"{RDFS}domain") for p in ontology.about}
    ranges = {p: ontology.iris(p, f"{RDFS}range") for p in ontology.about}
    found: dict[str, set[str]] = {}
    for subject, about in ontology.about.items():
        kinds = found.setdefault(subject, set())
        if ontology.is_a(subject, CLASS):
            kinds.add(subject)
            continue
        kinds.update(ontology.iris(subject, TYPE))
        for predicate in about:
            kinds.update(domains.get(predicate, ()))
            for each in ontology.iris(subject, predicate) if ranges.get(predicate) else ():
                if not ontology.is_a(each, CLASS):
                    found.setdefault(each, set()).update(ranges[predicate])
    return found
