import pyoxigraph as ox

from zonegraph.dataset import Dataset
from zonegraph.iri import ONTOLOGY, THINGS
from zonegraph.query import query, run
from zonegraph.query.vocabulary import GRAPH, open_graph, with_vocabulary

from .made import plain, small

SKOS = "http://www.w3.org/2004/02/skos/core#"
INDUSTRY = f"{THINGS}industry-新能源汽车产业"


def test_a_dataset_is_copied_once_and_not_touched() -> None:
    before = len(plain().store)
    both = with_vocabulary(plain())
    assert len(plain().store) == before
    assert with_vocabulary(both) is both
    assert both.store.contains_named_graph(GRAPH)
    assert set(plain().store) <= set(both.store)


def test_the_copy_is_kept_until_the_dataset_grows() -> None:
    dataset = Dataset.of(list(plain().named()))
    first = with_vocabulary(dataset)
    assert with_vocabulary(dataset).store is first.store
    zone = ox.NamedNode(f"{THINGS}zone-新")
    dataset.store.add(ox.Quad(zone, ox.NamedNode(SKOS + "prefLabel"), ox.Literal("新")))
    again = with_vocabulary(dataset)
    assert again.store is not first.store
    assert query(dataset, f"ASK {{ <{zone.value}> skos:prefLabel '新' }}").boolean
    assert with_vocabulary(plain()).store is not again.store


def test_terms_have_labels_in_both_languages() -> None:
    found = run(small(), "SELECT ?l { zg:planned rdfs:label ?l } ORDER BY ?l").rows
    assert {cell.lang for row in found for cell in row if cell} == {"zh", "en"}


def test_no_entity_has_two_preferred_labels_or_a_class_it_did_not_have() -> None:
    twice = run(
        small(),
        """SELECT ?s (COUNT(?l) AS ?n)
        WHERE { ?s skos:prefLabel ?l ; a ?c . ?c rdfs:subClassOf+ zg:Entity }
        GROUP BY ?s HAVING (COUNT(?l) > 1)""",
    )
    assert not twice.rows
    number = "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a zg:Industry }"
    assert run(small(), number).to_dicts() == run(plain(), number).to_dicts() == [{"n": 2}]


def test_what_stands_above_a_used_industry_comes_in_and_the_rest_stays_out() -> None:
    above = query(
        small(), f"SELECT ?l {{ <{INDUSTRY}> skos:broader+/skos:prefLabel ?l }}"
    ).to_dicts()
    assert {"l": "战略性新兴产业"} in above
    assert not query(small(), "ASK { ?s skos:prefLabel '6G产业'@zh }").boolean


def test_other_names_of_a_scheme_are_hidden_labels() -> None:
    alias = ox.Literal("高企数量", language="zh")
    found = {q.predicate.value for q in small().store.quads_for_pattern(None, None, alias, None)}
    assert found == {SKOS + "hiddenLabel"}


def test_the_bundled_graph_opens_with_it() -> None:
    dataset = open_graph()
    assert dataset.store.contains_named_graph(GRAPH)
    assert query(dataset, "ASK { ?z a zg:Zone . zg:planned rdfs:label ?l }").boolean


def test_an_empty_dataset_gets_the_terms() -> None:
    made = with_vocabulary(Dataset.of([]))
    node = ox.NamedNode(ONTOLOGY + "hasProject")
    assert any(made.store.quads_for_pattern(node, None, None, None))
