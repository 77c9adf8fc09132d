"""The model's answer as records: what has the wrong shape is dropped and counted here."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from zonegraph.llm.drops import DropError
from zonegraph.llm.schema import NAMED_KINDS
from zonegraph.vocab import MODALITIES, PROPERTIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonegraph.llm.drops import Drops

_THOUGHT: Final = re.compile(r"<think>.*?</think>", re.DOTALL)
_WRONG: Final = "item of a wrong type"
Record = TypeVar("Record")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A thing as the model names it."""

    name: str
    others: tuple[str, ...]
    kind: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A statement as the model makes it; ``start`` and ``end`` are its dates as it writes them."""

    subject: str
    property: str
    modality: str
    quote: str
    object: str | None
    value: str | None
    indicator: str | None
    printed: str | None
    unit: str | None
    time: str | None
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one answer holds, in its order."""

    entities: tuple[Named, ...]
    claims: tuple[Stated, ...]


def parsed(content: str) -> dict[str, Any] | None:
    """Return the JSON object in ``content``, past thoughts and code fences; None if broken."""
    text = _THOUGHT.sub("", content)
    start, end = text.find("{"), text.rfind("}")
    try:
        found = json.loads(text[start : end + 1]) if start >= 0 else None
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def answer(held: dict[str, Any], drops: Drops) -> Answer:
    """Return the records of a parsed answer; what is no record is counted in ``drops``."""
    return Answer(
        entities=_records(held, "entities", _named, drops),
        claims=_records(held, "claims", _stated, drops),
    )


def _records(
    held: dict[str, Any], name: str, record: Callable[[dict[str, Any]], Record], drops: Drops
) -> tuple[Record, ...]:
    """Return the records of one list; every item that is none is counted."""
    items = held.get(name, [])
    records: list[Record] = []
    for item in items if isinstance(items, list) else [items]:
        try:
            if not isinstance(item, dict):
                raise DropError(_WRONG)
            records.append(record(item))
        except DropError as error:
            drops.add(error.reason)
    return tuple(records)


def _named(item: dict[str, Any]) -> Named:
    name, kind, quote = (_words(item, key) for key in ("name", "class", "quote"))
    others = item.get("other_names") or []
    if not name or not kind or not isinstance(others, list):
        raise DropError(_WRONG)
    if kind not in NAMED_KINDS:
        raise DropError("class outside the ontology")
    texts = tuple(each.strip() for each in others if isinstance(each, str) and each.strip())
    return Named(name=name, others=texts, kind=kind, quote=quote or "")


def _stated(item: dict[str, Any]) -> Stated:
    subject, name, modality, quote = (
        _words(item, key) for key in ("subject", "property", "modality", "quote")
    )
    if not subject or not name or not modality or not quote:
        raise DropError(_WRONG)
    if name not in PROPERTIES:
        raise DropError("property outside the ontology")
    if modality not in MODALITIES:
        raise DropError("modality outside the ontology")
    return Stated(
        subject=subject,
        property=name,
        modality=modality,
        quote=quote,
        object=_words(item, "object"),
        value=_words(item, "value"),
        indicator=_words(item, "indicator"),
        printed=_words(item, "printed"),
        unit=_words(item, "unit"),
        time=_words(item, "time"),
        start=_words(item, "from"),
        end=_words(item, "to"),
    )


def _words(item: dict[str, Any], key: str) -> str | None:
    """Return a field's words; a plain number counts as its digits, everything else as absent."""
    value = item.get(key)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    return value.strip() or None if isinstance(value, str) else None
