"""All comparisons across articles, in one order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from zonegraph.check.across import conflict, course, follow, name
from zonegraph.check.across.column import Columns
from zonegraph.check.across.reading import readings
from zonegraph.check.report import side_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zonegraph.check.witness import Witness
    from zonegraph.dataset import Dataset
    from zonegraph.finding import Finding

# The shape that finds two plain values in one unit; its results get their quotes here.
VALUES: Final = "S302"


@dataclass(frozen=True, slots=True)
class Compared:
    """Findings across articles, and the keys of which the values differ by rounding alone."""

    findings: tuple[Finding, ...]
    rounded: frozenset[tuple[str, str]]
    by_key: dict[tuple[str, str], tuple[str, ...]]

    def told(self, findings: Iterable[Finding], witness: Witness) -> Iterator[Finding]:
        """Yield ``findings`` with both quotes at two values, and without those that are rounding.

        What is left out is among ``self.findings``, as a hint (P302).
        """
        for finding in findings:
            key = (finding.focus or "", finding.value or "")
            if finding.check != VALUES or key not in self.by_key:
                yield finding
            elif key not in self.rounded:
                sides = tuple(side_of(iri, witness) for iri in self.by_key[key])
                yield replace(finding, sides=sides)


def of_articles(data: Dataset, witness: Witness) -> Compared:
    """Return what the statements of ``data`` say against each other."""
    columns = Columns(data)
    known = list(readings(columns))
    groups = conflict.grouped(known)
    levels = follow.Levels(known, columns)
    courses = course.reports(columns)
    kinds = name.entities(columns)
    found = [
        *conflict.conflicts(groups, witness),
        *conflict.roundings(groups, witness),
        *conflict.excesses(known, columns, witness),
        *follow.misgrown(known, levels, witness),
        *follow.misshared(known, levels, columns, witness),
        *course.backwards(courses, witness),
        *course.too_late(courses, witness),
        *name.alike(columns, kinds, witness),
        *name.ambiguous(columns, kinds, witness),
    ]
    keys = columns.zg("observationKey")
    by_key: dict[tuple[str, str], list[str]] = {}
    for reading in known:
        for key in keys.get(reading.iri, ()):
            by_key.setdefault((reading.subject, key), []).append(reading.iri)
    harsh = {one.iri for group in groups if conflict.contradicts(group) for one in group}
    rounded = {key for key, iris in by_key.items() if len(iris) > 1 and harsh.isdisjoint(iris)}
    return Compared(tuple(found), frozenset(rounded), {k: tuple(v) for k, v in by_key.items()})
