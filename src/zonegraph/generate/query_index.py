"""Makes queries/README.md: every competency question, its parameters, and how to ask it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.errors import QueryError
from zonegraph.query.card import parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonegraph.generate.tree import Tree
    from zonegraph.query.card import Card, Param

PATH: Final = "queries/README.md"
_QUERIES: Final = "queries/*.rq"
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
    sections = [_HEAD, _table(cards), *(_section(card) for card in cards)]
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


def _section(card: Card) -> str:
    file = f"{card.id}-{card.name}.rq"
    lines = [
        f"## {card.id} {card.name}\n",
        f"[{file}]({file})\n",
        f"{card.description_zh}\n",
        f"{card.description_en}\n",
        *(_param(param) for param in card.params),
        f"- returns {', '.join(f'`{each.name}`' for each in card.returns)}\n",
    ]
    return "\n".join(lines)


def _param(param: Param) -> str:
    kind = f"{param.type} of {' or '.join(param.classes)}" if param.classes else param.type
    rest = "required" if param.required else f"default {param.default or 'any'}"
    return f"- `--{param.name}` ({kind}, {rest}): {param.zh} / {param.en}"
