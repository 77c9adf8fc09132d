"""Files that belong together: all new or all as they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from zonegraph.errors import OutputError
from zonegraph.export.folder import write_folder

NEW = {"a.csv": b"new a", "b.csv": b"new b"}


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_a_new_folder_is_there_whole(tmp_path: Path) -> None:
    write_folder(tmp_path / "deep" / "out", NEW)
    assert held(tmp_path / "deep" / "out") == NEW
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["out"]


def test_older_files_are_replaced_and_others_stay(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    write_folder(folder, {"a.csv": b"old a", "notes.txt": b"mine"})
    write_folder(folder, NEW)
    assert held(folder) == {**NEW, "notes.txt": b"mine"}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("fails_at", range(5))
def test_half_way_means_not_at_all(
    fails_at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    old = {"a.csv": b"old a", "b.csv": b"old b"}
    write_folder(folder, old)
    calls, rename = 0, Path.rename

    def counted(self: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if calls == fails_at + 1:
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", counted)
    if fails_at < 4:
        with pytest.raises(OutputError, match="No space left"):
            write_folder(folder, NEW)
        assert held(folder) == old
    else:
        write_folder(folder, NEW)
        assert held(folder) == NEW
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
