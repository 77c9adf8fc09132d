"""The model: every entity a node, every claim an edge or a statement, nothing lost."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from zonegraph import resources
from zonegraph.dataset import Dataset, parse
from zonegraph.errors import GraphError
from zonegraph.export.model import JOINER, clean, nodes_and_edges, to_networkx
from zonegraph.export.words import word
from zonegraph.iri import ONTOLOGY, THINGS
from zonegraph.vocab import MODALITIES, STAGES

from .made import (
    AWKWARD,
    CLEANED,
    DATASETS,
    FORBIDDEN,
    SKOS,
    awkward,
    awkward_quads,
    bundled,
    claim,
    entity,
    quads,
    stories,
    thing,
    told_edges,
    told_nodes,
    zg,
)


def test_every_labelled_thing_is_a_node() -> None:
    label = ox.NamedNode(SKOS + "prefLabel")
    found = bundled().store.quads_for_pattern(None, label, None, ox.DefaultGraph())
    labelled = {str(q.subject)[1:-1] for q in found}
    assert len(labelled) > 100
    assert set(told_nodes(bundled())) == labelled


def test_every_claim_is_an_edge_or_a_statement() -> None:
    said = ox.NamedNode(ONTOLOGY + "property")
    found = bundled().store.quads_for_pattern(None, said, None, ox.DefaultGraph())
    claims = {str(q.subject)[1:-1].removeprefix(THINGS) for q in found}
    edges = told_edges(bundled())
    statements = [
        line
        for attributes in told_nodes(bundled()).values()
        for line in str(attributes["statements"]).split(JOINER)
        if line
    ]
    assert len(edges) > 100
    assert set(edges) < claims
    assert len(edges) + len(statements) == len(claims)


def test_a_node_tells_its_label_class_aliases_and_dates() -> None:
    node = told_nodes(awkward())[THINGS + "zone-0"]
    assert node == {
        "label": AWKWARD[0],
        "class": "Zone",
        "class_zh": word("Zone").zh,
        "aliases": f"{AWKWARD[0]}; {AWKWARD[0]}0",
        "zone": "",
        "articles": 1,
        "first_mentioned": "2024-03-01",
        "last_mentioned": "2024-03-01",
        "statements": f"goal = {AWKWARD[0]} [{MODALITIES['target'].en}]; "
        f"stage = 建设 ({STAGES['stageBuilding'].zh}) [{MODALITIES['achieved'].en}]",
    }


def test_an_edge_tells_its_claim_and_evidence() -> None:
    source, target, told = told_edges(awkward())["claim-p1"]
    assert (source, target) == (THINGS + "zone-alone", THINGS + "zone-1")
    assert told == {
        "label": "计划：与…合作",
        "label_en": "planned: cooperates with",
        "claim": "claim-p1",
        "property": "cooperatesWith",
        "modality": "planned",
        "status": "planned",
        "start": "",
        "end": "",
        "rule": "F103",
        "confidence": 0.2,
        "quote": "two\nlines",
        "article": "消息：“一”\n二",
        "published": "2024-03-01",
    }


def test_a_measurement_is_an_edge_to_its_indicator_with_the_number() -> None:
    (edge,) = (
        (source, target, told)
        for source, target, told in told_edges(stories()).values()
        if told.get("surface") == "约30亿元"
    )
    assert edge[:2] == (THINGS + "project-海蓝电池项目", THINGS + "indicator-总投资")
    wanted = {"value": 30.0, "unit": "亿元", "qualifier": "约", "label": "计划：有观测值"}
    assert edge[2].items() >= wanted.items()
    assert "upper" not in edge[2]
    assert all("value" not in told for _, _, told in told_edges(awkward()).values())


def test_what_is_negated_says_so() -> None:
    told = [told for _, _, told in told_edges(stories()).values() if told["status"] == "negated"]
    assert {each["label"] for each in told} == {"取消：有项目", "否认：迁往"}
    assert {each["label_en"] for each in told} == {"cancelled: has project", "denied: relocates to"}


def test_a_thing_tells_the_zones_it_is_in_but_not_those_it_is_denied_to_be_in() -> None:
    nodes = told_nodes(stories())
    assert nodes[THINGS + "enterprise-星河电子"]["zone"] == "临山高新区; 青湖高新区"
    assert nodes[THINGS + "enterprise-小渔科技"]["zone"] == ""
    assert nodes[THINGS + "strategy-临山高新区-创新行动"]["zone"] == "临山高新区"


def test_every_quote_of_a_claim_is_told() -> None:
    made = [*awkward_quads(), *quads("claim-p1", (zg("evidence"), thing("evidence-claim-p2")))]
    quote = told_edges(Dataset.of(made))["claim-p1"][2]["quote"]
    assert quote == JOINER.join([AWKWARD[1], AWKWARD[2]])


def test_parallel_claims_and_loops_stay_apart() -> None:
    ends = [(source, target) for source, target, _ in told_edges(awkward()).values()]
    assert ends.count((THINGS + "zone-alone", THINGS + "zone-3")) == 2
    assert ends.count((THINGS + "zone-0", THINGS + "zone-0")) == 1


def test_values_keep_all_but_what_xml_forbids() -> None:
    labels = {node["label"] for node in told_nodes(awkward()).values()}
    assert labels == {*AWKWARD, CLEANED, "", "alone"}
    assert clean(FORBIDDEN) == CLEANED
    assert clean("".join(AWKWARD)) == "".join(AWKWARD)


def test_control_characters_are_cleaned_wherever_they_stand() -> None:
    made = [
        *entity("zone-a", "Zone", "a"),
        ox.Quad(
            ox.NamedNode(THINGS + "claim-a"),
            ox.NamedNode(ONTOLOGY + "rule"),
            ox.Literal("F\x01"),
            ox.NamedNode(THINGS + "graph-made"),
        ),
        *(q for q in claim("claim-a", "zone-a", "hasPart", target="zone-a")
          if q.predicate.value != ONTOLOGY + "rule"),
    ]  # fmt: skip
    assert told_edges(Dataset.of(made))["claim-a"][2]["rule"] == "F"


def test_the_vocabulary_beside_the_graph_takes_no_statement_away() -> None:
    vocabulary = [
        q for path in sorted(resources.ontology_dir().rglob("*.ttl")) for q in parse(path)
    ]
    both = Dataset.of([*awkward_quads(), *vocabulary])
    assert told_nodes(both).items() >= told_nodes(awkward()).items()
    assert told_edges(both) == told_edges(awkward())


def test_a_claim_without_words_is_told_by_its_object() -> None:
    made = entity("zone-a", "Zone", "a") + claim("c", "zone-a", "hasPart", target="park-x")
    assert told_nodes(Dataset.of(made))[THINGS + "zone-a"]["statements"] == (
        f"hasPart = park-x [{MODALITIES['achieved'].en}]"
    )


@pytest.mark.parametrize("confidence", ["high", "INF", "NaN"])
def test_a_confidence_that_is_no_number_is_named(confidence: str) -> None:
    made = entity("zone-a", "Zone", "a")
    made += claim("claim-x", "zone-a", "hasPart", target="zone-a", confidence=confidence)
    with pytest.raises(GraphError, match=f"claim-x: confidence '{confidence}' is no number"):
        nodes_and_edges(Dataset.of(made))


@pytest.mark.parametrize("name", DATASETS)
def test_networkx_holds_the_same(name: str) -> None:
    dataset = DATASETS[name]()
    graph = to_networkx(dataset)
    assert dict(iter(graph.nodes(data=True))) == told_nodes(dataset)
    assert {
        key: (source, target, told)
        for source, target, key, told in graph.edges(keys=True, data=True)
    } == told_edges(dataset)


def test_every_attribute_is_of_a_type_all_formats_know() -> None:
    nodes, edges = nodes_and_edges(bundled())
    kinds = {
        type(v)
        for told in [e.attributes for e in nodes] + [e.attributes for e in edges]
        for v in told.values()
    }
    assert kinds == {str, int, float}
