"""Makes ontology/schemes/indicators.ttl, the scheme of indicators, from their lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.generate.scheme import Concept, Scheme, Text, aliases, rows, write_scheme

if TYPE_CHECKING:
    from zonegraph.generate.tree import Tree
    from zonegraph.lexicon.table import Row

PATH: Final = "ontology/schemes/indicators.ttl"
_COLUMNS: Final = (
    "key",
    "label_zh",
    "label_en",
    "aliases",
    "unit_kind",
    "direction",
    "definition_zh",
    "definition_en",
)
_LITERALS: Final = (("unitKind", "unit_kind"), ("direction", "direction"))
_SCHEME: Final = Scheme(
    local="IndicatorScheme",
    card=(
        "id: indicators",
        "name: indicators",
        "why: figures compare only if they measure the same thing under one name",
        "made: by python -m zonegraph.generate indicators, from the lexicon of indicators",
    ),
    label=Text(zh="指标", en="indicators"),
    definition=Text(
        zh="文章用来衡量园区、企业和项目的指标的概念表。",
        en="The scheme of indicators by which articles measure zones, firms and projects.",
    ),
    example=Text(zh="地区生产总值、固定资产投资增长率、高新技术企业数量"),
)


def indicators(tree: Tree) -> dict[str, bytes]:
    """Return the file of the indicator scheme."""
    table = rows(tree, "indicators", _COLUMNS)
    return {PATH: write_scheme(_SCHEME, (_concept(row) for row in table.rows))}


def _concept(row: Row) -> Concept:
    return Concept(
        kind="Indicator",
        key=row["label_zh"],
        label=Text(zh=row["label_zh"], en=row["label_en"]),
        definition=Text(zh=row["definition_zh"], en=row["definition_en"]),
        aliases=aliases(row["aliases"]),
        literals=tuple((name, row[column], "string") for name, column in _LITERALS if row[column]),
    )
