"""Articles and readings made from a few words, for the tests of this folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.extract import clauses, extract, reading
from zonegraph.extract.extractor import names
from zonegraph.read import read_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from zonegraph.article import Article
    from zonegraph.claim import Claim, Extraction
    from zonegraph.extract.clauses import Statement
    from zonegraph.extract.draft import Draft
    from zonegraph.extract.mention import Mention
    from zonegraph.extract.reading import Reading


def article(text: str, headline: str = "", published: str = "") -> Article:
    """Return the article whose body is ``text``."""
    front = f"---\nheadline: {headline}\ndate: {published}\n---\n\n"
    return read_text(front + text, "made.md")[0]


def reading_of(text: str, headline: str = "", published: str = "") -> Reading:
    """Return the reading of an article of this text."""
    return reading.read(article(text, headline, published))


def extraction(
    text: str, headline: str = "", published: str = "", models: Path | None = None
) -> Extraction:
    """Return what an article of this text states; by rules alone unless ``models`` are given."""
    return extract(article(text, headline, published), models)


def shown(mentions: Iterable[Mention]) -> list[str]:
    """Return ``Kind:label`` of each mention."""
    return [f"{mention.kind}:{mention.label}" for mention in mentions]


def statements(read: Reading) -> tuple[tuple[Statement, ...], tuple[Mention, ...]]:
    """Return the clauses of a reading and its names, both by rule alone."""
    outer, zone = names(read, None)
    return tuple(clauses.statements(read, outer, zone)), outer


def mention(read: Reading, surface: str, kind: str, label: str = "") -> Mention:
    """Return the mention that the first ``surface`` in the text is."""
    from zonegraph.extract.mention import Mention

    start = read.text.index(surface)
    return Mention(
        start=start,
        end=start + len(surface),
        kind=kind,
        label=label or surface,
        rule="T001",
        score=1.0,
    )


def told(claims: Iterable[Claim]) -> set[str]:
    """Return ``subject property object-or-words modality`` of each claim."""
    return {_line(claim) for claim in claims}


def _line(claim: Claim) -> str:
    value = claim.text or ""
    if claim.object is not None:
        value = claim.object.label
    elif claim.measure is not None:
        value = f"{claim.measure.indicator.label}={claim.measure.value}{claim.measure.unit or ''}"
    return f"{claim.subject.label} {claim.property} {value} {claim.modality}"


def drafted(drafts: Iterable[Draft]) -> set[str]:
    """Return ``subject property object-or-words`` of each draft."""
    return {
        f"{draft.subject.label} {draft.property} "
        f"{draft.object.label if draft.object is not None else draft.text}"
        for draft in drafts
    }
