"""Prefixes that clash, and imports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.check.files.prefix import clashes, imports

from .made import rdf

if TYPE_CHECKING:
    from pathlib import Path


def test_one_prefix_for_two_namespaces_quotes_both_files(tmp_path: Path) -> None:
    files = [
        rdf(tmp_path, "@prefix ex: <urn:a:> .\n"),
        rdf(tmp_path, "\n@prefix ex: <urn:b:> .\n", "b.ttl"),
    ]
    (found,) = clashes(files)
    lines = {found.line, *(side.line for side in found.sides)}
    assert lines == {1, 2}
    assert "ex" in found.message_en


def test_one_prefix_for_one_namespace(tmp_path: Path) -> None:
    text = "@prefix ex: <urn:a:> .\n"
    assert list(clashes([rdf(tmp_path, text), rdf(tmp_path, text, "b.ttl")])) == []


def test_an_import_that_no_file_is_and_a_circle_are_found_without_fetching(tmp_path: Path) -> None:
    owl = "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
    files = [
        rdf(tmp_path, f"{owl}<urn:a> a owl:Ontology ; owl:imports <http://example.invalid/x> .\n"),
    ]
    found = list(imports(files))
    assert found
    assert "http://example.invalid/x" in " ".join(str(each) for each in found)
    assert list(imports([rdf(tmp_path, f"{owl}<urn:a> a owl:Ontology .\n")])) == []
