"""How far the graph of the bundled digests and the graph of the real page say the same.

``python tests/digest_agreement.py`` builds both and prints, for entities by class and for claims by
property, how many either holds and how many both, then every difference with its kind;
``--summary`` leaves the single differences out. Without the captured page it says so and ends.

Kinds, for a row that one side holds alone: the other text does not name it (not stated); the other
side reads it under another class, or up to another boundary; it reads the relation as another one,
or of another subject, or another value; the thing it is about differs already (follows); or the
words stand there and nothing was read from them (stated, not read). Of each kind it tells how many
stand in the gold of the page, too: those are facts that one side misses, the others misreadings.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from zonegraph.evaluate import found, load_gold
from zonegraph.evaluate.match import dice, same_statement
from zonegraph.evaluate.score import claim_line, entity_line
from zonegraph.graph import build
from zonegraph.iri import fold
from zonegraph.read import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zonegraph.evaluate.gold import Annotation, GoldClaim, GoldEntity

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT.parent / "shared" / "articles" / "2020-01-13-page-5.txt"
DIGESTS = ROOT / "graph" / "articles"
GOLD = ROOT / "tests" / "gold" / "2020-01-13-page-5" / "both"
BOUNDARY = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One article as one of the two graphs holds it, with its gold and its folded text."""

    name: str
    held: Annotation
    gold: Annotation
    text: str

    def of(self, label: str | None) -> frozenset[str]:
        """Return the folded names of the thing called ``label``."""
        return frozenset(fold(name) for name in self.held.named(label)) if label else frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A row on one side only: which side, what kind, whether it is true, what the other has."""

    side: str
    kind: str
    row: str
    true: bool
    instead: str = ""

    def fields(self) -> tuple[str, ...]:
        """Return what is printed of it."""
        judged = "a fact" if self.true else "not in the gold"
        instead = (f"instead: {self.instead}",) if self.instead else ()
        return f"  only in {self.side}", self.kind, judged, self.row, *instead


@dataclass(slots=True)
class Agreement:
    """Counts of rows in the page's graph, in the digests' and in both, and the differences.

    ``moods`` and ``times`` count those of both with one modality, and with one time.
    """

    page: Counter[str]
    digest: Counter[str]
    both: Counter[str]
    differences: list[Difference]
    moods: int = 0
    times: int = 0

    def share(self) -> float:
        """Return the harmonic mean of both sides' shares of what both hold."""
        return 2 * self.both.total() / max(1, self.page.total() + self.digest.total())


def empty() -> Agreement:
    """Return counts of nothing."""
    return Agreement(Counter(), Counter(), Counter(), [])


def pairs() -> list[tuple[Side, Side]]:
    """Return (page, digest) for both articles, paired by headline."""
    files = {"page": [PAGE], "digest": sorted(DIGESTS.glob("*.md"))}
    gold = {fold(each.headline): each for each in load_gold(GOLD)}
    sides: dict[str, dict[str, Side]] = {}
    for name, paths in files.items():
        texts = {fold(a.headline): fold(a.text) for path in paths for a in read(path)}
        sides[name] = {
            (key := fold(held.headline)): Side(
                name=name, held=held, gold=gold[key], text=texts[key]
            )
            for held in found(build(paths).dataset)
        }
    if sides["page"].keys() != sides["digest"].keys():
        sys.exit("the page and the digests are not the same articles")
    return [(sides["page"][key], sides["digest"][key]) for key in sorted(sides["page"])]


def same(a: GoldEntity, b: GoldEntity) -> bool:
    """Whether two things are of one class and share a form of their names."""
    return a.kind == b.kind and not folded(a.names).isdisjoint(folded(b.names))


def folded(names: Iterable[str]) -> frozenset[str]:
    """Return ``names`` as they are compared."""
    return frozenset(fold(name) for name in names)


def entities(page: Side, digest: Side, into: Agreement) -> None:
    """Count the things of one article, and name those on one side only."""
    mine, theirs = page.held.entities, digest.held.entities
    into.page.update(row.kind for row in mine)
    into.digest.update(row.kind for row in theirs)
    into.both.update(row.kind for row in mine if any(same(row, other) for other in theirs))
    for here, there in ((page, digest), (digest, page)):
        for row in here.held.entities:
            if not any(same(row, other) for other in there.held.entities):
                kind, instead = explain_entity(row, there)
                true = any(same(row, each) for each in here.gold.entities)
                into.differences.append(
                    Difference(
                        side=here.name,
                        kind=kind,
                        row=entity_line(row),
                        true=true,
                        instead=instead,
                    )
                )


def explain_entity(row: GoldEntity, other: Side) -> tuple[str, str]:
    """Return why ``other`` lacks the thing ``row``, and what it has in its place."""
    names = folded(row.names)
    for each in other.held.entities:
        if names & folded(each.names):
            return "another class", entity_line(each)
    if not any(name in other.text for name in names):
        return "name not stated", ""
    near = closest(row, other.held.entities)
    return ("another boundary", entity_line(near)) if near else ("stated, not read", "")


def closest(row: GoldEntity, others: Sequence[GoldEntity]) -> GoldEntity | None:
    """Return the other thing whose name holds, or is held in, that of ``row``, or is most like."""

    def likeness(each: GoldEntity) -> float:
        return max(
            1.0 if a in b or b in a else dice(a, b)
            for a in folded(row.names)
            for b in folded(each.names)
        )

    near = max(others, key=likeness, default=None)
    return near if near is not None and likeness(near) >= BOUNDARY else None


def claims(page: Side, digest: Side, into: Agreement) -> None:
    """Count the claims of one article, and name those on one side only."""
    into.page.update(row.property for row in page.held.claims)
    into.digest.update(row.property for row in digest.held.claims)
    for here, there in ((page, digest), (digest, page)):
        for row in here.held.claims:
            twins = [
                each
                for each in there.held.claims
                if same_statement(row, each, here.held, there.held)
            ]
            if not twins:
                kind, instead = explain_claim(row, here, there)
                true = any(
                    same_statement(each, row, here.gold, here.held) for each in here.gold.claims
                )
                into.differences.append(
                    Difference(
                        side=here.name, kind=kind, row=claim_line(row), true=true, instead=instead
                    )
                )
            elif here is page:
                into.both[row.property] += 1
                into.moods += any(each.modality == row.modality for each in twins)
                into.times += any((each.start, each.end) == (row.start, row.end) for each in twins)


def explain_claim(row: GoldClaim, mine: Side, other: Side) -> tuple[str, str]:
    """Return why ``other`` lacks the claim ``row``, and what it has in its place."""
    subject, target = mine.of(row.subject), mine.of(row.object or row.indicator)
    held = folded(name for each in other.held.entities for name in each.names)
    for names in (subject, target):
        if names and not any(name in other.text for name in names):
            return "name not stated", min(names)
        if names and not names & held:
            return "follows from a thing that differs", min(names)
    for each in other.held.claims:
        about = bool(subject & other.of(each.subject))
        what = bool(target & other.of(each.object or each.indicator))
        if about and what:
            kind = "another value" if each.property == row.property else "relation read differently"
            return kind, claim_line(each)
        if what and each.property == row.property:
            return "another subject", claim_line(each)
    printed = fold(row.surface or ("" if target else row.value or ""))
    return ("stated, not read" if printed in other.text else "value not stated"), ""


def measured() -> tuple[Agreement, Agreement]:
    """Return the agreement on things and on claims, both articles together."""
    things, said = empty(), empty()
    for page, digest in pairs():
        entities(page, digest, things)
        claims(page, digest, said)
    return things, said


def report(title: str, agreement: Agreement, *, listed: bool) -> str:
    """Return the agreement as a table, the kinds of differences, and the differences."""
    lines = [f"{title:22}{'page':>7}{'digest':>8}{'both':>7}"]
    whole = (agreement.page.total(), agreement.digest.total(), agreement.both.total())
    rows = {
        each: (agreement.page[each], agreement.digest[each], agreement.both[each])
        for each in sorted(agreement.page | agreement.digest)
    }
    for name, counts in {**rows, "all": whole}.items():
        lines.append(f"{name:22}{counts[0]:7}{counts[1]:8}{counts[2]:7}")
    lines.append(f"agreement (F1) {agreement.share():.3f}")
    if agreement.moods:
        both = whole[2]
        lines.append(
            f"of both: same modality {agreement.moods / both:.3f}, "
            f"same time {agreement.times / both:.3f}"
        )
    kinds = Counter((each.side, each.kind) for each in agreement.differences)
    true = Counter((each.side, each.kind) for each in agreement.differences if each.true)
    lines += [
        f"only in {side}: {kind}: {count}, in the gold {true[side, kind]}"
        for (side, kind), count in sorted(kinds.items())
    ]
    if listed:
        lines += [
            " | ".join(each.fields())
            for each in sorted(agreement.differences, key=lambda d: (d.side, d.kind, d.row))
        ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print the agreement, or that there is no page to compare with."""
    if not PAGE.exists():
        sys.stdout.write(f"skipped: the captured page is not here ({PAGE.name})\n")
        return
    listed = "--summary" not in sys.argv[1:]
    for title, agreement in zip(("things by class", "claims by property"), measured(), strict=True):
        sys.stdout.write(report(title, agreement, listed=listed) + "\n")


if __name__ == "__main__":
    main()
