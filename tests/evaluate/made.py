"""Annotations made by hand."""

from __future__ import annotations

from zonegraph.evaluate.gold import Annotation, GoldClaim, GoldEntity


def entity(kind: str, label: str, *aliases: str, core: bool = True) -> GoldEntity:
    """Return a row of entities.tsv."""
    return GoldEntity(label=label, aliases=aliases, kind=kind, core=core)


def claim(
    subject: str,
    name: str,
    target: str | None = None,
    *,
    value: str | None = None,
    indicator: str | None = None,
    unit: str | None = None,
    modality: str = "achieved",
    end: str | None = None,
    core: bool = True,
) -> GoldClaim:
    """Return a row of claims.tsv."""
    return GoldClaim(
        subject=subject,
        property=name,
        object=target,
        indicator=indicator,
        value=value,
        unit=unit,
        qualifier=None,
        start=None,
        end=end,
        modality=modality,
        quote="",
        core=core,
    )


def annotation(
    entities: list[GoldEntity], claims: list[GoldClaim], headline: str = "消息"
) -> Annotation:
    """Return the annotation of one article."""
    return Annotation(
        name=headline, headline=headline, entities=tuple(entities), claims=tuple(claims)
    )
