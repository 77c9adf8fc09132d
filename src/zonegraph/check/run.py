"""The job of ``zonegraph check``: shapes, numbers, placement, and the articles read again."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph import resources
from zonegraph.check.articles import read_articles
from zonegraph.check.background import background
from zonegraph.check.evidence import CARDS as EVIDENCE_CARDS
from zonegraph.check.evidence import rotten
from zonegraph.check.facts import Facts
from zonegraph.check.number import NUMBER, misquoted
from zonegraph.check.placement import PLACEMENT, misplaced
from zonegraph.check.pyshacl_engine import PyshaclEngine
from zonegraph.check.report import of_results
from zonegraph.check.shapes import load_shapes
from zonegraph.check.term import TERM, undeclared
from zonegraph.check.witness import Witness
from zonegraph.dataset import Dataset, load
from zonegraph.errors import GraphError, UsageError
from zonegraph.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from zonegraph.check.card import Card
    from zonegraph.check.engine import Engine
    from zonegraph.finding import Finding

# Engines by the name that a caller gives; the first is the default and the reference.
ENGINES: Final[Mapping[str, Engine]] = {"pyshacl": PyshaclEngine()}
# Cards of the checks that are no shapes, by id.
PYTHON_CARDS: Final[Mapping[str, Card]] = {
    card.id: card for card in (*EVIDENCE_CARDS, NUMBER, PLACEMENT, TERM)
}
_ORDER: Final = {severity: rank for rank, severity in enumerate(Severity)}


def check(
    source: Dataset | Path | None = None,
    *,
    engine: str = "pyshacl",
    shapes: Path | None = None,
    articles: Iterable[Path] | None = None,
    progress: Callable[[str], None] | None = None,
) -> tuple[Finding, ...]:
    """Return what is wrong with the graph at ``source``, the gravest first, then by place.

    ``source`` is a dataset, a build folder, an RDF file, ``-`` for TriG on standard input, or None
    for the bundled graph, which is then compared with the bundled articles. ``shapes`` replaces our
    shapes. ``articles`` are the files or folders that the graph was built from: with them every
    quote is compared with its article. Raises GraphError, ShapeError, SourceError and UsageError.
    """
    chosen = ENGINES.get(engine)
    if chosen is None:
        raise UsageError(f"unknown engine {engine!r}", hint=f"one of {', '.join(ENGINES)}")
    tell = progress or _silent
    tell("reading the graph")
    data = _dataset(source)
    rules = load_shapes(shapes)
    files = _articles(source, articles)
    if files:
        tell("reading the articles again")
    current = read_articles(files)
    facts = Facts(data)
    witness = Witness(facts)
    tell(f"checking {len(rules.cards)} shapes on {len(data)} triples")
    axioms = background()
    found = list(of_results(chosen.validate(data, axioms, rules), rules, witness))
    found += misquoted(facts, witness)
    found += misplaced(data, facts, witness)
    found += undeclared(data, axioms, witness)
    if files:
        found += rotten(facts, current, witness)
    return tuple(sorted(found, key=_order))


def _silent(_: str) -> None:
    """Tell nobody."""


def _dataset(source: Dataset | Path | None) -> Dataset:
    if isinstance(source, Dataset):
        return source
    if source == Path("-"):
        return _stream()
    return load(source or resources.graph_dir())


def _stream() -> Dataset:
    try:
        return Dataset.of(ox.parse(sys.stdin.buffer.read(), format=ox.RdfFormat.TRIG))
    except SyntaxError as error:
        where = f"-:{error.lineno}:{error.offset}" if error.lineno else "-"
        raise GraphError(f"broken RDF: {error.msg}", where=where, hint="TriG or Turtle") from error
    except ValueError as error:
        raise GraphError(f"broken RDF: {error}", where="-", hint="TriG or Turtle") from error


def _articles(source: Dataset | Path | None, given: Iterable[Path] | None) -> tuple[Path, ...]:
    """Return where to read articles: what was given, or the bundled ones for the bundled graph."""
    if given is not None:
        return tuple(given)
    bundled = resources.graph_dir() / "articles"
    return (bundled,) if source is None and bundled.is_dir() else ()


def _order(finding: Finding) -> tuple[object, ...]:
    """Sort key: gravest first, then by place in the file, then by check and what it is about."""
    return (
        _ORDER[finding.severity],
        finding.file is None,
        finding.file or "",
        finding.line or 0,
        finding.column or 0,
        finding.check,
        finding.focus or "",
        finding.path or "",
        finding.value or "",
        finding.component or "",
        finding.source_shape or "",
    )
