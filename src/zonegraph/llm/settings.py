"""Where the model is and what it is called: from the environment, and never anything else."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from zonegraph.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

BASE_URL: Final = "ZONEGRAPH_LLM_BASE_URL"
MODEL: Final = "ZONEGRAPH_LLM_MODEL"
API_KEY: Final = "ZONEGRAPH_LLM_API_KEY"
CACHE: Final = "ZONEGRAPH_LLM_CACHE"
TIMEOUT: Final = "ZONEGRAPH_LLM_TIMEOUT"
_SECONDS: Final = 120.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The endpoint, the model and the folder of kept answers; ``timeout`` is in seconds.

    ``base_url`` may be None: then only kept answers are used. The key is never shown.
    """

    model: str
    base_url: str | None
    cache: Path
    key: str | None = field(default=None, repr=False)
    timeout: float = _SECONDS

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Settings:
        """Return what ``environment`` sets; UsageError if the model is not named or a value off."""
        model = environment.get(MODEL, "").strip()
        if not model:
            raise UsageError(f"{MODEL} is not set", hint="name the model the endpoint serves")
        base = environment.get(BASE_URL, "").strip().rstrip("/") or None
        if base is not None:
            _checked(base)
        return cls(
            model=model,
            base_url=base,
            cache=_cache(environment),
            key=_key(environment.get(API_KEY, "").strip()),
            timeout=_timeout(environment.get(TIMEOUT, "").strip()),
        )


def _checked(base: str) -> None:
    try:
        parts = urlsplit(base)
        good = base.isascii() and base.isprintable() and " " not in base
        good = good and parts.scheme in ("http", "https") and bool(parts.hostname)
        good = good and parts.port != 0
    except ValueError:
        good = False
    if not good:
        raise UsageError(
            f"{BASE_URL} is not an http(s) address: {base}", hint="such as http://127.0.0.1:8000/v1"
        )


def _key(text: str) -> str | None:
    if not (text.isascii() and (text.isprintable() or not text)):
        raise UsageError(f"{API_KEY} holds characters that no key has")
    return text or None


def _cache(environment: Mapping[str, str]) -> Path:
    chosen = environment.get(CACHE, "").strip()
    if chosen:
        return Path(chosen)
    home = environment.get("XDG_CACHE_HOME", "").strip()
    return (Path(home) if home else Path.home() / ".cache") / "zonegraph" / "llm"


def _timeout(text: str) -> float:
    if not text:
        return _SECONDS
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= 3600:
        raise UsageError(f"{TIMEOUT} is not a number of seconds up to 3600: {text}")
    return seconds
