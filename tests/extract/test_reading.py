"""The reading of an article holds words, sentences, names and numbers at the view's offsets."""

from __future__ import annotations

from .made import reading_of

READ = reading_of("２０２０年，西安 高新区引进3家企业。全年产值35亿元。", "消息", "2020-01-13")


def test_everything_stands_in_the_view() -> None:
    assert READ.text == READ.view.text
    assert "".join(token.text for token in READ.tokens) == READ.text
    assert next(READ.text[p.span.start : p.span.end] for p in READ.periods) == "2020年"
    assert {q.surface for q in READ.quantities} >= {"3家", "35亿元"}


def test_words_and_sentences_are_found_by_place() -> None:
    at = READ.text.index("引进")
    assert READ.tokens[READ.token_index(at)].text == "引进"
    held = READ.sentence_at(at)
    assert held is not None
    assert READ.text[held.start : held.end].startswith("2020年")
    assert READ.sentence_at(len(READ.text)) is None


def test_hits_are_found_by_their_start() -> None:
    at = READ.text.index("西安")
    found = READ.hits_in(at, at + 1)
    assert next(hit.entry.label for hit in found) == "西安高新区"
    assert READ.hits_in(at + 1, at + 2) == ()
