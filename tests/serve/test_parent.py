"""What a worker can still do once it is limited."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from zonegraph.errors import GraphError
from zonegraph.serve.parent import opener
from zonegraph.store import load

if TYPE_CHECKING:
    from pathlib import Path

_LIMITED = """
import os, socket, sys
import pyoxigraph as ox
from zonegraph.serve import parent
from zonegraph.serve.settings import Settings
store = ox.Store()
parent._limit(Settings(memory=200 << 20))
try:
    {action}
except (OSError, MemoryError) as error:
    print(type(error).__name__, getattr(error, "errno", None))
else:
    print("done")
"""


@pytest.mark.parametrize(
    ("action", "said"),
    [
        ("open('/etc/passwd')", "OSError 24"),
        ("socket.socket()", "OSError 24"),
        ("os.pipe()", "OSError 24"),
        ("list(store.query('SELECT * { SERVICE <http://127.0.0.1:9999/> { ?s ?p ?o } }'))", "OSE"),
        ("store.update('LOAD <http://127.0.0.1:9999/>')", "OSE"),
        ("bytearray(400 << 20)", "MemoryError None"),
        ("bytearray(20 << 20)", "done"),
        ("list(store.query('SELECT * { ?s ?p ?o }'))", "done"),
    ],
)
def test_a_limited_worker_opens_nothing_and_takes_no_more_than_its_memory(
    action: str, said: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LIMITED.format(action=action)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.startswith(said), done


def test_memory_is_shared_and_a_store_is_opened_by_each_worker(tmp_path: Path) -> None:
    in_memory = opener(None)
    assert in_memory() is in_memory()
    load(None, tmp_path / "store")
    on_disk = opener(tmp_path / "store")
    assert on_disk() is not on_disk()
    assert len(on_disk()) == len(in_memory())


def test_a_graph_that_cannot_be_read_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(GraphError):
        opener(tmp_path / "none")
