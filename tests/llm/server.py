"""A small server on loopback that speaks the protocol, and does so badly if told to."""

from __future__ import annotations

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

Asked = dict[str, Any]


class Script:
    """What the server answers, in order (the last again and again), and what it was asked."""

    def __init__(self) -> None:
        self.answers: list[Callable[[Handler, Asked], None]] = []
        self.asked: list[Asked] = []
        self.headers: list[dict[str, str]] = []
        self.paths: list[str] = []


class Handler(BaseHTTPRequestHandler):
    """Answers a request as the script says."""

    script: Script

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        script = self.script
        script.paths.append(self.path)
        script.asked.append(body)
        script.headers.append({k.lower(): v for k, v in self.headers.items()})
        at = min(len(script.asked), len(script.answers)) - 1
        script.answers[at](self, body)

    def send(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Server:
    """The server on a free port of loopback, running until it is closed."""

    def __init__(self) -> None:
        self.script = Script()
        handler = type("Scripted", (Handler,), {"script": self.script})
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}/v1"

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()


def completion(content: object, finish: str = "stop", **more: object) -> bytes:
    message = {"role": "assistant", "content": content, **more}
    return json.dumps({"choices": [{"message": message, "finish_reason": finish}]}).encode()


def says(content: object, finish: str = "stop", **more: object) -> Callable[[Handler, Asked], None]:
    """Answer with a completion of ``content``; what is no text is sent as JSON text."""
    text = content if content is None or isinstance(content, (str, list)) else json.dumps(content)
    return lambda handler, _: handler.send(200, completion(text, finish, **more))


def fails(status: int, what: str = "no", **headers: str) -> Callable[[Handler, Asked], None]:
    """Answer with an error status."""
    body = json.dumps({"error": {"message": what}}).encode()
    return lambda handler, _: handler.send(status, body, **headers)


def raw(body: bytes) -> Callable[[Handler, Asked], None]:
    """Answer with these bytes."""
    return lambda handler, _: handler.send(200, body)


def sleeps(seconds: float) -> Callable[[Handler, Asked], None]:
    """Answer too late."""

    def late(handler: Handler, _: Asked) -> None:
        time.sleep(seconds)
        handler.close_connection = True

    return late


def hangs_up() -> Callable[[Handler, Asked], None]:
    """Close the connection in the middle of an answer."""

    def cut(handler: Handler, _: Asked) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.wfile.write(b'{"choices": [')
        handler.close_connection = True

    return cut


def trickles(pieces: int, seconds: float) -> Callable[[Handler, Asked], None]:
    """Answer byte by byte, with a pause after each."""

    def slowly(handler: Handler, _: Asked) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(pieces))
        handler.end_headers()
        try:
            for _piece in range(pieces):
                handler.wfile.write(b" ")
                handler.wfile.flush()
                time.sleep(seconds)
        except OSError:
            handler.close_connection = True

    return slowly
