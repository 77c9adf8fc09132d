"""``generate.query_index``: the index tells every question, and is current."""

import pytest

from zonegraph import resources
from zonegraph.errors import QueryError
from zonegraph.generate.query_index import PATH, query_index
from zonegraph.generate.tree import Tree
from zonegraph.query import cards

from .test_card import GOOD

ROOT = resources.queries_dir().parent


def test_every_question_is_in_the_index_and_the_index_is_current() -> None:
    made = query_index(Tree(ROOT))[PATH]
    assert made == (ROOT / PATH).read_bytes(), "run python -m zonegraph.generate query_index"
    text = made.decode()
    for card in cards():
        assert f"## {card.id} {card.name}\n" in text
        assert f"| `{card.name}` | {card.title_zh} | {card.title_en} |" in text


def _tree(text: bytes) -> Tree:
    tree = Tree(ROOT / "no-such-folder")
    tree.lay({"queries/Q901-two-words.rq": text})
    return tree


def test_parameters_tell_type_and_default() -> None:
    text = query_index(_tree(GOOD.encode()))[PATH].decode()
    assert "- `--zone` (label of Zone or Park, default any): 园区 / the zone" in text
    assert "- `--year` (year, default 2020): 年份 / the year" in text
    assert "- `--text` (text, required): 文字 / the text" in text


def test_a_broken_card_is_named_with_its_line() -> None:
    with pytest.raises(QueryError, match=r"queries/Q901-two-words\.rq:10"):
        query_index(_tree(GOOD.replace("#+ tags", "#+ tag").encode()))
    with pytest.raises(QueryError, match="not UTF-8"):
        query_index(_tree(b"\xff"))


def test_without_queries_there_is_no_index() -> None:
    assert query_index(Tree(ROOT / "no-such-folder")) == {}
