import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.query.result import XSD, Cell, Result, of_rows
from zonegraph.query.table import columns, markdown, one_line, table


def text(value: str) -> Cell:
    return Cell(value=value, datatype=XSD + "string")


def made(*rows: list[str]) -> Result:
    names = [f"c{n}" for n in range(len(rows[0]))]
    return of_rows("select", names, [[text(cell) for cell in row] for row in rows])


def test_chinese_takes_two_columns_and_lines_up() -> None:
    lines = table(made(["高新区", "a"], ["zone", "b"])).splitlines()
    assert lines == ["c0      c1", "──────  ──", "高新区  a", "zone    b"]


@pytest.mark.parametrize(
    ("words", "width"),
    [
        ("", 0),
        ("a", 1),
        ("高", 2),
        ("，", 2),
        ("Ａ", 2),
        ("é", 1),
        ("e\u0301", 1),
        ("🚀", 2),
        ("\u200b", 0),
    ],
)
def test_width_of_a_character(words: str, width: int) -> None:
    assert columns(words) == width


def test_numbers_stand_to_the_right() -> None:
    rows = [[Cell(value=number, datatype=XSD + "integer")] for number in ("5", "120")]
    assert table(of_rows("select", ["n"], rows)).splitlines()[2:] == ["  5", "120"]


def test_a_label_stands_for_its_iri_and_other_iris_are_shortened() -> None:
    zone = Cell(
        value="https://w3id.org/zonegraph/id/zone-x", iri="https://w3id.org/zonegraph/id/zone-x"
    )
    result = of_rows(
        "select", ["zone", "zoneLabel", "other", "levelLabel"], [[zone, text("甲"), zone, None]]
    )
    assert table(result).splitlines()[0].split() == ["zone", "other", "level"]
    assert table(result).splitlines()[2].split() == ["甲", "zgid:zone-x"]


@given(
    st.lists(st.lists(st.text(max_size=30), min_size=3, max_size=3), min_size=1, max_size=4),
    st.integers(min_value=22, max_value=90),
)
def test_a_table_fits_its_width_and_a_row_is_a_line(rows: list[list[str]], width: int) -> None:
    lines = table(made(*rows), width).split("\n")
    assert len(lines) == len(rows) + 3
    assert max(columns(line) for line in lines) <= width


@given(st.lists(st.lists(st.text(max_size=30), min_size=2, max_size=2), min_size=1, max_size=4))
def test_without_a_width_nothing_is_cut(rows: list[list[str]]) -> None:
    whole = table(made(*rows))
    for row in rows:
        for cell in row:
            assert one_line(cell).rstrip() in whole


def test_what_is_cut_is_marked() -> None:
    assert table(made(["很长的一段话说个不停"]), 10).splitlines()[2] == "很长的一…"


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert one_line("a\x1b[31m\nb\tc\u2028d") == "a [31m b c d"


def test_markdown_keeps_its_columns() -> None:
    lines = markdown(made(["甲|乙", "a\nb<c>\\"])).splitlines()
    assert lines == ["| c0 | c1 |", "| --- | --- |", "| 甲\\|乙 | a b&lt;c>\\\\ |"]


def test_an_empty_answer_still_names_its_columns() -> None:
    assert table(of_rows("select", ["a"], [])).splitlines() == ["a", "─"]
