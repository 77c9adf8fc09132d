"""The ways of breaking things that are written down in TOML."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
PROLOGUE = """
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX zg: <https://w3id.org/zonegraph/ontology#>
PREFIX zgid: <https://w3id.org/zonegraph/id/>
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphMutation:
    """An update of the good graph."""

    check: str
    name: str
    update: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileMutation:
    """Replacements in files of the good project: file, old text (empty: the end), new text."""

    check: str
    name: str
    edits: tuple[tuple[str, str, str], ...]


@cache
def graph_mutations() -> tuple[GraphMutation, ...]:
    """Return the mutations of graph.toml."""
    rows = tomllib.loads((HERE / "graph.toml").read_text(encoding="utf-8"))["mutation"]
    return tuple(GraphMutation(check=r["check"], name=r["name"], update=_update(r)) for r in rows)


def _update(row: dict[str, str]) -> str:
    delete, insert = row.get("delete", ""), row.get("insert", "")
    where = row.get("where", delete)
    return (
        f"{PROLOGUE}DELETE {{ GRAPH ?g {{ {delete} }} }} INSERT {{ GRAPH ?g {{ {insert} }} }} "
        f"WHERE {{ GRAPH ?g {{ {where} }} }}"
    )


@cache
def file_mutations() -> tuple[FileMutation, ...]:
    """Return the mutations of files.toml."""
    rows = tomllib.loads((HERE / "files.toml").read_text(encoding="utf-8"))["mutation"]
    return tuple(
        FileMutation(
            check=row["check"],
            name=row["name"],
            edits=tuple((file, old, new) for file, old, new in row["edits"]),
        )
        for row in rows
    )
