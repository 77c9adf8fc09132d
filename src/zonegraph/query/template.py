"""The one way a parameter enters a query: as RDF terms, in a line of its own.

::

    VALUES ?zone { UNDEF } #+ bind zone

As it stands the line restricts nothing (or holds the default, ``VALUES ?year { 2020 } #+ bind
year``), so that the file is SPARQL 1.1 (section 10.2.2, inline data) which any engine runs. A given
value takes the place of what stands between the braces, written as N-Triples by the RDF library; a
parameter that is not given and has no default takes its line out, which means the same as UNDEF.
Text from a user is never pasted. Line numbers stay.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Term = ox.NamedNode | ox.Literal

_LINE: Final = re.compile(
    r"^(?P<indent> *)VALUES \?(?P<var>\w+) \{ (?P<data>[^{}]*[^{} ]) \} #\+ bind (?P<name>\w+)$"
)


def bound_names(text: str, where: str) -> dict[str, int]:
    """Return the parameters that ``text`` binds, with the line of each; QueryError if one is off.

    A parameter may be bound in several lines (an inner SELECT is a scope of its own).
    """
    names: dict[str, int] = {}
    header = True
    for number, line in enumerate(text.split("\n"), start=1):
        header = header and line.startswith("#+")
        if header or "#+" not in line:
            continue
        found = _LINE.fullmatch(line.rstrip())
        if found is None or found["var"] != found["name"]:
            raise QueryError(
                "not a line that binds a parameter",
                where=f"{where}:{number}",
                hint="VALUES ?name { UNDEF } #+ bind name",
            )
        names.setdefault(found["name"], number)
    return names


def fill(text: str, given: Mapping[str, Sequence[Term]]) -> str:
    """Return ``text`` with the terms of ``given`` in the lines that bind them."""
    return "\n".join(_filled(line, given) for line in text.split("\n"))


def _filled(line: str, given: Mapping[str, Sequence[Term]]) -> str:
    found = _LINE.fullmatch(line.rstrip())
    if found is None:
        return line
    terms = given.get(found["name"])
    if terms:
        data = " ".join(str(term) for term in terms)
        return f"{found['indent']}VALUES ?{found['var']} {{ {data} }}"
    return "" if found["data"] == "UNDEF" else line
