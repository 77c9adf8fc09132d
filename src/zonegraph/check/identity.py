"""IRIs of entities and evidence, minted again from what the graph says of them (P108, P109)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.check.across.column import ALTERNATIVE, PREFERRED, Columns
from zonegraph.check.across.name import entities
from zonegraph.check.card import card
from zonegraph.check.report import of_card
from zonegraph.iri import THINGS, mint, mint_hashed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.check.witness import Witness
    from zonegraph.dataset import Dataset
    from zonegraph.finding import Finding

ENTITY, EVIDENCE = card("P108"), card("P109")
# Evidence named by hand has no hash to compare.
_HASHED: Final = re.compile(re.escape(THINGS) + "evidence-[0-9a-f]{20}")


def misminted(data: Dataset, witness: Witness) -> Iterator[Finding]:
    """Yield entities and evidence whose IRI is another than what they say would mint.

    Things outside our namespace are the shape S133's.
    """
    columns = Columns(data)
    yield from _entities(columns, witness)
    yield from _evidence(columns, witness)


def _entities(columns: Columns, witness: Witness) -> Iterator[Finding]:
    labels, others = columns.of(PREFERRED), columns.of(ALTERNATIVE)
    zones = columns.zg("inZone")
    for iri, kind in sorted(entities(columns).items()):
        names = labels.get(iri, ())
        places = [n for z in zones.get(iri, ()) for n in (*labels.get(z, ()), *others.get(z, ()))]
        zone = next(iter(places), None)
        minted = [mint(kind, name, place) for name in names for place in (None, *places)]
        if iri.startswith(THINGS) and minted and iri not in minted:
            best = mint(kind, names[0], zone).removeprefix(THINGS)
            zh, en = f"按类和名称应为 zgid:{best}。", f"Kind and label mint zgid:{best}."
            yield of_card(ENTITY, iri, zh, en, witness, best)


def _evidence(columns: Columns, witness: Witness) -> Iterator[Finding]:
    starts, ends, exacts = columns.zg("start"), columns.zg("end"), columns.zg("exact")
    for iri, (article, *more) in columns.zg("inArticle").items():
        parts = [column.get(iri, ()) for column in (starts, ends, exacts)]
        if more or any(len(each) != 1 for each in parts) or not _HASHED.fullmatch(iri):
            continue
        key = article.removeprefix(f"{THINGS}article-")
        minted = mint_hashed("evidence", key, *(each[0] for each in parts))
        if iri != minted:
            zh, en = "IRI 与位置、引文对不上。", "The IRI is not that of these offsets and quote."
            yield of_card(EVIDENCE, iri, zh, en, witness, minted.removeprefix(THINGS))
