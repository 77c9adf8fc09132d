"""The card of a check: what it asks for, why, and what it looks like when it is right and wrong.

A SHACL shape carries its card in its own Turtle file; a check in Python carries one as a record.
Ids are a letter and three digits (``S`` shape, ``P`` Python), never reused and never renumbered.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zonegraph.finding import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What there is to know of one check, in both languages.

    ``label`` says in a few words what is so where nothing is wrong; ``why`` what a user loses where
    it is not; ``examples`` hold at least one sound and one unsound case. ``see`` is the IRI of the
    term or the specification behind it.
    """

    id: str
    label_zh: str
    label_en: str
    why_zh: str
    why_en: str
    examples_zh: tuple[str, ...]
    examples_en: tuple[str, ...]
    severity: Severity
    see: str
