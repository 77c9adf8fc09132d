"""The JSON Schema an answer must follow, made from the ontology.

It keeps to what servers accept in strict mode: every field is required, what may be absent is
null, nothing else is allowed (JSON Schema 2020-12, sections 10.3.2.3 and 6.5.3).
"""

from __future__ import annotations

from functools import cache
from typing import Final

from zonegraph.vocab import KINDS, LEVELS, MODALITIES, PROPERTIES, STAGES

NAMED_KINDS: Final = tuple(kind for kind in KINDS if kind != "Indicator")
"""Classes whose things are named; indicators are described by the claims that count them."""

_TEXT: Final = {"type": "string"}
_OPTIONAL: Final = {"type": ["string", "null"]}


@cache
def schema() -> dict[str, object]:
    """Return the schema of one answer."""
    entity = {
        "name": _TEXT,
        "other_names": {"type": "array", "items": _TEXT},
        "class": {"type": "string", "enum": list(NAMED_KINDS)},
        "quote": _TEXT,
    }
    claim = {
        "subject": _TEXT,
        "property": {"type": "string", "enum": sorted(PROPERTIES)},
        "object": _OPTIONAL,
        "value": _OPTIONAL,
        "indicator": _OPTIONAL,
        "printed": _OPTIONAL,
        "unit": _OPTIONAL,
        "time": _OPTIONAL,
        "from": _OPTIONAL,
        "to": _OPTIONAL,
        "modality": {"type": "string", "enum": sorted(MODALITIES)},
        "quote": _TEXT,
    }
    return _object(
        {
            "entities": {"type": "array", "items": _object(entity)},
            "claims": {"type": "array", "items": _object(claim)},
        }
    )


def _object(fields: dict[str, object]) -> dict[str, object]:
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


def concepts(name: str) -> tuple[str, ...]:
    """Return the words a property takes that has a closed scheme; none for any other."""
    if name == "level":
        return tuple(LEVELS)
    return tuple(concept.zh for concept in STAGES.values()) if name == "stage" else ()
