"""Reading order by geometry alone."""

from __future__ import annotations

from zonegraph.read.columns import Strip, columns

WIDE = 8


def strips(*rows: str) -> list[Strip]:
    """Return strips drawn as text: one row a line, a word a strip, ten points a character."""
    found = []
    for at, row in enumerate(rows):
        start = 0
        for part in row.replace("  ", "\0").split("\0"):
            if part.strip():
                word = part.strip()
                left = row.index(word, start)
                start = left + len(word)
                found.append(
                    Strip(
                        text=word,
                        left=10.0 * left,
                        right=10.0 * start,
                        top=12.0 * at,
                        bottom=12.0 * at + 10,
                        size=10,
                    )
                )
    return found


def order(*rows: str) -> str:
    return " ".join("".join(each.text[0] for each in part) for part in columns(strips(*rows)))


def test_two_columns() -> None:
    assert order("aaaa  dddd", "bbbb  eeee", "cccc  ffff") == "abc def"


def test_a_heading_over_all_columns() -> None:
    assert order("HHHHHHHHH", "aaaa  dddd", "bbbb  eeee", "cccc  ffff") == "H abc def"


def test_a_heading_in_the_middle_parts_what_is_above_from_what_is_below() -> None:
    rows = ("aaaa  cccc", "bbbb  dddd", "HHHHHHHHHH", "eeee  gggg", "ffff  hhhh")
    assert order(*rows) == "ab cd H ef gh"


def test_three_columns_under_two_headings() -> None:
    rows = (
        "HHHHHHHHHH  gggg",
        "aaaa  dddd  hhhh",
        "bbbb  eeee  iiii",
        "cccc  ffff  jjjj",
    )
    assert order(*rows) == "H abc def ghij"


def test_one_column_stays_one() -> None:
    assert order("aaaaaaaaaa", "bbbbbbbbb", "  ccccccc", "dddd") == "abcd"


def test_nothing() -> None:
    assert columns([]) == []
