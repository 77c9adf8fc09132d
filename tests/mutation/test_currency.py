"""What is committed and what would be made now, taken apart on purpose (P601 to P605)."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from zonegraph import resources
from zonegraph.assemble import build
from zonegraph.assemble.write import canonical
from zonegraph.check import audit
from zonegraph.currency import answered, currency
from zonegraph.dataset import load
from zonegraph.query import query, with_vocabulary, write

from .good import ARTICLES

if TYPE_CHECKING:
    from pathlib import Path

# The mutations of this file, for the count in test_coverage.
MUTATIONS = {"P601": 1, "P602": 2, "P603": 1, "P604": 1, "P605": 2}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with articles, the graph that build makes of them, and an expected answer."""
    folder = tmp_path_factory.mktemp("made")
    shutil.copytree(ARTICLES, folder / "articles")
    built = build([folder / "articles"], folder)
    expected = folder / "expected"
    expected.mkdir()
    answer = write(query(with_vocabulary(built.dataset), "Q101"), "tsv")
    (expected / "Q101.tsv").write_text(answer, encoding="utf-8")
    return folder


def _found(folder: Path, root: Path | None = None) -> list[str]:
    outcome = audit(
        folder / "zonegraph.trig",
        more=currency(folder, root or folder, folder / "expected"),
    )
    return [each.check for each in outcome.findings if each.check.startswith("P6")]


def _copied(made: Path, folder: Path) -> Path:
    shutil.copytree(made, folder / "graph")
    return folder / "graph"


def _rewrite(folder: Path, old: str, new: str) -> None:
    path = folder / "zonegraph.trig"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_what_build_makes_is_current(made: Path) -> None:
    assert _found(made) == []


def test_other_lexicons(made: Path, tmp_path: Path) -> None:
    folder = _copied(made, tmp_path)
    _rewrite(folder, "lexicons sha256:", "lexicons sha256:0")
    assert "P601" in _found(folder)


def test_a_statement_is_gone(made: Path, tmp_path: Path) -> None:
    folder = _copied(made, tmp_path)
    quads = list(ox.parse((folder / "zonegraph.trig").read_bytes(), ox.RdfFormat.TRIG))
    quads.remove(next(q for q in quads if q.predicate.value.endswith("#rule")))
    (folder / "zonegraph.trig").write_bytes(canonical(quads))
    assert _found(folder) == ["P602"]


def test_an_article_has_one_more_sentence(made: Path, tmp_path: Path) -> None:
    folder = _copied(made, tmp_path)
    file = folder / "articles" / "2024-09-02.md"
    file.write_text(file.read_text(encoding="utf-8") + "\n云岭大桥通车。\n", encoding="utf-8")
    assert "P602" in _found(folder)


def test_an_answer_lacks_a_row(made: Path, tmp_path: Path) -> None:
    folder = _copied(made, tmp_path)
    file = folder / "expected" / "Q101.tsv"
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join(lines[:-1]) + "\n", encoding="utf-8")
    assert _found(folder) == ["P605"]


def test_a_case_with_parameters_has_another_answer(made: Path, tmp_path: Path) -> None:
    folder = tmp_path / "answers"
    folder.mkdir()
    graph = made / "zonegraph.trig"
    asked = "# --zone 云岭高新区 --modality negated\nzone\tzoneLabel\n"
    (folder / "Q104.tsv").write_text(asked, encoding="utf-8")
    ids, answers = answered(folder, graph)
    (found,) = answers()
    assert ids == (found.check,) == ("P605",)
    assert (found.value, found.line) == ("Q104.tsv", 2)
    columns = [each.name for each in query(with_vocabulary(load(graph)), "Q104").columns]
    (folder / "Q104.tsv").write_text(
        f"# --zone 云岭高新区 --modality negated\n{chr(9).join(columns)}\n", "utf-8"
    )
    assert list(answers()) == []


def test_a_query_fails(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    queries = tmp_path / "queries"
    shutil.copytree(resources.queries_dir(), queries)
    file = queries / "Q106-parks.rq"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("ORDER BY", "ORDER BY NOTHING("), encoding="utf-8")
    monkeypatch.setattr("zonegraph.resources.queries_dir", lambda: queries)
    (kept,) = (each for ids, each in currency(made, made) if ids == ("P604",))
    try:
        found = list(kept())
    finally:
        monkeypatch.undo()
    assert [(each.check, each.value) for each in found] == [("P604", "Q106-parks.rq")]


def test_a_generated_file_is_stale(tmp_path: Path) -> None:
    root = resources.ontology_dir().parent
    for name in ("ontology", "graph", "queries", "src"):
        kept = shutil.ignore_patterns("__pycache__")
        shutil.copytree(root / name, tmp_path / name, ignore=kept)
    shutil.copy(root / "pyproject.toml", tmp_path)
    file = tmp_path / "src" / "zonegraph" / "vocab.py"
    file.write_bytes(file.read_bytes() + b"# by hand\n")
    (kept_current,) = (each for ids, each in currency(tmp_path, tmp_path) if ids == ("P603",))
    found = {(each.check, each.value, each.file) for each in kept_current()}
    assert ("P603", "src/zonegraph/vocab.py", str(file)) in found
    assert file.read_bytes().endswith(b"# by hand\n")
