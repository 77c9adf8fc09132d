"""Which checks are asked for: ids, or the beginnings of ids (``S``, ``P3``, ``S302``)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonegraph.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """``select`` names what is wanted (nothing: all), ``ignore`` what is not; ignore wins."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def wants(self, check: str) -> bool:
        """Tell whether the check with the id ``check`` is asked for."""
        if self.select and not check.startswith(self.select):
            return False
        return not (self.ignore and check.startswith(self.ignore))

    def wants_any(self, checks: Iterable[str]) -> bool:
        """Tell whether one of ``checks`` is asked for."""
        return any(self.wants(check) for check in checks)

    def verify(self, known: Collection[str]) -> None:
        """Raise UsageError for a word that no id in ``known`` begins with."""
        for word in (*self.select, *self.ignore):
            if not word or not any(check.startswith(word) for check in known):
                raise UsageError(
                    f"no check is called {word!r} or begins so",
                    hint="an id (S302) or the beginning of ids (P3); see zonegraph explain",
                )


def words(given: Iterable[str]) -> tuple[str, ...]:
    """Return the words of comma-separated lists."""
    return tuple(word.strip() for each in given for word in each.split(",") if word.strip())
