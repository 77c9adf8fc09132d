import io
import sys
from pathlib import Path

import pytest

from zonegraph.assemble import canonical
from zonegraph.errors import GraphError, QueryError, UsageError
from zonegraph.query import query, run, text_of

from .made import plain, small
from .test_card import GOOD


def test_name_id_text_and_file_are_all_queries(tmp_path: Path) -> None:
    by_name = query(small(), "zones")
    assert query(small(), "Q101") == by_name
    file = tmp_path / "mine.rq"
    file.write_text("\ufeffSELECT ?z {\r\n ?z a zg:Zone } ORDER BY ?z", encoding="utf-8")
    assert len(query(small(), file)) == len(query(small(), str(file))) == len(by_name)
    assert len(query(small(), "SELECT ?z { ?z a zg:Zone }")) == len(by_name)


def test_a_file_with_a_card_takes_parameters(tmp_path: Path) -> None:
    file = tmp_path / "mine.rq"
    file.write_text(GOOD, encoding="utf-8")
    assert query(small(), file, text="x", zone="青湖").to_dicts() == [
        {"zone": "https://w3id.org/zonegraph/id/zone-青湖高新区"}
    ]
    with pytest.raises(UsageError, match="no parameter 'zone'"):
        query(small(), "SELECT * { ?s ?p ?o }", zone="青湖")
    file.write_text(GOOD.replace("#+ tags", "#+ tag"), encoding="utf-8")
    with pytest.raises(QueryError, match=r"mine\.rq:10: unknown header key"):
        query(small(), file)


def test_a_graph_is_a_path_a_dataset_or_the_bundled_one(tmp_path: Path) -> None:
    path = tmp_path / "zonegraph.trig"
    path.write_bytes(canonical(sorted(plain().named(), key=str)))
    assert query(path, "zones") == query(tmp_path, "zones") == query(plain(), "zones")
    assert query(plain(), "zones") == query(small(), "zones")
    assert len(query(None, "articles")) >= 2
    with pytest.raises(GraphError, match="no such file"):
        query(tmp_path / "none", "zones")


def test_named_graphs_are_reached_with_graph() -> None:
    said = query(small(), "SELECT DISTINCT ?g { GRAPH ?g { ?c a zg:Claim } } ORDER BY ?g")
    assert len(said) == 5
    once = query(small(), "SELECT (COUNT(*) AS ?n) { ?a a zg:Article }").to_dicts()
    assert once == [{"n": 6}]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("SELECT ?s WHERE {\n  ?s ?p\n}", "query:3:2"),
        (
            "SELECT ?s WHERE { ?s nope:x ?o }",
            "query:1:28: broken SPARQL: a prefix that is not declared",
        ),
        ("", "query:1:1"),
        ("SELECT (YEAR(?d) AS ?y) { ?s ?p ?d } GROUP BY ?s", "query:1:"),
    ],
)
def test_a_syntax_error_is_one_line_with_line_and_column(text: str, place: str) -> None:
    with pytest.raises(QueryError, match="broken SPARQL") as caught:
        run(small(), text)
    assert str(caught.value).startswith(place)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 300


def test_service_and_updates_do_not_reach_the_engine() -> None:
    before = len(small().store)
    for text in ("SELECT * { SERVICE <http://localhost:9/> { ?s ?p ?o } }", "CLEAR ALL {}"):
        with pytest.raises(QueryError, match="refused"):
            query(small(), text)
    assert len(small().store) == before


def test_what_cannot_be_read_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match=r"none\.rq: No such file"):
        query(small(), tmp_path / "none.rq")
    bad = tmp_path / "bad.rq"
    bad.write_bytes(b"SELECT \xff")
    with pytest.raises(QueryError, match="not UTF-8 at byte 7"):
        query(small(), bad)


def test_stdin_is_a_query(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"ASK {}")))
    assert text_of("-") == ("ASK {}", "stdin")


def test_a_card_whose_line_numbers_stay_tells_the_right_line(tmp_path: Path) -> None:
    file = tmp_path / "mine.rq"
    file.write_text(GOOD.replace("a zg:Zone .", "a zg:Zone"), encoding="utf-8")
    file.write_text(GOOD.replace("ORDER BY ?zone", "ORDER BI ?zone"), encoding="utf-8")
    with pytest.raises(QueryError, match=r"mine\.rq:20:"):
        query(small(), file, text="x")
