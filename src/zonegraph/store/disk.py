"""The store on disk: one folder that Oxigraph opens, ready to be asked.

It holds the quads by article, and in the default graph the merged triples, each once, together with
the vocabulary: the same dataset as in memory (see ``dataset`` and ``query.vocabulary``).
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph import resources
from zonegraph.dataset import FORMATS, Dataset, graph_files, parse
from zonegraph.errors import GraphError, OutputError
from zonegraph.query.vocabulary import GRAPH, lay

if TYPE_CHECKING:
    from collections.abc import Iterator

# Every RocksDB folder has these two; no RDF folder does.
_MARKS: Final = ("CURRENT", "IDENTITY")
_STREAMED: Final = (
    ox.RdfFormat.N_TRIPLES,
    ox.RdfFormat.N_QUADS,
    ox.RdfFormat.TURTLE,
    ox.RdfFormat.TRIG,
)


def is_store(path: Path) -> bool:
    """Tell whether ``path`` is the folder of a store on disk."""
    return all((path / name).is_file() for name in _MARKS)


def open_disk(path: Path) -> Dataset:
    """Return the dataset of the store at ``path``, to be read only; GraphError if it is broken."""
    try:
        return Dataset(ox.Store.read_only(str(path)), (path,))
    except (OSError, RuntimeError, ValueError) as error:
        raise GraphError(
            f"the store cannot be opened: {error}", where=str(path), hint="load it anew"
        ) from error


def unload(path: Path) -> Dataset:
    """Return, in memory, the graph that was loaded into the store at ``path``.

    The vocabulary that ``load`` laid beside it is left out again, so that checks and exports see
    what they see in the file; a triple of the vocabulary that stood in no named graph goes with it.
    Raises GraphError if the store is broken.
    """
    store = open_disk(path).store
    try:
        laid = {quad.triple for quad in store.quads_for_pattern(None, None, None, GRAPH)}
        default = ox.DefaultGraph()
        kept = (
            quad
            for quad in store
            if quad.graph_name != GRAPH and (quad.graph_name != default or quad.triple not in laid)
        )
        return Dataset.of(kept, (path,))
    except OSError as error:
        raise GraphError(
            f"the store cannot be read: {error}", where=str(path), hint="load it anew"
        ) from error


def load(source: Path | None, output: Path) -> int:
    """Put the graph at ``source`` (none: the bundled one) on disk at ``output``.

    Return the number of distinct triples, vocabulary included. The store is made beside ``output``
    and then takes its place, also that of an older store; nothing else is ever replaced. Raises
    GraphError if the source is broken, OutputError if the store cannot be written.
    """
    files = graph_files(resources.graph_dir() if source is None else source)
    if output.exists() and not is_store(output) and (output.is_file() or any(output.iterdir())):
        raise OutputError("is there already and is no store", where=str(output), hint="use another")
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f".{output.name}-", dir=output.parent))
    except OSError as error:
        raise OutputError(error.strerror or "cannot be written", where=str(output)) from error
    try:
        triples = _fill(made, files)
        _place(made, output)
    except OSError as error:
        raise OutputError(
            f"cannot be written: {error.strerror or error}", where=str(output)
        ) from error
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return triples


def _fill(folder: Path, files: tuple[Path, ...]) -> int:
    store = ox.Store(str(folder))
    for file in files:
        store.bulk_extend(_both(file))
    if len(store) == 0:
        where = str(files[0] if len(files) == 1 else files[0].parent)
        raise GraphError("holds no statement", where=where, hint="build or fetch it again")
    dataset = Dataset(store, files)
    lay(dataset)
    store.flush()
    store.optimize()
    return len(dataset)


def _both(file: Path) -> Iterator[ox.Quad]:
    """Yield each quad of ``file`` where it stands, and its triple for the default graph."""
    for quad in _parsed(file):
        yield quad
        if not isinstance(quad.graph_name, ox.DefaultGraph):
            yield ox.Quad(quad.subject, quad.predicate, quad.object)


def _parsed(file: Path) -> Iterator[ox.Quad]:
    """Yield the quads of ``file``; line by line where the format allows, so that any size fits."""
    form = FORMATS.get(file.suffix.lower())
    if form not in _STREAMED:
        yield from parse(file)
        return
    try:
        yield from ox.parse(path=str(file), format=form)
    except SyntaxError as error:
        where = f"{file}:{error.lineno}:{error.offset}" if error.lineno else str(file)
        raise GraphError(f"broken RDF: {error.msg}", where=where, hint="mend the file") from error
    except OSError as error:
        raise GraphError(error.strerror or "cannot be read", where=str(file)) from error
    except (ValueError, MemoryError) as error:
        raise GraphError(f"broken RDF: {error}", where=str(file)) from error


def _place(made: Path, output: Path) -> None:
    """Move ``made`` to ``output``; an older store is deleted when the new one stands there."""
    if not output.exists():
        made.rename(output)
        return
    old = made.with_name(f"{made.name}.old")
    output.rename(old)
    made.rename(output)
    shutil.rmtree(old, ignore_errors=True)
