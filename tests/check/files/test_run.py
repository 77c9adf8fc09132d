"""All checks of files at once: every broken file is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.check.files import of_files

from .made import rdf

if TYPE_CHECKING:
    from pathlib import Path


def test_every_broken_file_is_named_and_the_sound_one_is_not(tmp_path: Path) -> None:
    files = [
        rdf(tmp_path, "<urn:a> <urn:p> .\n", "one.ttl"),
        rdf(tmp_path, "<urn:a> <urn:p> 1 .\n", "two.ttl"),
        rdf(tmp_path, "<urn:a>\n", "three.ttl"),
    ]
    named = {each.file for each in of_files(files)}
    assert {str(name).rpartition("/")[2] for name in named} == {"one.ttl", "three.ttl"}
