"""The whole job: shapes, numbers, placement and articles, in one order."""

from __future__ import annotations

import io
import random
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from zonegraph import resources
from zonegraph.check import ENGINES, check
from zonegraph.dataset import Dataset
from zonegraph.errors import GraphError, ShapeError, SourceError, UsageError
from zonegraph.finding import Severity

from .made import TEXT, article_file, case, graph_of, one_article

if TYPE_CHECKING:
    from zonegraph.check.engine import Engine


def test_a_sound_graph_and_its_article(tmp_path: Path) -> None:
    file = article_file(tmp_path)
    assert check(graph_of(one_article(file)), articles=[tmp_path]) == ()


def test_every_kind_of_check_runs(tmp_path: Path) -> None:
    file = article_file(tmp_path)
    data = graph_of(one_article(file), value="6.3")
    article_file(tmp_path, TEXT.replace("3.6亿元", "6.3亿元"))
    claim = next(q for q in data.named() if q.predicate.value.endswith("#confidence"))
    data.store.remove(claim)
    data.store.remove(ox.Quad(claim.subject, claim.predicate, claim.object))
    stray = next(q for q in data.named() if q.predicate.value.endswith("#rule"))
    elsewhere = ox.NamedNode("https://w3id.org/zonegraph/id/graph-elsewhere")
    data.store.add(ox.Quad(stray.subject, stray.predicate, stray.object, elsewhere))
    found = check(data, articles=[file])
    assert sorted(f.check for f in found) == ["P101", "P102", "P103", "P106", "S205"]
    assert [f.check for f in check(data)] == ["P103", "P106", "S205"]


def test_the_gravest_come_first_then_by_place() -> None:
    data = Dataset.of(
        quad
        for name in ("S302/bad", "S205/bad", "S101/bad", "S131/bad-none")
        for quad in ox.parse(case(name).read_bytes(), ox.RdfFormat.TURTLE)
    )
    found = check(data)
    severities = [f.severity for f in found]
    assert severities == sorted(severities, key=list(Severity).index)
    assert found[-1].check == "S302"
    placed = [f.file is None for f in found if f.severity is Severity.VIOLATION]
    assert placed == sorted(placed)


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_the_quads_changes_nothing(seed: int) -> None:
    quads = list(ox.parse(case("S133/bad-kinds").read_bytes(), ox.RdfFormat.TURTLE))
    wanted = check(Dataset.of(quads))
    assert len(wanted) >= 21
    random.Random(seed).shuffle(quads)
    assert check(Dataset.of(quads)) == wanted


def test_shapes_of_ones_own_replace_ours(tmp_path: Path) -> None:
    shapes = tmp_path / "own.ttl"
    shapes.write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> .\n"
        "@prefix zg: <https://w3id.org/zonegraph/ontology#> .\n"
        "<urn:x#Founded> a sh:NodeShape ; sh:targetClass zg:Zone ; sh:property\n"
        "  [ sh:path zg:foundedOn ; sh:minCount 1 ;\n"
        '    sh:severity sh:Info ; sh:message "When?"@en ] .\n'
    )
    (found,) = check(case("S101/bad"), shapes=shapes)
    assert (found.check, found.severity) == ("shape", Severity.INFO)
    assert found.message_en == "云岭高新区管委会: When?"
    assert found.path == "https://w3id.org/zonegraph/ontology#foundedOn"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    def read_from(data: bytes) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))

    read_from(case("S101/bad").read_bytes())
    assert [f.check for f in check(Path("-"))] == ["S101"]
    read_from(b"<urn:a> <urn:b>")
    with pytest.raises(GraphError, match=r"^-:1:\d+: broken RDF: .*"):
        check(Path("-"))


def test_progress_is_told(tmp_path: Path) -> None:
    told: list[str] = []
    check(case("S101/good"), articles=[article_file(tmp_path)], progress=told.append)
    assert told[:2] == ["reading the graph", "reading the articles again"]
    assert told[2].startswith("checking 56 shapes on ")


def test_bad_calls(tmp_path: Path) -> None:
    good = case("S101/good")
    with pytest.raises(UsageError, match="unknown engine 'jena'"):
        check(good, engine="jena")
    with pytest.raises(GraphError, match="no such file"):
        check(tmp_path / "none")
    with pytest.raises(ShapeError, match="no such file"):
        check(good, shapes=tmp_path / "none")
    with pytest.raises(SourceError, match="no such file"):
        check(good, articles=[tmp_path / "none"])


def test_engines_have_the_names_they_are_called_by() -> None:
    engines: list[Engine] = list(ENGINES.values())
    assert [engine.name for engine in engines] == list(ENGINES) == ["setwise", "pyshacl"]


def test_the_bundled_graph_has_no_violation_and_is_checked_against_its_articles() -> None:
    if not (resources.graph_dir() / "zonegraph.trig").is_file():
        pytest.skip("graph/zonegraph.trig is not built yet")
    told: list[str] = []
    found = check(progress=told.append)
    assert "reading the articles again" in told
    assert [f for f in found if f.severity is Severity.VIOLATION] == []
