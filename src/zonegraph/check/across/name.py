"""Labels that are probably one thing, and a label that is probably two (P308, P309)."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from zonegraph.check.across.column import ALTERNATIVE, PREFERRED, TYPE
from zonegraph.check.card import card
from zonegraph.check.report import of_card, side_of
from zonegraph.iri import ONTOLOGY, fold
from zonegraph.vocab import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.check.across.column import Columns
    from zonegraph.check.witness import Witness
    from zonegraph.finding import Finding

ONE, TWO = card("P308"), card("P309")
# What a full name has and a short one leaves out, without naming another thing.
_FORM: Final = re.compile(r"(?:股份有限|有限责任|集团有限|有限)?公司$|\(集团\)|集团$|\([^()期]*\)")
_FILLER: Final = re.compile(r"[的与和及暨、,·.\-—/]")


def entities(columns: Columns) -> dict[str, str]:
    """Return the kind (a local name) of each entity that has one."""
    wanted = frozenset(KINDS)
    found = {}
    for iri, types in columns.of(TYPE).items():
        kinds = [t.removeprefix(ONTOLOGY) for t in types if t.removeprefix(ONTOLOGY) in wanted]
        if kinds:
            found[iri] = kinds[0]
    return found


def alike(columns: Columns, kinds: dict[str, str], witness: Witness) -> Iterator[Finding]:
    """Yield pairs of one kind whose names are the same but for legal form and filler words."""
    groups: dict[tuple[str, str, str], dict[str, str]] = defaultdict(dict)
    for iri, kind in kinds.items():
        zone = columns.one("inZone", iri) or ""
        for name in columns.of(PREFERRED).get(iri, ()):
            groups[kind, zone, _core(name)].setdefault(iri, name)
    for (_, _, core), found in sorted(groups.items()):
        first, *others = sorted(found, key=lambda iri: (len(found[iri]), iri))
        if len(core) < 2:
            continue
        for other in others:
            zh = f"与“{found[other]}”可能是一个。"
            en = f"It is perhaps the same as “{found[other]}”."
            yield of_card(ONE, first, zh, en, witness, other, (side_of(other, witness),))


def _core(name: str) -> str:
    """Return ``name`` without legal form, brackets and filler."""
    return _FILLER.sub("", _FORM.sub("", fold(name).replace("（", "(").replace("）", ")")))


def _family(kind: str) -> str:
    """Return ``kind``; an industry is named by its product, which is no ambiguity."""
    return "Product" if kind == "Industry" else kind


def ambiguous(columns: Columns, kinds: dict[str, str], witness: Witness) -> Iterator[Finding]:
    """Yield labels that entities of two kinds bear, each once, at the first of them."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for predicate in (PREFERRED, ALTERNATIVE):
        for iri, names in columns.of(predicate).items():
            if iri in kinds:
                for name in names:
                    bearers[fold(name)].add(iri)
    told: set[tuple[str, ...]] = set()
    for name, found in sorted(bearers.items()):
        group = tuple(sorted(found))
        if len({_family(kinds[iri]) for iri in group}) < 2 or group in told:
            continue
        told.add(group)
        told_as = ", ".join(kinds[iri] for iri in group)
        zh = f"“{name}”是 {len(group)} 个事物的名称：{told_as}。"
        en = f"“{name}” is the name of {len(group)} things: {told_as}."
        sides = tuple(side_of(iri, witness) for iri in group[1:])
        yield of_card(TWO, group[0], zh, en, witness, name, sides)
