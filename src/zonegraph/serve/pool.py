"""The server's side of the workers: who may ask now, and who has had enough."""

from __future__ import annotations

import asyncio
import contextlib
import json
import signal
import socket
import sys
from dataclasses import asdict
from http import HTTPStatus
from itertools import count
from typing import TYPE_CHECKING, Final

from zonegraph.errors import GraphError, InternalError
from zonegraph.serve.job import Answer, RefusedError
from zonegraph.serve.work import out_of_memory

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from zonegraph.serve.job import Job
    from zonegraph.serve.settings import Settings

# A query that ran this long yields the processor to the others.
_LONG: Final = 0.5
_FAREWELL: Final = 5.0
# The explorer of a large graph is made once, and takes longer than a query may.
_PAGE: Final = 120.0


class _Worker:
    """A forked process that waits for its one job; ``gone`` becomes the signal that ended it."""

    def __init__(
        self, number: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self.number = number
        self.reader = reader
        self.writer = writer
        self.gone: asyncio.Future[int] = asyncio.get_running_loop().create_future()


class Pool:
    """Workers for jobs: a few at a time, each ended at its deadline, one spare kept ready.

    One place more than ``settings.workers`` is kept for the server's own pages, so that they
    answer while every other place is taken.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._places = asyncio.Semaphore(settings.workers)
        self._house = asyncio.Semaphore(1)
        self._queue = 0
        self._numbers = count()
        self._workers: dict[int, _Worker] = {}
        self._spare: asyncio.Task[_Worker] | None = None
        self._process: asyncio.subprocess.Process | None = None
        self._control: asyncio.StreamWriter | None = None
        self._socket: socket.socket | None = None
        self._listener: asyncio.Task[None] | None = None
        self._closed = False

    async def start(self) -> None:
        """Start the process that holds the graph; GraphError if it cannot read it."""
        ours, theirs = socket.socketpair()
        told = asdict(self._settings)
        told["graph"] = str(told["graph"]) if told["graph"] else None
        with theirs:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-P",
                "-m",
                "zonegraph.serve.parent",
                str(theirs.fileno()),
                json.dumps(told),
                pass_fds=(theirs.fileno(),),
                stdin=asyncio.subprocess.DEVNULL,
            )
        ours.setblocking(False)
        self._socket = ours
        reader, self._control = await asyncio.open_connection(sock=ours.dup())
        said = (await reader.readline()).decode().strip()
        if said.startswith("failed "):
            error = json.loads(said.removeprefix("failed "))
            await self.close()
            raise GraphError(error["what"], where=error["where"], hint=error["hint"])
        if said != "ready":
            await self.close()
            raise InternalError("the process that holds the graph did not start")
        self._listener = asyncio.create_task(self._listen(reader))
        self._spare = asyncio.create_task(self._fork())

    async def close(self) -> None:
        """End every process; nothing runs on afterwards, and what is asked is refused."""
        if self._closed:
            return
        self._closed = True
        if self._spare is not None:
            self._spare.cancel()
        for worker in self._workers.values():
            worker.writer.close()
        if self._control is not None:
            self._control.close()
        if self._socket is not None:
            self._socket.close()
        if self._process is not None:
            try:
                await asyncio.wait_for(self._process.wait(), _FAREWELL)
            except TimeoutError:
                self._process.kill()
                await self._process.wait()
        if self._listener is not None:
            # It ends by itself with the socket, and then knows that every worker is gone.
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._listener, _FAREWELL)

    async def run(self, job: Job, *, house: bool = False) -> Answer:
        """Return the answer to ``job``; a job of the ``house`` waits for no query.

        RefusedError is raised with 503 if too many wait already or the time is over, 507 if the
        worker ran out of memory.
        """
        async with self._place(house):
            worker = await self._take()
            try:
                return await self._answer(worker, job)
            finally:
                await asyncio.shield(self._end(worker))

    @contextlib.asynccontextmanager
    async def _place(self, house: bool) -> AsyncIterator[None]:
        places = self._house if house else self._places
        if self._queue >= self._settings.waiting:
            raise RefusedError(
                HTTPStatus.SERVICE_UNAVAILABLE, "too many queries wait", hint="try later"
            )
        self._queue += 1
        try:
            await asyncio.wait_for(places.acquire(), self._settings.seconds * 2)
        except TimeoutError:
            raise RefusedError(
                HTTPStatus.SERVICE_UNAVAILABLE, "no worker came free in time", hint="try later"
            ) from None
        finally:
            self._queue -= 1
        try:
            yield
        finally:
            places.release()

    async def _take(self) -> _Worker:
        if self._closed:
            raise self._stopping()
        spare, self._spare = self._spare, asyncio.create_task(self._fork())
        if spare is not None:
            worker = await spare
            if not worker.gone.done():
                return worker
        return await self._fork()

    async def _fork(self) -> _Worker:
        if self._socket is None or self._closed:
            raise self._stopping()
        ours, theirs = socket.socketpair()
        number = next(self._numbers)
        with theirs:
            reader, writer = await asyncio.open_connection(sock=ours, limit=1 << 20)
            worker = _Worker(number, reader, writer)
            self._workers[number] = worker
            socket.send_fds(self._socket, [f"fork {number}\n".encode()], [theirs.fileno()])
        return worker

    async def _answer(self, worker: _Worker, job: Job) -> Answer:
        exchange = asyncio.create_task(_exchange(worker, job))
        try:
            done, _ = await asyncio.wait([exchange], timeout=_LONG)
            if not done:
                self._order("nice", worker)
                most = (
                    max(self._settings.seconds, _PAGE)
                    if job.kind == "page"
                    else self._settings.seconds
                )
                left = max(0.0, most - _LONG)
                done, _ = await asyncio.wait([exchange], timeout=left)
            if not done:
                raise RefusedError(
                    HTTPStatus.SERVICE_UNAVAILABLE,
                    f"the query took more than {self._settings.seconds:g} s and was stopped",
                    hint="ask for less",
                )
            answer = Answer.unpacked(exchange.result())
        finally:
            exchange.cancel()
        if answer is None:
            try:
                ended = await asyncio.wait_for(asyncio.shield(worker.gone), _FAREWELL)
            except TimeoutError:
                ended = 0
            raise self._reason(ended)
        return answer

    @staticmethod
    def _stopping() -> RefusedError:
        return RefusedError(HTTPStatus.SERVICE_UNAVAILABLE, "the server is stopping")

    def _reason(self, ended: int) -> RefusedError:
        if self._closed:
            return self._stopping()
        if ended in (signal.SIGSEGV, signal.SIGBUS):
            return RefusedError(HTTPStatus.BAD_REQUEST, "the query is nested too deeply")
        if ended in (signal.SIGABRT, signal.SIGKILL):
            return out_of_memory(self._settings)
        if ended == signal.SIGXCPU:
            return RefusedError(HTTPStatus.SERVICE_UNAVAILABLE, "the query took too much time")
        return RefusedError(HTTPStatus.INTERNAL_SERVER_ERROR, "the worker ended without an answer")

    async def _end(self, worker: _Worker) -> None:
        """See ``worker`` off: only then is its place free."""
        worker.writer.close()
        if not worker.gone.done():
            self._order("kill", worker)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(asyncio.shield(worker.gone), _FAREWELL)

    def _order(self, word: str, worker: _Worker) -> None:
        if self._control is not None:
            self._control.write(f"{word} {worker.number}\n".encode())

    async def _listen(self, reader: asyncio.StreamReader) -> None:
        while line := await reader.readline():
            _, number, ended = line.split()
            worker = self._workers.pop(int(number), None)
            if worker is not None and not worker.gone.done():
                worker.gone.set_result(int(ended))
        for worker in self._workers.values():
            if not worker.gone.done():
                worker.gone.set_result(int(signal.SIGKILL))


async def _exchange(worker: _Worker, job: Job) -> bytes:
    worker.writer.write(job.packed())
    worker.writer.write_eof()
    try:
        return await worker.reader.read()
    except ConnectionResetError:
        return b""
