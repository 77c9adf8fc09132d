"""Drafts become an article whose offsets hold."""

from __future__ import annotations

from zonegraph.article import BlockKind, Join
from zonegraph.read.compose import Draft, Imprint, Seam, compose, draft
from zonegraph.read.decode import source
from zonegraph.read.passage import passage

RAW = "题\n\n乙段后半。\n\n甲段。乙段前半"


def test_fragments_become_one_block_with_a_join() -> None:
    seam = Seam(confidence=0.9, sure=True, in_word=False, why="because")
    parts = (passage(RAW, 13, 17), passage(RAW, 3, 8))
    drafts = [
        draft(BlockKind.HEADLINE, passage(RAW, 0, 1)),
        draft(BlockKind.PARAGRAPH, passage(RAW, 0, 0)),
        Draft(kind=BlockKind.PARAGRAPH, parts=parts, seams=(None, seam)),
    ]
    article = compose(drafts, Imprint(headline="题"), source(RAW, "x"))
    assert article.text == "题\n" + "乙段前半乙段后半。"
    assert article.joins == (Join(at=6, confidence=0.9, sure=True, in_word=False, why="because"),)
    assert [(block.kind, block.start, block.end) for block in article.blocks] == [
        (BlockKind.HEADLINE, 0, 1),
        (BlockKind.PARAGRAPH, 2, 11),
    ]
    assert article.source.position(6).line == 3
    assert article.source.position(2).column == 4
    assert article.headline == "题"
