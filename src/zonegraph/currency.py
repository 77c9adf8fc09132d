"""Whether what is committed is what would be made now: the part of checking that builds.

``zonegraph check --current`` adds these checks to the others for the bundled graph. They stand here
since they need build, generators and catalogue, which know nothing of checking.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

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
        found.append((("P605",), lambda: _answers(graph, expected)))
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


def _answers(folder: Path, expected: Path) -> Iterator[Finding]:
    """Ask what each file in ``expected`` answers, and compare row by row, header first."""
    from zonegraph.query import query, with_vocabulary, write

    graph = with_vocabulary(_loaded(folder))
    faults: dict[str, tuple[int, str, str]] = {}
    for path in sorted(expected.glob("Q*.tsv")):
        wanted = path.read_text(encoding="utf-8").splitlines()
        made = write(query(graph, path.stem), "tsv")
        given = (made if isinstance(made, str) else made.decode()).splitlines()
        for line in range(max(len(wanted), len(given))):
            one, other = (rows[line] if line < len(rows) else "" for rows in (wanted, given))
            if one != other:
                faults[path.name] = (line + 1, one, other)
                break
    return other_answers(faults, expected)
