"""The competency questions that ship with zonegraph, found by name or id."""

from __future__ import annotations

import difflib
from functools import cache
from typing import TYPE_CHECKING

from zonegraph import resources
from zonegraph.errors import QueryError
from zonegraph.query.card import Card, has_header, parse, read
from zonegraph.query.result import XSD, Cell, Result, of_rows

if TYPE_CHECKING:
    from pathlib import Path


def cards() -> tuple[Card, ...]:
    """Return the cards of the catalogue, by id."""
    return _cards(resources.queries_dir())


@cache
def _cards(folder: Path) -> tuple[Card, ...]:
    return load(folder)


def load(folder: Path) -> tuple[Card, ...]:
    """Return the cards of ``folder``, by id; QueryError if an id or a name stands twice."""
    found = sorted((read(path) for path in folder.glob("*.rq")), key=lambda card: card.id)
    taken: dict[str, Card] = {}
    for card in found:
        for word in (card.id, card.name):
            if word in taken:
                raise QueryError(f"{word!r} stands in {taken[word].where}, too", where=card.where)
            taken[word] = card
    return tuple(found)


def find(name: str) -> Card:
    """Return the card with that name or id; QueryError names those close to it if there is none."""
    wanted = name.strip().lower()
    known = cards()
    for card in known:
        if wanted in (card.name, card.id.lower()):
            return card
    names = [card.name for card in known]
    close = difflib.get_close_matches(wanted, names, n=4, cutoff=0.5)
    close += [each for each in names if wanted and wanted in each and each not in close]
    raise QueryError(
        f"there is no query {name!r}",
        hint=f"perhaps {', '.join(close)}" if close else "see zonegraph query --list",
    )


def complete(beginning: str) -> list[tuple[str, str]]:
    """Return name and title of the queries whose name or id begins so, for shell completion."""
    low = beginning.lower()
    return [
        (card.name, card.title_zh)
        for card in cards()
        if card.name.startswith(low) or card.id.lower().startswith(low)
    ]


def listing() -> Result:
    """Return the catalogue as an answer: id, name, titles, parameters and tags of each query."""
    rows = (
        (
            card.id,
            card.name,
            card.title_zh,
            card.title_en,
            " ".join(f"--{param.name}" for param in card.params),
            ", ".join(card.tags),
        )
        for card in cards()
    )
    names = ["id", "name", "titleZh", "titleEn", "params", "tags"]
    return of_rows(
        "select", names, ([Cell(value=v, datatype=XSD + "string") for v in row] for row in rows)
    )


def explain(text: str, where: str) -> str:
    """Return the card of ``text`` as people read it: the question, parameters, columns, SPARQL.

    QueryError if ``text``, which is from ``where``, has no card or a broken one.
    """
    if not has_header(text):
        raise QueryError("this query has no card", where=where, hint="a card begins with #+ id:")
    card = parse(text, where)
    lines = [
        f"{card.id} {card.name}",
        f"{card.title_zh} / {card.title_en}",
        "",
        card.description_zh,
        card.description_en,
        "",
    ]
    for param in card.params:
        kind = f"{param.type}({', '.join(param.classes)})" if param.classes else param.type
        rest = "required" if param.required else f"default {param.default or 'any'}"
        lines.append(f"  --{param.name} {kind}, {rest}: {param.zh} / {param.en}")
    lines += ["", *(f"  {each.name}: {each.zh} / {each.en}" for each in card.returns), ""]
    body = "\n".join(line for line in card.text.split("\n") if not line.startswith("#+ "))
    return "\n".join(lines) + "\n" + body
