"""The job of ``zonegraph check``: files, ontology, shapes, graph, articles, and one by another."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Final

from zonegraph import resources
from zonegraph.check.across import of_articles
from zonegraph.check.articles import read_articles
from zonegraph.check.background import background, needed
from zonegraph.check.baseline import load_baseline, unknown
from zonegraph.check.card import mended, python_cards
from zonegraph.check.evidence import rotten
from zonegraph.check.facts import Facts
from zonegraph.check.files import of_files
from zonegraph.check.files.iri import miswritten, users_of
from zonegraph.check.files.iri import unknown as unknown_terms
from zonegraph.check.identity import misminted
from zonegraph.check.number import misquoted
from zonegraph.check.ontology import load_ontology, of_ontology
from zonegraph.check.ontology.reference import in_queries, in_shapes, shacl_shacl
from zonegraph.check.outcome import Options, Outcome
from zonegraph.check.placement import misplaced
from zonegraph.check.policy import load_policy
from zonegraph.check.pyshacl_engine import PyshaclEngine
from zonegraph.check.report import of_results
from zonegraph.check.setwise import SetwiseEngine
from zonegraph.check.shapes import Shapes, load_shapes
from zonegraph.check.source import Opened, Source, open_source
from zonegraph.check.term import undeclared
from zonegraph.check.waiver import load_waivers, waive
from zonegraph.check.where import placed, shown
from zonegraph.check.witness import Witness
from zonegraph.errors import UsageError
from zonegraph.finding import Severity
from zonegraph.iri import ONTOLOGY, THINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    import pyoxigraph as ox

    from zonegraph.article import Article
    from zonegraph.check.card import Card
    from zonegraph.check.engine import Engine
    from zonegraph.check.waiver import Waiver
    from zonegraph.dataset import Dataset
    from zonegraph.finding import Finding

# Engines by the name that a caller gives; the first is the default.
ENGINES: Final[Mapping[str, Engine]] = {
    "setwise": SetwiseEngine(),
    "pyshacl": PyshaclEngine(),
}
# Cards of the checks that are no shapes, by id.
PYTHON_CARDS: Final[Mapping[str, Card]] = python_cards()
_ORDER: Final = {severity: rank for rank, severity in enumerate(Severity)}
_ACROSS: Final = ("P30", "S302")
# Further checks, of what this package must not know: given by the caller with the ids they ran.
More = tuple[tuple[str, ...], "Callable[[], Iterable[Finding]]"]


def check(
    source: Source = None,
    *,
    engine: str | None = None,
    shapes: Path | None = None,
    articles: Iterable[Path] | None = None,
    progress: Callable[[str], None] | None = None,
) -> tuple[Finding, ...]:
    """Return what is wrong with the graph at ``source``, the gravest first, then by place.

    ``source`` is a dataset, a build folder, an RDF file or a folder of them, several paths that are
    one graph, the address of a SPARQL endpoint, ``-`` for TriG on standard input, or None for the
    bundled graph, which is compared with the bundled articles and its ontology checked as well.
    ``shapes`` replaces our shapes. ``articles`` are the files or folders that the graph was built
    from: with them every quote is compared with its article. Raises GraphError, ShapeError,
    SourceError and UsageError.
    """
    given = None if articles is None else tuple(articles)
    return audit(
        source, Options(engine=engine, shapes=shapes, articles=given), progress=progress
    ).findings


def audit(
    source: Source = None,
    options: Options | None = None,
    *,
    progress: Callable[[str], None] | None = None,
    more: Iterable[More] = (),
) -> Outcome:
    """Return all that ``check`` does, with waivers, baseline and policy applied.

    Raises GraphError, ShapeError, SourceError, and UsageError for broken options.
    """
    run = _Run(source, options or Options(), progress or _silent)
    found = list(run.findings())
    for checks, make in more:
        if run.wants(*checks):
            run.ran.update(checks)
            found += make()
    return run.outcome(found)


class _Run:
    """One run: what was opened, and which checks were done so far."""

    def __init__(self, source: Source, options: Options, tell: Callable[[str], None]) -> None:
        self.options, self._tell, self._source = options, tell, source
        self.policy = load_policy(options.policy)
        name = options.engine or next(iter(ENGINES))
        if name not in ENGINES:
            raise UsageError(f"unknown engine {name!r}", hint=f"one of {', '.join(ENGINES)}")
        self._engine = ENGINES[name]
        tell("reading the graph")
        self._opened: Opened = open_source(source)
        self._shapes: Shapes = load_shapes(options.shapes)
        self.cards = {**mended(self._shapes.cards.values()), **python_cards()}
        self.ran: set[str] = set()
        named = {each.check for each in self._shapes.sources.values()}
        options.selection.verify({*self.cards, *named, "shape"})

    def wants(self, *checks: str) -> bool:
        """Tell whether one of ``checks`` (ids, or beginnings of ids) is asked for."""
        full = [card for card in self.cards if card.startswith(checks)]
        return self.options.selection.wants_any(full)

    def findings(self) -> Iterator[Finding]:
        """Yield what is found, in no order; waivers and policy are not applied yet."""
        data, selection = self._opened.data, self.options.selection
        articles = _articles(self._source, self.options.articles)
        current: Mapping[str, Article] = {}
        if articles:
            self._tell("reading the articles again")
            current = read_articles(articles)
        paths = {
            f"{THINGS}article-{key}": shown(Path(article.source.name))
            for key, article in current.items()
        }
        facts = Facts(data)
        witness = Witness(facts, paths)
        found: list[Finding] = []
        if self._opened.files:
            self.ran.update(self._ids("P20"))
            found += of_files(self._opened.files)
        found += self._of_graph(data, facts, witness)
        if articles:
            self.ran.update(self._ids("P101", "P102", "P104", "P105", "P110"))
            found += rotten(facts, current, witness)
        found += self._of_ontology()
        for each in placed(found, self._opened.files):
            if selection.wants(each.check):
                yield each

    def _of_graph(self, data: Dataset, facts: Facts, witness: Witness) -> Iterator[Finding]:
        users = users_of(data.merged())
        axioms = self._axioms(users)
        found: list[Finding] = []
        shape_ids = {each.check for each in self._shapes.sources.values()} | {"shape"}
        if self.options.selection.wants_any(shape_ids):
            self._tell(f"checking {len(self._shapes.cards)} shapes on {len(data)} triples")
            self.ran |= shape_ids
            results = self._engine.validate(data, axioms, self._shapes)
            found += of_results(results, self._shapes, witness)
        if self.wants(*_ACROSS):
            compared = of_articles(data, witness)
            found = [*compared.told(found, witness), *compared.findings]
        self.ran.update(self._ids("P103", "P106", "P107", "P108", "P109", "P20", "P30"))
        yield from found
        yield from misquoted(facts, witness)
        yield from misplaced(data, facts, witness)
        yield from undeclared(data, axioms, witness) if axioms else ()
        yield from misminted(data, witness)
        yield from miswritten(users, witness)
        yield from unknown_terms(users, witness)

    def _axioms(self, users: Mapping[str, str]) -> tuple[ox.Triple, ...]:
        """Return the ontology's axioms; none for a stranger's graph under a stranger's shapes."""
        own = self.options.ontology
        if own is not None:
            files = load_ontology(own).files
            return needed(quad.triple for file in files for quad in file.quads)
        ours = self.options.shapes is None or any(iri.startswith(ONTOLOGY) for iri in users)
        return background() if ours else ()

    def _of_ontology(self) -> Iterator[Finding]:
        """Yield what is wrong with the ontology, if it is the bundled one or was given."""
        path = self.options.ontology
        if (self._source is not None and path is None) or not self.wants("P4"):
            return
        self._tell("checking the ontology")
        ontology = load_ontology(path or resources.ontology_dir())
        self.ran.update(self._ids("P40"))
        found = [*of_files(ontology.files), *of_ontology(ontology)]
        shapes = Path(self._shapes.origin)
        if shapes.exists():
            files = (shapes,) if shapes.is_file() else sorted(shapes.glob("*.ttl"))
            found += in_shapes(ontology, files)
        queries = (path or resources.ontology_dir()).parent / "queries"
        found += in_queries(ontology, sorted(queries.glob("*.rq")))
        if self.wants("P410"):
            self.ran.add("P410")
            found += shacl_shacl(self._shapes, self._engine)
        yield from placed(found, ontology.files)

    def _ids(self, *beginnings: str) -> list[str]:
        return [card for card in self.cards if card.startswith(beginnings)]

    def outcome(self, found: list[Finding]) -> Outcome:
        """Return ``found`` with waivers, baseline and policy applied, in order."""
        options, selection = self.options, self.options.selection
        left = tuple(self.policy.applied(found))
        path = options.waivers or _own_waivers(self._source)
        waived: tuple[tuple[Finding, Waiver], ...] = ()
        if path is not None:
            today = options.today or dt.datetime.now(tz=dt.UTC).astimezone().date()
            done = waive(left, load_waivers(path), path, today, selection, self.ran)
            left, waived = done.left, done.waived
        known = 0
        if options.baseline is not None:
            entries = load_baseline(options.baseline)
            left, known = unknown(left, entries, options.baseline, selection, self.ran)
        return Outcome(
            findings=tuple(sorted(self.policy.applied(left), key=order)),
            waived=waived,
            known=known,
            cards=self.cards,
            policy=self.policy,
        )


def _silent(_: str) -> None:
    """Tell nobody."""


def _articles(source: object, given: tuple[Path, ...] | None) -> tuple[Path, ...]:
    """Return where to read articles: what was given, or the bundled ones for the bundled graph."""
    if given is not None:
        return given
    bundled = resources.graph_dir() / "articles"
    return (bundled,) if source is None and bundled.is_dir() else ()


def _own_waivers(source: object) -> Path | None:
    """Return the waivers that lie with the graph: ``curation/waivers.tsv`` in its folder."""
    folder = resources.graph_dir() if source is None else source
    if not isinstance(folder, Path) or not folder.is_dir():
        return None
    path = folder / "curation" / "waivers.tsv"
    return path if path.is_file() else None


def order(finding: Finding) -> tuple[object, ...]:
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
