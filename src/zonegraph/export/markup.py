"""Text and numbers as XML 1.0 holds them, and the types its formats have for them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zonegraph.export.model import Attribute

# Line ends and tabs are written as references (XML 1.0, sections 2.11 and 3.3.3): as they stand a
# reader takes a carriage return for a line feed, and in an attribute each of them for a blank.
_SPECIAL: Final = re.compile('[&<>"\t\n\r]')
_WRITTEN: Final = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
}
TYPES: Final[Mapping[type, str]] = {str: "string", int: "long", float: "double", bool: "boolean"}


def escaped(text: str) -> str:
    """Return ``text`` as it stands in an element or between double quotes."""
    return _SPECIAL.sub(_replaced, text)


def _replaced(found: re.Match[str]) -> str:
    return _WRITTEN[found[0]]


def written(value: Attribute) -> str:
    """Return ``value`` as an XML Schema datatype writes it, escaped."""
    if isinstance(value, str):
        return escaped(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value)


def types(rows: Iterable[Mapping[str, Attribute]]) -> dict[str, str]:
    """Return the type of each attribute of ``rows``, by name in order; double if numbers differ."""
    found: dict[str, set[str]] = {}
    for row in rows:
        for name, value in row.items():
            kinds = found.get(name)
            if kinds is None:
                kinds = found[name] = set()
            kinds.add(TYPES[type(value)])
    return {name: _one(kinds) for name, kinds in sorted(found.items())}


def _one(kinds: set[str]) -> str:
    if len(kinds) == 1:
        return next(iter(kinds))
    return "double" if kinds == {"long", "double"} else "string"
