"""Gold is read as the guide says, and what breaks it is named with file and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zonegraph.errors import GoldError
from zonegraph.evaluate.gold import CLAIM_COLUMNS, ENTITY_COLUMNS, load_gold, with_texts

if TYPE_CHECKING:
    from pathlib import Path

ENTITIES = [
    ["E001", "甲高新区", "甲园|甲城", "Zone", "甲高新区", "1"],
    ["E002", "恒信", "", "Enterprise", "恒信", "0"],
]
CLAIM = ["C001", "甲高新区", "hasEnterprise", "恒信", *[""] * 6, "achieved", "引进恒信", "1"]


def gold(folder: Path, entities: list[list[str]], claims: list[list[str]]) -> Path:
    """Write a folder of gold and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, columns, rows in (
        ("entities.tsv", ENTITY_COLUMNS, entities),
        ("claims.tsv", CLAIM_COLUMNS, claims),
    ):
        lines = ["\t".join(row) for row in (list(columns), *rows)]
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "headline.txt").write_text("消息\n", encoding="utf-8")
    return folder


def _with(**cells: str) -> list[str]:
    return [cells.get(name, cell) for name, cell in zip(CLAIM_COLUMNS, CLAIM, strict=True)]


def test_rows_become_records(tmp_path: Path) -> None:
    (found,) = load_gold(gold(tmp_path / "a", ENTITIES, [CLAIM]))
    assert (found.name, found.headline) == ("a", "消息")
    assert found.entities[0].names == ("甲高新区", "甲园", "甲城")
    assert [row.core for row in found.entities] == [True, False]
    assert (found.claims[0].object, found.claims[0].value) == ("恒信", None)
    assert found.named("甲高新区") == ("甲高新区", "甲园", "甲城")
    assert found.named("无名") == ("无名",)


def test_folders_come_sorted(tmp_path: Path) -> None:
    for name in ("b", "a"):
        gold(tmp_path / name, ENTITIES, [CLAIM])
    assert [found.name for found in load_gold(tmp_path)] == ["a", "b"]


def test_an_article_names_itself_by_its_front_matter(tmp_path: Path) -> None:
    folder = gold(tmp_path / "a", ENTITIES, [CLAIM])
    (folder / "headline.txt").unlink()
    with pytest.raises(GoldError, match=r"neither article\.md"):
        load_gold(folder)
    (folder / "article.md").write_text('---\nheadline: "好消息"\n---\n\n文。\n', encoding="utf-8")
    assert load_gold(folder)[0].headline == "好消息"


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        (_with(property="likes"), "unknown property 'likes'"),
        (_with(modality="maybe"), "unknown modality 'maybe'"),
        (_with(value="3"), "exactly one of object and value"),
        (_with(object=""), "exactly one of object and value"),
        (_with(subject="乙区"), "subject '乙区' is not in entities.tsv"),
        (_with(object="乙区"), "object '乙区' is not in entities.tsv"),
        (CLAIM[:-1], "12 cells instead of 13"),
    ],
)
def test_a_broken_claim_is_named_with_its_line(tmp_path: Path, claim: list[str], said: str) -> None:
    folder = gold(tmp_path / "a", ENTITIES, [CLAIM, claim])
    with pytest.raises(GoldError) as caught:
        load_gold(folder)
    assert said in str(caught.value)
    assert caught.value.where == f"{folder / 'claims.tsv'}:3"


def test_a_broken_entity_is_named_with_its_line(tmp_path: Path) -> None:
    folder = gold(tmp_path / "a", [["E001", "甲", "", "Dragon", "甲", "1"]], [])
    with pytest.raises(GoldError, match=r"entities\.tsv:2: unknown class 'Dragon'"):
        load_gold(folder)


def test_wrong_columns_and_missing_files_are_named(tmp_path: Path) -> None:
    folder = gold(tmp_path / "a", ENTITIES, [CLAIM])
    (folder / "claims.tsv").write_text("id\tsubject\n", encoding="utf-8")
    with pytest.raises(GoldError, match=r"claims\.tsv:1: first line must name the columns"):
        load_gold(folder)
    (folder / "claims.tsv").unlink()
    with pytest.raises(GoldError, match="cannot be read"):
        load_gold(folder)
    with pytest.raises(GoldError, match="no such folder"):
        load_gold(tmp_path / "nowhere")
    (tmp_path / "empty").mkdir()
    with pytest.raises(GoldError, match=r"no entities\.tsv"):
        load_gold(tmp_path / "empty")


def test_the_text_comes_with_the_folder_or_from_elsewhere(tmp_path: Path) -> None:
    folder = gold(tmp_path / "a", ENTITIES, [CLAIM])
    (bare,) = load_gold(folder)
    assert (bare.text, bare.text_hash) == (None, None)
    article = tmp_path / "elsewhere.md"
    article.write_text("---\nheadline: 消息\n---\n\n引进恒信。\n", encoding="utf-8")
    (told,) = with_texts([bare], [article])
    assert told.text is not None
    assert "引进恒信" in told.text
    (folder / "article.md").write_bytes(article.read_bytes())
    assert load_gold(folder) == (told,)


def test_an_empty_text_is_named(tmp_path: Path) -> None:
    folder = gold(tmp_path / "a", ENTITIES, [CLAIM])
    (folder / "article.md").write_text("", encoding="utf-8")
    with pytest.raises(GoldError, match=r"article\.md: its text cannot be read"):
        load_gold(folder)
