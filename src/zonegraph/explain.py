"""The card of anything that has one: term, rule, relation, shape, check, query."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph import resources, vocab
from zonegraph.errors import QueryError, UsageError
from zonegraph.lexicon.table import load

if TYPE_CHECKING:
    from collections.abc import Callable


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
    from zonegraph.extract.extractor import NAME_RULES

    for rule in NAME_RULES:
        if card in (rule.id, rule.name):
            fires = "\n".join(f"  fires:  {text} => {found}" for text, found in rule.fires)
            silent = "\n".join(f"  silent: {text}" for text in rule.silent)
            return f"{rule.id} {rule.name}\n  why: {rule.why}\n{fires}\n{silent}"
    return None


def _relation(card: str) -> str | None:
    for row in load("relations"):
        if card in (row["id"], f"F{row['id'][1:]}"):
            return (
                f"{row['id']} {row['property']} ({row['direction']})\n  subject: {row['subject']}\n"
                f"  verbs: {row['groups']}\n  object: {row['object']}"
            )
    return None


def _shape(card: str) -> str | None:
    for path in sorted((resources.ontology_dir() / "shapes").glob("S*.ttl")):
        if path.stem == card or path.stem.partition("-")[0] == card:
            return path.read_text(encoding="utf-8").rstrip()
    return None


def _check(card: str) -> str | None:
    from zonegraph.check import PYTHON_CARDS

    known = PYTHON_CARDS.get(card)
    if known is None:
        return None
    examples = (*known.examples_zh, *known.examples_en)
    lines = [known.label_zh, known.label_en, known.why_zh, known.why_en, *examples]
    return "\n".join([f"{known.id} ({known.severity})", *(f"  {line}" for line in lines)])


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
    _relation,
    _shape,
    _check,
    _query,
    _term,
)
