"""Query cards: the ``#+`` header of a ``.rq`` file, read strictly.

::

    #+ id: Q107
    #+ name: projects
    #+ title-zh: …
    #+ title-en: …
    #+ description-zh: …
    #+ description-en: …
    #+ example: --zone 济宁高新区
    #+ param: zone label(Zone) | 只看这一园区 | only this zone
    #+ param: year year = 2020 | 计划的年份 | the year that is planned
    #+ param: entity label(Entity) required | 要查的事物 | the thing asked about
    #+ tags: zone, project
    #+ returns: projectLabel | 项目 | the project

The header stands above the SPARQL text and every key but ``param`` and ``example`` must be there.
``example`` holds parameters with which the bundled graph is asked for the docs; a query that needs
a parameter has one. ``param`` and ``returns`` may stand several times, ``returns`` once for each
column in order. A parameter without a default may be left out and then restricts nothing. What
binds a parameter in the body is told in ``template``. The whole file is SPARQL 1.1 that runs as it
stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonegraph.errors import QueryError
from zonegraph.query.template import bound_names
from zonegraph.vocab import CLASSES

if TYPE_CHECKING:
    from pathlib import Path

TYPES: Final = (
    "label",
    "date",
    "year",
    "integer",
    "decimal",
    "text",
    "modality",
    "stage",
    "property",
)
# Options of the command; a parameter of such a name could not be given there.
RESERVED: Final = frozenset({"graph", "format", "output", "list", "explain", "evidence", "help"})

_ONCE: Final = (
    "id",
    "name",
    "title-zh",
    "title-en",
    "description-zh",
    "description-en",
    "tags",
)
_KEY: Final = re.compile(r"#\+ ([a-z-]+): (\S.*)")
_ID: Final = re.compile(r"Q[1-9][0-9]{2}")
_NAME: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_PARAM: Final = re.compile(
    r"(?P<name>[a-z][A-Za-z0-9]*) (?P<type>[a-z]+)(?:\((?P<classes>[A-Za-z, ]+)\))?"
    r"(?: (?P<required>required)| = (?P<default>[^|]*[^| ]))?"
    r" \| (?P<zh>[^|]*[^| ]) \| (?P<en>[^|]*[^| ])"
)
_COLUMN: Final = re.compile(r"(?P<name>[A-Za-z][A-Za-z0-9]*) \| (?P<zh>[^|]+) \| (?P<en>[^|]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Param:
    """A parameter: its type, and what it restricts. ``classes`` are those of a label."""

    name: str
    type: str
    classes: tuple[str, ...]
    required: bool
    default: str | None
    zh: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """A column of the answer, as the card tells it."""

    name: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One competency question and the SPARQL that answers it; ``text`` is the whole file."""

    id: str
    name: str
    title_zh: str
    title_en: str
    description_zh: str
    description_en: str
    params: tuple[Param, ...]
    tags: tuple[str, ...]
    returns: tuple[Returned, ...]
    text: str
    where: str
    example: str = ""

    def param(self, name: str) -> Param | None:
        """Return the parameter called ``name``, if there is one."""
        return next((each for each in self.params if each.name == name), None)


def parse(text: str, where: str) -> Card:
    """Return the card of ``text``; QueryError with ``where:line`` if it breaks the format."""
    once: dict[str, str] = {}
    params: list[Param] = []
    returns: list[Returned] = []
    number = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.startswith("#+"):
            break
        at = f"{where}:{number}"
        found = _KEY.fullmatch(line.rstrip())
        if found is None:
            raise QueryError("not a header line", where=at, hint="#+ key: value")
        key, value = found.groups()
        if key == "param":
            params.append(_param(value, at, params))
        elif key == "returns":
            returns.append(_returned(value, at, returns))
        elif key not in (*_ONCE, "example"):
            raise QueryError(f"unknown header key {key!r}", where=at, hint=_known_keys())
        elif key in once:
            raise QueryError(f"header key {key!r} stands twice", where=at)
        else:
            once[key] = value
    _complete(once, returns, where)
    _bound(text, tuple(params), where, number)
    return Card(
        id=once["id"],
        name=once["name"],
        title_zh=once["title-zh"],
        title_en=once["title-en"],
        description_zh=once["description-zh"],
        description_en=once["description-en"],
        params=tuple(params),
        tags=tuple(each.strip() for each in once["tags"].split(",")),
        returns=tuple(returns),
        text=text,
        where=where,
        example=once.get("example", ""),
    )


def read(path: Path) -> Card:
    """Return the card of the file at ``path``, whose name must be ``ID-NAME.rq``."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise QueryError(error.strerror or "cannot be read", where=str(path)) from error
    except UnicodeDecodeError as error:
        raise QueryError(f"is not UTF-8 at byte {error.start}", where=str(path)) from None
    card = parse(text, str(path))
    if path.name != f"{card.id}-{card.name}.rq":
        raise QueryError(
            "the file's name is not that of its card",
            where=f"{path}:1",
            hint=f"{card.id}-{card.name}.rq",
        )
    return card


def has_header(text: str) -> bool:
    """Tell whether ``text`` begins with a card, rather than being bare SPARQL."""
    return text.startswith("#+")


def _param(value: str, at: str, before: list[Param]) -> Param:
    found = _PARAM.fullmatch(value)
    if found is None:
        raise QueryError(
            "not a parameter", where=at, hint="name type[(Class)] [required | = default] | zh | en"
        )
    name, kind = found["name"], found["type"]
    classes = tuple(each.strip() for each in (found["classes"] or "").split(",") if each.strip())
    if kind not in TYPES:
        raise QueryError(f"unknown type {kind!r}", where=at, hint=f"one of {', '.join(TYPES)}")
    if name in RESERVED or any(name == each.name for each in before):
        raise QueryError(f"the name {name!r} is taken", where=at)
    if (kind == "label") != bool(classes):
        raise QueryError("a label, and only a label, has classes", where=at, hint="label(Zone)")
    unknown = [each for each in classes if each not in CLASSES]
    if unknown:
        raise QueryError(f"unknown class {unknown[0]!r}", where=at)
    return Param(
        name=name,
        type=kind,
        classes=classes,
        required=found["required"] is not None,
        default=found["default"],
        zh=found["zh"],
        en=found["en"],
    )


def _returned(value: str, at: str, before: list[Returned]) -> Returned:
    found = _COLUMN.fullmatch(value)
    if found is None:
        raise QueryError("not a column", where=at, hint="name | zh | en")
    if any(found["name"] == each.name for each in before):
        raise QueryError(f"the column {found['name']!r} stands twice", where=at)
    return Returned(name=found["name"], zh=found["zh"].strip(), en=found["en"].strip())


def _complete(once: dict[str, str], returns: list[Returned], where: str) -> None:
    missing = [key for key in _ONCE if key not in once] + ([] if returns else ["returns"])
    if missing:
        raise QueryError(f"the header lacks {', '.join(missing)}", where=f"{where}:1")
    if not _ID.fullmatch(once["id"]):
        raise QueryError(f"{once['id']!r} is not an id", where=f"{where}:1", hint="Q101")
    if not _NAME.fullmatch(once["name"]):
        raise QueryError(f"{once['name']!r} is not a name", where=f"{where}:1", hint="kebab-case")


def _bound(text: str, params: tuple[Param, ...], where: str, body: int) -> None:
    """Raise QueryError unless header and body name the same parameters."""
    lines = bound_names(text, where)
    for param in params:
        if param.name not in lines:
            raise QueryError(f"nothing binds {param.name!r}", where=f"{where}:{body}")
    for name, line in lines.items():
        if all(name != param.name for param in params):
            raise QueryError(f"no such parameter: {name!r}", where=f"{where}:{line}")


def _known_keys() -> str:
    return f"one of {', '.join((*_ONCE, 'example', 'param', 'returns'))}"
