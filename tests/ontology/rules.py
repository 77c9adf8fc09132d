"""A few OWL 2 RL/RDF rules, enough to find a graph that contradicts this ontology.

OWL 2 Profiles (Second Edition), section 4.3. Derived: scm-sco and cax-sco (subclasses), prp-spo1
(sub-properties), prp-dom, prp-rng, prp-symp. Contradictions: cax-dw (disjoint classes) and
dt-not-type (a literal outside the datatype of the range).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pyoxigraph as ox

from zonegraph.generate.turtle import PREFIXES, expand, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable

Fact = tuple[str, str, str]

_TYPE = expand("rdf:type")
_XSD = PREFIXES["xsd"]
_LEXICAL = {
    _XSD + "string": (r".*", {_XSD + "string"}),
    _XSD + "boolean": (r"true|false|1|0", {_XSD + "boolean"}),
    _XSD + "integer": (r"[+-]?\d+", {_XSD + "integer", _XSD + "nonNegativeInteger"}),
    _XSD + "decimal": (
        r"[+-]?(\d+(\.\d*)?|\.\d+)",
        {_XSD + "decimal", _XSD + "integer", _XSD + "nonNegativeInteger"},
    ),
    _XSD + "nonNegativeInteger": (r"\+?\d+", {_XSD + "nonNegativeInteger", _XSD + "integer"}),
}


def contradictions(triples: Iterable[ox.Triple]) -> set[tuple[str, str]]:
    """Return (rule, subject IRI) for every contradiction in the closure of ``triples``."""
    graph = tuple(triples)
    axioms: dict[str, set[tuple[str, str]]] = {}
    facts: set[Fact] = set()
    literals: list[tuple[str, str, ox.Literal]] = []
    for each in graph:
        subject, predicate = value_of(each.subject), each.predicate.value
        if isinstance(each.object, ox.Literal):
            literals.append((subject, predicate, each.object))
        else:
            facts.add((subject, predicate, value_of(each.object)))
            axioms.setdefault(predicate, set()).add((subject, value_of(each.object)))
    literals = _with_super_properties(literals, axioms)
    facts |= {(s, p, "") for s, p, _ in literals}
    closed = _close(facts, axioms)
    found = {
        ("dt-not-type", s) for s, p, literal in literals if not _fits(literal, _ranges(p, axioms))
    }
    types: dict[str, set[str]] = {}
    for s, p, o in closed:
        if p == _TYPE:
            types.setdefault(s, set()).add(o)
    for s, kinds in types.items():
        disjoint = axioms.get(expand("owl:disjointWith"), set())
        if any(one in kinds and other in kinds for one, other in disjoint):
            found.add(("cax-dw", s))
    return found


def _close(facts: set[Fact], axioms: dict[str, set[tuple[str, str]]]) -> set[Fact]:
    domains, ranges = _map(axioms, "rdfs:domain"), _map(axioms, "rdfs:range")
    above, wider = _map(axioms, "rdfs:subClassOf"), _map(axioms, "rdfs:subPropertyOf")
    symmetric = {s for s, o in axioms.get(_TYPE, set()) if o == expand("owl:SymmetricProperty")}
    closed: set[Fact] = set()
    queue = list(facts)
    while queue:
        fact = queue.pop()
        if fact in closed:
            continue
        closed.add(fact)
        s, p, o = fact
        if p == _TYPE:
            queue += [(s, _TYPE, kind) for kind in above.get(o, ())]
            continue
        queue += [(s, _TYPE, kind) for kind in domains.get(p, ())]
        if o:
            queue += [(o, _TYPE, kind) for kind in ranges.get(p, ())]
            queue += [(s, other, o) for other in wider.get(p, ())]
            queue += [(o, p, s)] if p in symmetric else []
    return closed


def _map(axioms: dict[str, set[tuple[str, str]]], name: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for s, o in axioms.get(expand(name), set()):
        found.setdefault(s, set()).add(o)
    return found


def _with_super_properties(
    literals: list[tuple[str, str, ox.Literal]], axioms: dict[str, set[tuple[str, str]]]
) -> list[tuple[str, str, ox.Literal]]:
    wider = _map(axioms, "rdfs:subPropertyOf")
    queue = list(literals)
    for s, p, literal in queue:
        queue += [(s, other, literal) for other in wider.get(p, ())]
    return queue


def _ranges(predicate: str, axioms: dict[str, set[tuple[str, str]]]) -> set[str]:
    return _map(axioms, "rdfs:range").get(predicate, set())


def _fits(literal: ox.Literal, ranges: set[str]) -> bool:
    for datatype in ranges & _LEXICAL.keys():
        pattern, accepted = _LEXICAL[datatype]
        if literal.language or literal.datatype.value not in accepted:
            return False
        if not re.fullmatch(pattern, literal.value, re.DOTALL):
            return False
    return True
