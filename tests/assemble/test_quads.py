"""The dataset: a graph for each article, no blank node, the same whatever the order."""

from __future__ import annotations

import pyoxigraph as ox

from zonegraph.assemble import assemble, canonical
from zonegraph.assemble.identity import article_graph, article_iri, claim_iri
from zonegraph.assemble.quads import DERIVED, ENTITIES
from zonegraph.assemble.term import TYPE, zg
from zonegraph.iri import mint
from zonegraph.resolve import resolve

from .made import TEXT, extraction, resolution

QUADS = assemble(resolution())
STORE = ox.Store()
STORE.extend(QUADS)


def _values(subject: ox.NamedNode, local: str) -> list[str]:
    return sorted(
        quad.object.value
        for quad in STORE.quads_for_pattern(subject, zg(local), None)
        if not isinstance(quad.object, (ox.BlankNode, ox.Triple))
    )


def test_there_is_no_blank_node() -> None:
    assert len(QUADS) > 100
    for quad in QUADS:
        assert isinstance(quad.subject, ox.NamedNode)
        assert isinstance(quad.object, (ox.NamedNode, ox.Literal))
        assert isinstance(quad.graph_name, ox.NamedNode)


def test_quads_are_sorted_and_stand_once() -> None:
    assert len(set(QUADS)) == len(QUADS)
    keys = [tuple(map(str, (q.graph_name, q.subject, q.predicate, q.object))) for q in QUADS]
    assert keys == sorted(keys)


def test_claims_and_evidence_stand_in_the_graph_of_their_article() -> None:
    article = resolution().articles[0]
    for kind in ("Claim", "Observation", "Evidence", "Article"):
        graphs = {q.graph_name for q in STORE.quads_for_pattern(None, TYPE, zg(kind))}
        assert graphs == {article_graph(article)}, kind


def test_entities_stand_in_their_own_graph() -> None:
    zone = ox.NamedNode(mint("Zone", "甲高新区"))
    graphs = {q.graph_name for q in STORE.quads_for_pattern(zone, TYPE, zg("Zone"))}
    assert graphs == {ENTITIES}


def test_every_entity_has_one_label() -> None:
    label = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    subjects = [q.subject for q in STORE.quads_for_pattern(None, label, None)]
    assert len(subjects) == len(set(subjects)) == 5


def test_a_thing_of_a_zone_is_tied_to_it() -> None:
    park = ox.NamedNode(mint("Park", "创新园", "甲高新区"))
    assert _values(park, "inZone") == [mint("Zone", "甲高新区")]


def test_an_observation_has_value_unit_time_and_indicator() -> None:
    found = [q.subject for q in STORE.quads_for_pattern(None, TYPE, zg("Observation"))]
    assert len(found) == 1
    node = found[0]
    assert isinstance(node, ox.NamedNode)
    assert _values(node, "value") == ["320"]
    assert _values(node, "surface") == ["320亿元"]
    assert _values(node, "from") == ["2019-01-01"]
    assert _values(node, "to") == ["2019-12-31"]
    assert _values(node, "timeText") == ["去年"]
    assert _values(node, "indicator") == [mint("Indicator", "产值")]
    assert _values(node, "unit") == [mint("unit", "亿元")]


def test_a_concept_keeps_the_words_it_was_read_from() -> None:
    found = [c for c in resolution().claims if c.claim.property == "stage"]
    node = claim_iri(found[0])
    assert _values(node, "objectText") == ["建设"]
    assert _values(node, "object") == [zg("stageBuilding").value]


def test_confidence_is_a_canonical_decimal_of_two_digits() -> None:
    found = {
        quad.object.value
        for quad in QUADS
        if quad.predicate == zg("confidence") and isinstance(quad.object, ox.Literal)
    }
    assert found in ({"0.8", "0.76", "1"}, {"0.8", "0.75", "1"})


def test_evidence_leads_back_to_the_file() -> None:
    lines = TEXT.split("\n")
    seen = 0
    for quad in STORE.quads_for_pattern(None, TYPE, zg("Evidence")):
        node = quad.subject
        assert isinstance(node, ox.NamedNode)
        (exact,), (line,), (column,) = (
            _values(node, name) for name in ("exact", "startLine", "startColumn")
        )
        assert lines[int(line) - 1][int(column) - 1 :].startswith(exact)
        assert _values(node, "endColumn") == [str(int(column) + len(exact) - 1)]
        seen += 1
    assert seen == 4


def test_article_metadata_is_kept() -> None:
    node = article_iri(resolution().articles[0])
    assert _values(node, "headline") == ["甲高新区消息"]
    assert _values(node, "publishedOn") == ["2020-01-13"]
    assert _values(node, "page") == ["3"]
    assert _values(node, "byline") == ["张三"]
    assert _values(node, "sourceName") == ["made.md"]
    assert _values(node, "isDigest") == ["false"]


def test_the_order_of_articles_does_not_change_a_byte() -> None:
    first, second = extraction(), extraction(TEXT.replace("甲高新区消息", "又一篇"))
    forth, back = (
        canonical(assemble(resolve(order))) for order in ([first, second], [second, first])
    )
    assert forth == back


def test_the_graph_of_an_article_does_not_depend_on_the_others() -> None:
    first, second = extraction(), extraction(TEXT.replace("甲高新区消息", "又一篇"))
    graph = article_graph(first.article)
    alone = {q for q in assemble(resolve([first])) if q.graph_name == graph}
    among = {q for q in assemble(resolve([first, second])) if q.graph_name == graph}
    assert alone == among


def test_the_derived_graph_is_named() -> None:
    assert list(STORE.quads_for_pattern(None, None, None, DERIVED))
