"""The server: it listens, says where, and ends cleanly when it is told to."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import socket
from typing import TYPE_CHECKING

import uvicorn

from zonegraph.errors import UsageError
from zonegraph.serve.app import make
from zonegraph.serve.patience import patient
from zonegraph.serve.pool import Pool

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zonegraph.serve.settings import Settings

_BACKLOG = 512
_FAREWELL = 2
_HEAD = 1 << 16


def serve(settings: Settings, announce: Callable[[str], None]) -> None:
    """Serve until interrupted; ``announce`` is told the address once requests are taken.

    Raises GraphError if the graph cannot be read, UsageError if the address cannot be listened on.
    """
    with listen(settings) as listener:
        asyncio.run(_serve(settings, listener, announce))


def listen(settings: Settings) -> socket.socket:
    """Return a socket that listens as ``settings`` say; UsageError if that cannot be."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    host = settings.host.strip("[]")
    try:
        return socket.create_server((host, settings.port), family=family, backlog=_BACKLOG)
    except (OSError, OverflowError) as error:
        said = error.strerror if isinstance(error, OSError) else str(error)
        raise UsageError(
            f"cannot listen on {settings.host} port {settings.port}: {said}",
            hint="another --port, or 0 for a free one",
        ) from error


class _Server(uvicorn.Server):
    """uvicorn that ends with exit code 0 when told to, and ends running queries first."""

    def __init__(self, config: uvicorn.Config, pool: Pool, started: Callable[[], None]) -> None:
        super().__init__(config)
        self._pool = pool
        self._told = started

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take the two signals that mean the end; a second one does not wait for clients."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self.handle_exit, number, None)
        try:
            yield
        finally:
            for number in (signal.SIGINT, signal.SIGTERM):
                loop.remove_signal_handler(number)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Take requests, and only then say so."""
        await super().startup(sockets)
        if self.started:
            self._told()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End every query, so that no client is waited for, and then every connection."""
        await self._pool.close()
        await super().shutdown(sockets)


async def _serve(
    settings: Settings, listener: socket.socket, announce: Callable[[str], None]
) -> None:
    pool = Pool(settings)
    await pool.start()
    try:
        config = uvicorn.Config(
            make(pool, settings),
            http=patient(settings.patience),
            ws="none",
            lifespan="on",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            limit_concurrency=settings.connections,
            backlog=_BACKLOG,
            timeout_keep_alive=int(settings.patience),
            timeout_graceful_shutdown=_FAREWELL,
            h11_max_incomplete_event_size=_HEAD,
        )
        host = f"[{settings.host}]" if ":" in settings.host else settings.host
        address = f"http://{host}:{listener.getsockname()[1]}/"
        await _Server(config, pool, lambda: announce(address)).serve(sockets=[listener])
    finally:
        await pool.close()
