"""Prefixes that clash, and imports that are not there (P203, P204)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.check.card import card
from zonegraph.check.files.iri import VOCABULARIES
from zonegraph.check.report import at_place
from zonegraph.check.where import shown
from zonegraph.finding import Side
from zonegraph.iri import ONTOLOGY, THINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from zonegraph.check.files.rdf_file import Prefix, RdfFile
    from zonegraph.finding import Finding

CLASH, IMPORT = card("P203"), card("P204")
_OWL: Final = "http://www.w3.org/2002/07/owl#"
_KNOWN: Final = {
    "zg": ONTOLOGY,
    "zgid": THINGS,
    "schema": "https://schema.org/",
    **{each.prefix: each.namespace for each in VOCABULARIES.values()},
}


def clashes(files: Sequence[RdfFile]) -> Iterator[Finding]:
    """Yield prefixes that stand for another namespace than elsewhere, or than everywhere."""
    first: dict[str, tuple[Path, Prefix]] = {}
    for file in files:
        for prefix in file.prefixes:
            usual = _KNOWN.get(prefix.name, prefix.namespace)
            path, known = first.setdefault(prefix.name, (file.path, prefix))
            if prefix.namespace == usual == known.namespace:
                continue
            if prefix.namespace == known.namespace and prefix is not known:
                continue
            other = known.namespace if prefix is not known else usual
            if other == prefix.namespace:
                continue
            sides = () if prefix is known else (_side(path, known),)
            zh = f"前缀 {prefix.name}: 在这里是 <{prefix.namespace}>，别处是 <{other}>。"
            en = f"Prefix {prefix.name}: is <{prefix.namespace}> here and <{other}> elsewhere."
            yield at_place(CLASH, zh, en, file.path, prefix.line, 1, value=prefix.name, sides=sides)


def _side(path: Path, prefix: Prefix) -> Side:
    return Side(
        label=f"{prefix.name}: <{prefix.namespace}>", file=shown(path), line=prefix.line, column=1
    )


def imports(files: Sequence[RdfFile]) -> Iterator[Finding]:
    """Yield each owl:imports whose ontology is not among ``files``; nothing is ever fetched."""
    here = {
        quad.subject.value
        for file in files
        for quad in file.quads
        if isinstance(quad.object, ox.NamedNode)
        and quad.object.value == f"{_OWL}Ontology"
        and isinstance(quad.subject, ox.NamedNode)
    }
    for file in files:
        wanted = {
            quad.object.value
            for quad in file.quads
            if quad.predicate.value == f"{_OWL}imports" and isinstance(quad.object, ox.NamedNode)
        }
        for iri in sorted(wanted - here):
            at = file.raw.find(iri.encode())
            line = file.raw.count(b"\n", 0, max(at, 0)) + 1
            zh = f"没有读所引的 <{iri}>；校验不联网。"
            en = f"The import <{iri}> was not read; checking never uses the network for it."
            yield at_place(IMPORT, zh, en, file.path, line, 1, value=iri)
