"""Slow clients: who does not send a whole request head, or take an answer, is let go.

uvicorn waits for both without end, so that a few hundred sockets that trickle would use up what it
may open.
"""

from __future__ import annotations

import asyncio
import socket
from asyncio.trsock import TransportSocket
from typing import TYPE_CHECKING, Any, ClassVar

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Patient(H11Protocol):
    """HTTP/1.1 that closes a connection whose request head does not come in ``seconds``."""

    seconds: ClassVar[float]
    _waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first request."""
        super().connection_made(transport)
        # A head and a body are two writes; without this the second waits for the client's
        # acknowledgement of the first, some 40 ms. asyncio sets it only on sockets of its own.
        if isinstance(link := transport.get_extra_info("socket"), TransportSocket):
            link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Wait no longer once a head is whole; between two requests wait again."""
        super().data_received(data)
        if self.conn.their_state is not h11.IDLE:
            self._stop()
        elif self._waiting is None:
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing any more."""
        self._stop()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._waiting = self.loop.call_later(self.seconds, self._give_up)

    def _stop(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _give_up(self) -> None:
        self._waiting = None
        if self.conn.their_state is h11.IDLE and not self.transport.is_closing():
            self.transport.abort()


def patient(seconds: float) -> type[Patient]:
    """Return the protocol with ``seconds`` for the head of each request."""
    return type("Patient", (Patient,), {"seconds": seconds})


class Unhurried:
    """The application, with ``seconds`` for a client to take each piece of an answer."""

    def __init__(self, app: ASGIApp, seconds: float) -> None:
        self._app = app
        self._seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request; a client that does not read is left."""

        async def bounded(message: Message) -> Any:
            await asyncio.wait_for(send(message), self._seconds)

        await self._app(scope, receive, bounded if scope["type"] == "http" else send)
