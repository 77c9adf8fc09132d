"""The process that holds the graph and forks a worker for every job.

It loads the graph once and then waits for orders; a fork shares that memory, costs about a
millisecond, and can be killed without harm to any other. It has no thread and opens no connection,
so that forking is safe. Orders and reports are lines on one socket::

    fork ID   (with the worker's end of a socket)      ready
    kill ID                                            failed JSON
    nice ID                                            gone ID SIGNAL

When the socket closes, every worker is killed and the process ends.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import resource
import select
import signal
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from zonegraph.errors import ZonegraphError
from zonegraph.serve.job import Job
from zonegraph.serve.settings import Settings
from zonegraph.serve.work import work
from zonegraph.store.disk import is_store, open_disk

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonegraph.dataset import Dataset

_LINE: Final = 65536
_NICE: Final = 5


class Parent:
    """Forks, kills and buries workers, as told on ``control``."""

    def __init__(
        self, control: socket.socket, opened: Callable[[], Dataset], settings: Settings
    ) -> None:
        self._control = control
        self._opened = opened
        self._settings = settings
        self._workers: dict[int, int] = {}
        self._wake, self._wakened = os.pipe()

    def serve(self) -> None:
        """Take orders until the socket closes."""
        # Pages that a collection would touch are pages that a fork would have to copy.
        gc.disable()
        gc.freeze()
        os.set_blocking(self._wakened, False)
        os.set_blocking(self._wake, False)
        signal.set_wakeup_fd(self._wakened, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda _number, _frame: None)
        pending = b""
        ends: list[int] = []
        try:
            while True:
                orders = self._control.fileno()
                ready, _, _ = select.select([orders, self._wake], [], [])
                if self._wake in ready:
                    with contextlib.suppress(BlockingIOError):
                        os.read(self._wake, _LINE)
                self._bury()
                if orders not in ready:
                    continue
                try:
                    data, fds, _, _ = socket.recv_fds(self._control, _LINE, 64)
                except ConnectionResetError:
                    # The server ended with orders unread: as good as the end of its orders.
                    return
                ends += fds
                if not data:
                    return
                *lines, pending = (pending + data).split(b"\n")
                for line in lines:
                    self._obey(line.decode(), ends)
        finally:
            for pid in self._workers.values():
                _send(pid, signal.SIGKILL)

    def _obey(self, order: str, ends: list[int]) -> None:
        word, _, number = order.partition(" ")
        if word == "fork":
            self._fork(int(number), ends.pop(0))
            return
        pid = self._workers.get(int(number))
        if pid is None:
            return
        if word == "kill":
            _send(pid, signal.SIGKILL)
        elif word == "nice":
            with contextlib.suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, pid, _NICE)

    def _fork(self, number: int, end: int) -> None:
        pid = os.fork()
        if pid:
            os.close(end)
            self._workers[number] = pid
            return
        # The child never returns: what the parent has on its stack is not the child's business.
        try:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            for each in (self._control.fileno(), self._wake, self._wakened):
                os.close(each)
            _live(end, self._opened, self._settings)
        finally:
            os._exit(0)

    def _bury(self) -> None:
        for number, pid in list(self._workers.items()):
            found, status = os.waitpid(pid, os.WNOHANG)
            if found:
                del self._workers[number]
                ended = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
                _report(self._control, f"gone {number} {ended}")


def _live(end: int, opened: Callable[[], Dataset], settings: Settings) -> None:
    """Be a worker: wait for one job, answer it, and end."""
    with socket.socket(fileno=end) as channel:
        dataset = opened()
        data = bytearray()
        while piece := channel.recv(_LINE):
            data += piece
        if not data:
            return
        job = Job.unpacked(bytes(data))
        if job.kind == "query":
            _limit(settings)
        channel.sendall(work(dataset, job, settings).packed())


def _limit(settings: Settings) -> None:
    """Limit this process to its memory and time, and to the files it has open already.

    With no file descriptor left, no query can open a file or a connection, whatever it says. Only
    what a client wrote is limited so: our own pages are made from files of the installation.
    """
    table = Path("/proc/self/statm")
    if table.exists():
        now = int(table.read_text().split()[0]) * resource.getpagesize()
        _set(resource.RLIMIT_AS, now + settings.memory)
    _set(resource.RLIMIT_CORE, 0)
    _set(resource.RLIMIT_FSIZE, 0)
    _set(resource.RLIMIT_CPU, int(settings.seconds) + 5)
    _set(resource.RLIMIT_NOFILE, 0)
    # The engine's last words on running out of memory are for nobody.
    os.close(2)


def _set(which: int, most: int) -> None:
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(which, (most, most))


def _send(pid: int, number: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, number)


def _report(control: socket.socket, line: str) -> None:
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        control.sendall(line.encode() + b"\n")


def opener(graph: Path | None) -> Callable[[], Dataset]:
    """Return what gives a worker its dataset: memory of before the fork, or a store of its own."""
    if graph is not None and is_store(graph):
        open_disk(graph)
        return lambda: open_disk(graph)
    from zonegraph.query import open_graph

    dataset = open_graph(graph)
    return lambda: dataset


def main() -> None:
    """Serve the socket whose number is the first argument; the settings are the second."""
    for each in (signal.SIGINT, signal.SIGTERM):
        # A terminal sends these to the whole group; the server ends this process by its socket.
        signal.signal(each, signal.SIG_IGN)
    number, told = sys.argv[1:]
    options = json.loads(told)
    graph = Path(options.pop("graph")) if options.get("graph") else None
    settings = Settings(**{**options, "graph": graph})
    with socket.socket(fileno=int(number)) as control:
        try:
            opened = opener(settings.graph)
        except ZonegraphError as error:
            said = {"what": error.what, "where": error.where, "hint": error.hint}
            _report(control, f"failed {json.dumps(said)}")
            return
        _report(control, "ready")
        Parent(control, opened, settings).serve()


if __name__ == "__main__":
    main()
