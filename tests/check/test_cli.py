"""``zonegraph check`` on the command line: what it prints where, and its exit codes."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import pytest

from zonegraph.check import FAIL_ON, FORMATS
from zonegraph.cli import check as command
from zonegraph.cli import main

from .made import TEXT, article_file, case, graph_of, one_article

if TYPE_CHECKING:
    from pathlib import Path


class Run(NamedTuple):
    """What a command left: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


Zonegraph = Callable[..., Run]


@pytest.fixture
def zonegraph(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Zonegraph:
    """Run the command line with these arguments."""

    def run(*arguments: str | Path) -> Run:
        monkeypatch.setattr(sys, "argv", ["zonegraph", *map(str, arguments)])
        with pytest.raises(SystemExit) as stopped:
            main()
        told = capsys.readouterr()
        return Run(int(str(stopped.value.code)), told.out, told.err)

    return run


def test_a_sound_graph(zonegraph: Zonegraph) -> None:
    assert zonegraph("check", case("S121/good")) == Run(0, "", "zonegraph: no findings\n")


def test_a_violation_fails(zonegraph: Zonegraph) -> None:
    ran = zonegraph("check", case("S205/bad"))
    assert (ran.code, ran.err) == (1, "zonegraph: 1 violation\n")
    assert "\na.md:1:1: violation S205 云岭高新区 hasEnterprise 星河电子: " in ran.out
    assert ran.out.endswith("\n1 finding in 1 file: 1 violation\n")


@pytest.mark.parametrize(("level", "code"), [("violation", 0), ("warning", 1), ("none", 0)])
def test_a_warning_fails_if_asked_to(zonegraph: Zonegraph, level: str, code: int) -> None:
    ran = zonegraph("check", case("S302/bad"), "--fail-on", level)
    assert ran.code == code
    assert " warning S302 " in ran.out


def test_formats_and_languages(zonegraph: Zonegraph) -> None:
    told = json.loads(zonegraph("check", case("S205/bad"), "-f", "json").out)
    assert told["counts"]["violation"] == 1
    assert "sh:ValidationReport" in zonegraph("check", case("S205/bad"), "-f", "ttl").out
    ran = zonegraph("check", case("S205/bad"), "--lang", "zh")
    assert "错误 S205" in ran.out
    assert ran.err == "zonegraph: 1 个错误\n"


def test_output_goes_to_a_file(zonegraph: Zonegraph, tmp_path: Path) -> None:
    file = tmp_path / "deep" / "found.json"
    ran = zonegraph("check", case("S205/bad"), "-f", "json", "-o", file)
    assert (ran.code, ran.out) == (1, "")
    assert json.loads(file.read_text(encoding="utf-8"))["findings"][0]["check"] == "S205"


def test_articles(zonegraph: Zonegraph, tmp_path: Path) -> None:
    file = article_file(tmp_path)
    graph = tmp_path / "graph.nq"
    graph_of(one_article(file)).store.dump(graph, format=None)
    assert zonegraph("check", graph, "--articles", file).code == 0
    article_file(tmp_path, TEXT.replace("3.6", "6.3"))
    ran = zonegraph("check", graph, "--articles", file)
    assert ran.code == 1
    assert " violation P101 " in ran.out
    assert " violation P102 " in ran.out


def test_bad_input_is_one_line_and_exit_code_2(zonegraph: Zonegraph, tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttl"
    broken.write_text("<urn:a> <urn:b>\n", encoding="utf-8")
    shapes = tmp_path / "shapes"
    shapes.mkdir()
    (shapes / "s.ttl").write_text("<urn:a> <urn:b>\n", encoding="utf-8")
    good = case("S101/good")
    for arguments, said in (
        ((tmp_path / "none",), "none: no such file or folder"),
        ((broken,), "broken.ttl:2:1: broken RDF"),
        ((good, "--shapes", shapes), "s.ttl:2:1: broken Turtle"),
        ((good, "--shapes", tmp_path / "none"), "none: no such file or folder"),
        ((good, "--articles", tmp_path / "none"), "none: there is no such file"),
    ):
        ran = zonegraph("check", *arguments)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
        assert ran.err.startswith("zonegraph: ")
        assert said in ran.err


@pytest.mark.parametrize("arguments", [("-f", "xml"), ("--lang", "de"), ("--fail-on", "error")])
def test_bad_usage_is_exit_code_2(zonegraph: Zonegraph, arguments: tuple[str, str]) -> None:
    ran = zonegraph("check", case("S101/good"), *arguments)
    assert (ran.code, ran.out) == (2, "")


def test_the_choices_are_those_of_the_library() -> None:
    choices = {p.name: p.type for p in command.check.params}
    assert list(choices["form"].choices) == list(FORMATS)  # type: ignore[attr-defined]
    assert list(choices["fail_on"].choices) == list(FAIL_ON)  # type: ignore[attr-defined]


def test_a_baseline_lets_an_old_graph_pass(zonegraph: Zonegraph, tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    ran = zonegraph("check", case("S205/bad"), "--write-baseline", file)
    assert (ran.code, ran.err) == (0, "zonegraph: baseline of 1 findings\n")
    ran = zonegraph("check", case("S205/bad"), "--baseline", file)
    assert ran == Run(0, "", "zonegraph: no findings (1 in the baseline)\n")
    ran = zonegraph("check", case("S205/good"), "--baseline", file, "--fail-on", "info")
    assert ran.code == 1
    assert "info P703" in ran.out


def test_select_and_ignore(zonegraph: Zonegraph) -> None:
    assert zonegraph("check", case("S205/bad"), "--select", "S1,P").code == 0
    assert zonegraph("check", case("S205/bad"), "--ignore", "S205").code == 0
    ran = zonegraph("check", case("S205/bad"), "--select", "Q")
    assert (ran.code, ran.err.count("\n")) == (2, 1)


def test_a_waiver_and_its_end(zonegraph: Zonegraph, tmp_path: Path) -> None:
    file = tmp_path / "waivers.tsv"
    file.write_text("S205\tzgid:claim-a\t*\t2030-06-30\t张三\t复核过\n", encoding="utf-8")
    command = ("check", case("S205/bad"), "--waivers", file, "--today")
    ran = zonegraph(*command, "2030-06-30")
    assert ran == Run(0, "", "zonegraph: no findings (1 waived)\n")
    ran = zonegraph(*command, "2030-07-01")
    assert ran.code == 1
    assert "warning P702" in ran.out


def test_a_policy_of_ones_own(zonegraph: Zonegraph, tmp_path: Path) -> None:
    file = tmp_path / "policy.toml"
    file.write_text('fail-on = "warning"\n', encoding="utf-8")
    assert zonegraph("check", case("S302/bad"), "--policy", file).code == 1
    assert zonegraph("check", case("S302/bad")).code == 0


def test_a_stranger_s_graph_under_its_own_shapes(zonegraph: Zonegraph, tmp_path: Path) -> None:
    shapes, graph = tmp_path / "s.ttl", tmp_path / "g.ttl"
    shapes.write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> .\n"
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "<urn:s#Named> a sh:NodeShape ; sh:targetClass skos:Concept ;\n"
        '  sh:property [ sh:path <urn:p:name> ; sh:minCount 1 ; sh:message "No name."@en ] .\n',
        encoding="utf-8",
    )
    text = "<urn:x:a> a <http://www.w3.org/2004/02/skos/core#Concept> .\n"
    graph.write_text(text, encoding="utf-8")
    ran = zonegraph("check", graph, "--shapes", shapes)
    assert (ran.code, ran.err) == (1, "zonegraph: 1 violation\n")
    assert "g.ttl:1:1: violation shape " in ran.out


def test_answers_are_asked_of_the_graph_that_is_checked(
    zonegraph: Zonegraph, tmp_path: Path
) -> None:
    graph, answers = case("S121/good"), tmp_path / "answers"
    answers.mkdir()
    ran = zonegraph("check", graph, "--answers", answers)
    assert (ran.code, "no expected answers here" in ran.err) == (2, True)
    (answers / "Q101.tsv").write_text("zone\n", encoding="utf-8")
    ran = zonegraph("check", graph, "--answers", answers, "--select", "P605")
    assert (ran.code, "P605" in ran.out) == (1, True)
    ran = zonegraph("check", "-", "--answers", answers)
    assert (ran.code, "--answers needs one file or folder" in ran.err) == (2, True)


def test_only_the_bundled_graph_can_be_made_again(zonegraph: Zonegraph) -> None:
    ran = zonegraph("check", case("S121/good"), "--current")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "--current is for the bundled graph" in ran.err
