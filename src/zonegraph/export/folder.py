"""Several files that belong together appear in a folder at once, or not at all."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from zonegraph.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Mapping


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put ``files`` into ``folder``, written beside it first.

    A folder that is not there is renamed into place whole. In one that is, each file takes the
    place of an older one; if that fails half-way, the older files are put back. Raises OutputError;
    what stood in the folder before still stands then.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
    except OSError as error:
        raise _refused(folder, error) from error
    try:
        fresh = beside / "new"
        fresh.mkdir()
        for name, content in files.items():
            (fresh / name).write_bytes(content)
        if folder.is_dir():
            _exchange(fresh, folder, beside / "old", sorted(files))
        else:
            fresh.rename(folder)
    except OSError as error:
        raise _refused(folder, error) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _exchange(fresh: Path, folder: Path, old: Path, names: list[str]) -> None:
    old.mkdir()
    moved: list[str] = []
    try:
        for name in names:
            moved.append(name)
            if (folder / name).exists():
                (folder / name).rename(old / name)
            (fresh / name).rename(folder / name)
    except BaseException:
        for name in moved:
            if (old / name).exists():
                (old / name).replace(folder / name)
            elif not (fresh / name).exists():
                (folder / name).unlink(missing_ok=True)
        raise


def _refused(folder: Path, error: OSError) -> OutputError:
    return OutputError(
        f"cannot be written: {error.strerror or error}",
        where=str(folder),
        hint="choose another place with -o; nothing was changed",
    )
