"""Expected answers of the catalogue over the small graph: one file a query, several cases a file.

::

    # --zone 南屿高新区
    zone	zoneLabel	…
    zgid:zone-南屿高新区	南屿高新区	…

A case begins with the parameters it is asked with (none: ``#``), then the columns, then the rows.
IRIs are shortened; what is hashed in them is masked, for it tells nothing to a reader. ``python -m
tests.queries.cases`` writes what the catalogue answers now: read the difference before you keep it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from zonegraph.query import arguments, cards
from zonegraph.query.prefix import short
from zonegraph.query.run import query

from ..query.made import small

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonegraph.query import Cell, Result

HERE = Path(__file__).parent
_HASHED = re.compile(r"((?:claim|article|evidence)-)[0-9a-f]{16,20}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A query, the parameters it is asked with, and the answer as a reader checked it."""

    id: str
    asked: str
    lines: tuple[str, ...]

    @property
    def params(self) -> dict[str, str]:
        """The parameters, as the command line gives them."""
        return arguments(self.asked.split())[1]

    @property
    def rows(self) -> int:
        """Number of rows of the answer."""
        return len(self.lines) - 1


def files() -> list[Path]:
    """Return the files of expected answers, sorted."""
    return sorted(HERE.glob("Q*.tsv"))


def cases() -> list[Case]:
    """Return all cases, by query."""
    return [case for path in files() for case in _cases(path)]


def _cases(path: Path) -> Iterable[Case]:
    text = path.read_text(encoding="utf-8")
    for block in text.removeprefix("#").split("\n#"):
        asked, *lines = block.rstrip("\n").split("\n")
        yield Case(id=path.stem, asked=asked.strip(), lines=tuple(lines))


def answer(case: Case) -> Result:
    """Return what the catalogue answers now."""
    return query(small(), case.id, **case.params)


def written(result: Result) -> tuple[str, ...]:
    """Return ``result`` as the lines of a case."""
    head = "\t".join(column.name for column in result.columns)
    return (head, *("\t".join(_text(cell) for cell in row) for row in result.rows))


def _text(cell: Cell | None) -> str:
    if cell is None:
        return ""
    if cell.is_iri:
        return _HASHED.sub(r"\1*", short(cell.value))
    return cell.value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")


def accept() -> None:
    """Write the present answers into the files of all cases."""
    assert {path.stem for path in files()} == {card.id for card in cards()}
    for path in files():
        blocks = [
            "\n".join([f"# {case.asked}".rstrip(), *written(answer(case))]) for case in _cases(path)
        ]
        path.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")


if __name__ == "__main__":
    accept()
