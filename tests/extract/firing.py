"""What fires on a text: every rule and reader by its id, with what it finds.

``python -m tests.extract.firing`` writes the table of every rule on every other rule's examples.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from zonegraph.extract.cards import TRAINED, cards
from zonegraph.extract.extractor import candidates, names
from zonegraph.extract.frames import bearer, indicator
from zonegraph.extract.learned import maxent
from zonegraph.extract.learned import names as learned_names
from zonegraph.extract.learned import parts as learned_parts
from zonegraph.extract.learned import relations as learned_relations
from zonegraph.extract.names import anatomy, phase

from .made import extraction, reading_of, statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.claim import Claim
    from zonegraph.extract.reading import Reading

HEADLINE: Final = "西安高新区消息"
PUBLISHED: Final = "2020-01-13"
TABLE: Final = Path(__file__).parent / "cases" / "firings.tsv"
TRAINED_IDS: Final = frozenset(card.id for card in TRAINED)


def by_rule(text: str) -> set[tuple[str, str]]:
    """Return the id of each rule that fires on ``text``, with what it finds."""
    read = reading_of(text, HEADLINE, PUBLISHED)
    found = {*_names(read), *_measures(read), *_bearers(read)}
    found |= {(c.rule, _line(c)) for c in extraction(text, HEADLINE, PUBLISHED).claims}
    return found


def by_model(text: str) -> set[tuple[str, str]]:
    """Return the id of each trained reader that says something of ``text``, with what it says."""
    read = reading_of(text, HEADLINE, PUBLISHED)
    folder = maxent.SHIPPED
    tagged = learned_names.mentions(read, candidates(read), folder)
    outer, _ = names(read, folder)
    inside = (part for mention in outer for part in learned_parts.parts(read, mention, folder))
    body = _body(read)
    found = {(m.rule, f"{m.kind}:{m.label}") for m in (*tagged, *inside) if m.start >= body}
    found |= {("N220", name) for rule, name in found if rule == learned_names.RULE}
    for claim in extraction(text, HEADLINE, PUBLISHED, folder).claims:
        if claim.period is not None:
            found.add(("L120", f"{_line(claim)} {claim.period.words}"))
        if claim.rule == learned_relations.RULE:
            found |= {(claim.rule, _line(claim)), ("L110", f"{_line(claim)} {claim.modality}")}
    return found


def table() -> str:
    """Return a line for each example on which another rule than its own fires."""
    lines = []
    for card in cards():
        if card.id in TRAINED_IDS:
            continue
        for text in dict.fromkeys([*(text for text, _ in card.fires), *card.silent]):
            others = sorted({rule for rule, _ in by_rule(text)} - {card.id})
            lines.append(f"{card.id}\t{text}\t{' '.join(others)}\n")
    head = "# rule: whose example it is\n# others: which other rules fire on it, by rule alone\n"
    return head + "rule\ttext\tothers\n" + "".join(lines)


def _body(read: Reading) -> int:
    """Return where the text below the headline begins."""
    return len(HEADLINE)


def _names(read: Reading) -> Iterator[tuple[str, str]]:
    body = _body(read)
    outer, _ = names(read, None)
    later = [m for m in outer if m.rule in ("N103", "N104")]
    inside = [part for mention in outer for part in anatomy.parts(read, mention)]
    phases = [found for _, found in phase.phases(read, outer)]
    for mention in (*candidates(read), *later, *inside, *phases):
        if mention.start >= body:
            yield mention.rule, f"{mention.kind}:{mention.label}"


def _measures(read: Reading) -> Iterator[tuple[str, str]]:
    for sentence in read.sentences:
        for quantity, name in indicator.answers(read, sentence.clauses, ()):
            if not name.label:
                yield name.rule, indicator.NOTHING
                continue
            sign = "-" if quantity.change == "decline" else ""
            yield name.rule, f"{name.label}={sign}{quantity.value}"


def _bearers(read: Reading) -> Iterator[tuple[str, str]]:
    held, _ = statements(read)
    for statement in held:
        clause = statement.clause
        named = indicator.indicators(read, [clause], ())
        for quantity in read.quantities:
            name = named.get(quantity.span.start)
            if clause.start <= quantity.span.start < clause.end and name is not None:
                rule, whose = bearer.bearer(read, statement, quantity, name.label)
                yield rule, f"{whose.label}={quantity.value}"


def _line(claim: Claim) -> str:
    if claim.measure is not None:
        return f"{claim.measure.indicator.label}={claim.measure.value}"
    value = claim.object.label if claim.object is not None else claim.text
    return f"{claim.subject.label} {claim.property} {value}"


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
