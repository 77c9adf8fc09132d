"""One article of the page: each paragraph twice, gold at the left, and under it its claims."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

from zonegraph.evaluate.aspect import modality_root
from zonegraph.evaluate.gold import GoldClaim, GoldEntity
from zonegraph.evaluate.mark import Mark, marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from zonegraph.evaluate.comparison import Comparison
    from zonegraph.evaluate.score import Score

_WRONG_NAMES: Final = frozenset({"name: wrong class", "name: wrong boundary"})
_ELSEWHERE: Final = -1
_NO_BREAK: Final = "\N{WORD JOINER}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A gold claim beside a found one, either of them missing; ``at`` is its place in the text."""

    gold: GoldClaim | None
    found: GoldClaim | None
    status: str
    what: str
    at: int


def render(score: Score, *, opened: bool) -> str:
    """Return the article of ``score`` as a foldable part of the page."""
    both = score.comparison
    if both is None:
        return ""
    text = both.gold.text or ""
    spans = list(_blocks(text))
    sides = [marks(text, rows) for rows in _statuses(score, both)]
    lines = _lines(score, both)
    parts = [
        _block(text, span, sides, [line for line in lines if span[0] <= line.at < span[1]])
        for span in spans
    ]
    rest = [line for line in lines if not any(a <= line.at < b for a, b in spans)]
    if not text:
        parts.append('<div class="block soft">the text is not here: see --articles</div>')
    if rest:
        parts.append(f'<div class="block">{_table(rest)}</div>')
    parts.append(_unplaced(score))
    entities, claims = score.total("entities"), score.total("claims")
    figures = f"entities F1 {entities.f1:.2f} · claims F1 {claims.f1:.2f}"
    return (
        f'<details class="article" id="{escape(score.name)}"{" open" if opened else ""}>'
        f"<summary><h2>{escape(both.gold.headline)}</h2>"
        f'<span class="figures">{escape(score.name)} · {figures}</span></summary>\n'
        f'<div class="sides heads"><span>gold</span><span>found</span></div>{"".join(parts)}'
        "</details>\n"
    )


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the bounds of each line of the text that is not empty."""
    start = 0
    for line in text.split("\n"):
        if line:
            yield start, start + len(line)
        start += len(line) + 1


def _statuses(
    score: Score, both: Comparison
) -> tuple[list[tuple[GoldEntity, str]], list[tuple[GoldEntity, str]]]:
    """Return what became of every gold and every found entity."""
    wrong = {
        id(row)
        for each in score.mistakes
        if each.kind in _WRONG_NAMES
        for row in (each.gold, each.found)
    }
    gold = [
        (row, "right" if mine else _side(row, wrong, "missed" if row.core else "welcome"))
        for row, mine in zip(both.gold.entities, both.entities, strict=True)
    ]
    right = both.right_entities
    found = [
        (row, "right" if at in right else _side(row, wrong, "extra"))
        for at, row in enumerate(both.found.entities)
    ]
    return gold, found


def _side(row: GoldEntity, wrong: set[int], otherwise: str) -> str:
    return "wrong" if id(row) in wrong else otherwise


def _lines(score: Score, both: Comparison) -> list[Line]:
    """Return the claims of both sides, each row once, in the order of the text."""
    about: dict[int, list[str]] = {}
    lines = []
    for each in score.mistakes:
        if isinstance(each.gold, GoldEntity) or isinstance(each.found, GoldEntity):
            continue
        what = each.kind.removeprefix("claim: ")
        partners = each.gold is not None and each.found is not None
        if each.gold is not None and partners and id(each.gold) in _paired(both):
            about.setdefault(id(each.gold), []).append(what)
            continue
        status = "wrong" if partners else "missed" if each.found is None else "extra"
        place = _at(each.gold or each.found, both.gold.text)
        lines.append(Line(gold=each.gold, found=each.found, status=status, what=what, at=place))
    for row, mine in zip(both.gold.claims, both.claims, strict=True):
        if not mine and row.core:
            continue
        found = both.found.claims[mine[0]] if mine else None
        what = ", ".join(about.get(id(row), ()))
        status = ("wrong" if what else "right") if found else "welcome"
        lines.append(
            Line(gold=row, found=found, status=status, what=what, at=_at(row, both.gold.text))
        )
    return sorted(lines, key=lambda line: line.at)


def _paired(both: Comparison) -> set[int]:
    """Return the identities of the gold claims that were found."""
    return {id(r) for r, mine in zip(both.gold.claims, both.claims, strict=True) if mine}


def _at(row: GoldClaim | None, text: str | None) -> int:
    """Return where the evidence of a claim begins."""
    if row is None or text is None:
        return _ELSEWHERE
    if row.places:
        return row.places[0].start
    return text.find(row.quote) if row.quote else _ELSEWHERE


def _block(
    text: str, span: tuple[int, int], sides: Sequence[Sequence[Mark]], lines: Sequence[Line]
) -> str:
    columns = "".join(f"<p>{_marked(text, span, side)}</p>" for side in sides)
    return f'<div class="block"><div class="sides">{columns}</div>{_table(lines)}</div>\n'


def _marked(text: str, span: tuple[int, int], side: Sequence[Mark]) -> str:
    """Return the stretch of text, escaped, with its marks around the names."""
    start, end = span
    out: list[str] = []
    still_open: list[Mark] = []
    inside = [mark for mark in side if start <= mark.start and mark.end <= end]
    at = start
    for mark in inside:
        at = _close(text, at, mark.start, still_open, out)
        out.append(escape(text[at : mark.start]))
        at = mark.start
        title = escape(f"{mark.entity.kind}: {mark.entity.label} ({mark.status})")
        out.append(f'<mark class="{mark.status}" title="{title}">')
        still_open.append(mark)
    at = _close(text, at, end, still_open, out)
    return "".join([*out, escape(text[at:end])])


def _close(text: str, at: int, before: int, still_open: list[Mark], out: list[str]) -> int:
    """Close every open mark that ends at or before ``before``; return how far the text is out."""
    while still_open and still_open[-1].end <= before:
        mark = still_open.pop()
        out.append(escape(text[at : mark.end]))
        at = mark.end
        kind = f"{_NO_BREAK}<sub>{escape(mark.entity.kind)}</sub>" if not still_open else ""
        out.append(f"{kind}</mark>")
    return at


def _table(lines: Iterable[Line]) -> str:
    rows = "".join(
        f'<tr class="{line.status}"><td>{_claim(line.gold, line.found)}</td>'
        f"<td>{_claim(line.found, line.gold)}</td>"
        f'<td class="what"><span class="tag {line.status}">'
        f"{escape(line.what or line.status)}</span></td></tr>"
        for line in lines
    )
    return f'<table class="claims"><tbody>{rows}</tbody></table>' if rows else ""


def _claim(row: GoldClaim | None, other: GoldClaim | None) -> str:
    """Return a claim as a line of the table; what the other side says otherwise stands out."""
    if row is None:
        return '<span class="soft">–</span>'
    end = row.object or row.value or ""
    if row.indicator:
        number = f"{row.qualifier or ''}{row.value or ''}{row.unit or ''}"
        end = f"{row.indicator} = {number}"
    mood = escape(row.modality)
    if other is not None and modality_root(row.modality) != modality_root(other.modality):
        mood = f'<span class="differs">{mood}</span>'
    dates = f" {row.start or ''}/{row.end or ''}" if row.start or row.end else ""
    quote = escape(row.quote)
    return (
        f'<span title="{quote}">{escape(row.subject)} '
        f'<span class="property">{escape(row.property)}</span> {escape(end)} '
        f'<span class="modality">[{mood}]{escape(dates)}</span></span>'
    )


def _unplaced(score: Score) -> str:
    """Return the inventions of the article: names and numbers that stand nowhere in its text."""
    if not score.inventions:
        return ""
    rows: Mapping[str, None] = {
        f"{each.kind}: "
        + (each.row.label if isinstance(each.row, GoldEntity) else _plain(each.row)): None
        for each in score.inventions
    }
    items = "".join(f"<p>{escape(row)}</p>" for row in rows)
    return f'<div class="block"><h3>invented, or against the ontology</h3>{items}</div>'


def _plain(row: GoldClaim) -> str:
    return f"{row.subject} {row.property} {row.object or row.surface or row.value or ''}"
