"""A server for each test that asks for one, and settings that lead to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zonegraph.llm.settings import Settings

from .server import Server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def server() -> Iterator[Server]:
    """Return a running server with nothing to say yet."""
    running = Server()
    yield running
    running.close()


@pytest.fixture
def settings(server: Server, tmp_path: Path) -> Settings:
    """Return settings for the server."""
    return Settings(
        model="small-1",
        base_url=server.base_url,
        cache=tmp_path / "kept",
        key="secret-key",
        timeout=5.0,
    )
