"""A statement stands in the named graph of its article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.check.placement import PLACEMENT, misplaced

from .made import dataset, witness

if TYPE_CHECKING:
    from zonegraph.finding import Finding

_CLAIM = "zgid:claim-a zg:subject zgid:zone-x ; zg:evidence zgid:evidence-a ."
_EVIDENCE = 'zgid:evidence-a zg:inArticle zgid:article-a ; zg:exact "x"@zh .'


def _found(turtle: str) -> list[Finding]:
    data = dataset(turtle)
    return list(misplaced(data, *witness(data)))


def test_a_claim_in_the_graph_of_its_article() -> None:
    assert _found(f"zgid:graph-a {{ {_CLAIM} {_EVIDENCE} }}") == []


def test_a_file_without_named_graphs() -> None:
    assert _found(f"{_CLAIM} {_EVIDENCE}") == []


def test_a_claim_in_another_graph() -> None:
    found = _found(f"zgid:graph-b {{ {_CLAIM} }} zgid:graph-a {{ {_EVIDENCE} }}")
    assert [(f.check, f.focus, f.value) for f in found] == [
        (
            PLACEMENT.id,
            "https://w3id.org/zonegraph/id/claim-a",
            "https://w3id.org/zonegraph/id/graph-b",
        )
    ]
    assert "graph-b" in found[0].message_zh


def test_evidence_in_another_graph() -> None:
    found = _found(f"zgid:graph-a {{ {_CLAIM} }} zgid:graph-derived {{ {_EVIDENCE} }}")
    assert [f.focus for f in found] == ["https://w3id.org/zonegraph/id/evidence-a"]


def test_a_claim_of_two_articles_has_no_one_home() -> None:
    """S219 reports it; here it is left alone."""
    second = (
        "zgid:evidence-b zg:inArticle zgid:article-b . zgid:claim-a zg:evidence zgid:evidence-b ."
    )
    assert _found(f"zgid:graph-a {{ {_CLAIM} {_EVIDENCE} }} zgid:graph-b {{ {second} }}") == []
