"""What a query may not do: reach over the network, or change the graph.

The engine has no switch for SERVICE, so the word is looked for before the engine sees the text:
what is a keyword in SPARQL 1.1 (section 19.8) stands outside of IRIs, strings, comments, variables
and prefixed names. Codepoint escapes (section 19.2) are looked at both as written and resolved.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN: Final = re.compile(
    r"""
      <[^<>"{}|^`\\\x00-\x20]*>                              # IRI
    | \#[^\r\n]*                                             # comment
    | \"{3}(?:[^\\"]|\\.|\"{1,2}(?!\"))*\"{3}                # strings
    | '{3}(?:[^\\']|\\.|'{1,2}(?!'))*'{3}
    | "(?:[^\\"\r\n]|\\.)*" | '(?:[^\\'\r\n]|\\.)*'
    | [?$]\w+                                                # variable
    | @[A-Za-z]+(?:-[A-Za-z0-9]+)*                           # language tag
    | (?:[\w.-]*\w)?:(?:[\w:.-]|%[0-9A-Fa-f]{2}|\\.)*        # prefixed name
    | (?P<word>[A-Za-z_]\w*)
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE: Final = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_UPDATES: Final = frozenset(
    {"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"}
)
_PROLOGUE: Final = frozenset({"BASE", "PREFIX"})
_LEVELS: Final = re.compile(r"[({\[]|[)}\]]")
_OPERATOR: Final = re.compile(r"[!+*/|&^-]")
_JOINS: Final = frozenset({"UNION", "OPTIONAL", "MINUS"})
# The engine reads and plans by recursion and has no limit of its own: some thousand levels end the
# process. No query written by people comes near these.
DEEPEST: Final = 200
MOST_OPERATORS: Final = 2000


def refuse(text: str, where: str) -> None:
    """Raise QueryError if ``text`` holds SERVICE, is an update or too deep; else do nothing."""
    refuse_depth(text, where)
    for version in (text, _ESCAPE.sub(_resolved, text)):
        first = True
        for word, line in _words(version):
            if word == "SERVICE":
                raise QueryError(
                    "SERVICE is refused: a query does not leave this machine",
                    where=f"{where}:{line}",
                    hint="ask the other endpoint on its own",
                )
            if first and word in _UPDATES:
                raise QueryError(
                    f"{word} is refused: a query does not change the graph",
                    where=f"{where}:{line}",
                    hint="change the articles or the curation files, and build",
                )
            first = first and word in _PROLOGUE


def refuse_depth(text: str, where: str) -> None:
    """Raise QueryError for more levels or operators than the engine survives."""
    bare = _TOKEN.sub(lambda found: "|" if (found["word"] or "").upper() in _JOINS else " ", text)
    depth = 0
    for found in _LEVELS.finditer(bare):
        depth += 1 if found[0] in "({[" else -1
        if depth > DEEPEST:
            raise QueryError(
                f"is nested deeper than {DEEPEST} levels", where=where, hint="write it flatter"
            )
    if len(_OPERATOR.findall(bare)) > MOST_OPERATORS:
        raise QueryError(
            f"has more than {MOST_OPERATORS} operators",
            where=where,
            hint="list values with VALUES, or ask in parts",
        )


def _words(text: str) -> Iterator[tuple[str, int]]:
    """Yield the bare words of ``text`` in capitals, with their lines."""
    for found in _TOKEN.finditer(text):
        if found["word"]:
            yield found["word"].upper(), text.count("\n", 0, found.start()) + 1


def _resolved(escape: re.Match[str]) -> str:
    number = int(escape[1] or escape[2], 16)
    return chr(number) if number < 0x110000 else escape[0]
