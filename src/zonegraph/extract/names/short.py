"""Short forms an article defines for itself: X(以下简称“Y”), and Y from there on."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from zonegraph.extract.words import self_references

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonegraph.extract.mention import Mention
    from zonegraph.extract.reading import Reading

_DEFINED: Final = re.compile(
    r"[(,](?:以下|下文)?(?:统称|简称|下称)(?:为|作)?[:“]{0,2}([^“”,。()]{2,12})[”)]"
)
_MARKS: Final = {"“": "”"}


def shortened(reading: Reading, outer: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return ``outer`` with every later occurrence of a defined short form as a name of the whole.

    A name found by chance at the same place gives way; one that is longer stands. Self-references
    (高新区) are left to the rule that reads them.
    """
    found: list[Mention] = []
    for mention in outer:
        match = _DEFINED.match(reading.text, mention.end)
        if match is None or match[1] in self_references():
            continue
        at = match.start(1)
        while at >= 0:
            start, end = _with_marks(reading.text, at, at + len(match[1]))
            name = replace(mention, start=start, end=end, rule="N104", bare=False)
            if not any(m.overlaps(name) and not name.covers(m) for m in outer):
                found.append(name)
            at = reading.text.find(match[1], end)
    kept = (m for m in outer if not any(name.overlaps(m) for name in found))
    return tuple(sorted((*kept, *found), key=lambda m: m.start))


def _with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span with the quotation marks right around it."""
    if _MARKS.get(text[start - 1 : start]) == text[end : end + 1]:
        return start - 1, end + 1
    return start, end
