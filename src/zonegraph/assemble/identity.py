"""IRIs of articles, claims and evidence, made from what they say alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.assemble.term import node
from zonegraph.iri import THINGS, fold, mint_hashed

if TYPE_CHECKING:
    import pyoxigraph as ox

    from zonegraph.article import Article
    from zonegraph.claim import Evidence
    from zonegraph.resolve import ResolvedClaim


def article_iri(article: Article) -> ox.NamedNode:
    """Return the article's IRI."""
    return node(f"{THINGS}article-{article.key}")


def article_graph(article: Article) -> ox.NamedNode:
    """Return the named graph that holds what ``article`` says."""
    return node(f"{THINGS}graph-{article.key}")


def claim_iri(resolved: ResolvedClaim) -> ox.NamedNode:
    """Return the claim's IRI: a hash of article, ends, value, mood, time and quote, not offsets.

    A page that is read again, with other offsets, does not rename its claims.
    """
    claim = resolved.claim
    value = resolved.object or claim.text or ""
    if claim.measure:
        measure = claim.measure
        value = "|".join(
            [resolved.indicator or "", str(measure.value), str(measure.upper), measure.unit or ""]
        )
    period = claim.period
    bounds = f"{period.start}/{period.end}" if period else ""
    quotes = sorted(fold(e.exact) for e in claim.evidence)
    return node(
        mint_hashed(
            "claim",
            resolved.article.key,
            resolved.subject,
            claim.property,
            value,
            claim.modality,
            bounds,
            *quotes,
        )
    )


def evidence_iri(article: Article, evidence: Evidence) -> ox.NamedNode:
    """Return the IRI of a stretch of an article: its offsets are its identity."""
    return node(
        mint_hashed("evidence", article.key, str(evidence.start), str(evidence.end), evidence.exact)
    )


def observation_key(resolved: ResolvedClaim) -> str:
    """Return subject, indicator and period of an observation as one key, to group conflicts by."""
    period = resolved.claim.period
    start = period.start.isoformat() if period and period.start else ""
    end = period.end.isoformat() if period and period.end else ""
    subject = resolved.subject.removeprefix(THINGS)
    indicator = (resolved.indicator or "").removeprefix(THINGS)
    return f"{subject}|{indicator}|{start}/{end}"
