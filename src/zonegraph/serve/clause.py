"""The FROM clauses of a query (SPARQL 1.1, section 13.2), read without parsing the rest of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TOKEN: Final = re.compile(
    r"""
      <(?P<iri>[^<>"{}|^`\\\x00-\x20]*)>
    | \#[^\r\n]*
    | "(?:[^\\"\r\n]|\\.)*" | '(?:[^\\'\r\n]|\\.)*'
    | [?$]\w+
    | (?P<name>[^\W\d_][\w.-]*:[\w.:%\\-]* | :[\w.:%\\-]*)
    | (?P<word>[A-Za-z]+)
    | (?P<end>\{)
    """,
    re.VERBOSE,
)


def graphs(text: str, prefixes: Mapping[str, str], base: str | None) -> tuple[list[str], list[str]]:
    """Return the IRIs after FROM and those after FROM NAMED in ``text``, in order.

    The scan ends at the first brace, for the clauses stand before it; an expression that is
    selected may hold a string there. A prefix that is not declared is left to the engine to
    complain of.
    """
    default: list[str] = []
    named: list[str] = []
    known, root = dict(prefixes), base or ""
    tokens = _tokens(text)
    for kind, value in tokens:
        if kind != "word":
            continue
        if value.upper() == "PREFIX":
            name, iri = next(tokens, ("", ""))[1], next(tokens, ("", ""))[1]
            known[name.removesuffix(":")] = urljoin(root, iri) if root else iri
        elif value.upper() == "BASE":
            root = urljoin(root, next(tokens, ("", ""))[1])
        elif value.upper() == "FROM":
            kind, value = next(tokens, ("", ""))
            into = default
            if kind == "word" and value.upper() == "NAMED":
                kind, value = next(tokens, ("", ""))
                into = named
            into += _resolved(kind, value, known, root)
    return default, named


def _resolved(kind: str, value: str, known: Mapping[str, str], root: str) -> list[str]:
    if kind == "iri":
        return [urljoin(root, value) if root else value]
    prefix, colon, local = value.partition(":")
    return [known[prefix] + local.replace("\\", "")] if colon and prefix in known else []


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind == "end":
            return
        if kind is not None:
            yield kind, match[kind]
