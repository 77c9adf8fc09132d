"""The dataset says what made it, without clock or path."""

from __future__ import annotations

from zonegraph.assemble.identity import article_iri
from zonegraph.assemble.provenance import GRAPH, provenance
from zonegraph.assemble.term import PROV, node
from zonegraph.resolve import resolve

from .made import TEXT, extraction, resolution


def test_it_names_every_article_and_its_hash() -> None:
    found = resolve([extraction(), extraction(TEXT.replace("甲高新区消息", "又一篇"))])
    quads = list(provenance(found))
    used = {q.object for q in quads if q.predicate == node(PROV + "used")}
    assert used == {article_iri(article) for article in found.articles}
    text = "\n".join(map(str, quads))
    for article in found.articles:
        assert f"sha256:{article.text_hash}" in text
    assert {q.graph_name for q in quads} == {GRAPH}


def test_the_same_articles_are_the_same_run() -> None:
    assert list(provenance(resolution())) == list(provenance(resolution()))


def test_another_text_is_another_run() -> None:
    changed = resolution(TEXT.replace("建设创新园", "建设创新园啦"))
    runs = [
        {q.subject for q in provenance(found) if q.predicate == node(PROV + "used")}
        for found in (resolution(), changed)
    ]
    assert len(runs[0]) == len(runs[1]) == 1
    assert runs[0] != runs[1]


def test_no_clock_and_no_path() -> None:
    text = "\n".join(map(str, provenance(resolution())))
    assert "Time" not in text
    assert "/work" not in text
    assert "_:" not in text
