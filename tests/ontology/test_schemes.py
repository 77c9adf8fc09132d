"""The closed concept schemes: exactly the concepts that records and articles need."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from zonegraph.lexicon.table import load

from .loaded import by_name, terms

if TYPE_CHECKING:
    from zonegraph.generate.term import Term

_REFINED = {
    "planned": {"signed", "expected", "delayed"},
    "negated": {"suspended", "cancelled", "missed", "denied", "corrected"},
}
_COURSE = """Negotiated Signed Settled Approved Launched Groundbroken Building ToppedOut Completed
Unveiled Trial InProduction InOperation MassProduction FullCapacity Effective Expanding"""
_OFF_COURSE = "Nurturing Delayed Suspended Terminated"
_FIRST_OFF_COURSE = 900


def _members(scheme: str) -> list[Term]:
    found = [term for term in terms() if scheme in term.all("skos:inScheme")]
    return sorted(found, key=lambda term: int(term.one("zg:stageOrder") or 0))


def _forms(concept: Term) -> list[str]:
    return [concept.label("zh"), *concept.said("skos:altLabel", "zh")]


def test_modalities_are_the_five_of_the_design_and_their_refinements() -> None:
    names = by_name()
    tops = {t.local for t in _members("ModalityScheme") if t.all("skos:topConceptOf")}
    assert tops == {"achieved", "underway", "planned", "target", "negated"}
    for top in tops:
        below = {t.local for t in _members("ModalityScheme") if top in t.all("skos:broader")}
        assert below == _REFINED.get(top, set())
    assert names["achieved"].has_type("Modality")


def test_stages_stand_in_their_usual_order() -> None:
    orders = [int(stage.one("zg:stageOrder") or -1) for stage in _members("StageScheme")]
    assert orders == sorted(set(orders))
    on = [t.local for t in _members("StageScheme") if int(t.one("zg:stageOrder") or 0) < 900]
    off = [t.local for t in _members("StageScheme") if t.local not in on]
    assert on == [f"stage{name}" for name in _COURSE.split()]
    assert off == [f"stage{name}" for name in _OFF_COURSE.split()]
    assert min(int(by_name()[name].one("zg:stageOrder") or 0) for name in off) == _FIRST_OFF_COURSE


@pytest.mark.parametrize(
    ("scheme", "codes"),
    [
        ("PrecisionScheme", {"day", "month", "quarter", "half-year", "year", "period"}),
        ("BasisScheme", {"yoy", "mom", "cumulative", "share"}),
        ("LevelScheme", {"national", "provincial", "municipal", "district"}),
    ],
)
def test_codes_are_those_that_records_carry(scheme: str, codes: set[str]) -> None:
    assert {member.one("skos:notation") for member in _members(scheme)} == codes
    assert len(_members(scheme)) == len(codes)


@pytest.mark.parametrize("scheme", ["StageScheme", "LevelScheme", "BasisScheme", "ModalityScheme"])
def test_no_form_means_two_concepts(scheme: str) -> None:
    forms = Counter(form for member in _members(scheme) for form in _forms(member))
    assert len(forms) >= 10
    assert [form for form, n in forms.items() if n > 1] == []


def test_stage_words_of_the_lexicon_mean_the_same_stage_here() -> None:
    """The lexicon knows more words; a word that both know must not mean two stages."""
    here = {form: stage.local for stage in _members("StageScheme") for form in _forms(stage)}
    rows = load("stage_words")
    assert {row["stage"] for row in rows} <= set(here.values())
    shared = [row for row in rows if row["word"] in here]
    assert len(shared) >= 40
    assert {row["word"]: row["stage"] for row in shared} == {
        row["word"]: here[row["word"]] for row in shared
    }


def test_industries_form_one_tree_with_typed_codes() -> None:
    industries = _members("IndustryScheme")
    assert len(industries) >= 400
    coded = [each for each in industries if each.all("skos:notation")]
    assert len(coded) >= 100
    sections = [code for each in coded for code in each.all("skos:notation") if code.isalpha()]
    assert len(sections) == len(set(sections))
