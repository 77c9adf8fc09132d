"""JSON Lines: many articles in a file, each character at its line and column; all or nothing."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zonegraph.article import BlockKind
from zonegraph.errors import SourceError
from zonegraph.read import read_text
from zonegraph.read.jsonl import unescaped

ONE = {"title": "云溪高新区交出答卷", "content": "目前，园区企业57家。\n\n去年产值400亿元。"}


def line(value: object, *, escaped: bool = False) -> str:
    return json.dumps(value, ensure_ascii=escaped) + "\n"


def test_every_line_is_an_article() -> None:
    text = line(ONE) + "\n" + line({"标题": "二", "正文": ["第一段话。", "第二段话。"]})
    one, two = read_text(text, "a.jsonl")
    assert [block.kind for block in one.blocks] == [
        BlockKind.HEADLINE,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
    ]
    assert one.text == "云溪高新区交出答卷\n目前，园区企业57家。\n去年产值400亿元。"
    assert two.headline == "二"
    assert two.text == "二\n第一段话。\n第二段话。"
    assert (one.source.position(0).line, two.source.position(0).line) == (1, 3)


@pytest.mark.parametrize("escaped", [False, True])
def test_characters_map_to_line_and_column(escaped: bool) -> None:
    text = line({"text": "开头的话。"}) + line(ONE, escaped=escaped)
    _, article = read_text(text, "a.jsonl")
    for at, character in enumerate(article.text):
        if character == "\n":
            continue
        place = article.source.position(at)
        assert place.line == 2
        there = text.split("\n")[1][place.column - 1 :]
        assert there.startswith((character, json.dumps(character)[1:-1]))


def test_metadata() -> None:
    record = {
        "headline": "题",
        "text": "本报讯(记者 白露) 这里有一句话。",
        "publish_date": "2021-03-18T08:00:00+08:00",
        "source": "云溪日报",
        "page_no": 3,
        "Authors": ["本报记者 沈亦舟", "顾南星"],
        "subtitle": None,
        "tags": {"a": [1, [2], {"b": True}]},
    }
    (article,) = read_text(line(record), "a.jsonl")
    assert article.published == dt.date(2021, 3, 18)
    assert (article.newspaper, article.page) == ("云溪日报", "3")
    assert article.authors == ("沈亦舟", "顾南星")
    assert article.text == "题\n这里有一句话。"


def test_metadata_may_lie_in_a_folder_of_its_own() -> None:
    record = {"text": "这里有一句话。", "metadata": {"title": "题", "date": 20210318}}
    (article,) = read_text(line(record), "a.jsonl")
    assert (article.headline, article.published) == ("题", dt.date(2021, 3, 18))


def test_of_several_names_the_first_known_counts() -> None:
    record = {"html": "<p>另一句话。</p>", "body": "一句话，不是它。", "text": "这里有一句话。"}
    (article,) = read_text(line(record), "a.jsonl")
    assert article.text == "这里有一句话。"


def test_the_text_may_be_html() -> None:
    html = "<p>签约项目12个。</p><script>不读。</script><p>总投资86亿元&mdash;&mdash;创新高。</p>"
    text = line({"title": "题", "content": html})
    (article,) = read_text(text, "a.jsonl")
    assert article.text == "题\n签约项目12个。\n总投资86亿元——创新高。"
    where = article.source.position(article.text.index("创"))
    assert text[where.column - 1] == "创"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (line(ONE) + '{"text": "半句', "a.jsonl:2: is not JSON: "),
        (line(ONE) + "\n[1]\n", "a.jsonl:3: is JSON, but not an object"),
        (line(ONE) + '{"title": "题"}', "a.jsonl:2: the record has no text (name the text"),
        (line({"text": " "}), "a.jsonl:1: the record has no text"),
        (line({"text": None}), "a.jsonl:1: the record has no text"),
        (line({"text": "一句话。", "date": "上周"}), "a.jsonl:1: '上周' is no date"),
        (line({"text": "一句话。", "date": "99999999"}), "a.jsonl:1: '99999999' is no date"),
        ('{"a":' * 30_000 + "1" + "}" * 30_000, "a.jsonl:1: is nested too deeply"),
        ("\n \n", "a.jsonl: is empty"),
    ],
)
def test_what_is_broken_is_named_and_nothing_is_read(text: str, message: str) -> None:
    from io import BytesIO

    from zonegraph.read import read

    stream = BytesIO(text.encode())
    stream.name = "a.jsonl"
    with pytest.raises(SourceError) as caught:
        read(stream)
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_it_shows_without_its_ending() -> None:
    assert read_text(line(ONE), "stream")[0].headline == "云溪高新区交出答卷"


@settings(max_examples=200, deadline=None)
@given(st.text(), st.booleans())
def test_any_string_comes_back(value: str, escaped: bool) -> None:
    text = json.dumps(value, ensure_ascii=escaped)
    found = unescaped(text, 1, len(text) - 1)
    assert found.text == value
    assert sum(length for _, length in found.spans) == len(value)
