import pytest

from zonegraph.article import BlockKind
from zonegraph.errors import SourceError
from zonegraph.read import read_text


def test_a_short_first_line_is_the_headline() -> None:
    (article,) = read_text("某高新区新年开工\n今天，三个项目开工。\n", "a.txt")
    assert article.headline == "某高新区新年开工"
    assert [b.kind for b in article.blocks] == [BlockKind.HEADLINE, BlockKind.PARAGRAPH]


def test_a_text_without_a_headline_has_none() -> None:
    (article,) = read_text("今天，三个项目在园区开工。明天还有两个。\n", "a.txt")
    assert article.headline == ""


def test_a_file_without_a_sentence_is_no_article() -> None:
    with pytest.raises(SourceError, match="no article found"):
        read_text("只有标题\n", "a.txt")
