"""The catalogue on a large graph: Oxigraph, in memory and on disk, against rdflib in memory.

``python -m tests.benchmarks.query_catalogue [TRIPLES] [all]`` prints, for every card, the median
time of each engine and the ratio, all in one run, and the geometric mean. Each card is asked of one
thing, as a reader of its page does: its first label is that thing of its class of which most is
said. With ``all`` only what must be given is given, and the answer is about the whole graph. A
query that rdflib does not answer in ``PATIENCE`` seconds is stopped and counts with that time, so
that the true ratio is larger.
"""

from __future__ import annotations

import math
import signal
import statistics
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from zonegraph.export import export
from zonegraph.query import cards, run, with_vocabulary
from zonegraph.query.bind import bind
from zonegraph.store import load, open_disk

from .large import large

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import rdflib

    from zonegraph.dataset import Dataset
    from zonegraph.query import Card

TRIPLES: Final = 300_000
PATIENCE: Final = 5
_ROUNDS: Final = 3
# A query that takes so many seconds is measured once.
_SLOW: Final = 1.0
# What is asked of cards that are about no thing.
_TYPICAL: Final = {"rule": "L100"}
_VALUES: Final = {"date": "2020-06-30", "year": "2020", "text": "高新"}
_CHOSEN: Final[dict[str, str | None]] = {}
_MOST_SAID: Final = """SELECT ?s (COUNT(?claim) AS ?n) {{
  ?class rdfs:subClassOf* zg:{name} . ?s a ?class . ?claim zg:subject|zg:object ?s
}} GROUP BY ?s ORDER BY DESC(?n) ?s LIMIT 1"""
_ARTICLE: Final = "SELECT ?s { ?s a zg:Article } ORDER BY ?s LIMIT 1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """Seconds that a query took in each engine; ``stopped`` if rdflib was not let finish."""

    name: str
    rows: int
    memory: float
    disk: float
    rdflib: float
    stopped: bool
    equal: bool
    analytic: bool

    @property
    def ratio(self) -> float:
        """How many times faster memory is than rdflib."""
        return self.rdflib / self.memory


class _StoppedError(Exception):
    """The time is over."""


@contextmanager
def _at_most(seconds: int) -> Iterator[None]:
    def stop(_number: int, _frame: object) -> None:
        raise _StoppedError

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def measure(
    triples: int,
    asked: Sequence[Card],
    *,
    whole: bool = False,
    patience: int = PATIENCE,
) -> Iterator[Timing]:
    """Yield the timing of each card of ``asked`` on a graph of at least ``triples`` triples."""
    dataset = with_vocabulary(large(triples))
    graph = dataset.to_rdflib_graph()
    with tempfile.TemporaryDirectory() as folder:
        export(large(triples), "nq", Path(folder) / "large.nq")
        load(Path(folder) / "large.nq", Path(folder) / "store")
        disk = open_disk(Path(folder) / "store")
        for card in asked:
            given = _given(card, dataset, whole=whole)
            text = bind(card, given, dataset)
            yield _measured(card, text, dataset, disk, graph, patience)


def _measured(
    card: Card, text: str, memory: Dataset, disk: Dataset, graph: rdflib.Graph, patience: int
) -> Timing:
    rows = len(run(memory, text))
    ours = _median(lambda: run(memory, text))
    from_disk = _median(lambda: run(disk, text))
    before = time.perf_counter()
    equal, stopped = True, False
    try:
        with _at_most(patience):
            equal = len(list(graph.query(text))) == rows
    except _StoppedError:
        stopped = True
    theirs = time.perf_counter() - before
    analytic = "analytic" in card.tags
    return Timing(
        name=f"{card.id} {card.name}",
        rows=rows,
        memory=ours,
        disk=from_disk,
        rdflib=theirs,
        stopped=stopped,
        equal=equal,
        analytic=analytic,
    )


def _median(asked: Callable[[], object]) -> float:
    taken = []
    for _ in range(_ROUNDS):
        before = time.perf_counter()
        asked()
        taken.append(time.perf_counter() - before)
        if taken[0] > _SLOW:
            break
    return statistics.median(taken)


def _given(card: Card, dataset: Dataset, *, whole: bool) -> dict[str, str]:
    """Return the values that ``card`` is asked with."""
    given: dict[str, str] = {}
    for param in card.params:
        thing = _thing(dataset, param.classes[0]) if param.classes else None
        if thing and (param.required or not (whole or given)):
            given[param.name] = thing
        elif param.name in _TYPICAL and not whole:
            given[param.name] = _TYPICAL[param.name]
        elif param.required:
            given[param.name] = _VALUES[param.type]
    return given


def _thing(dataset: Dataset, name: str) -> str | None:
    """Return the thing of class ``name`` of which most is said; of any class, a zone."""
    kind = "Zone" if name == "Entity" else name
    if kind not in _CHOSEN:
        text = _ARTICLE if kind == "Article" else _MOST_SAID.format(name=kind)
        rows = run(dataset, text).rows
        _CHOSEN[kind] = rows[0][0].value if rows and rows[0] and rows[0][0] else None
    return _CHOSEN[kind]


def geometric_mean(timings: list[Timing]) -> float:
    """Return the geometric mean of the ratios."""
    return math.exp(statistics.fmean(math.log(each.ratio) for each in timings))


def main() -> None:
    """Print the table."""
    words = [word for word in sys.argv[1:] if word != "all"]
    triples = int(words[0]) if words else TRIPLES
    say = sys.stdout.write
    say(f"{'query':32} {'rows':>7} {'memory ms':>10} {'disk ms':>10} {'rdflib ms':>11} ratio\n")
    timings = []
    for each in measure(triples, cards(), whole="all" in sys.argv):
        timings.append(each)
        say(
            f"{each.name:32} {each.rows:7} {each.memory * 1e3:10.1f} {each.disk * 1e3:10.1f} "
            f"{'>' if each.stopped else ' '}{each.rdflib * 1e3:10.0f} {each.ratio:8.1f}"
            f"{'' if each.equal else ' ROWS DIFFER'}{' analytic' if each.analytic else ''}\n"
        )
        sys.stdout.flush()
    over = [each.name for each in timings if each.memory > 0.05 and not each.analytic]
    say(f"geometric mean {geometric_mean(timings):.1f}; {len(over)} over 50 ms: {over}\n")


if __name__ == "__main__":
    main()
