"""Gold laid over its text: every name in its place, the longest outside."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from zonegraph.errors import GoldError
from zonegraph.evaluate.gold import Annotation, GoldEntity
from zonegraph.read import read_text
from zonegraph.train.corpus import load, sample

if TYPE_CHECKING:
    from zonegraph.train.corpus import Sample

DEVELOPMENT = Path(__file__).parents[1] / "corpus" / "development"
TEXT = "---\nheadline: 西安高新区消息\n---\n\n恒信“云谷”产业园开工，恒信欢迎。高新区表示祝贺。\n"


def _entity(kind: str, label: str, *aliases: str) -> GoldEntity:
    return GoldEntity(label=label, aliases=aliases, kind=kind, core=True)


def _sample() -> Sample:
    gold = Annotation(
        name="a",
        headline="西安高新区消息",
        entities=(
            _entity("Zone", "西安高新区"),
            _entity("Enterprise", "恒信科技", "恒信"),
            _entity("Park", "恒信“云谷”产业园"),
            _entity("Indicator", "开工"),
        ),
        claims=(),
    )
    return sample(read_text(TEXT, "a.md")[0], gold)


def test_every_occurrence_of_a_name_is_laid_over_the_text() -> None:
    found = _sample()
    text = found.reading.text
    assert [(text[m.start : m.end], m.label) for m in found.outer] == [
        ("西安高新区", "西安高新区"),
        ("恒信“云谷”产业园", "恒信“云谷”产业园"),
        ("恒信", "恒信科技"),
        ("高新区", "西安高新区"),
    ]
    assert [(text[m.start : m.end], m.label) for m in found.nested] == [("恒信", "恒信科技")]
    assert found.zone == "西安高新区"


def test_outer_names_never_overlap(samples: list[Sample]) -> None:
    for found in samples:
        assert len(found.outer) > 10
        for first, second in zip(found.outer, found.outer[1:], strict=False):
            assert first.end <= second.start
        for inner in found.nested:
            assert any(outer.covers(inner) for outer in found.outer)


def test_a_folder_of_articles_and_an_article_s_own_folder_both_load(tmp_path: Path) -> None:
    for name in ("dev-63", "dev-74"):
        shutil.copytree(DEVELOPMENT / name, tmp_path / name)
    assert [s.gold.name for s in load([tmp_path])] == ["dev-63", "dev-74"]
    assert [s.gold.name for s in load([tmp_path / "dev-74"])] == ["dev-74"]


def test_gold_without_its_text_is_named(tmp_path: Path) -> None:
    shutil.copytree(DEVELOPMENT / "dev-63", tmp_path / "x" / "dev-63")
    text = tmp_path / "x" / "dev-63" / "article.md"
    text.unlink()
    (text.parent / "headline.txt").write_text("消息\n", encoding="utf-8")
    with pytest.raises(GoldError, match="the text of dev-63 is not here"):
        load([tmp_path])
