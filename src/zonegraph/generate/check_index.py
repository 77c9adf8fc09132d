"""Makes ontology/CHECKS.md: every check there is, what it is for and how to mend what it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.check import cards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonegraph.check import Card
    from zonegraph.generate.tree import Tree

PATH: Final = "ontology/CHECKS.md"
_HEAD: Final = """\
# The checks

Made by `python -m zonegraph.generate check_index` from the shapes and the cards of the checks in
Python; do not edit.

`zonegraph check` runs them, `zonegraph explain S302` prints one. `S` are SHACL shapes
([shapes/](shapes)), `P` are Python. Which severities make a run fail is not said here but in one
policy file: `src/zonegraph/check/policy.toml`, or your own with `--policy`.
"""
_FAMILIES: Final = (
    ("P2", "Files"),
    ("P4", "Ontology, shapes and queries"),
    ("S1", "Things, articles and evidence"),
    ("S2", "Claims"),
    ("S3", "Measured values"),
    ("S4", "Lengths"),
    ("P1", "Graph and articles"),
    ("P3", "Across articles"),
    ("P6", "Currency (`--current`)"),
    ("P7", "Waivers and baseline"),
)


def check_index(tree: Tree) -> dict[str, bytes]:
    """Return the page of all checks."""
    del tree
    known = cards()
    parts = [_HEAD]
    for beginning, title in _FAMILIES:
        family = [card for name, card in known.items() if name.startswith(beginning)]
        if family:
            parts += [f"## {title}\n", _table(family), *(_section(card) for card in family)]
    return {PATH: "\n".join(parts).encode()}


def _table(family: Sequence[Card]) -> str:
    rows = "".join(
        f"| [{card.id}](#{card.id.lower()}) | {card.severity} | {_cell(card.label_zh)} "
        f"| {_cell(card.label_en)} |\n"
        for card in family
    )
    return f"| id | severity | zh | en |\n| --- | --- | --- | --- |\n{rows}"


def _section(card: Card) -> str:
    lines = [f"### {card.id}\n"]
    for lang, mend in (("zh", "改法："), ("en", "Mend: ")):
        lines.append(_text(card.why(lang)) + "\n")
        lines += [f"- {_text(example)}" for example in card.examples(lang)]
        lines.append(f"- {mend}{_text(card.mend(lang))}\n")
    return "\n".join(lines)


def _cell(text: str) -> str:
    return _text(text).replace("|", "\\|")


def _text(text: str) -> str:
    """Return ``text`` on one line, with nothing in it that Markdown takes for a tag."""
    return " ".join(text.split()).replace("<", "&lt;")
