"""The card of anything that has one: term, rule, relation, shape, check, query."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph import resources, vocab
from zonegraph.errors import QueryError, UsageError
from zonegraph.lexicon.table import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonegraph.extract.rule import Card


def explain(card: str) -> str:
    """Return the card called ``card``, as text. Raises UsageError if there is none."""
    for look in _LOOKS:
        found = look(card)
        if found is not None:
            return found
    raise UsageError(
        f"there is no card {card!r}",
        hint="try a term (hasProject), a rule (N110), a relation (R154), a shape (S101), "
        "a check (P101), a query (zones)",
    )


def _rule(card: str) -> str | None:
    """Return the card of a rule or trained reader: by id, by name, or by its lexicon row."""
    from zonegraph.extract.cards import cards

    rows = {row["id"] for row in load("relations")}
    rule = f"F{card[1:]}" if card in rows else card
    for known in cards():
        if rule in (known.id, known.name):
            return _shown(known)
    return None


def _shown(card: Card) -> str:
    lines = [f"{card.id} {card.name}", f"  why: {card.why}"]
    lines += [f"  {word}: {said}" for word, said in card.facts]
    lines += [f"  fires:  {text} => {found}" for text, found in card.fires]
    lines += [f"  silent: {text}" for text in card.silent]
    return "\n".join(lines)


def _hint(card: str) -> str | None:
    """Return the card of a row of the relations lexicon that is no rule by itself."""
    for row in load("relations"):
        if card == row["id"]:
            return (
                f"{row['id']} {row['property']} ({row['direction']})\n"
                "  why: too weak to state anything; L100 takes it as a hint\n"
                f"  subject: {row['subject']}\n  verbs: {row['groups']}\n  object: {row['object']}"
            )
    return None


def _shape(card: str) -> str | None:
    from zonegraph.check import explain as explain_check

    for path in sorted((resources.ontology_dir() / "shapes").glob("S*.ttl")):
        if path.stem == card or path.stem.partition("-")[0] == card:
            text = path.read_text(encoding="utf-8").rstrip()
            return f"{explain_check(path.stem.partition('-')[0])}\n\n{text}"
    return None


def _check(card: str) -> str | None:
    from zonegraph.check import PYTHON_CARDS
    from zonegraph.check import explain as explain_check

    return explain_check(card) if card in PYTHON_CARDS else None


def _query(card: str) -> str | None:
    from zonegraph.query import explain as explain_query
    from zonegraph.query import find, text_of

    try:
        find(card)
    except QueryError:
        return None
    return explain_query(*text_of(card))


def _term(card: str) -> str | None:
    """Return the statements of an ontology term, one on a line."""
    from zonegraph.dataset import parse

    iri = vocab.ZG.Claim.removesuffix("Claim") + card.removeprefix("zg:")
    lines = []
    for path in sorted(resources.ontology_dir().rglob("*.ttl")):
        if path.parent.name not in ("terms", "schemes"):
            continue
        for quad in parse(path):
            if str(quad.subject) == f"<{iri}>":
                value = getattr(quad.object, "value", str(quad.object))
                language = getattr(quad.object, "language", None)
                tag = f" ({language})" if language else ""
                name = re.split(r"[#/]", quad.predicate.value)[-1]
                lines.append(f"  {name}: {value}{tag}")
    return "\n".join([f"zg:{card.removeprefix('zg:')}", *lines]) if lines else None


_LOOKS: Final[tuple[Callable[[str], str | None], ...]] = (
    _rule,
    _hint,
    _shape,
    _check,
    _query,
    _term,
)
