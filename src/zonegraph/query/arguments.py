"""Parameters as they stand on the command line: ``--zone 济宁``, ``--year=2020``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence


def arguments(words: Sequence[str]) -> tuple[str | None, dict[str, str]]:
    """Return the one word that is no parameter (None if there is none) and the parameters.

    A parameter takes the word after it, or what stands after ``=``; a value that begins with two
    hyphens needs the latter. UsageError for a parameter without value, one given twice, and a
    second word.
    """
    name: str | None = None
    params: dict[str, str] = {}
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if word.startswith("--") and len(word) > 2:
            key, equals, value = word[2:].partition("=")
            if not equals:
                if not rest or rest[0].startswith("--"):
                    raise UsageError(f"--{key} needs a value", hint=f"--{key} VALUE")
                value = rest.pop(0)
            if key in params:
                raise UsageError(f"--{key} is given twice")
            params[key] = value
        elif name is not None:
            raise UsageError(
                f"one query at a time, but got {name!r} and {word!r}",
                hint="parameters are written --name VALUE",
            )
        else:
            name = word
    return name, params
