"""What a graph says that no text said: hallucinations, and rows against the ontology."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from zonegraph.extract.normal import view
from zonegraph.extract.quantity import find_quantities
from zonegraph.iri import fold
from zonegraph.vocab import KINDS, MODALITIES, PROPERTIES, is_a

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.evaluate.gold import Annotation, GoldClaim, GoldEntity

KINDS_OF_INVENTION: Final = (
    "name not in text",
    "number not in text",
    "number misread",
    "quote not in text",
    "class unknown",
    "property unknown",
    "modality unknown",
    "against domain",
    "against range",
)


class Invention(NamedTuple):
    """One of ``KINDS_OF_INVENTION`` and what it is about: an entity's or a claim's row."""

    kind: str
    row: GoldEntity | GoldClaim


def inventions(found: Annotation, text: str | None) -> tuple[Invention, ...]:
    """Return what ``found`` invents; without ``text`` only what is against the ontology.

    Indicators are described rather than named: their labels need not stand in the text.
    """
    plain = fold(text) if text is not None else None
    kinds: dict[str, set[str]] = {}
    for entity in found.entities:
        kinds.setdefault(entity.label, set()).add(entity.kind)
    made: list[Invention] = []
    for entity in found.entities:
        made += [Invention(kind, entity) for kind in _of_entity(entity, plain)]
    for claim in found.claims:
        made += [Invention(kind, claim) for kind in _of_claim(claim, kinds)]
        if text is not None and plain is not None:
            made += [Invention(kind, claim) for kind in _against_text(claim, text, plain)]
    return tuple(made)


def _of_entity(entity: GoldEntity, plain: str | None) -> Iterator[str]:
    if entity.kind not in KINDS:
        yield "class unknown"
    elif plain is not None and entity.kind != "Indicator" and not stands(entity, plain):
        yield "name not in text"


def stands(entity: GoldEntity, plain: str) -> bool:
    """Whether some form of the name stands in ``plain``, a folded text."""
    return any(fold(name) in plain for name in entity.names)


def _of_claim(claim: GoldClaim, kinds: dict[str, set[str]]) -> Iterator[str]:
    if claim.modality not in MODALITIES:
        yield "modality unknown"
    signature = PROPERTIES.get(claim.property)
    if signature is None:
        yield "property unknown"
        return
    if not _fits(kinds.get(claim.subject), signature.domain):
        yield "against domain"
    if signature.kind == "entity":
        fits = claim.object is not None and _fits(kinds.get(claim.object), signature.range)
    else:
        fits = claim.object is None
    if not fits:
        yield "against range"


def _fits(kinds: set[str] | None, above: str | None) -> bool:
    """Whether a thing of one of these classes may stand there; of an unknown thing, nobody knows.

    Two things of different class may share a label: one that fits is enough.
    """
    return not kinds or above is None or any(is_a(kind, above) for kind in kinds)


def _against_text(claim: GoldClaim, text: str, plain: str) -> Iterator[str]:
    if any(text[place.start : place.end] != place.exact for place in claim.places):
        yield "quote not in text"
    if claim.surface is None:
        return
    if fold(claim.surface) not in plain:
        yield "number not in text"
    elif misread(claim):
        yield "number misread"


def misread(claim: GoldClaim) -> bool:
    """Whether the printed number, read again on its own, is another one than the claim's."""
    from zonegraph.evaluate.match import number

    printed = find_quantities(view(claim.surface or "").text, ())
    stated = number((claim.value or "").removeprefix("-"))
    if len(printed) != 1 or stated is None:
        return False
    again = number(str(abs(printed[0].value)))
    return again is not None and again[0] not in stated
