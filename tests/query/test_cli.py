"""``zonegraph query``: one call of the library, its answer on stdout, all else on stderr."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner

from zonegraph.assemble import canonical
from zonegraph.cli import cli
from zonegraph.cli.query import _local
from zonegraph.errors import QueryError, UsageError
from zonegraph.store.remote import Remote

from .made import plain


@pytest.fixture
def graph(tmp_path: Path) -> str:
    path = tmp_path / "graph.trig"
    path.write_bytes(canonical(sorted(plain().named(), key=str)))
    return str(path)


def asked(*words: str, text: str = "") -> tuple[str, str]:
    result = CliRunner().invoke(cli, ["query", *words], input=text, catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout, result.stderr


def test_rows_on_stdout_and_their_number_on_stderr(graph: str) -> None:
    out, err = asked("zones", "--graph", graph)
    assert out.splitlines()[2].startswith("临山高新区")
    assert err == "3 rows\n"


def test_unknown_options_are_parameters_wherever_they_stand(graph: str) -> None:
    out, _ = asked(
        "--zone", "青湖", "enterprises", "-f", "csv", "--graph", graph, "--modality=已实现"
    )
    assert [line.split(",")[1] for line in out.splitlines()[1:]] == ["青湖高新区"]


def test_a_file_is_written_whole_and_nothing_on_stdout(graph: str, tmp_path: Path) -> None:
    target = tmp_path / "out" / "zones.json"
    out, _ = asked("zones", "--graph", graph, "-f", "json", "-o", str(target))
    assert out == ""
    assert len(json.loads(target.read_text(encoding="utf-8"))["results"]["bindings"]) == 3


def test_sparql_on_stdin(graph: str) -> None:
    out, _ = asked("-", "--graph", graph, text="DESCRIBE zgid:zone-青湖高新区")
    assert out.startswith("@prefix")
    out, _ = asked("-", "-o", "-", "-f", "tsv", "--graph", graph, text="ASK {}")
    assert out.splitlines()[0] == "?ask"


def test_list_and_explain() -> None:
    out, _ = asked("--list", "-f", "tsv")
    assert len(out.splitlines()) >= 53
    out, err = asked("plans", "--explain")
    assert "--year year, default 2020" in out
    assert err == ""


@pytest.mark.parametrize(
    ("words", "error", "says"),
    [
        ([], UsageError, "which query"),
        (["nope"], QueryError, "no query 'nope'"),
        (["zones", "--nope", "1"], UsageError, "no parameter 'nope'.*--zone, --since"),
        (["zones", "--zone"], UsageError, "needs a value"),
        (["zones", "--zone", "高新区"], QueryError, "may mean 临山高新区"),
        (["plans", "--year", "x"], QueryError, "is no year"),
        (["profile"], UsageError, "needs --zone"),
    ],
)
def test_what_is_off_is_said_in_one_line(
    words: list[str], error: type[Exception], says: str, graph: str
) -> None:
    with pytest.raises(error, match=says) as caught:
        asked(*words, "--graph", graph)
    assert "\n" not in str(caught.value)


def completed(words: str) -> list[str]:
    """Return what the shell offers for the last of ``words``."""
    *given, begun = words.split(" ")
    found = ShellComplete(cli, {}, "zonegraph", "_ZONEGRAPH_COMPLETE").get_completions(given, begun)
    return [item.value for item in found]


def test_names_parameters_and_values_are_completed(graph: str) -> None:
    assert {"zones", "zone-history"} <= set(completed("query zo"))
    assert {"--zone", "--modality"} <= set(completed("query enterprises --"))
    assert completed(f"query --graph {graph} enterprises --zone 青") == ["青湖高新区"]
    assert completed(f"query --graph {graph} projects --stage 签") == ["签约"]
    assert completed("query zones --nope x") == []
    assert completed("query nope --zone x") == []
    assert completed("query --zone x") == []


def test_evidence_is_added_on_request(graph: str) -> None:
    out, _ = asked("operators", "--graph", graph, "--agent", "星河电子", "--evidence", "-f", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert len({row["source"] for row in rows}) > 2
    assert all(row["evidence"] and row["sentence"] for row in rows)
    with pytest.raises(UsageError, match="on this machine"):
        _local(Remote("http://127.0.0.1:9/sparql"))


def test_a_query_starts_without_heavy_libraries(graph: str) -> None:
    code = (
        "import sys; from zonegraph.query import query; from pathlib import Path\n"
        "query(Path(sys.argv[1]), 'zones')\n"
        "heavy = {'rdflib', 'networkx', 'pyshacl', 'rjieba', 'zonegraph.extract'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code, graph], check=True)
