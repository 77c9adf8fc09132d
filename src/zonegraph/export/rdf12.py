"""RDF 1.2 Turtle: every claim reifies the triple it states (RDF 1.2 Concepts, section 1.5).

``zgid:claim-… rdf:reifies <<( subject property object )>>`` stands for the three triples that tell
subject, property and object (or value) apart; modality, time, rule and evidence stay on the claim.
A reified triple is not asserted: what is only planned or denied stays so. A measurement reifies
``subject zg:hasObservation claim``, for it keeps its number and indicator itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.assemble.term import PREFIXES
from zonegraph.assemble.write import ordered
from zonegraph.iri import term

if TYPE_CHECKING:
    from zonegraph.dataset import Dataset

_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
REIFIES: Final = ox.NamedNode(_RDF + "reifies")
_STATED: Final = (term("object"), term("value"))
_SUBJECT: Final = term("subject")
_PROPERTY: Final = term("property")
_INDICATOR: Final = term("indicator")


def rdf12(dataset: Dataset) -> bytes:
    """Return the merged triples as RDF 1.2 Turtle, claims as reifiers."""
    claims: dict[ox.NamedNode, dict[str, list[ox.Quad]]] = {}
    plain: list[ox.Quad] = []
    for quad in ordered(dataset.merged()):
        name = quad.predicate.value
        if name in (_SUBJECT, _PROPERTY, *_STATED) and isinstance(quad.subject, ox.NamedNode):
            claims.setdefault(quad.subject, {}).setdefault(name, []).append(quad)
        else:
            plain.append(quad)
    measured = {q.subject for q in plain if q.predicate.value == _INDICATOR}
    for claim, said in claims.items():
        made, rest = _reified(claim, said, claim in measured)
        plain += made + rest
    triples = [quad.triple for quad in ordered(plain)]
    prefixes = {**PREFIXES, "rdf": _RDF}
    return ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=prefixes) or b""


def _reified(
    claim: ox.NamedNode, said: dict[str, list[ox.Quad]], measured: bool
) -> tuple[list[ox.Quad], list[ox.Quad]]:
    """Return the quads of a reifier, and what is left of ``said``; all of it if it is no claim."""
    everything = [quad for each in said.values() for quad in each]
    subjects, names = said.get(_SUBJECT, []), said.get(_PROPERTY, [])
    stated = [quad for name in _STATED for quad in said.get(name, [])]
    if len(subjects) != 1 or len(names) != 1 or not (measured or len(stated) == 1):
        return [], everything
    subject, name = subjects[0].object, names[0].object
    if not isinstance(subject, ox.NamedNode) or not isinstance(name, ox.NamedNode):
        return [], everything
    target = claim if measured else stated[0].object
    kept = stated if measured else []
    return [ox.Quad(claim, REIFIES, ox.Triple(subject, name, target))], kept
