"""Scores as a table or as JSON."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Final

from zonegraph.evaluate.score import Score

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zonegraph.evaluate.count import Count

COMMONEST: Final = 20


def total(scores: Sequence[Score]) -> Score:
    """Return the sum of ``scores``."""
    whole = Score("total")
    for score in scores:
        whole.add(score)
    return whole


def render(scores: Sequence[Score], name: str, *, listed: bool) -> str:
    """Return the figures of each article and of all, as ``table`` or ``json``.

    ``listed`` names what was missed and extra; without it no name of any article is shown.
    """
    everything = [*scores, total(scores)]
    if name == "json":
        data = [_data(score, listed=listed) for score in everything]
        return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    return "".join(_table(score, listed=listed and score.name == "total") for score in everything)


def commonest(score: Score) -> tuple[tuple[str, str, int], ...]:
    """Return the commonest mistakes by kind and detail, the commonest first, at most twenty."""
    counts = Counter((each.kind, each.detail) for each in score.mistakes)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:COMMONEST]
    return tuple((kind, detail, number) for (kind, detail), number in ordered)


def by_kind(score: Score) -> tuple[tuple[str, int], ...]:
    """Return how many mistakes there are of each kind, the commonest first."""
    counts = Counter(each.kind for each in score.mistakes)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _line(label: str, count: Count) -> str:
    return (
        f"  {label:18} {count.precision:9.3f} {count.recall:9.3f} {count.f1:9.3f}"
        f" {count.right:6}/{count.found:<6} {count.hit:6}/{count.core}\n"
    )


def _table(score: Score, *, listed: bool) -> str:
    head = f"{score.name}\n  {'':18} precision    recall        F1   right/found     hit/core\n"
    text = (
        head + _line("entities", score.total("entities")) + _line("claims", score.total("claims"))
    )
    text += "".join(_line(aspect, count) for aspect, count in score.aspects.items())
    text += f"  {'invented':18} {len(score.inventions):9}\n"
    if score.name == "total":
        text += _totals(score)
    if listed:
        text += "".join(f"  missed: {row}\n" for row in score.missed)
        text += "".join(f"  extra:  {row}\n" for row in score.extra)
    return text


def _totals(score: Score) -> str:
    """Return the parts of the table that only the sum has."""
    text = ""
    for title, counts in (("by class", score.entities), ("by property", score.claims)):
        text += f"  {title}\n" + "".join(_line(k, c) for k, c in _sorted(counts))
    if score.inventions:
        text += "  invented, or against the ontology\n"
        text += "".join(f"  {n:6}  {kind}\n" for kind, n in score.invented.most_common())
    if score.mistakes:
        text += "  mistakes by kind\n"
        text += "".join(f"  {number:6}  {kind}\n" for kind, number in by_kind(score))
        text += f"  the {COMMONEST} commonest mistakes\n"
        text += "".join(f"  {n:6}  {kind}  {detail}\n" for kind, detail, n in commonest(score))
    return text


def _sorted(counts: Mapping[str, Count]) -> list[tuple[str, Count]]:
    return sorted(counts.items(), key=lambda item: (-item[1].core, item[0]))


def _data(score: Score, *, listed: bool) -> dict[str, object]:
    data: dict[str, object] = {
        "name": score.name,
        "entities": _figures(score.total("entities")),
        "claims": _figures(score.total("claims")),
        **{aspect.replace(", ", "_").replace(" ", "_"): _figures(c) for aspect, c in _all(score)},
        "invented": dict(sorted(score.invented.items())),
        "by_class": {k: _figures(c) for k, c in _sorted(score.entities)},
        "by_property": {k: _figures(c) for k, c in _sorted(score.claims)},
        "mistakes_by_kind": dict(by_kind(score)),
        "commonest_mistakes": [
            {"kind": kind, "detail": detail, "count": number}
            for kind, detail, number in commonest(score)
        ],
    }
    if listed:
        data |= {"missed": score.missed, "extra": score.extra}
    return data


def _all(score: Score) -> list[tuple[str, Count]]:
    return list(score.aspects.items())


def _figures(count: Count) -> dict[str, float | int]:
    return {
        "precision": round(count.precision, 4),
        "recall": round(count.recall, 4),
        "f1": round(count.f1, 4),
        "right": count.right,
        "found": count.found,
        "hit": count.hit,
        "core": count.core,
    }
