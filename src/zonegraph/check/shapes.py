"""The SHACL shapes: read from their files, with the card of each check.

A file ``S101-zone.ttl`` holds one check. Everything in it that can be the source of a result (node
shape, property shape, SPARQL constraint) has an IRI that begins with the check's id, so a result
leads to its card and to the line of the file without any table.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph import resources
from zonegraph.check.card import Card
from zonegraph.check.path import SH, Node, path_text
from zonegraph.errors import GraphError, ShapeError
from zonegraph.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

SHAPES: Final = "https://w3id.org/zonegraph/shapes#"
_RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
_IDENTIFIER: Final = "http://purl.org/dc/terms/identifier"
_EXAMPLE: Final = "http://www.w3.org/2004/02/skos/core#example"
_ID: Final = re.compile(r"[A-Z][0-9]{3}")
_FORMATS: Final = {".ttl": ox.RdfFormat.TURTLE, ".nt": ox.RdfFormat.N_TRIPLES}
SEVERITIES: Final = {
    f"{SH}Violation": Severity.VIOLATION,
    f"{SH}Warning": Severity.WARNING,
    f"{SH}Info": Severity.INFO,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A shape or constraint that results come from.

    ``check`` is the id of its check; ``messages`` its own, by language (empty for none); ``path``
    that of a property shape; ``where`` the file and line in which it begins.
    """

    iri: str
    check: str
    messages: Mapping[str, str]
    path: str | None
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shapes:
    """Shapes ready for an engine.

    ``cards`` are by id; ``sources`` by IRI; ``origin`` is the file or folder they were read from.
    """

    triples: tuple[ox.Triple, ...]
    cards: Mapping[str, Card]
    sources: Mapping[str, Source]
    origin: str

    def source(self, constraint: str | None, shape: str | None) -> Source | None:
        """Return where a result comes from: its SPARQL constraint if it has one, else its shape."""
        return self.sources.get(constraint or "") or self.sources.get(shape or "")


def load_shapes(path: Path | None = None) -> Shapes:
    """Return the shapes at ``path``, a Turtle file or a folder of them (None: ours).

    Raises ShapeError with file and line for what is no Turtle, no SHACL or broken SPARQL.
    """
    origin = path or resources.ontology_dir() / "shapes"
    triples: list[ox.Triple] = []
    sources: dict[str, Source] = {}
    cards: dict[str, Card] = {}
    for file in _files(origin):
        text = _read(file)
        found = _parse(file, text)
        index = _index(found)
        for card in _cards(index, file):
            if card.id in cards:
                raise ShapeError(
                    f"check id {card.id} is taken", where=str(file), hint="use a new id"
                )
            cards[card.id] = card
        sources.update((each.iri, each) for each in _sources(index, file, text.splitlines()))
        triples += found
    if not any(SH in f"{each.predicate} {each.object}" for each in triples):
        raise ShapeError("no SHACL shape here", where=str(origin))
    shapes = Shapes(triples=tuple(triples), cards=cards, sources=sources, origin=str(origin))
    _check_sparql(shapes)
    return shapes


def _files(origin: Path) -> tuple[Path, ...]:
    if origin.is_file():
        return (origin,)
    if not origin.is_dir():
        raise ShapeError("no such file or folder", where=str(origin))
    found = tuple(sorted(p for p in origin.iterdir() if p.suffix in _FORMATS and p.is_file()))
    if not found:
        raise ShapeError("no shapes file here", where=str(origin), hint="expected *.ttl files")
    return found


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except OSError as error:
        raise ShapeError(error.strerror or "cannot be read", where=str(file)) from error
    except UnicodeDecodeError as error:
        said = f"is not UTF-8 at byte {error.start}"
        raise ShapeError(said, where=str(file), hint="save the file as UTF-8") from error


def _parse(file: Path, text: str) -> tuple[ox.Triple, ...]:
    known = _FORMATS.get(file.suffix.lower(), ox.RdfFormat.TURTLE)
    try:
        quads = ox.parse(text, format=known, rename_blank_nodes=True)
        return tuple(quad.triple for quad in quads)
    except SyntaxError as error:
        where = f"{file}:{error.lineno}:{error.offset}" if error.lineno else str(file)
        raise ShapeError(
            f"broken Turtle: {error.msg}", where=where, hint="mend the file"
        ) from error
    except ValueError as error:
        raise ShapeError(f"broken Turtle: {error}", where=str(file)) from error


Index = dict[Node, list[tuple[str, Node]]]


def _index(triples: Iterable[ox.Triple]) -> Index:
    index: Index = defaultdict(list)
    for each in triples:
        index[each.subject].append((each.predicate.value, each.object))
    return index


def _texts(about: Sequence[tuple[str, Node]], predicate: str, language: str) -> tuple[str, ...]:
    """Return the texts of ``predicate`` in ``language``, in file order."""
    return tuple(
        node.value
        for name, node in about
        if name == predicate and isinstance(node, ox.Literal) and (node.language or "") == language
    )


def _first(about: Sequence[tuple[str, Node]], predicate: str) -> str | None:
    for name, node in about:
        if name == predicate and isinstance(node, ox.NamedNode | ox.Literal):
            return node.value
    return None


def _cards(index: Index, file: Path) -> Iterable[Card]:
    for about in index.values():
        identifier = _first(about, _IDENTIFIER)
        if identifier is None:
            continue
        if not _ID.fullmatch(identifier):
            raise ShapeError(
                f"{identifier!r} is no check id", where=str(file), hint="a letter and three digits"
            )
        yield Card(
            id=identifier,
            label_zh=" ".join(_texts(about, f"{_RDFS}label", "zh")),
            label_en=" ".join(_texts(about, f"{_RDFS}label", "en")),
            why_zh=" ".join(_texts(about, f"{SH}description", "zh")),
            why_en=" ".join(_texts(about, f"{SH}description", "en")),
            examples_zh=_texts(about, _EXAMPLE, "zh"),
            examples_en=_texts(about, _EXAMPLE, "en"),
            severity=SEVERITIES.get(_first(about, f"{SH}severity") or "", Severity.VIOLATION),
            see=_first(about, f"{_RDFS}seeAlso") or "",
        )


def _sources(index: Index, file: Path, lines: Sequence[str]) -> Iterable[Source]:
    for node, about in index.items():
        if not isinstance(node, ox.NamedNode):
            continue
        messages = {
            language: texts[0]
            for language in ("zh", "en", "")
            if (texts := _texts(about, f"{SH}message", language))
        }
        path = next((value for name, value in about if name == f"{SH}path"), None)
        yield Source(
            iri=node.value,
            check=check_id(node.value),
            messages=messages,
            path=None if path is None else path_text(path, index),
            where=f"{file}:{_line(node.value, lines)}",
        )


def check_id(iri: str) -> str:
    """Return the id of the check that the shape ``iri`` belongs to.

    That is the id its local name begins with; somebody else's shape goes by its local name.
    """
    local = re.split(r"[#/]", iri)[-1]
    found = _ID.match(local)
    return found[0] if found else local or "shape"


def _line(iri: str, lines: Sequence[str]) -> int:
    """Return the line on which the subject ``iri`` stands first, or 1."""
    local = re.split(r"[#/]", iri)[-1]
    begins = re.compile(rf"(\S*:|<\S*[#/]){re.escape(local)}>?(\s|$)")
    return next((at for at, line in enumerate(lines, 1) if begins.match(line)), 1)


def _check_sparql(shapes: Shapes) -> None:
    """Raise ShapeError for a constraint whose query does not parse; engines only say so later."""
    index = _index(shapes.triples)
    store = ox.Store()
    for node, about in index.items():
        select = _first(about, f"{SH}select")
        if select is None:
            continue
        try:
            store.query(prologue(about, index) + select)
        except SyntaxError as error:
            source = shapes.sources.get(getattr(node, "value", ""))
            where = source.where if source else shapes.origin
            said = " ".join(str(error).split())
            raise ShapeError(
                f"broken SPARQL: {said}", where=where, hint="mend sh:select"
            ) from error


def prologue(
    about: Sequence[tuple[str, Node]], index: Mapping[Node, Sequence[tuple[str, Node]]]
) -> str:
    """Return the PREFIX lines that the sh:prefixes of a constraint declare (section 5.2.1)."""
    declared: dict[str, str] = {}
    for name, ontology in about:
        if name != f"{SH}prefixes":
            continue
        for predicate, declaration in index.get(ontology, ()):
            if predicate == f"{SH}declare":
                entry = index.get(declaration, ())
                declared[_first(entry, f"{SH}prefix") or ""] = _first(entry, f"{SH}namespace") or ""
    return "".join(f"PREFIX {prefix}: <{declared[prefix]}>\n" for prefix in sorted(declared))


__all__ = ["SHAPES", "GraphError", "Shapes", "Source", "check_id", "load_shapes", "prologue"]
