"""Terms: whatever the graph names in the ontology's namespace must be there (P107).

Counted over the whole graph at once, whatever its nodes are, which a shape cannot do.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.check.card import card
from zonegraph.check.engine import BLANK
from zonegraph.check.report import of_card
from zonegraph.iri import ONTOLOGY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Set

    from zonegraph.check.witness import Witness
    from zonegraph.dataset import Dataset
    from zonegraph.finding import Finding

TERM: Final = card("P107")


def undeclared(data: Dataset, ontology: Iterable[ox.Triple], witness: Witness) -> Iterator[Finding]:
    """Yield one finding for each property, class or concept that ``ontology`` does not declare.

    Its focus is the first subject, by IRI, that uses the term.
    """
    declared = {each.subject.value for each in ontology if isinstance(each.subject, ox.NamedNode)}
    users: dict[str, list[str]] = defaultdict(list)
    for quad in data.merged():
        user = quad.subject.value if isinstance(quad.subject, ox.NamedNode) else BLANK
        for node in (quad.predicate, quad.object):
            if isinstance(node, ox.NamedNode) and _is_missing(node.value, declared):
                users[node.value].append(user)
    for term, subjects in sorted(users.items()):
        local = f"zg:{term.removeprefix(ONTOLOGY)}"
        zh = f"本体中没有 {local}，共用了 {len(subjects)} 次。"
        en = f"The ontology has no {local}, which is used {len(subjects)} times."
        yield of_card(TERM, min(subjects, key=_named_first), zh, en, witness, term)


def _is_missing(iri: str, declared: Set[str]) -> bool:
    return iri.startswith(ONTOLOGY) and iri not in declared


def _named_first(subject: str) -> tuple[bool, str]:
    return subject == BLANK, subject
