import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.errors import QueryError
from zonegraph.query.guard import DEEPEST, MOST_OPERATORS, refuse

CALL = "{ ?s ?p ?o }"


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?service ?p 'SERVICE <x:y> {}' }",
        'SELECT * { ?s ?p """ " SERVICE <x:y> """ }',
        "SELECT * { ?s ?p ?o } # SERVICE <x:y> {}",
        "PREFIX service: <x:y> SELECT * { ?s service:service ?o }",
        "SELECT * { <x:SERVICE> ?p 'it\\'s SERVICE' }",
        "SELECT * { ?s ?p 'x'@service }",
        "PREFIX e: <x:y/> SELECT * { ?s e:a\\#b ?o }",
        "SELECT ?insert { ?insert ?delete 'INSERT DATA {}' }",
        "SELECT (COUNT(*) AS ?load) { ?s ?p ?o }",
        "PREFIX insert: <x:y> SELECT * { ?s ?p ?o }",
        "PREFIX load: <x:y> CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_words_that_are_no_keywords_pass(text: str) -> None:
    refuse(text, "query")
    ox.Store().query(text)


@pytest.mark.parametrize(
    "text",
    [
        f"SELECT * {{ SERVICE <http://localhost:9/> {CALL} }}",
        f"SELECT * {{ service silent <http://localhost:9/> {CALL} }}",
        f"SELECT * {{ SERVICE<http://localhost:9/>{CALL} }}",
        f"SELECT * {{ ?s ?p ?u . SERVICE ?u {CALL} }}",
        f"SELECT * {{ ?s ?p 'a' . # '\n SERVICE <http://localhost:9/> {CALL} }}",
        f"PREFIX e: <x:y> SELECT * {{ ?s ?p e:a\\# . SERVICE e:z {CALL} }}",
        f"SELECT * {{ \\u0053ERVICE <http://localhost:9/> {CALL} }}",
        f"SELECT * {{ \\U00000053ERVICE <http://localhost:9/> {CALL} }}",
        f"SELECT * {{ FILTER(?a<?b) SERVICE <http://localhost:9/> {CALL} }}",
        f"SELECT * {{ FILTER(1<2)SERVICE<http://localhost:9/>{CALL} }}",
    ],
)
def test_service_is_refused_wherever_it_stands(text: str) -> None:
    with pytest.raises(QueryError, match="SERVICE is refused"):
        refuse(text, "query")


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <x:s> <x:p> 1 }",
        "PREFIX e: <x:y>\nDELETE WHERE { ?s ?p ?o }",
        "# a remark\nLOAD <http://localhost:9/>",
        "BASE <x:y> WITH <x:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "clear all",
        "DROP GRAPH <x:g>",
        "\\u0043LEAR ALL",
    ],
)
def test_updates_are_refused(text: str) -> None:
    with pytest.raises(QueryError, match="does not change the graph"):
        refuse(text, "query")


def test_the_line_is_told() -> None:
    with pytest.raises(QueryError) as caught:
        refuse("SELECT *\n{\n  SERVICE <x:y> {} }", "q.rq")
    assert caught.value.where == "q.rq:3"


_HARMLESS = st.lists(
    st.sampled_from(
        [
            "'SERVICE'",
            '"it\'s # SERVICE"',
            "'''a ' SERVICE '' b'''",
            "# SERVICE ' \"\n",
            "<x:SERVICE#'>",
            "?service",
            "$service",
            "e:service",
            "e:a\\'b",
            ":SERVICE",
            "'x'@service",
            " ",
            "\n",
            "1<2",
            "{",
            "}",
        ]
    ),
    max_size=8,
)


@given(_HARMLESS, _HARMLESS)
def test_no_neighbour_hides_the_word_or_makes_one(before: list[str], after: list[str]) -> None:
    refuse("SELECT * " + " ".join(before + after), "query")
    with pytest.raises(QueryError, match="SERVICE is refused"):
        refuse(" ".join(["SELECT *", *before, "SERVICE", *after]), "query")


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * WHERE " + "{" * 50_000 + "}" * 50_000,
        "SELECT * WHERE { FILTER(" + "(" * 50_000 + "1" + ")" * 50_000 + ") }",
        "SELECT * WHERE { FILTER(" + "!" * 50_000 + "true) }",
        "SELECT * WHERE { ?s ?p ?o FILTER(?s=1" + "||?s=1" * 50_000 + ") }",
        "SELECT * WHERE { {?s ?p ?o} " + "UNION {?s ?p ?o} " * 50_000 + "}",
        "SELECT * WHERE { ?s ?p " + "[ <x:a> " * 50_000 + "1" + "]" * 50_000 + " }",
        "SELECT * WHERE { ?s <x:a>" + "/<x:a>" * 50_000 + " ?o }",
    ],
    ids=["groups", "brackets", "negations", "alternatives", "unions", "blanks", "paths"],
)
def test_what_would_end_the_engine_is_refused(text: str) -> None:
    with pytest.raises(QueryError, match=r"nested deeper|operators"):
        refuse(text, "query")


def test_deep_and_long_queries_within_the_limits_pass() -> None:
    depth, many = DEEPEST - 10, MOST_OPERATORS // 4
    for text in (
        "SELECT * WHERE " + "{" * depth + CALL + "}" * depth,
        "SELECT * WHERE { ?s ?p ?o FILTER(?s=1" + "||?s=1" * many + ") }",
        "SELECT * WHERE { VALUES ?s { " + "<x:(((/a> '{{{{((' " * 5000 + "} ?s ?p ?o }",
    ):
        refuse(text, "query")
        found = ox.Store().query(text)
        assert isinstance(found, ox.QuerySolutions)
        assert list(found) == []
