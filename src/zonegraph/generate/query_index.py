"""Makes queries/README.md: every competency question, its parameters, and how to ask it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.dataset import BUILT, Dataset
from zonegraph.errors import QueryError, SourceError
from zonegraph.query.arguments import arguments
from zonegraph.query.card import parse
from zonegraph.query.run import ask
from zonegraph.query.table import markdown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonegraph.generate.tree import Tree
    from zonegraph.query.card import Card, Param
    from zonegraph.query.result import Result

PATH: Final = "queries/README.md"
_QUERIES: Final = "queries/*.rq"
_GRAPH: Final = f"graph/{BUILT}"
_ROWS: Final = 3
_LONGEST: Final = 24
_HEAD: Final = """\
# The queries

Made by `python -m zonegraph.generate query_index` from the files below; do not edit.

One competency question a file: a card of `#+` lines, then SPARQL 1.1 that runs as it stands.

    zonegraph query zones
    zonegraph query enterprises --zone 济宁 -f csv -o enterprises.csv
    zonegraph query projects --explain

A label parameter takes a label, an alias or a part of one, an IRI, or `Class:label`; what may mean
several things is refused and the candidates are named. A modality or stage takes its Chinese or
English name; a modality includes those under it. On the command line a query is known by its name
or its id.

In another engine, load the graph together with `ontology/terms/` and `ontology/schemes/`, merged
into the default graph: they label properties, stages, modalities and units. (Leave out the schemes
of industries and indicators if only what articles name should be counted and labelled.) To bind a
parameter there, put a term in place of `UNDEF` in the line that ends in `#+ bind`.

To add a question: write its card and query, keep every answer in one order (`ORDER BY` down to the
last tie), add its expected answers to `tests/queries/`, run `python -m zonegraph.generate`.
"""


def query_index(tree: Tree) -> dict[str, bytes]:
    """Return the index of the query folder; nothing if there are no queries."""
    cards = [parse(_text(tree, path), path) for path in tree.glob(_QUERIES)]
    if not cards:
        return {}
    cards.sort(key=lambda card: card.id)
    bundled = _bundled(tree)
    sections = [_HEAD, _table(cards), *(_section(card, bundled) for card in cards)]
    return {PATH: "\n".join(sections).encode()}


def _text(tree: Tree, path: str) -> str:
    try:
        return tree.read(path).decode()
    except UnicodeDecodeError as error:
        raise QueryError(f"is not UTF-8 at byte {error.start}", where=path) from None


def _table(cards: Iterable[Card]) -> str:
    rows = "".join(
        f"| [{card.id}](#{card.id.lower()}-{card.name}) | `{card.name}` | {card.title_zh} "
        f"| {card.title_en} | {', '.join(card.tags)} |\n"
        for card in cards
    )
    return f"| id | name | zh | en | tags |\n| --- | --- | --- | --- | --- |\n{rows}"


def _bundled(tree: Tree) -> Dataset | None:
    """Return the bundled graph as ``tree`` has it; None without one."""
    try:
        data = tree.read(_GRAPH)
    except SourceError:
        return None
    return Dataset.of(ox.parse(data, format=ox.RdfFormat.TRIG))


def _answer(card: Card, bundled: Dataset) -> list[str]:
    """Return what the bundled graph answers: the first rows as a table, and how many there are."""
    params = arguments(card.example.split())[1]
    result = ask(bundled, card.text, card.where, params)
    asked = " ".join(["zonegraph query", card.name, card.example]).rstrip()
    if not result.rows:
        return [f"`{asked}`: the bundled graph has no answer.\n"]
    rows = "1 row" if len(result) == 1 else f"{len(result)} rows"
    more = f", the first {_ROWS}" if len(result) > _ROWS else ""
    return [f"`{asked}`: {rows}{more}\n", markdown(_shortened(result))]


def _shortened(result: Result) -> Result:
    rows = tuple(
        tuple(
            replace(cell, value=f"{cell.value[: _LONGEST - 1]}…")
            if cell is not None and not cell.is_iri and len(cell.value) > _LONGEST
            else cell
            for cell in row
        )
        for row in result.rows[:_ROWS]
    )
    return replace(result, rows=rows)


def _section(card: Card, bundled: Dataset | None) -> str:
    file = f"{card.id}-{card.name}.rq"
    lines = [
        f"## {card.id} {card.name}\n",
        f"[{file}]({file})\n",
        f"{card.description_zh}\n",
        f"{card.description_en}\n",
        *(_param(param) for param in card.params),
        f"- returns {', '.join(f'`{each.name}`' for each in card.returns)}\n",
        *(_answer(card, bundled) if bundled is not None else []),
    ]
    return "\n".join(lines)


def _param(param: Param) -> str:
    kind = f"{param.type} of {' or '.join(param.classes)}" if param.classes else param.type
    rest = "required" if param.required else f"default {param.default or 'any'}"
    return f"- `--{param.name}` ({kind}, {rest}): {param.zh} / {param.en}"
