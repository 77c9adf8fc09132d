"""The catalogue gives the same answers wherever the triples lie.

The answers in memory are those a reader checked (tests/queries), where rdflib is compared, too.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from zonegraph.dataset import Dataset
from zonegraph.export import export
from zonegraph.query import find
from zonegraph.store import load, source
from zonegraph.store.remote import Remote

from ..queries.cases import Case, answer, cases
from ..query.made import plain, small
from ..serve.live import running
from .virtuoso import HERE, virtuoso

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zonegraph.query import Cell, Result
    from zonegraph.store import Source

CASES = cases()
# What Virtuoso 7.2 gets wrong. Each case must fail: when one passes, the list is out of date.
FAULTS = {
    ("Q108", ""): "loses a text in a column that holds figures in other rows",
    ("Q152", ""): "loses one branch of an alternative path beside a subquery",
}
# What it gets right in one run and wrong in the next, over the same data.
UNSTEADY = {("Q142", "--on 2022-06-30"): "orders by a bound it reads only sometimes"}


def _name(case: Case) -> str:
    return f"{case.id} {case.asked}"


def _foreign(case: Case) -> object:
    why = FAULTS.get((case.id, case.asked))
    marks = [pytest.mark.xfail(reason=why, strict=True)] if why else []
    unsteady = UNSTEADY.get((case.id, case.asked))
    if unsteady:
        marks = [pytest.mark.xfail(reason=unsteady, strict=False)]
    return pytest.param(case, marks=marks, id=_name(case))


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "small.nq"
    export(plain(), "nq", path)
    return path


@pytest.fixture(scope="module")
def disk(file: Path) -> Path:
    load(file, file.with_name("small"))
    return file.with_name("small")


@pytest.fixture(scope="module")
def on_disk(disk: Path) -> Source:
    return source(disk)


@pytest.fixture(scope="module")
def served(file: Path) -> Iterator[Source]:
    with running(file) as live:
        yield source(live.endpoint)


@pytest.fixture(scope="module")
def served_from_disk(disk: Path) -> Iterator[Source]:
    with running(disk) as live:
        yield source(live.endpoint)


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Source]:
    with virtuoso(tmp_path_factory.mktemp("virtuoso"), small()) as url:
        yield Remote(url)


def test_every_question_is_asked() -> None:
    assert len(CASES) >= 90
    assert len({case.id for case in CASES}) >= 38


@pytest.mark.parametrize("where", ["on_disk", "served", "served_from_disk"])
@pytest.mark.parametrize("case", CASES, ids=_name)
def test_the_answer_is_the_one_of_memory(
    request: pytest.FixtureRequest, where: str, case: Case
) -> None:
    assert _ask(request.getfixturevalue(where), case) == answer(case)


@HERE
@pytest.mark.parametrize("case", [_foreign(case) for case in CASES])
def test_another_engine_gives_the_same_rows(foreign: Source, case: Case) -> None:
    theirs, ours = _ask(foreign, case), answer(case)
    assert [each.name for each in theirs.columns] == [each.name for each in ours.columns]
    assert _plain(theirs) == _plain(ours)


def _ask(asked: Source, case: Case) -> Result:
    card = find(case.id)
    return asked.ask(card.text, card.where, case.params)


def _plain(result: Result) -> list[tuple[tuple[str, str] | None, ...]]:
    return [tuple(_value(cell) for cell in row) for row in result.rows]


def _value(cell: Cell | None) -> tuple[str, str] | None:
    """Return a cell's value and language; numbers by value, for engines write them in own ways.

    Virtuoso writes true as 1.
    """
    if cell is None:
        return None
    if isinstance(cell.native, (bool, Decimal, int, float)):
        return format(Decimal(cell.native).normalize(), "f"), ""
    return cell.value, cell.lang or ""


def test_labels_are_looked_up_in_the_store_that_is_asked(served: Remote) -> None:
    names = served.names()
    assert isinstance(names, Dataset)
    assert 0 < len(names) < len(small())
