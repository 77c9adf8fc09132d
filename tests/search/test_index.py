"""The index: what is found, in which order, narrowed by what, and never broken by what is typed."""

from __future__ import annotations

import threading
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zonegraph import resources
from zonegraph.dataset import load
from zonegraph.errors import OutputError, UsageError
from zonegraph.iri import THINGS
from zonegraph.search import Hit, Index, articles_of
from zonegraph.search.index import marks

from ..query.made import plain

if TYPE_CHECKING:
    from pathlib import Path


@cache
def small() -> Index:
    return Index.of(plain())


@cache
def bundled() -> Index:
    dataset = load(resources.graph_dir())
    return Index.of(dataset, articles_of(dataset))


def labels(hits: tuple[Hit, ...], kind: str = "entity") -> list[str]:
    return [hit.label for hit in hits if hit.kind == kind]


def test_names_come_first_and_the_name_itself_before_all() -> None:
    hits = small().search("星河电子")
    assert labels(hits) == ["星河电子", "星河电子青湖工厂"]
    kinds = [hit.kind for hit in hits]
    assert kinds == sorted(kinds, key=["entity", "claim", "article", "text"].index)
    assert hits[0].exact
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_an_alias_finds_its_thing_once() -> None:
    assert labels(small().search("星辰数据中心项目")) == ["星辰数据中心"]
    assert labels(small().search("产业研究院")) == ["临山产业研究院", "青湖产业研究院"]


@pytest.mark.parametrize(
    "words", ["高", "高新", "高新区", "临山 高新", "“临山”高新区", "臨" * 0 + "区"]
)
def test_one_two_and_more_characters_are_found(words: str) -> None:
    assert "临山高新区" in labels(small().search(words))


def test_quotes_tell_where_they_stand() -> None:
    (hit,) = small().search("智造示范基地称号", kind="claim")[:1]
    assert "智造示范基地" in hit.text
    assert hit.article == "临山高新区交出年终答卷"
    assert hit.published == "2019-12-20"
    assert hit.at is not None
    assert hit.at.startswith("a1-review.md:")
    assert [hit.text[m.start : m.end] for m in hit.marks] == ["智造示范基地”称号"]


def test_text_of_articles_is_found_with_its_line() -> None:
    hits = bundled().search("产业", kind="text")
    assert len(hits) > 3
    for hit in hits:
        assert hit.marks
        assert hit.at is not None
        name, line, _ = hit.at.split(":")
        file = resources.graph_dir() / "articles" / name
        assert hit.text[:10] in file.read_text(encoding="utf-8").splitlines()[int(line) - 1]


def test_an_article_that_is_not_the_one_that_was_built_from_is_left_out(tmp_path: Path) -> None:
    source = sorted((resources.graph_dir() / "articles").glob("*.md"))[0]
    text = source.read_text(encoding="utf-8")
    (tmp_path / source.name).write_text(f"{text}\n后来添上的一句。\n", encoding="utf-8")
    dataset = load(resources.graph_dir())
    index = Index.of(dataset, articles_of(dataset, [tmp_path]))
    assert index.search("产业", kind="text") == ()


def test_hits_are_narrowed() -> None:
    zone = THINGS + "zone-青湖高新区"
    assert labels(small().search("产业", cls="Institute")) == ["临山产业研究院", "青湖产业研究院"]
    assert labels(small().search("产业研究院", zone=zone)) == ["青湖产业研究院"]
    assert {hit.modality for hit in small().search("高新", kind="claim", modality="negated")} <= {
        "denied", "cancelled",
    }  # fmt: skip
    assert labels(small().search("高新区", year=1992)) == ["临山高新区"]
    assert small().search("高新区", year=1900) == ()
    assert {hit.kind for hit in small().search("高新区", cls="Article")} == {"article"}
    assert "星河电子" in labels(small().search("星河", cls="Agent"))


def test_what_is_not_there_brings_what_is_close() -> None:
    hits = small().search("临山高新技术区")
    assert hits
    assert not hits[0].exact
    assert hits[0].label == "临山高新区"
    assert small().search("甲乙丙丁") == ()


@pytest.mark.parametrize(
    "words",
    ["", " ", '"', "*", "a* OR b", "NEAR(高 新)", "words : x", "(", "高新' --", "\x00", "，"],
)
def test_no_word_breaks_the_query(words: str) -> None:
    assert isinstance(small().search(words), tuple)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=12))
def test_no_text_breaks_the_query(words: str) -> None:
    for hit in small().search(words):
        assert all(0 <= m.start < m.end <= len(hit.text) for m in hit.marks)


def test_limit_and_unknown_names() -> None:
    assert len(small().search("高新", limit=3)) == 3
    assert small().search("高新", limit=0) == ()
    for narrowed in ({"cls": "Nope"}, {"modality": "nope"}, {"kind": "nope"}):
        with pytest.raises(UsageError, match="there is no"):
            small().search("高新", **narrowed)  # type: ignore[arg-type]


def test_the_same_hits_from_many_threads() -> None:
    wanted, found = small().search("高新区"), []
    threads = [
        threading.Thread(target=lambda: found.append(small().search("高新区"))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [wanted] * 8


def test_an_index_in_a_file(tmp_path: Path) -> None:
    index = Index.of(plain(), path=tmp_path / "index.sqlite")
    assert len(index) == len(small()) > 100
    assert index.search("星河电子") == small().search("星河电子")
    with pytest.raises(OutputError, match="cannot be made"):
        Index.of(plain(), path=tmp_path / "none" / "index.sqlite")


def test_marks_are_places_in_the_text_as_it_is() -> None:
    text = "“５Ｇ” 工厂，5G工厂"
    assert [text[m.start : m.end] for m in marks(text, ["5g工厂"])] == ["５Ｇ” 工厂", "5G工厂"]
