"""Which checks of currency there are, and what they ask; what they find is tried by mutation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zonegraph.assemble.write import canonical
from zonegraph.currency import answered, currency
from zonegraph.errors import SourceError

from .queries.cases import HERE
from .query.made import plain

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("small") / "small.trig"
    file.write_bytes(canonical(list(plain().named())))
    return file


def test_generated_files_are_compared_in_a_checkout_only(tmp_path: Path) -> None:
    ids = [ids for ids, _ in currency(tmp_path, tmp_path)]
    assert ids == [("P601", "P602"), ("P604",)]
    (tmp_path / "pyproject.toml").touch()
    ids = [ids for ids, _ in currency(tmp_path, tmp_path, tmp_path)]
    assert ids == [("P601", "P602"), ("P604",), ("P603",), ("P605",)]


def test_the_catalogue_answers_as_expected(graph: Path) -> None:
    _, answers = answered(HERE, graph)
    assert list(answers()) == []


def test_the_line_that_differs_is_named(graph: Path, tmp_path: Path) -> None:
    text = (HERE / "Q101.tsv").read_text(encoding="utf-8")
    first, columns, row, *rest = text.splitlines()
    (tmp_path / "Q101.tsv").write_text("\n".join([first, columns, f"{row}x", *rest, ""]), "utf-8")
    (found,) = answered(tmp_path, graph)[1]()
    assert (found.check, found.line, found.value) == ("P605", 3, "Q101.tsv")


def test_a_parameter_that_no_query_has_is_a_finding(graph: Path, tmp_path: Path) -> None:
    (tmp_path / "Q101.tsv").write_text("# --nobody x\n", encoding="utf-8")
    (found,) = answered(tmp_path, graph)[1]()
    assert "nobody" in found.message_en


def test_a_folder_without_answers_and_one_that_cannot_be_read(graph: Path, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no expected answers here"):
        list(answered(tmp_path, graph)[1]())
    (tmp_path / "Q101.tsv").write_bytes(b"\xff")
    with pytest.raises(SourceError, match=r"Q101\.tsv: is not UTF-8"):
        list(answered(tmp_path, graph)[1]())
