"""Whether what is committed is what would be made now: the part of checking that builds.

``zonegraph check --current`` adds these checks to the others for the bundled graph. They stand here
since they need build, generators and catalogue, which know nothing of checking.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from zonegraph import resources
from zonegraph.check.current import (
    failing_queries,
    other_answers,
    otherwise_built,
    outdated_maker,
    stale_files,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from zonegraph.dataset import Dataset
    from zonegraph.finding import Finding
    from zonegraph.query import Cell

_HASHED: Final = re.compile(r"((?:claim|article|evidence)-)[0-9a-f]{16,20}")


def currency(
    folder: Path | None = None, root: Path | None = None, expected: Path | None = None
) -> tuple[tuple[tuple[str, ...], Callable[[], Iterable[Finding]]], ...]:
    """Return the checks of currency with the ids they run, for ``check.audit(more=…)``.

    ``folder`` is a graph folder with its ``articles/`` (None: the bundled one), ``root`` a checkout
    whose generated files are compared (None: ours, if this is a checkout), ``expected`` a folder of
    expected answers as ``Q101.tsv`` (None: not compared).
    """
    graph = folder or resources.graph_dir()
    found: list[tuple[tuple[str, ...], Callable[[], Iterable[Finding]]]] = [
        (("P601", "P602"), lambda: _built(graph)),
        (("P604",), lambda: _queries(graph)),
    ]
    base = root or resources.ontology_dir().parent
    if (base / "pyproject.toml").is_file():
        found.append((("P603",), lambda: _generated(base)))
    if expected is not None:
        found.append(answered(expected, graph))
    return tuple(found)


def _built(folder: Path) -> Iterator[Finding]:
    from zonegraph.assemble import build
    from zonegraph.check.files import read_file
    from zonegraph.check.where import placed
    from zonegraph.dataset import BUILT

    file = folder / BUILT
    graph, made = _loaded(folder), build([folder / "articles"]).dataset
    found = [*outdated_maker(graph, made, file), *otherwise_built(graph, made, file)]
    yield from placed(found, (read_file(file),)) if found else ()


@cache
def _loaded(folder: Path) -> Dataset:
    from zonegraph.dataset import load

    return load(folder)


def _generated(root: Path) -> Iterator[Finding]:
    from zonegraph.errors import ZonegraphError
    from zonegraph.generate.run import run

    try:
        stale: Sequence[str] = run(root, check=True)
    except ZonegraphError as error:
        stale = (error.where or str(error),)
    return stale_files(stale, root)


def _queries(folder: Path) -> Iterator[Finding]:
    """Ask every question of the catalogue that needs no parameter, and compare the columns."""
    from zonegraph.errors import ZonegraphError
    from zonegraph.query import cards, query, with_vocabulary

    graph = with_vocabulary(_loaded(folder))
    faults = {}
    for card in cards():
        if any(param.required for param in card.params):
            continue
        try:
            result = query(graph, card.name)
        except ZonegraphError as error:
            faults[Path(card.where).name] = str(error)
            continue
        told, given = [r.name for r in card.returns], [c.name for c in result.columns]
        if told != given:
            faults[Path(card.where).name] = f"{given} instead of {told}"
    return failing_queries(faults, resources.queries_dir())


def answered(
    folder: Path, graph: Path | None = None
) -> tuple[tuple[str, ...], Callable[[], Iterable[Finding]]]:
    """Return the check of answers with its id, for ``check.audit(more=…)``.

    ``folder`` holds expected answers, ``graph`` is what they are asked of (None: the bundled one).
    A file is named for its query (``Q101.tsv``) and holds what ``zonegraph query -f tsv`` printed,
    or several cases: a line of parameters (``# --zone 云岭``, or ``#`` alone), then columns and
    rows in plain text, IRIs shortened and hashes in them a ``*``, and an empty line after each.
    """
    return ("P605",), lambda: _answers(graph or resources.graph_dir(), folder)


def _answers(folder: Path, expected: Path) -> Iterator[Finding]:
    """Ask what each file in ``expected`` answers, and compare row by row, header first."""
    from zonegraph.errors import SourceError, ZonegraphError
    from zonegraph.query import with_vocabulary

    files = sorted(expected.glob("Q*.tsv"))
    if not files:
        raise SourceError("no expected answers here", where=str(expected), hint="Q101.tsv, …")
    graph = with_vocabulary(_loaded(folder))
    faults: dict[str, tuple[int, str, str]] = {}
    for path in files:
        wanted = _text(path).splitlines()
        try:
            given = _given(graph, path.stem, wanted)
        except ZonegraphError as error:
            faults[path.name] = (1, wanted[0] if wanted else "", str(error))
            continue
        for line in range(max(len(wanted), len(given))):
            one, other = (rows[line] if line < len(rows) else "" for rows in (wanted, given))
            if one != other:
                faults[path.name] = (line + 1, one, other)
                break
    return other_answers(faults, expected)


def _text(path: Path) -> str:
    from zonegraph.errors import SourceError

    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        said = getattr(error, "strerror", None) or "is not UTF-8"
        raise SourceError(said, where=str(path)) from error


def _given(graph: Dataset, name: str, wanted: Sequence[str]) -> list[str]:
    """Return what ``wanted`` should be: the answer, or those of its cases one after the other."""
    from zonegraph.query import arguments, query, write

    asked = [line[1:].strip() for line in wanted if line.startswith("#")]
    if not asked:
        made = write(query(graph, name), "tsv")
        return (made if isinstance(made, str) else made.decode()).splitlines()
    found: list[str] = []
    for each in asked:
        found += [""] if found else []
        result = query(graph, name, **arguments(each.split())[1])
        found.append(f"# {each}".rstrip())
        found.append("\t".join(column.name for column in result.columns))
        found += ["\t".join(_plain(cell) for cell in row) for row in result.rows]
    return found


def _plain(cell: Cell | None) -> str:
    from zonegraph.query.prefix import short

    if cell is None:
        return ""
    if cell.is_iri:
        return _HASHED.sub(r"\1*", short(cell.value))
    return cell.value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")
