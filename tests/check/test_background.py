"""The ontology's axioms that go beside the data."""

from __future__ import annotations

from zonegraph.check.background import AXIOMS, background
from zonegraph.iri import ONTOLOGY, THINGS
from zonegraph.vocab import CLASSES, MODALITIES, PROPERTIES, STAGES

_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_SUBCLASS = "http://www.w3.org/2000/01/rdf-schema#subClassOf"


def _members(local: str) -> set[str]:
    """Return the local names of what is typed ``zg:local`` in the background."""
    return {
        str(t.subject).strip("<>").removeprefix(ONTOLOGY)
        for t in background()
        if t.predicate.value == _TYPE and str(t.object) == f"<{ONTOLOGY}{local}>"
    }


def test_it_types_schemes_and_properties() -> None:
    assert _members("StatementProperty") == set(PROPERTIES)
    assert _members("Modality") == {each.local for each in MODALITIES.values()}
    assert _members("Stage") == {each.local for each in STAGES.values()}
    assert len(_members("EntityKind")) >= 18
    assert len(_members("Unit")) >= 100


def test_it_states_every_subclass() -> None:
    stated = {
        (str(t.subject), str(t.object)) for t in background() if t.predicate.value == _SUBCLASS
    }
    direct = {(f"<{ONTOLOGY}{n}>", f"<{ONTOLOGY}{a[0]}>") for n, a in CLASSES.items() if a}
    assert direct <= stated


def test_it_types_no_entity_and_labels_nothing() -> None:
    """Or the open schemes' industries and indicators would be checked as if they were data."""
    kinds = AXIOMS | {f"{ONTOLOGY}unitKind"}
    assert {t.predicate.value for t in background()} <= kinds
    typed = {
        str(t.subject)
        for t in background()
        if t.predicate.value == _TYPE and str(t.subject).startswith(f"<{THINGS}")
    }
    assert all(subject.startswith(f"<{THINGS}unit-") for subject in typed)


def test_it_is_in_a_fixed_order() -> None:
    assert list(background()) == sorted(background(), key=str)
    assert len(set(background())) == len(background())
