"""Makes ontology/README.md: where each term, concept scheme and shape stands, and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.generate.term import (
    CLASS,
    CONCEPT,
    SCHEME,
    TERMS,
    Term,
    read_terms,
)
from zonegraph.generate.turtle import card_of, expand, parse, value_of
from zonegraph.iri import ONTOLOGY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonegraph.generate.tree import Tree

PATH: Final = "ontology/README.md"
_SCHEMES: Final = "ontology/schemes/*.ttl"
_SHAPES: Final = "ontology/shapes/*.ttl"
# A scheme with more concepts than this is told by its number alone.
_LISTED: Final = 40
_HEAD: Final = f"""\
# The ontology

Made by `python -m zonegraph.generate ontology_index` from the files below; do not edit.

Namespace `zg:` is `{ONTOLOGY}`. Header: [zonegraph.ttl](zonegraph.ttl). Alignments to
other vocabularies, all of them: [alignments.ttl](alignments.ttl). Which kinds must not mix:
[terms/disjointness.ttl](terms/disjointness.ttl). OWL says what a thing is, shapes say what our data
must have.

To add a term: write its card in the file of its family (labels, definitions and an example; a
property also has one domain and one range), run `python -m zonegraph.generate`, run the tests.
"""


def ontology_index(tree: Tree) -> dict[str, bytes]:
    """Return the index of the ontology folder."""
    terms = read_terms(tree, TERMS)
    concepts = read_terms(tree, _SCHEMES)
    lines = [_HEAD, "## Terms\n"]
    for path in tree.glob(TERMS):
        family = [each for each in terms if each.path == path]
        if family:
            lines += [_heading(tree, path), _terms(family)]
    lines.append("## Concept schemes\n")
    for path in tree.glob(_SCHEMES):
        lines += [_heading(tree, path), _scheme([each for each in concepts if each.path == path])]
    shapes = _shapes(tree)
    if shapes:
        lines += ["## Shapes\n", shapes]
    return {PATH: "\n".join(lines).encode()}


def _heading(tree: Tree, path: str) -> str:
    card = dict(line.split(": ", 1) for line in card_of(tree.read(path)) if ": " in line)
    short = path.removeprefix("ontology/")
    return f"### [{short}]({short}): {card.get('name', '')}\n"


def _terms(family: Iterable[Term]) -> str:
    classes = [each for each in family if each.has_type(CLASS)]
    others = [each for each in family if not each.has_type(CLASS)]
    rows = []
    for each in classes:
        above = ", ".join(f"`{name}`" for name in each.all("rdfs:subClassOf"))
        rows.append(_row(each, f"class under {above}" if above else "class"))
    for each in others:
        domain = each.one("rdfs:domain")
        found = each.one("zg:literalDatatype") or each.one("rdfs:range")
        joins = f"`{domain}` → `{_short(found)}`" if domain and found else "annotation"
        rows.append(_row(each, joins))
    return _table(("term", "kind", "zh", "en", "definition"), rows)


def _scheme(members: list[Term]) -> str:
    schemes = [each for each in members if each.has_type(SCHEME)]
    concepts = [each for each in members if each.has_type(CONCEPT)]
    concepts.sort(key=lambda each: (int(each.one("zg:stageOrder") or 0), each.local))
    about = "".join(f"`{each.local}`: {each.definition('en')}" for each in schemes)
    if len(concepts) > _LISTED:
        return f"{about} {len(concepts)} concepts.\n"
    rows = [_row(each, each.one("skos:broader") or "") for each in concepts]
    return f"{about}\n\n{_table(('concept', 'under', 'zh', 'en', 'definition'), rows)}"


def _shapes(tree: Tree) -> str:
    rows = []
    for path in tree.glob(_SHAPES):
        said: dict[str, dict[tuple[str, str], str]] = {}
        for each in parse(tree.read(path), path):
            if isinstance(each.subject, ox.NamedNode) and isinstance(each.object, ox.Literal):
                key = (each.predicate.value, each.object.language or "")
                said.setdefault(value_of(each.subject), {}).setdefault(key, each.object.value)
        short = path.removeprefix("ontology/")
        for texts in said.values():
            identifier = texts.get((expand("dcterms:identifier"), ""))
            labels = [texts.get((expand("rdfs:label"), tag), "") for tag in ("zh", "en")]
            if identifier:
                rows.append((f"[{identifier}]({short})", *labels))
    return _table(("shape", "zh", "en"), sorted(rows)) if rows else ""


def _row(each: Term, second: str) -> tuple[str, ...]:
    return (
        f"`{each.local}`",
        second,
        each.label("zh"),
        each.label("en"),
        each.definition("en"),
    )


def _short(iri: str) -> str:
    return iri.rpartition("#")[2]


def _table(titles: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [" | ".join(titles), " | ".join("---" for _ in titles)]
    lines += [" | ".join(cell.replace("|", "\\|") for cell in row) for row in rows]
    return "".join(f"| {line} |\n" for line in lines)
