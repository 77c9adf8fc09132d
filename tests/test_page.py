"""The main job on the real page: what it reads, against gold that was written by reading.

The figures are floors, a little under what was measured, so that a change for the worse is seen.
"""

from pathlib import Path

import pytest

from zonegraph.evaluate import evaluate, found, load_gold
from zonegraph.evaluate.report import total
from zonegraph.graph import Graph, build, load
from zonegraph.iri import fold

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT.parent / "shared" / "articles" / "2020-01-13-page-5.txt"
GOLD = ROOT / "tests" / "gold" / "2020-01-13-page-5" / "both"

pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="the captured page is not here")


@pytest.fixture(scope="module")
def page() -> Graph:
    return build([PAGE])


def test_the_figures_do_not_fall(page: Graph) -> None:
    score = total(evaluate(load_gold(GOLD), found(page.dataset)))
    entities, claims = score.total("entities"), score.total("claims")
    assert entities.recall >= 0.57
    assert entities.precision >= 0.63
    assert claims.recall >= 0.38
    assert claims.precision >= 0.56
    assert score.modality.recall >= 0.80
    assert score.time.recall >= 0.66


def test_every_quote_stands_in_the_file_at_its_line_and_column(page: Graph) -> None:
    lines = PAGE.read_text(encoding="utf-8").split("\n")
    rows = page.query(
        "PREFIX zg: <https://w3id.org/zonegraph/ontology#> "
        "SELECT ?exact ?line ?column WHERE { ?e a zg:Evidence ; zg:exact ?exact ; "
        "zg:startLine ?line ; zg:startColumn ?column } ORDER BY ?line ?column ?exact"
    ).to_dicts()
    assert len(rows) > 300
    for row in rows:
        first = str(row["exact"]).split("\n")[0]
        line, column = int(str(row["line"])), int(str(row["column"]))
        assert lines[line - 1][column - 1] == first[0]


def names(graph: Graph) -> set[tuple[str, str]]:
    """Return class and folded names of everything the graph's articles name."""
    return {
        (entity.kind, fold(name))
        for annotation in found(graph.dataset)
        for entity in annotation.entities
        for name in entity.names
    }


def test_digests_and_page_agree_on_names(page: Graph) -> None:
    ours, theirs = names(load()), names(page)
    assert len(ours & theirs) / len(ours | theirs) >= 0.35


def test_a_sports_page_yields_no_claims(tmp_path: Path) -> None:
    path = tmp_path / "sports.txt"
    path.write_text(
        "主队三比一取胜\n昨晚的比赛中，主队在第二十三分钟由前锋打进首球。下半场双方互有攻守，"
        "替补登场的老将连入两球锁定胜局。主教练赛后表示，全队会好好休息。\n",
        encoding="utf-8",
    )
    graph = build([path])
    assert graph.query(
        "PREFIX zg: <https://w3id.org/zonegraph/ontology#> ASK { ?c zg:property ?p }"
    ).to_dicts() in ([{"ask": False}], [{"answer": False}], [])
