"""The modality: by rule where there is no model, else what was learned."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zonegraph.extract.learned import maxent, moods
from zonegraph.vocab import MODALITIES

from ..made import extraction
from .made import scene

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("西安高新区将引进比亚迪。", "planned"),
        ("西安高新区已引进比亚迪。", "achieved"),
        ("西安高新区力争引进比亚迪。", "target"),
    ],
)
def test_the_rule_decides_where_there_is_no_model(text: str, mood: str, tmp_path: Path) -> None:
    held = scene(text)
    target = next(item for item in held.items if item.kind == "Enterprise")
    assert moods.judge(held, target, "hasEnterprise", tmp_path) == mood
    assert moods.by_rule(held, target) == mood


def test_a_model_answers_with_a_modality_of_the_scheme(models: Path) -> None:
    held = scene()
    assert set(maxent.tagger(models, moods.NAME).labels()) <= set(MODALITIES)
    for item in held.items:
        assert moods.judge(held, item, "hasProject", models) in MODALITIES


def test_cues_the_rule_and_the_time_are_seen() -> None:
    held = scene("2021年西安高新区将引进比亚迪。")
    target = next(item for item in held.items if item.kind == "Enterprise")
    found = moods.describe(held, target, "hasEnterprise")
    assert "rule=planned" in found
    assert "when=future" in found
    assert "lv=引进" in found
    assert "cue=将here<" in found


@pytest.mark.parametrize(
    "text",
    [
        "合肥高新区从未引进恒大汽车项目。",
        "有媒体报道蔚来汽车已在合肥高新区建成新总部,管委会予以否认。",
        "华为拟在合肥高新区设立鲲鹏生态基地。",
        "阳光电源将投资30亿元,在合肥高新区建设储能工厂。",
        "合肥高新区原定引进的格芯晶圆厂项目已经终止。",
    ],
)
def test_what_is_denied_withdrawn_or_to_come_is_not_shown_as_there(text: str) -> None:
    found = extraction(text, "合肥高新区消息", "2023-05-13", maxent.SHIPPED).claims
    assert found
    assert {"achieved", "underway"}.isdisjoint(claim.modality for claim in found)
