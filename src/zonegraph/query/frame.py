"""Rows as a data frame of pandas or polars, imported only when one is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from zonegraph.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LIBRARIES: Final = ("pandas", "polars")


def frame(rows: Sequence[Mapping[str, Any]], names: Sequence[str], library: str) -> Any:
    """Return ``rows`` as a frame with the columns ``names``; what a row lacks is null.

    Raises UsageError for a library that is neither pandas nor polars, or is not installed.
    """
    if library not in LIBRARIES:
        raise UsageError(f"no frames of {library!r}", hint=f"one of {', '.join(LIBRARIES)}")
    try:
        made = import_module(library)
    except ImportError:
        raise UsageError(
            f"{library} is not installed", hint="pip install 'zonegraph[frames]'"
        ) from None
    columns = {name: [row.get(name) for row in rows] for name in names}
    if library == "polars":
        return made.DataFrame(columns, strict=False)
    return made.DataFrame(columns, columns=list(names))
