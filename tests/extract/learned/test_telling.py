"""Every draft gets its modality and time from one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.extract.draft import Draft
from zonegraph.extract.learned import moods, telling, times

from .made import scene

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from zonegraph.extract.learned.pairs import Scene


def _draft(held: Scene, kind: str) -> Draft:
    target = next(item for item in held.items if item.kind.startswith(kind))
    assert held.items[0].mention is not None
    return Draft(
        subject=held.items[0].mention,
        property="hasEnterprise",
        object=target.mention,
        start=held.sentence.start,
        end=target.end,
        rule="F150",
        modality="signed",
        confidence=0.5,
    )


def test_mood_and_time_are_judged_and_all_else_kept(tmp_path: Path) -> None:
    held = scene("2020年6月西安高新区将引进比亚迪。")
    (found,) = telling.told([_draft(held, "Enterprise")], [held], tmp_path)
    assert found.modality == "planned"
    assert (found.property, found.rule, found.confidence) == ("hasEnterprise", "F150", 0.5)


def test_what_lies_in_no_scene_is_left_as_it_is(tmp_path: Path) -> None:
    held = scene("西安高新区将引进比亚迪。")
    draft = _draft(held, "Enterprise")
    assert list(telling.told([draft], [], tmp_path)) == [draft]


def test_what_is_yet_to_come_is_not_done(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = scene("2020年6月西安高新区引进比亚迪。")
    monkeypatch.setattr(moods, "judge", lambda *_: "achieved")
    monkeypatch.setattr(times, "choose", lambda *_: held.statements[0].period)
    (found,) = telling.told([_draft(held, "Enterprise")], [held], models)
    assert found.modality == "planned"
