"""Makes ontology/schemes/industries.ttl, the tree of industries, from the lexicon of industries.

A code that names the very class (a section letter, a division of two digits, a code of the
strategic emerging industries) is a ``skos:notation``; a longer GB/T 4754 code, which covers about
the same activity, is a ``zg:closeNotation``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.errors import LexiconError
from zonegraph.generate.scheme import Concept, Scheme, Text, aliases, rows, write_scheme

if TYPE_CHECKING:
    from zonegraph.generate.tree import Tree
    from zonegraph.lexicon.table import Row

PATH: Final = "ontology/schemes/industries.ttl"
_COLUMNS: Final = ("key", "label_zh", "label_en", "aliases", "broader", "gbt4754", "sei", "note")
_EXACT_LENGTH: Final = 2
# Marks of the lexicon that tell a reader of running text what to look for; no one else needs them.
_MARKS: Final = ("silent:", "weak:")
_SCHEME: Final = Scheme(
    local="IndustryScheme",
    card=(
        "id: industries",
        "name: industries, sectors and technology fields",
        "why: one tree of branches, so that a count for a branch takes in what lies beneath it",
        "made: by python -m zonegraph.generate industries, from the lexicon of industries",
    ),
    label=Text(zh="产业", en="industries"),
    definition=Text(
        zh="产业、领域与技术方向的概念表，带上下位关系。",
        en="The scheme of industries, sectors and fields of technology, with broader and narrower.",
    ),
    example=Text(zh="制造业、先进制造业、集成电路产业"),
)


def industries(tree: Tree) -> dict[str, bytes]:
    """Return the file of the industry scheme."""
    table = rows(tree, "industries", _COLUMNS)
    by_key = {row["key"]: row for row in table.rows}
    concepts = []
    for number, row in enumerate(table.rows):
        if row["broader"] and row["broader"] not in by_key:
            raise LexiconError(
                f"broader {row['broader']!r} is no key of this table", where=table.where(number)
            )
        concepts.append(_concept(row, by_key.get(row["broader"])))
    return {PATH: write_scheme(_SCHEME, concepts)}


def _concept(row: Row, parent: Row | None) -> Concept:
    codes = aliases(row["gbt4754"])
    return Concept(
        kind="Industry",
        key=row["label_zh"],
        label=Text(zh=row["label_zh"], en=row["label_en"]),
        definition=_definition(row, parent),
        aliases=aliases(row["aliases"]),
        note=Text(en=_note(row["note"])),
        broader=parent["label_zh"] if parent else None,
        notations=(
            *((code, "gbt4754") for code in codes if len(code) <= _EXACT_LENGTH),
            *((code, "sei") for code in aliases(row["sei"])),
        ),
        close_notations=tuple((code, "gbt4754") for code in codes if len(code) > _EXACT_LENGTH),
    )


def _definition(row: Row, parent: Row | None) -> Text:
    codes = "、".join(code for code in aliases(row["gbt4754"]) if len(code) <= _EXACT_LENGTH)
    zh = f"属于“{parent['label_zh']}”的产业或领域" if parent else "产业表的一个顶层门类"
    en = f"A branch of “{parent['label_en']}”" if parent else "A top branch of the scheme"
    return Text(
        zh=f"{zh}，即 GB/T 4754—2017 的 {codes}。" if codes else f"{zh}。",
        en=f"{en}; in GB/T 4754-2017: {codes.replace('、', ', ')}." if codes else f"{en}.",
    )


def _note(cell: str) -> str:
    parts = (part.strip() for part in cell.split(";"))
    return "; ".join(part for part in parts if part and not part.startswith(_MARKS))
