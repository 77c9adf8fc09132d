from pathlib import Path

import pytest

from zonegraph.errors import QueryError
from zonegraph.query.catalogue import cards, complete, explain, find, listing, load

from .test_card import GOOD


def test_a_query_is_found_by_name_and_by_id() -> None:
    assert find("zones") is find("Q101") is find("q101")


@pytest.mark.parametrize(
    ("name", "near"), [("zone", "zones"), ("project", "projects"), ("zonse", "zones")]
)
def test_an_unknown_name_brings_those_close_to_it(name: str, near: str) -> None:
    with pytest.raises(QueryError, match=f"no query '{name}'.*{near}"):
        find(name)
    with pytest.raises(QueryError, match="--list"):
        find("xyzzy")


def test_completion_knows_names_and_ids() -> None:
    assert ("zones", "高新区名录") in complete("zo")
    assert [name for name, _ in complete("Q107")] == ["projects"]
    assert len(complete("")) == len(cards())


def test_the_listing_is_an_answer() -> None:
    rows = listing().to_dicts()
    assert len(rows) == len(cards())
    assert rows[0]["params"] == "--zone --since"


def test_a_card_is_explained() -> None:
    said = explain(find("plans").text, "plans")
    for words in ("Q113 plans", "某年的计划", "--year year, default 2020", "ORDER BY", "the year"):
        assert words in said
    assert "#+ id" not in said
    assert "label(Zone, Park), default any" in explain(GOOD, "q.rq")
    assert "--text text, required" in explain(GOOD, "q.rq")
    with pytest.raises(QueryError, match="no card"):
        explain("SELECT * {}", "query")


def test_an_id_or_name_stands_for_one_query(tmp_path: Path) -> None:
    (tmp_path / "Q901-two-words.rq").write_text(GOOD, encoding="utf-8")
    assert [card.id for card in load(tmp_path)] == ["Q901"]
    twin = tmp_path / "Q902-two-words.rq"
    twin.write_text(GOOD.replace("Q901", "Q902"), encoding="utf-8")
    with pytest.raises(QueryError, match="'two-words' stands in"):
        load(tmp_path)
