"""A file is read with its prefixes, or with the place where it is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zonegraph.check.files import read_file
from zonegraph.errors import GraphError

from .made import rdf

if TYPE_CHECKING:
    from pathlib import Path


def test_quads_and_prefixes_with_their_lines(tmp_path: Path) -> None:
    file = rdf(tmp_path, "# a\n@prefix ex: <urn:e:> .\nPREFIX b: <urn:b:>\nex:a b:p 1, 2 .\n")
    assert file.error is None
    assert len(file.quads) == 2
    assert [(p.name, p.namespace, p.line) for p in file.prefixes] == [
        ("ex", "urn:e:", 2),
        ("b", "urn:b:", 3),
    ]


def test_prefixes_of_xml(tmp_path: Path) -> None:
    head = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
    file = rdf(tmp_path, f"<rdf:RDF {head}\n xmlns:ex='urn:e:'/>", "a.rdf")
    assert [(p.name, p.line) for p in file.prefixes] == [("rdf", 1), ("ex", 2)]


def test_a_broken_file_tells_where(tmp_path: Path) -> None:
    file = rdf(tmp_path, "<urn:a> <urn:p> 1 .\n<urn:a> <urn:p\n")
    assert file.error is not None
    assert (file.line, file.quads, file.prefixes) == (2, (), ())


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(GraphError):
        read_file(tmp_path / "none.ttl")
