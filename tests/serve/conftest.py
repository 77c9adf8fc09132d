"""One server for the tests that only ask: the bundled graph, with limits quick to reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .live import Live, running

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def server() -> Iterator[Live]:
    with running("--timeout", "3", "--memory", "128", "--rows", "2000") as live:
        yield live
