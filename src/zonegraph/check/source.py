"""What is to be checked, opened: a dataset, and the files it came from, broken ones included."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from zonegraph import resources
from zonegraph.check.endpoint import fetch, is_endpoint
from zonegraph.check.files import RdfFile, read_file
from zonegraph.dataset import BUILT, FORMATS, Dataset
from zonegraph.errors import GraphError


@dataclass(frozen=True, slots=True)
class Opened:
    """A dataset and the files it was read from (none for a dataset, a stream or an endpoint)."""

    data: Dataset
    files: tuple[RdfFile, ...] = ()


Source = Dataset | Path | str | tuple[Path, ...] | None


def open_source(source: Source) -> Opened:
    """Return what is at ``source``; None is the bundled graph, ``-`` TriG on standard input.

    Several paths are one graph. In a folder all RDF files count, in folders below as well; those
    that are broken are in ``files`` with their error, and the others are checked. A single file
    that is broken, or a folder without any RDF file, raises GraphError.
    """
    if isinstance(source, Dataset):
        return Opened(source)
    if isinstance(source, str) and is_endpoint(source):
        return Opened(fetch(source))
    if str(source) == "-":
        return Opened(_stream())
    if isinstance(source, tuple):
        paths = tuple(dict.fromkeys(file for each in source for file in rdf_files(each)))
    else:
        paths = rdf_files(Path(source) if source is not None else resources.graph_dir())
    files = tuple(read_file(path) for path in paths)
    if len(files) == 1 and files[0].error is not None:
        raise files[0].error
    quads = [quad for file in files for quad in file.quads]
    if not quads and all(file.error is None for file in files):
        where = str(source) if isinstance(source, Path) else str(paths[0])
        raise GraphError("holds no statement", where=where, hint="there is nothing to check")
    return Opened(Dataset.of(quads, paths), files)


def rdf_files(path: Path) -> tuple[Path, ...]:
    """Return the RDF files at ``path``: itself, a build folder's dataset, or all in the folder.

    A link that leads out of the folder is left alone. Raises GraphError if there is none.
    """
    if path.is_file():
        return (path,)
    if not path.is_dir():
        raise GraphError("no such file or folder", where=str(path))
    if (path / BUILT).is_file():
        return (path / BUILT,)
    root = path.resolve()
    found = tuple(
        sorted(
            each
            for each in path.rglob("*")
            if each.suffix.lower() in FORMATS
            and not any(part.startswith(".") for part in each.relative_to(path).parts)
            and each.is_file()
            and each.resolve().is_relative_to(root)
        )
    )
    if not found:
        hint = f"expected {BUILT} or files ending in {', '.join(FORMATS)}"
        raise GraphError("no RDF file here", where=str(path), hint=hint)
    return found


def _stream() -> Dataset:
    try:
        return Dataset.of(ox.parse(sys.stdin.buffer.read(), format=ox.RdfFormat.TRIG))
    except SyntaxError as error:
        where = f"-:{error.lineno}:{error.offset}" if error.lineno else "-"
        raise GraphError(f"broken RDF: {error.msg}", where=where, hint="TriG or Turtle") from error
    except (ValueError, MemoryError) as error:
        raise GraphError(f"broken RDF: {error}", where="-", hint="TriG or Turtle") from error
