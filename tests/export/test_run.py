"""Files appear whole or not at all; csv is an archive or a folder."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from zonegraph.errors import OutputError, UsageError
from zonegraph.export.formats import FORMATS
from zonegraph.export.model import network
from zonegraph.export.run import export
from zonegraph.export.spreadsheet import EDGES, NODES, tables

from .made import awkward


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("name", FORMATS)
def test_the_file_holds_what_is_returned(name: str, tmp_path: Path) -> None:
    file = tmp_path / "deep" / f"out{FORMATS[name].ending}"
    content = export(awkward(), name, file)
    assert content
    assert file.read_bytes() == content == export(awkward(), name)
    assert _names(file.parent) == [file.name]


def test_csv_is_an_archive_of_both_tables() -> None:
    with zipfile.ZipFile(io.BytesIO(export(awkward(), "csv"))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == tables(
            network(awkward())
        )
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        assert {entry.compress_type for entry in archive.infolist()} == {zipfile.ZIP_STORED}


def test_csv_to_a_folder_is_two_files(tmp_path: Path) -> None:
    export(awkward(), "csv", tmp_path / "tables")
    assert _names(tmp_path / "tables") == [EDGES, NODES]
    for name, content in tables(network(awkward())).items():
        assert (tmp_path / "tables" / name).read_bytes() == content


def test_csv_to_a_folder_that_is_there(tmp_path: Path) -> None:
    folder = tmp_path / "v1.0"
    folder.mkdir()
    export(awkward(), "csv", folder)
    assert _names(folder) == [EDGES, NODES]


def test_an_unknown_format_names_the_known(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no export format 'pdf'") as caught:
        export(awkward(), "pdf", tmp_path / "a.pdf")
    assert all(name in str(caught.value) for name in FORMATS)
    assert _names(tmp_path) == []


@pytest.mark.parametrize("name", FORMATS)
def test_what_cannot_be_written_leaves_all_as_it_was(name: str, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("stays", encoding="utf-8")
    with pytest.raises(OutputError, match="cannot be written"):
        export(awkward(), name, blocked / f"out{FORMATS[name].ending}")
    assert blocked.read_text(encoding="utf-8") == "stays"
    assert _names(tmp_path) == ["file"]


def test_an_interrupted_export_leaves_the_older_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "out.graphml"
    export(awkward(), "graphml", file)
    before = file.read_bytes()

    def refused(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(OutputError, match="No space left"):
        export(awkward(), "gexf", file)
    assert file.read_bytes() == before
    assert _names(tmp_path) == [file.name]
