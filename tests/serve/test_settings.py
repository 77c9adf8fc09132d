from __future__ import annotations

import pytest

from zonegraph.errors import UsageError
from zonegraph.serve.settings import Settings


def test_loopback_is_the_default() -> None:
    assert Settings().host == "127.0.0.1"


@pytest.mark.parametrize("name", ["workers", "rows", "size", "memory", "body"])
@pytest.mark.parametrize("value", [0, -1])
def test_a_limit_that_lets_nothing_through_is_refused(name: str, value: int) -> None:
    with pytest.raises(UsageError, match=name):
        Settings(**{name: value})  # type: ignore[arg-type]


@pytest.mark.parametrize("port", [-1, 65536])
def test_a_port_out_of_range_is_refused(port: int) -> None:
    with pytest.raises(UsageError, match="no port"):
        Settings(port=port)
