"""A real server in a process of its own, and a client that sends exactly the bytes it is given."""

from __future__ import annotations

import contextlib
import http.client
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Reply:
    """A response: ``headers`` have lower-case names."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def type(self) -> str:
        """The media type, without parameters."""
        return self.headers.get("content-type", "").partition(";")[0]

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()


@dataclass(frozen=True, slots=True)
class Live:
    """A server at ``url`` (ends in a slash)."""

    url: str
    process: subprocess.Popen[str]

    @property
    def endpoint(self) -> str:
        """Address of the SPARQL endpoint."""
        return self.url + "sparql"

    @property
    def port(self) -> int:
        """The port it listens on."""
        return urlsplit(self.url).port or 0

    def send(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        seconds: float = 60,
    ) -> Reply:
        """Return the response to a request that holds these headers and no others but Host."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=seconds)
        with contextlib.closing(connection):
            connection.putrequest(method, path, skip_accept_encoding=True)
            if body is not None:
                connection.putheader("Content-Length", str(len(body)))
            for name, value in (headers or {}).items():
                connection.putheader(name, value)
            connection.endheaders(body)
            found = connection.getresponse()
            told = {name.lower(): value for name, value in found.getheaders()}
            return Reply(found.status, told, found.read())

    def get(self, path: str, accept: str | None = None) -> Reply:
        """Return the response to a GET."""
        return self.send("GET", path, headers={"Accept": accept} if accept else None)

    def ask(self, query: str, accept: str | None = None, **more: str) -> Reply:
        """Return the response to ``query``, sent by GET."""
        return self.get("/sparql?" + urlencode({"query": query, **more}), accept)

    def children(self) -> list[int]:
        """Return the processes below the server, all generations."""
        return list(_below(self.process.pid))

    def stop(self, number: int = signal.SIGINT) -> tuple[int, str]:
        """Send ``number``; return the exit code and what was said on stderr since the start."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        _, said = self.process.communicate(timeout=20)
        return self.process.returncode, said


@contextlib.contextmanager
def running(*words: str | Path, cwd: Path | None = None) -> Iterator[Live]:
    """Give ``zonegraph serve`` with ``words`` on a free port, and stop it afterwards."""
    command = [sys.executable, "-m", "zonegraph", "serve", *map(str, words), "--port", "0"]
    process = subprocess.Popen(
        command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, cwd=cwd
    )
    assert process.stderr is not None
    said = process.stderr.readline()
    try:
        assert "explorer at http://" in said, said + process.stderr.read()
        yield Live(said.split("explorer at ")[1].split(",")[0], process)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=20)


def _below(pid: int) -> Iterator[int]:
    listed = subprocess.run(
        ["ps", "-e", "-o", "pid=,ppid="], capture_output=True, text=True, check=True
    )
    pairs = [line.split() for line in listed.stdout.splitlines()]
    for each, parent in [(int(each), int(parent)) for each, parent in pairs]:
        if parent == pid and each != os.getpid():
            yield each
            yield from _below(each)
