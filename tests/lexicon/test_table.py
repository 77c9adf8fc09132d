"""Tables are read strictly: what their card does not promise is an error with file and line."""

from __future__ import annotations

import pytest

from zonegraph import resources
from zonegraph.errors import LexiconError
from zonegraph.lexicon.table import column, load, parse, table

CARD = "# id: t\n# name: a table\n# why: to test\n# columns: word kind\n"


def test_continued_card() -> None:
    found = parse("# id: t\n# name: a\n#   b\n# why: c\n# columns: word\n# source: own\n甲\n", "t")
    assert found.name == "a b"
    assert found.card["source"] == "own"


def test_rows_know_their_lines() -> None:
    found = parse(CARD + "\n# a remark\n甲\tx\n\n乙\t\n", "t")
    assert [dict(row) for row in found.rows] == [
        {"word": "甲", "kind": "x"},
        {"word": "乙", "kind": ""},
    ]
    assert found.lines == (7, 9)
    assert found.where(1) == "t.tsv:9"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (CARD.replace("# why: to test\n", ""), "t.tsv: card lacks '# why:'"),
        (CARD.replace("# id: t", "# id: other"), "t.tsv: card's id is 'other'"),
        (CARD + "# id: t\n", "t.tsv:5: card says 'id' twice"),
        (CARD + "# remark\n", "t.tsv:5: card line is not"),
        (CARD.replace("word kind", "word word"), "'word' is malformed or doubled"),
        (CARD.replace("word kind", "Word kind"), "'Word' is malformed or doubled"),
        (CARD + "甲\n", "t.tsv:5: has 1 cells, the card names 2"),
        (CARD + "甲\tx\ty\n", "t.tsv:5: has 3 cells, the card names 2"),
        (CARD + "\tx\n", "t.tsv:5: first cell is empty"),
        (CARD + "甲 \tx\n", "t.tsv:5: cell '甲 ' has blanks"),
        (CARD + "甲\tx\n甲\tx\n", "t.tsv:6: repeats line 5"),
        (CARD + "甲\tx\r\n", "t.tsv:5: cell 'x\\r' has blanks"),
    ],
)
def test_broken_tables(text: str, message: str) -> None:
    with pytest.raises(LexiconError) as caught:
        parse(text, "t")
    assert message in str(caught.value)


def test_every_shipped_table_parses() -> None:
    names = resources.lexicon_names()
    assert len(names) >= 1
    for name in names:
        assert table(name).rows, name


def test_rows_are_read_only_and_cached() -> None:
    name = resources.lexicon_names()[0]
    assert load(name) is load(f"{name}.tsv")
    with pytest.raises(TypeError):
        load(name)[0]["x"] = "y"  # type: ignore[index]


def test_column() -> None:
    name = resources.lexicon_names()[0]
    title = table(name).columns[0]
    assert column(name, title) == tuple(row[title] for row in load(name))
    with pytest.raises(LexiconError, match="has no column 'nothing'"):
        column(name, "nothing")
