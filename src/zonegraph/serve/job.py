"""What the server asks of a worker and what comes back, and how both cross the process border.

A job is one JSON object and the end of the stream. An answer is a line of JSON (``status``,
``type``) and then the body; its length in the line tells a whole answer from one that broke off.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from http import HTTPStatus

from zonegraph.errors import ZonegraphError


class RefusedError(ZonegraphError):
    """A request that gets no answer, with the HTTP status that says why."""

    def __init__(self, status: HTTPStatus, what: str, *, hint: str | None = None) -> None:
        super().__init__(what, hint=hint)
        self.status = status


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One task of a worker.

    ``kind`` is query (``text`` is SPARQL; ``rows`` and ``graph`` name the formats of a table and
    of a graph, None where the client takes none), thing (``text`` is an IRI), counts or page.
    ``default`` and ``named`` are the graphs the client named; None if it named none at all.
    """

    kind: str
    text: str = ""
    base: str | None = None
    rows: str | None = None
    graph: str | None = None
    default: list[str] | None = None
    named: list[str] | None = None
    options: dict[str, str] = field(default_factory=dict)

    def packed(self) -> bytes:
        """Return the job as bytes."""
        return json.dumps(asdict(self)).encode()

    @classmethod
    def unpacked(cls, data: bytes) -> Job:
        """Return the job that ``data`` holds."""
        return cls(**json.loads(data))


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a worker found: a body and its media type, or an error and its text."""

    status: HTTPStatus = HTTPStatus.OK
    type: str = "text/plain; charset=utf-8"
    body: bytes = b""

    def packed(self) -> bytes:
        """Return the answer as bytes."""
        head = {"status": int(self.status), "type": self.type, "length": len(self.body)}
        return json.dumps(head).encode() + b"\n" + self.body

    @classmethod
    def unpacked(cls, data: bytes) -> Answer | None:
        """Return the answer that ``data`` holds; None if it broke off."""
        line, end, body = data.partition(b"\n")
        if not end:
            return None
        head = json.loads(line)
        if head["length"] != len(body):
            return None
        return cls(status=HTTPStatus(head["status"]), type=head["type"], body=body)

    @classmethod
    def of(cls, error: RefusedError) -> Answer:
        """Return the answer that says ``error``."""
        return cls(status=error.status, body=f"{error}\n".encode())
