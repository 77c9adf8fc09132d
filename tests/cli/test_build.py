"""``zonegraph build``: files in, one dataset out, whole or not at all."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from zonegraph.assemble import build as build_module
from zonegraph.assemble.build import build, bundled_articles
from zonegraph.dataset import BUILT, load
from zonegraph.errors import SourceError

if TYPE_CHECKING:
    from .conftest import Run

MODULE = build_module.__module__


def test_a_folder_becomes_a_dataset(run: Run, articles: Path, tmp_path: Path) -> None:
    code, out, err = run("build", articles, "-o", tmp_path / "out")
    assert (code, out) == (0, "")
    assert "3 articles" in err
    assert str(tmp_path / "out" / BUILT) in err
    assert len(load(tmp_path / "out")) > 30
    assert [p.name for p in (tmp_path / "out").iterdir()] == [BUILT]


def test_order_and_place_of_files_do_not_change_a_byte(
    run: Run, articles: Path, tmp_path: Path
) -> None:
    files = sorted(articles.iterdir())
    moved = tmp_path / "moved"
    shutil.copytree(articles, moved)
    written = []
    for at, paths in enumerate((files, files[::-1], [articles], [moved])):
        assert run("build", *paths, "-o", tmp_path / str(at))[0] == 0
        written.append((tmp_path / str(at) / BUILT).read_bytes())
    assert len(set(written)) == 1


def test_two_files_of_one_article_are_one_whatever_their_order(
    run: Run, articles: Path, tmp_path: Path
) -> None:
    first, again = articles / "one.md", tmp_path / "again.md"
    again.write_text(first.read_text(encoding="utf-8") + "\n补充一句。\n", encoding="utf-8")
    written = []
    for at, paths in enumerate(((first, again), (again, first))):
        code, _, err = run("build", *paths, "-o", tmp_path / str(at))
        assert code == 0
        assert "1 articles" in err
        assert "same article as" in err
        written.append((tmp_path / str(at) / BUILT).read_bytes())
    assert written[0] == written[1]


def test_building_again_changes_nothing(run: Run, articles: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("build", articles, "-o", out)
    before = (out / BUILT).read_bytes()
    run("build", articles, "-o", out)
    assert (out / BUILT).read_bytes() == before


def test_doubtful_claims_can_be_left_out(run: Run, articles: Path, tmp_path: Path) -> None:
    _, _, err = run("build", articles, "-o", tmp_path / "out", "--min-confidence", "1")
    assert " 0 claims" in err
    assert run("build", articles, "--min-confidence", "2")[0] == 2


def test_an_interrupted_build_leaves_the_older_result(
    run: Run, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    run("build", articles / "one.md", "-o", out)
    before = (out / BUILT).read_bytes()

    def interrupted(self: Path, target: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    code, _, err = run("build", articles, "-o", out)
    assert code == 130
    assert err.strip().endswith("zonegraph: interrupted")
    assert (out / BUILT).read_bytes() == before
    assert [p.name for p in out.iterdir()] == [BUILT]


def test_a_broken_article_leaves_the_older_result(run: Run, articles: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("build", articles, "-o", out)
    before = (out / BUILT).read_bytes()
    (articles / "zz.md").write_text("---\ndate: gestern\n---\n\n园区。\n", encoding="utf-8")
    code, _, err = run("build", articles, "-o", out)
    assert code == 2
    assert "zz.md:2" in err
    assert (out / BUILT).read_bytes() == before


def test_a_folder_that_cannot_be_written_is_one_clear_line(
    run: Run, articles: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    code, out, err = run("build", articles, "-o", tmp_path / "file" / "out")
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert err.startswith(f"zonegraph: {tmp_path / 'file' / 'out' / BUILT}: cannot be written")
    assert "choose another place" in err


def test_progress_counts_the_files(articles: Path, run: Run) -> None:
    del run
    told: list[tuple[int, int]] = []
    build([articles], progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no file in this folder"):
        build([tmp_path])


def test_the_bundled_articles_are_there() -> None:
    assert len(bundled_articles()) >= 2
