"""One call from a dataset to a file."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from zonegraph.assemble.write import write
from zonegraph.errors import UsageError
from zonegraph.export.folder import write_folder
from zonegraph.export.formats import FORMATS, Format
from zonegraph.export.model import network
from zonegraph.export.part import choose, cut

if TYPE_CHECKING:
    from pathlib import Path

    from zonegraph.dataset import Dataset
    from zonegraph.export.formats import Written
    from zonegraph.export.part import Part

# The first day a zip archive can name; the graph itself has no day.
_DAY = (1980, 1, 1, 0, 0, 0)


def export(
    dataset: Dataset, name: str, output: Path | None = None, *, part: Part | None = None
) -> bytes:
    """Return ``dataset`` in format ``name``, and put it at ``output`` if that is given.

    ``part`` chooses what of it. A format of several files (csv) is a zip archive; with an
    ``output`` that is a folder or has no ending the files stand in that folder, all of them new or
    all as they were. Same dataset, same bytes. Raises UsageError for an unknown format or part and
    OutputError if ``output`` cannot be written.
    """
    known = FORMATS.get(name)
    if known is None:
        raise UsageError(f"there is no export format {name!r}", hint=f"one of {', '.join(FORMATS)}")
    made = _made(dataset, known, part)
    files = made if isinstance(made, dict) else {}
    content = made if isinstance(made, bytes) else _archive(files)
    if output is not None:
        if files and (output.is_dir() or not output.suffix):
            write_folder(output, files)
        else:
            write(output, content)
    return content


def _made(dataset: Dataset, known: Format, part: Part | None) -> Written:
    chosen = choose(dataset, part) if part is not None else None
    if known.draw is not None:
        return known.draw(network(dataset, chosen))
    assert known.write is not None
    return known.write(dataset if chosen is None else cut(dataset, chosen))


def _archive(files: dict[str, bytes]) -> bytes:
    """Return ``files`` as a zip archive, stored: what compression yields depends on the machine."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, content in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name, _DAY), content)
    return target.getvalue()
