"""CSV for ``neo4j-admin database import``: typed columns, labels from classes.

Neo4j Operations Manual, "Import": ``:ID``, ``:LABEL``, ``:START_ID``, ``:END_ID`` and ``:TYPE``; a
column's type stands behind its name. The files are UTF-8 without a byte order mark and need
``--multiline-fields=true``, for a label may hold a line end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.export.markup import types

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zonegraph.export.model import Attribute, Network

NODES: Final = "neo4j-nodes.csv"
RELATIONSHIPS: Final = "neo4j-relationships.csv"
_UNNAMED: Final = "Entity"
_WORD: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def tables(network: Network) -> dict[str, bytes]:
    """Return the two files by name."""
    nodes = [([n.iri, str(n.attributes["class"]) or _UNNAMED], n.attributes) for n in network.nodes]
    edges = [([e.source, e.target, _type(e.attributes), e.id], e.attributes) for e in network.edges]
    return {
        NODES: _table(["iri:ID", ":LABEL"], nodes),
        RELATIONSHIPS: _table([":START_ID", ":END_ID", ":TYPE", "id:string"], edges),
    }


def _type(attributes: Mapping[str, Attribute]) -> str:
    """Return a relationship's type as Neo4j names them: HAS_PROJECT."""
    return _WORD.sub("_", str(attributes["property"])).upper() or "RELATED"


def _table(
    head: Sequence[str], rows: Sequence[tuple[Sequence[str], Mapping[str, Attribute]]]
) -> bytes:
    kinds = types(attributes for _, attributes in rows)
    lines = [_line([*head, *(f"{name}:{kind}" for name, kind in kinds.items())])]
    lines += [_line([*ids, *(told.get(name) for name in kinds)]) for ids, told in rows]
    return "".join(lines).encode()


def _line(cells: Sequence[Attribute | None]) -> str:
    """Return a row: a missing value is nothing, an empty text is two quotation marks."""
    return (
        ",".join("" if c is None else '"' + str(c).replace('"', '""') + '"' for c in cells) + "\n"
    )
