"""The course of a project over several reports (P306, P307)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonegraph.check.card import card
from zonegraph.check.report import of_card, side_of
from zonegraph.iri import ONTOLOGY
from zonegraph.vocab import MODALITIES, STAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zonegraph.check.across.column import Columns
    from zonegraph.check.witness import Witness
    from zonegraph.finding import Finding

BACKWARDS, TOO_LATE = card("P306"), card("P307")
# Stages from here on are off the course: a halt, a delay, an end.
_OFF: Final = 900
_PLANS: Final = frozenset({"planned", "target"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One claim of a stage: its place in the course, its days, and when it was printed (ISO)."""

    iri: str
    subject: str
    order: int
    modality: str
    first: str
    last: str
    printed: str
    article: str


def reports(columns: Columns) -> dict[str, list[Report]]:
    """Return the claims of stages by subject, in the order in which they were printed."""
    found: dict[str, list[Report]] = defaultdict(list)
    for iri, (stated, *_) in columns.zg("property").items():
        stage = STAGES.get((columns.one("object", iri) or "").removeprefix(ONTOLOGY))
        subject = columns.one("subject", iri)
        evidence = columns.one("evidence", iri)
        if stated != f"{ONTOLOGY}stage" or stage is None or stage.order is None:
            continue
        article = (columns.one("inArticle", evidence) or "") if evidence else ""
        printed = columns.one("publishedOn", article) or ""
        if subject is not None and printed:
            modality = (columns.one("modality", iri) or "").removeprefix(ONTOLOGY)
            known = MODALITIES.get(modality)
            found[subject].append(
                Report(
                    iri=iri,
                    subject=subject,
                    order=stage.order,
                    modality=(known.broader if known and known.broader else modality),
                    first=columns.one("from", iri) or "",
                    last=columns.one("to", iri) or "",
                    printed=printed,
                    article=article,
                )
            )
    return {s: sorted(each, key=lambda r: (r.printed, r.iri)) for s, each in found.items()}


def backwards(courses: dict[str, list[Report]], witness: Witness) -> Iterator[Finding]:
    """Yield achieved stages that a later report puts back, with no halt in between.

    Where both claims have days the shape S220 compares those.
    """
    for _, course in sorted(courses.items()):
        done = [each for each in course if each.modality == "achieved" and each.order < _OFF]
        for at, late in enumerate(done):
            early = next((e for e in done[:at] if _is_relapse(e, late, course)), None)
            if early is not None:
                zh = "更早的报道已到后面的阶段。"
                en = "An earlier report has it at a later stage already."
                sides = (side_of(early.iri, witness),)
                yield of_card(BACKWARDS, late.iri, zh, en, witness, early.iri, sides)


def _is_relapse(early: Report, late: Report, course: Sequence[Report]) -> bool:
    if late.order >= early.order or late.printed <= early.printed:
        return False
    if (early.first or early.last) and (late.first or late.last):
        return False
    return not any(
        each.order >= _OFF and early.printed <= each.printed <= late.printed for each in course
    )


def too_late(courses: dict[str, list[Report]], witness: Witness) -> Iterator[Finding]:
    """Yield plans of a stage that another article says was reached before the plan was printed."""
    for _, course in sorted(courses.items()):
        done = [each for each in course if each.modality == "achieved" and each.order < _OFF]
        for plan in course:
            if plan.modality not in _PLANS or plan.order >= _OFF:
                continue
            for fact in done:
                reached = fact.last or fact.printed
                if (
                    fact.order >= plan.order
                    and fact.article != plan.article
                    and reached < plan.printed
                    and (not plan.first or reached < plan.first)
                ):
                    zh, en = "在此之前已经做到。", "It was reached before this plan of it."
                    sides = (side_of(fact.iri, witness),)
                    yield of_card(TOO_LATE, plan.iri, zh, en, witness, fact.iri, sides)
                    break
