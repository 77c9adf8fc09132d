"""Shapes are read with their cards, and what is no SHACL is said in one line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from zonegraph import resources
from zonegraph.check.shapes import SHAPES, check_id, load_shapes
from zonegraph.errors import ShapeError
from zonegraph.finding import Severity

_PREFIXES = """@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix ex: <http://example.org/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


def _file(folder: Path, turtle: str, name: str = "shapes.ttl") -> Path:
    path = folder / name
    path.write_text(_PREFIXES + turtle, encoding="utf-8")
    return path


def test_our_shapes_have_cards_and_sources() -> None:
    shapes = load_shapes()
    card = shapes.cards["S302"]
    assert card.label_en == "one indicator and period has one value"
    assert card.severity is Severity.WARNING
    assert card.see == "http://www.w3.org/TR/vocab-data-cube/#ic-12"
    assert len(card.examples_zh) == len(card.examples_en) == 2
    source = shapes.sources[f"{SHAPES}S219-article"]
    assert source.check == "S219"
    assert source.path is not None
    assert source.path.count("/zonegraph/ontology#") == 2
    file, line = source.where.rsplit(":", 1)
    text = Path(file).read_text(encoding="utf-8").splitlines()
    assert text[int(line) - 1] == "zgsh:S219-article"
    assert Path(file).parent == resources.ontology_dir() / "shapes"


def test_a_result_comes_from_its_constraint_before_its_shape() -> None:
    shapes = load_shapes()
    found = shapes.source(f"{SHAPES}S302-values", f"{SHAPES}S302")
    assert found is not None
    assert found.iri == f"{SHAPES}S302-values"
    assert shapes.source(None, f"{SHAPES}S302") == shapes.sources[f"{SHAPES}S302"]
    assert shapes.source(None, None) is None


@pytest.mark.parametrize(
    ("iri", "expected"),
    [
        (f"{SHAPES}S101-label", "S101"),
        ("http://example.org/PersonShape", "PersonShape"),
        ("http://example.org/shapes#age", "age"),
        ("http://example.org/", "shape"),
    ],
)
def test_check_id(iri: str, expected: str) -> None:
    assert check_id(iri) == expected


@pytest.mark.parametrize(
    ("turtle", "said"),
    [
        ("ex:s a sh:NodeShape", r"shapes\.ttl:\d+:\d+: broken Turtle: .* \(mend the file\)"),
        ("ex:s a ex:Thing .", r"shapes\.ttl: no SHACL shape here"),
        (
            'ex:s a sh:NodeShape ; dcterms:identifier "s1" .',
            r"shapes\.ttl: 's1' is no check id \(a letter and three digits\)",
        ),
        (
            'ex:S1 a sh:NodeShape ; dcterms:identifier "S901" .\n'
            'ex:S2 a sh:NodeShape ; dcterms:identifier "S901" .',
            r"shapes\.ttl: check id S901 is taken \(use a new id\)",
        ),
        (
            'ex:s\n  sh:sparql ex:s-q .\nex:s-q\n  sh:select "SELECT $this WHERE { $this }" .',
            r"shapes\.ttl:7: broken SPARQL: .* \(mend sh:select\)",
        ),
        (
            'ex:s sh:sparql ex:s-q .\nex:s-q sh:select "SELECT $this { $this zg:x 1 }" .',
            r"shapes\.ttl:6: broken SPARQL: .*",
        ),
    ],
)
def test_what_is_no_shape_is_one_line(tmp_path: Path, turtle: str, said: str) -> None:
    with pytest.raises(ShapeError) as error:
        load_shapes(_file(tmp_path, turtle))
    assert re.search(f"{said}$", str(error.value)), str(error.value)
    assert "\n" not in str(error.value)


def test_a_path_that_is_not_there_or_empty(tmp_path: Path) -> None:
    with pytest.raises(ShapeError, match="no such file or folder"):
        load_shapes(tmp_path / "none")
    with pytest.raises(ShapeError, match="no shapes file here"):
        load_shapes(tmp_path)
    (tmp_path / "latin.ttl").write_bytes(b"# \xe9\n")
    with pytest.raises(ShapeError, match=r"latin\.ttl: is not UTF-8 at byte 2 \(save"):
        load_shapes(tmp_path)


def test_blank_nodes_of_two_files_stay_apart(tmp_path: Path) -> None:
    turtle = "_:a a sh:NodeShape ; sh:targetClass ex:{} ."
    _file(tmp_path, turtle.format("One"), "one.ttl")
    _file(tmp_path, turtle.format("Two"), "two.ttl")
    shapes = load_shapes(tmp_path)
    assert len({str(each.subject) for each in shapes.triples}) == 2
    assert shapes.cards == {}
