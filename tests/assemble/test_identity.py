"""What an IRI is made of, and what it is not made of: offsets, file names, order."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from zonegraph.assemble.identity import (
    article_graph,
    article_iri,
    claim_iri,
    evidence_iri,
    observation_key,
)
from zonegraph.extract import extract
from zonegraph.read import read_text
from zonegraph.resolve import ResolvedClaim, resolve

from .made import TEXT, extraction, resolution

CORPUS = Path(__file__).parents[1] / "corpus" / "development"


def _claims(text: str, name: str = "a.md") -> set[str]:
    found = resolve([extract(article, None) for article in read_text(text, name)])
    return {claim_iri(claim).value for claim in found.claims}


def test_blank_lines_in_the_file_rename_no_claim() -> None:
    for path in sorted(CORPUS.glob("dev-*/article.md"))[::25]:
        text = path.read_text(encoding="utf-8")
        spaced = text.replace("\n\n", "\n\n\n\n").rstrip("\n") + "\n\n\n"
        assert spaced != text
        before = _claims(text)
        assert len(before) > 10
        assert _claims(spaced, "other.md") == before


def test_a_paragraph_before_moves_evidence_but_renames_no_claim() -> None:
    before = resolution()
    after = resolution(TEXT.replace("甲高新区引进", "今日要闻如下。\n\n甲高新区引进"))
    assert [claim_iri(c) for c in before.claims] == [claim_iri(c) for c in after.claims]
    places = [
        {evidence_iri(c.article, e).value for c in found.claims for e in c.claim.evidence}
        for found in (before, after)
    ]
    assert places[0].isdisjoint(places[1])


def test_different_claims_have_different_iris() -> None:
    found = resolution().claims
    assert len({claim_iri(c).value for c in found}) == len(found)


def test_claims_of_read_articles_have_different_iris() -> None:
    for path in sorted(CORPUS.glob("dev-*/article.md"))[::10]:
        text = path.read_text(encoding="utf-8")
        found = resolve([extract(a, None) for a in read_text(text, "a.md")]).claims
        assert len({claim_iri(c).value for c in found}) == len(found), path.parent.name


def test_the_same_words_in_another_article_are_another_claim() -> None:
    other = resolution(TEXT.replace("甲高新区消息", "又一篇"))
    assert {claim_iri(c).value for c in resolution().claims}.isdisjoint(
        {claim_iri(c).value for c in other.claims}
    )


def test_an_article_is_known_by_newspaper_date_page_and_headline() -> None:
    here = extraction().article
    there = read_text(TEXT, "elsewhere.md")[0]
    assert article_iri(here) == article_iri(there)
    assert article_graph(here) == article_graph(there)
    moved = read_text(TEXT.replace("page: 3", "page: 4"), "made.md")[0]
    assert article_iri(here) != article_iri(moved)


def test_observations_of_one_thing_and_time_share_a_key() -> None:
    measured = next(c for c in resolution().claims if c.claim.measure)
    assert observation_key(measured).endswith("|2019-01-01/2019-12-31")
    other = _timeless(measured)
    assert observation_key(other).endswith("|/")


def _timeless(resolved: ResolvedClaim) -> ResolvedClaim:
    return replace(resolved, claim=replace(resolved.claim, period=None))
