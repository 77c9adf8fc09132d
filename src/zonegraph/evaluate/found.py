"""What a graph holds, in the same shape as gold: one annotation for each article."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pyoxigraph as ox

from zonegraph.evaluate.gold import Annotation, GoldClaim, GoldEntity, Place
from zonegraph.iri import ONTOLOGY, THINGS, term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.dataset import Dataset

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
_Record = dict[str, list[_Term]]
_Records = dict[str, _Record]


def found(dataset: Dataset) -> tuple[Annotation, ...]:
    """Return what ``dataset`` holds of each of its articles, sorted by headline.

    What a graph that is not ours leaves out is empty here: it is counted, not refused.
    """
    records: _Records = defaultdict(lambda: defaultdict(list))
    for quad in dataset.merged():
        records[_text(quad.subject)][_text(quad.predicate)].append(quad.object)
    mentioned: dict[str, set[str]] = defaultdict(set)
    claims: dict[str, list[_Record]] = defaultdict(list)
    for iri, record in list(records.items()):
        for article in record.get(term("mentionedIn"), ()):
            mentioned[_text(article)].add(iri)
        if term("property") in record:
            for article_iri in {_one(e, "inArticle") for e in _evidence(record, records)}:
                claims[article_iri or ""].append(record)
    annotations = [
        Annotation(
            name=iri.removeprefix(THINGS),
            headline=_one(record, "headline") or "",
            entities=tuple(_entity(records[t], t) for t in sorted(mentioned[iri])),
            claims=tuple(_claims(claims[iri], records)),
            text_hash=_one(record, "textHash"),
        )
        for iri, record in list(records.items())
        if term("headline") in record
    ]
    return tuple(sorted(annotations, key=lambda a: (a.headline, a.name)))


def _text(node: _Term) -> str:
    return node.value if isinstance(node, (ox.NamedNode, ox.Literal)) else str(node)


def _one(record: _Record, local: str) -> str | None:
    values = record.get(term(local))
    return _text(values[0]) if values else None


def _evidence(record: _Record, records: _Records) -> list[_Record]:
    """Return the evidence of a claim, in the order of the text."""
    held = [records[_text(node)] for node in record.get(term("evidence"), ())]
    return sorted(held, key=lambda e: (_offset(e, "start"), _offset(e, "end")))


def _offset(record: _Record, local: str) -> int:
    value = _one(record, local) or ""
    return int(value) if value.isdecimal() else 0


def _entity(record: _Record, iri: str) -> GoldEntity:
    kinds = sorted(_text(o) for o in record.get(_TYPE, ()))
    ours = [kind.removeprefix(ONTOLOGY) for kind in kinds if kind.startswith(ONTOLOGY)]
    labels = record.get(_SKOS + "prefLabel")
    return GoldEntity(
        label=_text(labels[0]) if labels else iri.removeprefix(THINGS),
        aliases=tuple(sorted(_text(o) for o in record.get(_SKOS + "altLabel", ()))),
        kind=(ours or kinds or ["no class"])[0],
        core=True,
    )


def _label(records: _Records, iri: str | None) -> str | None:
    if iri is None:
        return None
    labels = records[iri].get(_SKOS + "prefLabel") if iri in records else None
    return _text(labels[0]) if labels else iri.removeprefix(THINGS).removeprefix(ONTOLOGY)


def _claims(held: list[_Record], records: _Records) -> Iterator[GoldClaim]:
    for record in held:
        words = _one(record, "objectText")
        target = None if words else _label(records, _one(record, "object"))
        unit = _one(record, "unit")
        places = tuple(
            Place(_offset(e, "start"), _offset(e, "end"), _one(e, "exact") or "")
            for e in _evidence(record, records)
        )
        yield GoldClaim(
            subject=_label(records, _one(record, "subject")) or "",
            property=(_one(record, "property") or "").removeprefix(ONTOLOGY),
            object=target,
            indicator=_label(records, _one(record, "indicator")),
            value=words or _value(record) if target is None else None,
            unit=unquote(unit.removeprefix(THINGS + "unit-")) if unit else None,
            qualifier=_one(record, "qualifier"),
            start=_one(record, "from"),
            end=_one(record, "to"),
            modality=(_one(record, "modality") or "").removeprefix(ONTOLOGY),
            quote=places[0].exact if places else "",
            core=True,
            places=places,
            surface=_one(record, "surface"),
            words=_one(record, "timeText"),
            rule=_one(record, "rule") or "",
        )


def _value(record: _Record) -> str | None:
    """Return the value, or the range as the guide writes it: 3-5."""
    value, upper = _one(record, "value"), _one(record, "upperValue")
    return f"{value}-{upper}" if value is not None and upper is not None else value
