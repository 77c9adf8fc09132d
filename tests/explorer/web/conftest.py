"""A headless Chromium that opens the page as a file; skipped visibly where there is none."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

import pytest

from zonegraph.dataset import load
from zonegraph.explorer import available, page

from ..made import CASE, hostile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

FLAGS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip("there is no Chromium here")
    if not available():
        pytest.skip("the explorer's bundle is not built here (npm is missing)")
    with api.sync_playwright() as running:
        started = running.chromium.launch(executable_path=program, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def bundled_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the explorer of a graph that never changes to a file."""
    if not available():
        pytest.skip("the explorer's bundle is not built here (npm is missing)")
    target = tmp_path_factory.mktemp("explorer") / "zones.html"
    target.write_text(page(load(CASE)), encoding="utf-8")
    return target


@pytest.fixture(scope="session")
def hostile_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the explorer of a graph full of markup to a file."""
    if not available():
        pytest.skip("the explorer's bundle is not built here (npm is missing)")
    target = tmp_path_factory.mktemp("hostile") / "zones.html"
    target.write_text(page(hostile()), encoding="utf-8")
    return target


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """Open a fresh page for a Chinese reader; any error of a script or request elsewhere fails."""
    wrong: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    opened = context.new_page()
    opened.set_default_timeout(15_000)
    opened.on("pageerror", lambda error: wrong.append(f"script: {error}"))
    opened.on("console", lambda said: wrong.extend(_errors(said.type, said.text)))
    opened.on(
        "request",
        lambda sent: (
            None
            if sent.url.startswith(("file:", "data:", "blob:", "http://127.0.0.1:"))
            else wrong.append(f"request: {sent.url}")
        ),
    )
    yield opened
    context.close()
    assert wrong == []


def _errors(kind: str, text: str) -> list[str]:
    """Return what the console says went wrong; a refused query is an answer like others."""
    refused = "Failed to load resource" in text and "400" in text
    return [f"console: {text}"] if kind == "error" and not refused else []
