"""What a graph holds, in the same shape as gold: one annotation for each article."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pyoxigraph as ox

from zonegraph.evaluate.gold import Annotation, GoldClaim, GoldEntity
from zonegraph.iri import ONTOLOGY, THINGS, term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.dataset import Dataset

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
_Record = dict[str, list[_Term]]


def found(dataset: Dataset) -> tuple[Annotation, ...]:
    """Return what ``dataset`` holds of each of its articles, sorted by headline."""
    records: dict[str, _Record] = defaultdict(lambda: defaultdict(list))
    for quad in dataset.merged():
        records[_text(quad.subject)][_text(quad.predicate)].append(quad.object)
    mentioned: dict[str, set[str]] = defaultdict(set)
    claims: dict[str, list[_Record]] = defaultdict(list)
    for iri, record in records.items():
        for article in record.get(term("mentionedIn"), ()):
            mentioned[_text(article)].add(iri)
        if term("property") in record and term("evidence") in record:
            evidence = records[_text(record[term("evidence")][0])]
            claims[_text(evidence[term("inArticle")][0])].append(record)
    annotations = []
    for iri, record in records.items():
        if term("headline") not in record:
            continue
        things = sorted(mentioned[iri])
        annotations.append(
            Annotation(
                name=iri.removeprefix(THINGS),
                headline=_text(record[term("headline")][0]),
                entities=tuple(_entity(records[t]) for t in things),
                claims=tuple(_claims(claims[iri], records)),
            )
        )
    return tuple(sorted(annotations, key=lambda a: (a.headline, a.name)))


def _text(node: _Term) -> str:
    return node.value if isinstance(node, (ox.NamedNode, ox.Literal)) else str(node)


def _one(record: _Record, local: str) -> str | None:
    values = record.get(term(local))
    return _text(values[0]) if values else None


def _entity(record: _Record) -> GoldEntity:
    kinds = [_text(o) for o in record[_TYPE.value] if _text(o).startswith(ONTOLOGY)]
    return GoldEntity(
        label=_text(record[_SKOS + "prefLabel"][0]),
        aliases=tuple(sorted(_text(o) for o in record.get(_SKOS + "altLabel", ()))),
        kind=kinds[0].removeprefix(ONTOLOGY),
        core=True,
    )


def _label(records: dict[str, _Record], iri: str | None) -> str | None:
    if iri is None:
        return None
    labels = records[iri].get(_SKOS + "prefLabel") if iri in records else None
    return _text(labels[0]) if labels else iri.removeprefix(THINGS).removeprefix(ONTOLOGY)


def _claims(held: list[_Record], records: dict[str, _Record]) -> Iterator[GoldClaim]:
    for record in held:
        words = _one(record, "objectText")
        target = None if words else _label(records, _one(record, "object"))
        unit = _one(record, "unit")
        evidence = records[_text(record[term("evidence")][0])]
        yield GoldClaim(
            subject=_label(records, _one(record, "subject")) or "",
            property=(_one(record, "property") or "").removeprefix(ONTOLOGY),
            object=target,
            indicator=_label(records, _one(record, "indicator")),
            value=words or _one(record, "value") if target is None else None,
            unit=unquote(unit.removeprefix(THINGS + "unit-")) if unit else None,
            qualifier=_one(record, "qualifier"),
            start=_one(record, "from"),
            end=_one(record, "to"),
            modality=(_one(record, "modality") or "").removeprefix(ONTOLOGY),
            quote=_one(evidence, "exact") or "",
            core=True,
        )
