"""Scores as a table or as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from zonegraph.evaluate.score import Count, Score

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def total(scores: Sequence[Score]) -> Score:
    """Return the sum of ``scores``."""
    whole = Score("total")
    for score in scores:
        whole.add(score)
    return whole


def render(scores: Sequence[Score], name: str, *, listed: bool) -> str:
    """Return the figures of each article and of all, as ``table`` or ``json``."""
    everything = [*scores, total(scores)]
    if name == "json":
        data = [_data(score, listed=listed) for score in everything]
        return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    return "".join(_table(score, listed=listed and score.name == "total") for score in everything)


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
    text += _line("modality", score.modality) + _line("time", score.time)
    if score.name == "total":
        for title, counts in (("by class", score.entities), ("by property", score.claims)):
            text += f"  {title}\n" + "".join(_line(k, c) for k, c in _sorted(counts))
    if listed:
        text += "".join(f"  missed: {row}\n" for row in score.missed)
        text += "".join(f"  extra:  {row}\n" for row in score.extra)
    return text


def _sorted(counts: Mapping[str, Count]) -> list[tuple[str, Count]]:
    return sorted(counts.items(), key=lambda item: (-item[1].core, item[0]))


def _data(score: Score, *, listed: bool) -> dict[str, object]:
    data: dict[str, object] = {
        "name": score.name,
        "entities": _figures(score.total("entities")),
        "claims": _figures(score.total("claims")),
        "modality": _figures(score.modality),
        "time": _figures(score.time),
        "by_class": {k: _figures(c) for k, c in _sorted(score.entities)},
        "by_property": {k: _figures(c) for k, c in _sorted(score.claims)},
    }
    if listed:
        data |= {"missed": score.missed, "extra": score.extra}
    return data


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
