"""Direct triples for people and tools that want a plain graph.

Made from claims that are not negated. What is achieved or under way stands under the property
itself; what is only planned, targeted or signed stands under the property's planned counterpart,
so that a plan never looks achieved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.assemble.identity import claim_iri
from zonegraph.assemble.term import literal, node, zg
from zonegraph.vocab import MODALITIES, PROPERTIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zonegraph.resolve import ResolvedClaim

_REAL: Final = frozenset({"achieved", "underway"})


def derived(claims: Iterable[ResolvedClaim]) -> Iterator[ox.Triple]:
    """Yield the direct triples of ``claims``; a triple may come more than once."""
    for resolved in claims:
        claim = resolved.claim
        if "negated" in (claim.modality, MODALITIES[claim.modality].broader):
            continue
        real = claim.modality in _REAL
        planned = PROPERTIES[claim.property].planned
        local = claim.property if real else planned
        if local is None:
            continue
        subject, predicate = node(resolved.subject), zg(local)
        if resolved.object:
            yield ox.Triple(subject, predicate, node(resolved.object))
        elif claim.concept:
            yield ox.Triple(subject, predicate, zg(claim.concept))
        elif claim.text is not None:
            yield ox.Triple(subject, predicate, literal(claim))
        elif claim.measure:
            yield ox.Triple(subject, predicate, claim_iri(resolved))
