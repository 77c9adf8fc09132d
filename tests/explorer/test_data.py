"""The page's data: complete, the same every time, and safe inside a script element."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from zonegraph import resources
from zonegraph.dataset import Dataset, load
from zonegraph.explorer.data import data, to_json
from zonegraph.query.catalogue import cards

from .made import hostile


def test_order_of_quads_changes_nothing() -> None:
    quads = list(hostile().named())
    forward, backward = Dataset.of(quads), Dataset.of(reversed(quads))
    assert to_json(data(forward, endpoint=None)) == to_json(data(backward, endpoint=None))


def test_every_question_has_its_sparql_without_the_card() -> None:
    made = data(hostile(), endpoint=None)["queries"]
    assert len(made) == len(cards()) >= 38
    assert all(each["text"].startswith(("PREFIX", "SELECT")) for each in made)


def test_terms_of_the_bundled_graph_have_labels_in_both_languages() -> None:
    made = data(load(resources.graph_dir()), endpoint="/sparql")
    assert made["endpoint"] == "/sparql"
    used = {c["p"] for c in made["claims"]} | {c["m"] for c in made["claims"]}
    used |= {c["oc"] for c in made["claims"] if "oc" in c} | {e["c"] for e in made["entities"]}
    for name in used:
        zh, en = made["terms"][name]
        assert re.search(r"[\u4e00-\u9fff]", zh), name
        assert re.search(r"[a-z]", en), name


@given(st.recursive(st.text(), lambda each: st.lists(each) | st.dictionaries(st.text(), each)))
def test_json_reads_back_and_holds_nothing_that_ends_a_script(value: object) -> None:
    text = to_json({"it": value})
    assert not re.search("[<>&\u2028\u2029]", text)
    assert json.loads(text) == {"it": value}
