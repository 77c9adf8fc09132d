"""Whatever is wrong with what a command is given: one clear line, exit code 2, nothing written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from zonegraph import resources
from zonegraph.dataset import BUILT

if TYPE_CHECKING:
    from .conftest import Run

ROOT = Path(__file__).resolve().parents[2]
GRAPH = resources.graph_dir()
GOLD = ROOT / "tests" / "corpus" / "development" / "dev-01"
TEXT = "济宁高新区2019年完成投资10亿元。"
FILES: dict[str, bytes] = {
    "empty.txt": b"",
    "blank.md": b" \n\n",
    "noise.bin": bytes(range(256)) * 20,
    "utf32.txt": TEXT.encode("utf-32"),
    "big5.txt": "濟寧高新區完成投資十億元，華為建設數據中心項目。".encode("big5"),
    "title.txt": "INNOVATION\n2020.1.13 星期一\n中国高新技术产业导报 5\n".encode(),
    "figures.txt": b"1234567890\n" * 10,
    "empty.trig": b"",
    "noise.trig": bytes(range(256)) * 20,
    "broken.trig": b'<http://a> <http://b> "x" .\n<http://g> { <http://a> <http://b> \n',
    "broken.ttl": b"@prefix e: <http://e/> .\ne:a e:b e:c\ne:d e:e ;;; 'x\n",
    "bomb.rdf": b'<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><x>&b;</x>',
    "context.jsonld": b'{"@context": "http://192.0.2.1/c", "@id": "http://a"',
    "line.nt": b'<http://a> <http://b> "' + b"x" * 20_000_000 + b'" .\n',
    "broken.rq": b"SELECT ?x WHERE { ?x ?y \n",
    "update.rq": b"DELETE WHERE { ?s ?p ?o }",
    "deep.rq": b"SELECT * WHERE " + b"{" * 20_000 + b"}" * 20_000,
    "noise.rq": b"\xff\xfe\x00",
    "plain.txt": TEXT.encode(),
}
ARTICLES = ("empty.txt", "blank.md", "noise.bin", "utf32.txt", "big5.txt", "title.txt")
GRAPHS = (
    "nowhere.trig",
    "empty.trig",
    "noise.trig",
    "broken.trig",
    "broken.ttl",
    "bomb.rdf",
    "context.jsonld",
    "line.nt",
    "folder",
)
NO_PLACE = "plain.txt/out"
WRONG = [
    *((f"build {name} -o out") for name in (*ARTICLES, "figures.txt", "nowhere.md", "folder")),
    f"build plain.txt -o {NO_PLACE}",
    "build plain.txt -o plain.txt",
    "build --min-confidence 2",
    "build --extractor nothing",
    *(f"check {name}" for name in GRAPHS),
    *(f"check --shapes {name}" for name in ("broken.ttl", "nowhere.ttl", "empty.trig")),
    *(f"check --policy {name}" for name in ("noise.bin", "nowhere.toml")),
    *(f"check --baseline {name}" for name in ("noise.bin", "nowhere.tsv")),
    *(f"check --waivers {name}" for name in ("noise.bin", "nowhere.tsv")),
    *(f"check --articles {name}" for name in ("noise.bin", "nowhere", "folder")),
    "check --select nothing",
    "check --engine nothing",
    "check --today yesterday",
    "check -f nothing",
    f"check -o {NO_PLACE}",
    "check http://127.0.0.1:9/sparql",
    *(f"query zones --graph {name}" for name in GRAPHS),
    *(f"query ./{name}" for name in ("broken.rq", "update.rq", "deep.rq", "noise.rq", "no.rq")),
    "query",
    "query nothing",
    "query nothing --explain",
    "query zones --nothing 3",
    "query plans --year soon",
    "query operators --agent 没有",
    "query zones -f nothing",
    f"query zones -o {NO_PLACE}",
    "query zones --graph http://127.0.0.1:9/sparql",
    *(f"export {name} -f nq" for name in GRAPHS),
    "export",
    "export -f nothing",
    f"export -f graphml -o {NO_PLACE}",
    f"export -f csv -o {NO_PLACE}",
    "export -f graphml -o folder",
    "export -f graphml --zone 没有",
    "export -f graphml --class 没有",
    "export -f graphml --modality 没有",
    "export -f graphml --date soon",
    "export -f graphml --query nothing",
    "export -f graphml --nothing x",
    *(f"evaluate {name} GOLD" for name in GRAPHS),
    "evaluate GRAPH",
    "evaluate GRAPH nowhere",
    "evaluate GRAPH folder",
    f"evaluate GRAPH GOLD -o {NO_PLACE}",
    "explain",
    "explain nothing",
    "explain ../../etc/passwd",
    *(f"diff {name} GRAPH" for name in GRAPHS if name != "empty.trig"),
    "diff GRAPH",
    "diff nothing..",
    f"diff GRAPH GRAPH -o {NO_PLACE}",
    *(f"search 华为 --graph {name}" for name in GRAPHS),
    "search",
    "search --class 没有 华为",
    "search --zone 没有 华为",
    "search --year soon 华为",
    "search --articles nowhere 华为",
    f"search 华为 -o {NO_PLACE}",
    *(f"load {name} -o store" for name in GRAPHS),
    "load",
    "load -o plain.txt",
    f"load -o {NO_PLACE}",
    "load -o GRAPH",
    *(f"serve {name} --port 0" for name in GRAPHS if name != "empty.trig"),
    "serve --port 99999999",
    "serve --port x",
    "serve --workers 0 --port 0",
    "serve --timeout -1 --port 0",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of files that cannot be what they are taken for."""
    made = tmp_path_factory.mktemp("bad")
    for name, content in FILES.items():
        (made / name).write_bytes(content)
    (made / "folder").mkdir()
    return made


def held(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): path.stat().st_size for path in folder.rglob("*")}


@pytest.mark.parametrize("call", WRONG)
def test_a_wrong_call_is_one_clear_line(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    monkeypatch.chdir(folder)
    before = held(folder)
    arguments = [{"GRAPH": GRAPH, "GOLD": GOLD}.get(word, word) for word in call.split()]
    code, out, err = run(*arguments)
    assert (code, out) == (2, ""), err
    said = [line for line in err.splitlines() if not line.startswith("zonegraph: note: ")]
    assert len(said) == 1
    assert said[0].startswith("zonegraph: ")
    assert 20 < len(said[0]) < 700
    assert held(folder) == before


def test_the_list_is_long() -> None:
    assert len(WRONG) == len(set(WRONG)) > 140


def test_empty_words_are_no_search(run: Run) -> None:
    code, out, err = run("search", " ")
    assert (code, out) == (2, "")
    assert "search for what?" in err


def test_a_file_that_is_too_large_is_named(run: Run, tmp_path: Path) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(105_000_000)
    code, _, err = run("build", huge, "-o", tmp_path / "out")
    assert code == 2
    assert "larger than 64 MiB" in err
    assert not (tmp_path / "out").exists()


def test_gb18030_is_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode("gb18030"))
    assert run("build", tmp_path / "a.txt", "-o", tmp_path / "out")[0] == 0


def test_a_folder_gives_its_articles_and_names_the_rest(run: Run, tmp_path: Path) -> None:
    code, _, err = run("build", GOLD, "-o", tmp_path / "folder")
    assert code == 0
    assert "note: " in err
    assert "2 files are no articles by their ending: claims.tsv, entities.tsv" in err
    assert run("build", GOLD / "article.md", "-o", tmp_path / "file")[0] == 0
    written = [(tmp_path / name / BUILT).read_bytes() for name in ("folder", "file")]
    assert written[0] == written[1]


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("after", [0.15, 0.5, 1.0])
def test_a_killed_build_leaves_the_older_result_whole(
    tmp_path: Path, sent: signal.Signals, after: float
) -> None:
    older = (GRAPH / BUILT).read_bytes()
    (tmp_path / BUILT).write_bytes(older)
    command = [sys.executable, "-m", "zonegraph", "build", "-o", str(tmp_path)]
    running = subprocess.Popen(
        [*command, str(ROOT / "tests" / "corpus" / "development")],
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONHASHSEED": "1"},
    )
    time.sleep(after)
    running.send_signal(sent)
    _, err = running.communicate(timeout=60)
    assert running.returncode != 0
    if sent == signal.SIGINT and after >= 1:
        assert running.returncode == 130
        assert err.decode().strip() == "zonegraph: interrupted"
    assert (tmp_path / BUILT).read_bytes() == older
