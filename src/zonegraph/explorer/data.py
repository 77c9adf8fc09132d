"""Everything the page shows, as one JSON object."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from zonegraph.explorer.claims import articles, claims, entities, index
from zonegraph.explorer.records import first, labels, records
from zonegraph.explorer.texts import find_texts
from zonegraph.iri import ONTOLOGY, THINGS
from zonegraph.query.catalogue import cards
from zonegraph.query.prefix import PREFIXES
from zonegraph.query.vocabulary import with_vocabulary
from zonegraph.vocab import CLASSES, KINDS, MODALITIES, PROPERTIES, STAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from zonegraph.dataset import Dataset
    from zonegraph.explorer.records import Record

# What ends or opens a script element, and two line ends that old parsers choke on.
_UNSAFE: Final = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def data(dataset: Dataset, *, endpoint: str | None, folders: Iterable[Path] = ()) -> dict[str, Any]:
    """Return the page's data: same dataset and texts, same object, in the same order.

    ``endpoint`` is the address of the SPARQL endpoint, None for a file that has none; ``folders``
    are where article texts may lie besides ``articles/`` at the graph.
    """
    found = records(with_vocabulary(dataset))
    hashes = {iri: first(r, "textHash") for iri, r in found.items() if "textHash" in r}
    all_ = index(found, find_texts(dataset, hashes, folders))
    return {
        "endpoint": endpoint,
        "prefixes": PREFIXES,
        "things": THINGS,
        "kinds": list(KINDS),
        "above": {name: list(above) for name, above in CLASSES.items() if name in KINDS},
        "terms": _terms(found),
        "moods": {name: each.broader or each.local for name, each in MODALITIES.items()},
        "stages": {name: each.order or 0 for name, each in STAGES.items()},
        "properties": list(PROPERTIES),
        "articles": articles(all_),
        "entities": entities(all_),
        "claims": claims(all_),
        "queries": _queries(),
    }


def to_json(made: Mapping[str, Any] | str) -> str:
    """Return ``made`` as JSON that may stand inside a script element of an HTML page.

    No ``<``, ``>`` or ``&`` stands in it unescaped, so that no text can end the element (HTML,
    section 4.12.1.3, restrictions for contents of script elements).
    """
    text = json.dumps(made, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _terms(found: Mapping[str, Record]) -> dict[str, list[str]]:
    """Return the labels of our terms, concepts and units, in Chinese and English."""
    terms: dict[str, list[str]] = {}
    for iri, record in sorted(found.items()):
        if iri.startswith(ONTOLOGY) and ("prefLabel" in record or "label" in record):
            terms[iri.removeprefix(ONTOLOGY)] = list(labels(record))
        elif iri.startswith(THINGS + "unit-") and "prefLabel" in record:
            terms[iri.removeprefix(THINGS)] = list(labels(record))
    return terms


def _queries() -> list[dict[str, Any]]:
    """Return the catalogue: titles, parameters and SPARQL of every question."""
    return [
        {
            "id": card.id,
            "name": card.name,
            "title": [card.title_zh, card.title_en],
            "about": [card.description_zh, card.description_en],
            "tags": list(card.tags),
            "params": [
                {
                    "name": param.name,
                    "type": param.type,
                    "classes": list(param.classes),
                    "required": param.required,
                    "default": param.default,
                    "about": [param.zh, param.en],
                }
                for param in card.params
            ],
            "text": "\n".join(
                line for line in card.text.split("\n") if not line.startswith("#+ ")
            ).strip(),
        }
        for card in cards()
    ]
