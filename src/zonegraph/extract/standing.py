"""A thing that is only planned has only planned properties.

Who runs a works, what it will make, its branch and its parts are said in passing, in its name or in
a list; they hold as the thing itself does.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonegraph.claim import Claim, ThingKey

_STANDING: Final = frozenset({"inIndustry", "operatedBy", "produces", "hasPart", "locatedIn"})
_PRESENCE: Final = frozenset(
    {
        "hasProject",
        "hasPark",
        "hasPlatform",
        "hasInstitute",
        "hasInfrastructure",
        "pursues",
        "hasPart",
        "aimsAt",
    }
)
_REAL: Final = frozenset({"achieved", "underway"})
_PLANNED: Final = frozenset({"planned", "target", "signed", "expected"})


def settled(claims: Iterable[Claim]) -> list[Claim]:
    """Return ``claims`` with the standing properties of planned things planned as well."""
    held = list(claims)
    present: dict[ThingKey, list[Claim]] = defaultdict(list)
    for claim in held:
        if claim.object is not None and claim.property in _PRESENCE:
            present[claim.object].append(claim)
        if claim.property == "stage":
            present[claim.subject].append(claim)
    return [_settled(claim, present.get(claim.subject, [])) for claim in held]


def _settled(claim: Claim, presence: list[Claim]) -> Claim:
    moods = {other.modality for other in presence}
    if (
        claim.property not in _STANDING
        or claim.modality not in _REAL
        or not moods & _PLANNED
        or moods & _REAL
    ):
        return claim
    surest = max(presence, key=lambda c: (c.confidence, c.evidence[0].start))
    return replace(claim, modality="planned", period=claim.period or surest.period)
