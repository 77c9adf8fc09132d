"""The parts of a name say who runs the thing, what it makes, its branch."""

from __future__ import annotations

from zonegraph.extract import clauses
from zonegraph.extract.frames import anatomy

from ..made import drafted, mention, reading_of


def _read(whole: tuple[str, str], parts: list[tuple[str, str]], mood: str = "achieved") -> set[str]:
    read = reading_of(f"建设{whole[0]}。", "西安高新区消息")
    outer = mention(read, *whole)
    held = next(s for s in clauses.statements(read, [outer], "西安高新区") if outer in s.mentions)
    return drafted(anatomy.read(held, outer, [mention(read, *part) for part in parts], mood))


def test_owner_product_and_branch() -> None:
    parts = [("恒信", "Enterprise"), ("制剂", "Product"), ("医药", "Industry")]
    assert _read(("恒信医药制剂项目", "Project"), parts) == {
        "恒信医药制剂项目 operatedBy 恒信",
        "恒信医药制剂项目 produces 制剂",
        "恒信医药制剂项目 inIndustry 医药",
        "西安高新区 hasEnterprise 恒信",
    }


def test_two_owners_of_an_institute_founded_it() -> None:
    found = _read(("恒信鲁岳研究院", "Institute"), [("恒信", "Enterprise"), ("鲁岳", "Enterprise")])
    assert "恒信鲁岳研究院 foundedBy 恒信" in found
    assert "恒信鲁岳研究院 foundedBy 鲁岳" in found


def test_the_mood_of_the_whole_is_that_of_its_parts() -> None:
    read = reading_of("建设恒信项目。")
    outer = mention(read, "恒信项目", "Project")
    assert anatomy.modality_of({outer.start: "planned"}, outer) == "planned"
    assert anatomy.modality_of({}, outer) == "achieved"
