"""Figures are measured, written, read and held against each other."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from zonegraph.errors import GoldError
from zonegraph.evaluate import figures
from zonegraph.evaluate.figures import FILE, Figure, fallen, load, measure, save

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
SHARE = Figure("blind", "claims F1", 0.5)
NUMBER = Figure("nothing", "number of achieved claims", 3)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Return a corpus of one development article and one about nothing."""
    for part in ("development", "nothing"):
        source = sorted((CORPUS / part).glob("*/entities.tsv"))[0].parent
        shutil.copytree(source, tmp_path / part / source.name)
    return tmp_path


def test_a_share_may_lose_two_points_and_a_count_may_not_rise() -> None:
    assert not fallen([SHARE], [SHARE._replace(value=0.481)])
    assert fallen([SHARE], [SHARE._replace(value=0.479)]) == ("blind: claims F1 0.5000 -> 0.4790",)
    assert not fallen([NUMBER], [NUMBER._replace(value=2)])
    assert len(fallen([NUMBER], [NUMBER._replace(value=4)])) == 1


def test_other_articles_and_missing_figures_are_said() -> None:
    size = Figure("blind", "number of articles", 16)
    assert "17 articles" in fallen([size], [size._replace(value=17)])[0]
    assert "not measured" in fallen([size], [])[0]


def test_parts_that_are_there_are_measured(corpus: Path) -> None:
    found = measure(corpus)
    assert {each.part for each in found} == {"development", "nothing"}
    names = {each.name for each in found if each.part == "development"}
    assert {"claims F1", "evidence right", "number of inventions"} <= names


def test_figures_come_back(tmp_path: Path) -> None:
    save([SHARE, NUMBER], tmp_path / FILE)
    assert load(tmp_path / FILE) == (SHARE, NUMBER)


@pytest.mark.parametrize("text", ["blind\tF1", "blind\tF1\thigh", "x\n"])
def test_a_broken_file_is_named_with_its_line(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(f"# card\n{text}", encoding="utf-8")
    with pytest.raises(GoldError, match=rf"{FILE}:2"):
        load(tmp_path / FILE)
    with pytest.raises(GoldError, match="cannot be read"):
        load(tmp_path / "nowhere")


def test_the_command_writes_and_checks(
    corpus: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["figures", str(corpus)])
    figures.main()
    assert "claims F1" in capsys.readouterr().out
    stored = load(corpus / FILE)
    monkeypatch.setattr(sys, "argv", ["figures", str(corpus), "--check"])
    with pytest.raises(SystemExit) as ended:
        figures.main()
    assert ended.value.code == 0
    better = [each._replace(value=1) if each.name == "claims F1" else each for each in stored]
    save(better, corpus / FILE)
    with pytest.raises(SystemExit) as ended:
        figures.main()
    assert ended.value.code == 1
    assert load(corpus / FILE) == tuple(better)
