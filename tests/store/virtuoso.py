"""A Virtuoso of Debian's packages, started for a test in a folder of its own."""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
import time
from typing import TYPE_CHECKING
from urllib.parse import quote

import pyoxigraph as ox
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zonegraph.dataset import Dataset

PROGRAM = shutil.which("virtuoso-t")
CLIENT = shutil.which("isql-vt")
HERE = pytest.mark.skipif(
    PROGRAM is None or CLIENT is None,
    reason="Virtuoso is not here (Debian: virtuoso-opensource-7-bin)",
)
GRAPH = "urn:zonegraph:test"
_SETTINGS = """[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
FileExtend = 200
MaxCheckpointRemap = 2000
Striping = 0

[TempDatabase]
DatabaseFile = {folder}/temp.db
TransactionFile = {folder}/temp.trx
MaxCheckpointRemap = 2000
Striping = 0

[Parameters]
ServerPort = {port}
DirsAllowed = {folder}
SchedulerInterval = 10
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
ThreadCleanupInterval = 0
ThreadThreshold = 10

[HTTPServer]
ServerPort = {http}
ServerRoot = {folder}
ServerThreads = 4
MaxKeepAlives = 4
EnabledDavVSP = 0

[SPARQL]
ResultSetMaxRows = 100000
DefaultQuery = ask {{}}
"""


@contextlib.contextmanager
def virtuoso(folder: Path, dataset: Dataset) -> Iterator[str]:
    """Give the address of an endpoint whose default graph is that of ``dataset``."""
    assert PROGRAM is not None
    port, http = _free(), _free()
    settings = folder / "virtuoso.ini"
    settings.write_text(_SETTINGS.format(folder=folder, port=port, http=http), encoding="utf-8")
    data = folder / "data.nt"
    triples = ox.serialize((q.triple for q in dataset.merged()), format=ox.RdfFormat.N_TRIPLES)
    data.write_bytes(triples or b"")
    process = subprocess.Popen(
        [PROGRAM, "+foreground", "+configfile", str(settings)],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(port, process)
        _sql(port, f"TTLP(file_to_string_output('{data}'), '', '{GRAPH}', 512)")
        _wait(http, process)
        yield f"http://127.0.0.1:{http}/sparql?default-graph-uri={quote(GRAPH, safe='')}"
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _free() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        assert process.poll() is None, "Virtuoso ended at once"
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    raise AssertionError("Virtuoso does not listen")


def _sql(port: int, statement: str) -> None:
    assert CLIENT is not None
    done = subprocess.run(
        [CLIENT, f"127.0.0.1:{port}", "dba", "dba", f"exec={statement};"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "Error" not in done.stdout + done.stderr, done.stdout + done.stderr
