"""``zonegraph serve`` where its extra is not installed; the rest is in tests/serve."""

from __future__ import annotations

import builtins
from typing import Any

import pytest
from click.testing import CliRunner

from zonegraph.cli.serve import serve
from zonegraph.errors import UsageError


@pytest.mark.parametrize("missing", ["starlette", "uvicorn"])
def test_a_missing_extra_is_told_with_what_to_install(
    monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "zonegraph.serve.server":
            raise ModuleNotFoundError(f"No module named {missing!r}", name=missing)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    found = CliRunner().invoke(serve, ["--port", "0"])
    assert isinstance(found.exception, UsageError)
    assert "pip install 'zonegraph[serve]'" in str(found.exception)


def test_help_names_the_limits() -> None:
    said = CliRunner().invoke(serve, ["--help"]).output
    assert all(f"--{name}" in said for name in ("timeout", "rows", "memory", "workers", "port"))
