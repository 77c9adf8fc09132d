"""The SPARQL editor of the served page: highlighted, completed, asked, and refused in words."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from zonegraph.dataset import load
from zonegraph.explorer import available, page
from zonegraph.query.prefix import PREFIXES
from zonegraph.query.vocabulary import with_vocabulary

from ..made import CASE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Serve the page of the bundled graph beside an endpoint of a few lines."""
    if not available():
        pytest.skip("the explorer's bundle is not built here (npm is missing)")
    dataset = with_vocabulary(load(CASE))
    body = page(dataset, endpoint="/sparql").encode()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._send(200, "text/html; charset=utf-8", body)

        def do_POST(self) -> None:
            query = self.rfile.read(int(self.headers["Content-Length"])).decode()
            try:
                found = dataset.store.query(query, prefixes=PREFIXES)
            except SyntaxError as error:
                self._send(400, "text/plain; charset=utf-8", str(error).encode())
                return
            assert not isinstance(found, ox.QueryTriples)
            made = found.serialize(format=ox.QueryResultsFormat.JSON) or b""
            self._send(200, "application/sparql-results+json", made)

        def _send(self, status: int, kind: str, content: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_related_question_is_answered_with_links(tab: Page, address: str) -> None:
    tab.goto(f"{address}#/e/zone-济宁高新区")
    tab.locator("section:has(> #related) a[href*='ask/projects']").click()
    tab.wait_for_selector(".cm-editor")
    assert tab.locator(".cm-line span[class]").count() > 10
    tab.get_by_role("button", name="运行").click()
    tab.wait_for_selector(".answer tbody tr")
    assert tab.locator(".answer a.entity").count() > 5


def test_our_terms_are_completed_in_chinese(tab: Page, address: str) -> None:
    tab.goto(f"{address}#/ask")
    tab.locator(".cm-content").click()
    tab.keyboard.press("Control+End")
    tab.keyboard.type("\n# 有企")
    tab.wait_for_selector(".cm-tooltip-autocomplete")
    tab.wait_for_timeout(200)
    tab.keyboard.press("Enter")
    assert "zg:hasEnterprise" in tab.inner_text(".cm-content")


@pytest.mark.parametrize(
    ("query", "selector"),
    [
        ("ASK { ?s ?p ?o }", ".lead:has-text('是')"),
        ("ASK { ?s ?p }", "[role=alert]:has-text('查询没有成功')"),
    ],
)
def test_an_answer_or_a_refusal_is_shown(
    tab: Page, address: str, query: str, selector: str
) -> None:
    # A refused request is noted on the console by the browser itself.
    tab.goto(f"{address}#/ask")
    tab.locator(".cm-content").click()
    tab.keyboard.press("Control+a")
    tab.keyboard.insert_text(query)
    tab.keyboard.press("Control+Enter")
    tab.wait_for_selector(selector)
