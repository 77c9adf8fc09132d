"""Makes ontology/schemes/units.ttl, the scheme of units as printed, from their lexicon.

Each printed form is a concept of its own, in the scale it is printed in (亿元 is not 元) and as it
is printed (km is not 公里), since an observation keeps the unit that stands in the text. Forms of
one unit carry the same code and are exact matches of each other; factor and base make values
comparable. A form that measures two kinds of things (位: people, ranks) has the codes of both.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from zonegraph.errors import LexiconError
from zonegraph.generate.scheme import Concept, Scheme, Text, rows, write_scheme
from zonegraph.iri import fold

if TYPE_CHECKING:
    from zonegraph.generate.tree import Tree
    from zonegraph.lexicon.table import Row, Table

PATH: Final = "ontology/schemes/units.ttl"
_COLUMNS: Final = ("surface", "key", "label_en", "kind", "factor", "base", "note")
_CHINESE: Final = re.compile(r"[\u4e00-\u9fff]")
_SHARED: Final = ("label_en", "kind", "factor", "base")
_SCHEME: Final = Scheme(
    local="UnitScheme",
    card=(
        "id: units",
        "name: units as printed",
        "why: a number keeps the unit and the scale it was printed in, and still can be compared",
        "made: by python -m zonegraph.generate units, from the lexicon of units",
    ),
    label=Text(zh="计量单位", en="units"),
    definition=Text(
        zh="文章所印计量单位的概念表，带量纲与换算系数。",
        en="The scheme of units as articles print them, with kind and conversion factor.",
    ),
    example=Text(zh="亿元、公里、平方米、家、%"),
)


def units(tree: Tree) -> dict[str, bytes]:
    """Return the file of the unit scheme."""
    table = rows(tree, "units", _COLUMNS)
    by_key: dict[str, list[Row]] = {}
    by_form: dict[str, list[Row]] = {}
    for number, row in enumerate(table.rows):
        _agree(table, number, by_key.setdefault(row["key"], []))
        by_key[row["key"]].append(row)
        by_form.setdefault(fold(row["surface"]), []).append(row)
    return {PATH: write_scheme(_SCHEME, (_concept(group, by_key) for group in by_form.values()))}


def _agree(table: Table, number: int, group: list[Row]) -> None:
    """LexiconError if a further form of a unit says another thing of it than the first one."""
    row = table.rows[number]
    for column in _SHARED:
        if group and row[column] != group[0][column]:
            raise LexiconError(
                f"{column} of {row['key']!r} is {row[column]!r} here, "
                f"{group[0][column]!r} at {group[0]['surface']!r}",
                where=table.where(number),
            )


def _concept(group: list[Row], by_key: dict[str, list[Row]]) -> Concept:
    """Return the concept of one printed form; ``group`` has a row for each kind and spelling."""
    form = _usual([row["surface"] for row in group])
    units = list({row["key"]: row for row in group}.values())
    named = " or ".join(row["label_en"] for row in units)
    alike = [row["surface"] for row in units for row in by_key[row["key"]]]
    others = sorted({fold(surface) for surface in alike} - {fold(form)})
    notes = dict.fromkeys(row["note"] for row in group if row["note"])
    return Concept(
        kind="Unit",
        key=form,
        label=Text(zh=form, en=f"{named} ({form})" if others else named),
        definition=Text(
            zh=f"原文印作“{form}”的单位{_sizes(units, by_key, 'zh')}。",
            en=f"The unit printed as “{form}”{_sizes(units, by_key, 'en')}.",
        ),
        aliases=tuple(dict.fromkeys(row["surface"] for row in group)),
        note=Text(en="; ".join(notes)),
        notations=tuple((row["key"], None) for row in units),
        literals=tuple(
            literal
            for row in units
            for literal in (
                ("unitKind", row["kind"], "string"),
                ("unitFactor", row["factor"], "decimal"),
                ("baseUnit", row["base"], "string"),
            )
        ),
        matches=tuple(others) if len(units) == 1 else (),
    )


def _usual(spellings: list[str]) -> str:
    """Return the usual spelling of one form: half-width, and kW rather than KW."""
    narrow = [each for each in spellings if each == unicodedata.normalize("NFKC", each)]
    return max(narrow or spellings)


def _sizes(units: list[Row], by_key: dict[str, list[Row]], language: str) -> str:
    """Return how much of a printed base unit the units are; nothing for a base or one of it."""
    sizes = []
    for row in units:
        base = by_key.get(row["base"])
        if base and row["base"] != row["key"] and row["factor"] != "1":
            chinese = [each["surface"] for each in base if _CHINESE.search(each["surface"])]
            name = min(chinese or [base[0]["surface"]], key=len)
            sizes.append(
                f"，合 {row['factor']} {name}"
                if language == "zh"
                else f", which is {row['factor']} {base[0]['label_en']}"
            )
    return "".join(sizes)
