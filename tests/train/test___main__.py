"""``python -m zonegraph.train``."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from zonegraph.errors import GoldError
from zonegraph.train import __main__ as command

DEVELOPMENT = Path(__file__).parents[1] / "corpus" / "development"


def test_it_writes_the_models_where_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = [str(DEVELOPMENT / name) for name in ("dev-63", "dev-74")]
    monkeypatch.setattr(sys, "argv", ["train", *corpus, "-o", str(tmp_path / "out")])
    command.main()
    written = sorted(path.name for path in (tmp_path / "out").iterdir())
    made = ("kinds", "moods", "names", "parts", "relations", "times")
    assert written == [f"{name}.crf" for name in made]


def test_a_folder_without_gold_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["train", str(tmp_path), "-o", str(tmp_path / "out")])
    with pytest.raises(GoldError, match=r"no entities\.tsv"):
        command.main()
    assert not (tmp_path / "out").exists()
