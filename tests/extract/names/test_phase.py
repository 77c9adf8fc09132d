"""Phases are named after the project before them."""

from __future__ import annotations

from zonegraph.extract.names.phase import phases

from ..made import mention, reading_of


def test_each_phase_gets_the_name_of_its_whole() -> None:
    read = reading_of("众源项目一期投产,二期开工。")
    found = list(phases(read, [mention(read, "众源项目", "Project")]))
    assert [(whole.label, phase.label) for whole, phase in found] == [
        ("众源项目", "众源项目一期"),
        ("众源项目", "众源项目二期"),
    ]


def test_a_phase_inside_a_name_is_no_phase_of_it() -> None:
    read = reading_of("众源项目二期开工。")
    assert list(phases(read, [mention(read, "众源项目二期", "Project")])) == []


def test_a_phase_without_a_project_has_no_whole() -> None:
    read = reading_of("华为入驻。一期投产。")
    assert list(phases(read, [mention(read, "华为", "Enterprise")])) == []
    other = reading_of("众源项目开工。一期投产。")
    assert list(phases(other, [mention(other, "众源项目", "Project")])) == []
