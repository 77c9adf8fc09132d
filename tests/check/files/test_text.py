"""What is wrong with the bytes of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.check.files.text import broken, dirty

from .made import rdf

if TYPE_CHECKING:
    from pathlib import Path

SOUND = '<urn:a> <urn:p> "云岭" .\n'


def test_a_sound_file(tmp_path: Path) -> None:
    file = rdf(tmp_path, SOUND)
    assert [*broken(file), *dirty(file)] == []


def test_a_broken_file_is_found_with_line_and_column(tmp_path: Path) -> None:
    (found,) = broken(rdf(tmp_path, SOUND + "<urn:a> <urn:p> ;\n"))
    assert found.check == "P201"
    assert found.line == 2
    assert found.column is not None


def test_another_encoding(tmp_path: Path) -> None:
    file = rdf(tmp_path, SOUND.encode("gb18030"))
    found = [*broken(file), *dirty(file)]
    assert found
    assert {each.line for each in found} == {1}


def test_a_byte_order_mark(tmp_path: Path) -> None:
    file = rdf(tmp_path, b"\xef\xbb\xbf" + SOUND.encode())
    assert [*broken(file), *dirty(file)]
