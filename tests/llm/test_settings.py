"""The environment says where the model is; what is off is one clear line."""

from __future__ import annotations

from pathlib import Path

import pytest

from zonegraph.errors import UsageError
from zonegraph.llm.settings import Settings

GOOD = {"ZONEGRAPH_LLM_MODEL": "m", "ZONEGRAPH_LLM_BASE_URL": "http://127.0.0.1:1/v1/"}


def test_a_whole_environment() -> None:
    settings = Settings.of({**GOOD, "ZONEGRAPH_LLM_API_KEY": "k", "ZONEGRAPH_LLM_CACHE": "c"})
    assert (settings.model, settings.base_url) == ("m", "http://127.0.0.1:1/v1")
    assert (settings.key, settings.cache) == ("k", Path("c"))


def test_the_key_is_never_shown() -> None:
    assert "k-e-y" not in repr(Settings.of({**GOOD, "ZONEGRAPH_LLM_API_KEY": "k-e-y"}))


def test_without_an_address_only_kept_answers_are_used() -> None:
    settings = Settings.of({"ZONEGRAPH_LLM_MODEL": "m", "XDG_CACHE_HOME": "/x"})
    assert settings.base_url is None
    assert settings.cache == Path("/x/zonegraph/llm")


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"ZONEGRAPH_LLM_MODEL": " "}, "MODEL"),
        ({"ZONEGRAPH_LLM_BASE_URL": "ftp://a"}, "BASE_URL"),
        ({"ZONEGRAPH_LLM_BASE_URL": "127.0.0.1:1"}, "BASE_URL"),
        ({"ZONEGRAPH_LLM_BASE_URL": "http://[bad"}, "BASE_URL"),
        ({"ZONEGRAPH_LLM_BASE_URL": "http://127.0.0.1/版本"}, "BASE_URL"),
        ({"ZONEGRAPH_LLM_BASE_URL": "http://127.0.0.1:99999"}, "BASE_URL"),
        ({"ZONEGRAPH_LLM_API_KEY": "a\nb"}, "API_KEY"),
        ({"ZONEGRAPH_LLM_TIMEOUT": "soon"}, "TIMEOUT"),
        ({"ZONEGRAPH_LLM_TIMEOUT": "-1"}, "TIMEOUT"),
        ({"ZONEGRAPH_LLM_TIMEOUT": "nan"}, "TIMEOUT"),
    ],
)
def test_what_is_off_is_named(change: dict[str, str], named: str) -> None:
    with pytest.raises(UsageError, match=f"ZONEGRAPH_LLM_{named}"):
        Settings.of({**GOOD, **change})
