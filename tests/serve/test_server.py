"""The server from start to end, as its user meets it."""

from __future__ import annotations

import contextlib
import signal
import socket
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from .live import Live, running

if TYPE_CHECKING:
    from pathlib import Path

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly_while_a_query_runs(number: signal.Signals) -> None:
    with running() as live:
        asking = threading.Thread(target=_try, args=(live,), daemon=True)
        asking.start()
        time.sleep(0.5)
        children = live.children()
        assert len(children) >= 2
        before = time.monotonic()
        code, said = live.stop(number)
        assert time.monotonic() - before < 6
        assert code == 0
        assert said.splitlines() == ["zonegraph: stopped"]
        asking.join(5)
    _assert_gone(children)


def _try(live: Live) -> None:
    with contextlib.suppress(OSError):
        live.ask(ENDLESS)


def test_nothing_is_left_when_it_is_killed() -> None:
    with running() as live:
        asking = threading.Thread(target=_try, args=(live,), daemon=True)
        asking.start()
        time.sleep(0.5)
        children = live.children()
        live.stop(signal.SIGKILL)
    time.sleep(0.5)
    _assert_gone(children)


def _assert_gone(pids: list[int]) -> None:
    listed = subprocess.run(
        ["ps", "-o", "pid=,stat=", "-p", ",".join(map(str, pids))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert [line for line in listed.stdout.splitlines() if " Z" not in line] == []


def _serve(*words: str | Path) -> tuple[int, list[str]]:
    done = subprocess.run(
        [sys.executable, "-m", "zonegraph", "serve", *map(str, words)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stderr.splitlines()


def test_a_port_that_is_taken_is_told_in_one_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, said = _serve("--port", str(port))
    assert code == 2
    assert len(said) == 1
    assert f"port {port}" in said[0]


def test_a_graph_that_is_not_there_or_broken_is_told_in_one_line(tmp_path: Path) -> None:
    assert _serve(tmp_path / "none") == (
        2,
        [f"zonegraph: {tmp_path / 'none'}: no such file or folder"],
    )
    broken = tmp_path / "broken.ttl"
    broken.write_text("<a", encoding="utf-8")
    code, said = _serve(broken, "--port", "0")
    assert (code, len(said)) == (2, 1)
    assert said[0].startswith(f"zonegraph: {broken}:1:")


@pytest.mark.parametrize("words", [["--workers", "0"], ["--port", "99999"], ["--timeout", "-1"]])
def test_a_senseless_limit_is_told_in_one_line(words: list[str]) -> None:
    code, said = _serve(*words)
    assert (code, len(said)) == (2, 1)


def test_a_module_in_the_folder_of_the_user_is_not_taken_for_ours(tmp_path: Path) -> None:
    for name in ("json.py", "zonegraph.py", "uvicorn.py"):
        (tmp_path / name).write_text("raise SystemExit('taken')", encoding="utf-8")
    command = [sys.executable, "-P", "-m", "zonegraph", "serve", "--port", "0"]
    process = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    assert "explorer at" in process.stderr.readline()
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=20)
    assert process.returncode == 0
