"""Claims reach the page with everything the graph says of them."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from zonegraph import resources
from zonegraph.dataset import Dataset, load
from zonegraph.explorer.claims import Index, articles, claims, entities, index
from zonegraph.explorer.records import first, records
from zonegraph.explorer.texts import find_texts
from zonegraph.iri import ONTOLOGY, THINGS

from .made import HOSTILE, QUOTE, hostile, said, thing, zg


def indexed(dataset: Dataset, *folders: Path) -> Index:
    found = records(dataset)
    hashes = {iri: first(r, "textHash") for iri, r in found.items() if "textHash" in r}
    return index(found, find_texts(dataset, hashes, folders))


@pytest.fixture(scope="module")
def bundled() -> Dataset:
    return load(resources.graph_dir())


def test_no_claim_and_no_evidence_of_the_bundled_graph_is_lost(bundled: Dataset) -> None:
    made = claims(indexed(bundled))
    store = bundled.store

    def subjects(name: str) -> set[str]:
        quads = store.quads_for_pattern(None, ox.NamedNode(ONTOLOGY + name), None)
        return {str(quad.subject.value) for quad in quads if isinstance(quad.subject, ox.NamedNode)}

    assert {THINGS + each["k"] for each in made} == subjects("property")
    pairs = store.quads_for_pattern(
        None, ox.NamedNode(ONTOLOGY + "evidence"), None, ox.DefaultGraph()
    )
    assert sum(len(each["ev"]) for each in made) == sum(1 for _ in pairs)


def test_every_quote_of_the_bundled_graph_stands_in_its_text(bundled: Dataset) -> None:
    all_ = indexed(bundled)
    assert all(each.get("x") for each in articles(all_))
    assert {each[3] for one in claims(all_) for each in one["ev"]} == {0}


def test_without_text_the_quote_itself_goes_along() -> None:
    all_ = indexed(hostile())
    assert "x" not in articles(all_)[0]
    assert {e[3] for one in claims(all_) for e in one["ev"]} == {QUOTE}


def test_entities_know_their_zone_and_class() -> None:
    made = entities(indexed(hostile()))
    zone = next(at for at, each in enumerate(made) if each["c"] == "Zone")
    firms = [each for each in made if each["c"] == "Enterprise"]
    assert len(firms) == len(HOSTILE)
    assert all(each["z"] == [zone] for each in firms)


def test_odd_numbers_do_not_stop_the_page() -> None:
    odd = said("claim-0", (zg("confidence"), ox.Literal("NaN")), (zg("evidence"), thing("nothing")))
    odd += said("evidence-1", (zg("start"), ox.Literal("-²")))
    made = claims(indexed(Dataset.of([*hostile().named(), *odd])))
    assert "c" not in made[0]
    assert len(made[0]["ev"]) == 1
