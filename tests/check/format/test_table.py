"""The terminal: grouped, one line a finding, nothing that a terminal would obey."""

from __future__ import annotations

from zonegraph.check.format.report import Report
from zonegraph.check.format.table import table

from .made import report


def test_groups_in_order_of_gravity_with_counts_at_the_end() -> None:
    lines = table(report()).splitlines()
    heads = [line for line in lines if line.endswith("(1)")]
    assert [line.split()[0] for line in heads] == ["S205", "S302", "P309", "own"]
    assert lines[-1] == "4 findings in 2 files: 1 violation, 1 warning, 2 info"
    assert "graph/甲 乙.md:7:3: warning S302 云岭高新区: one value." in lines
    assert "    against b.md:2:1 营业收入 1300亿元" in lines
    assert any(line.startswith("    mend: Compare both quotes") for line in lines)


def test_in_chinese() -> None:
    lines = table(report("zh")).splitlines()
    assert lines[-1] == "共 4 个问题，2 个文件：1 个错误，1 个警告，2 个提示"
    assert any(line.startswith("    改法：") for line in lines)


def test_colour_is_for_terminals_and_text_brings_none_of_its_own() -> None:
    assert "\x1b" not in table(report())
    assert "\x1b[1;31mS205\x1b[0m" in table(report(colour=True))


def test_nothing_found_is_nothing_printed() -> None:
    assert table(Report(findings=())) == ""
