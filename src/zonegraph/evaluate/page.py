"""Scores as a page to look at: gold and found stand side by side in the text.

The page is one file: no network, its fonts are the reader's own, every text is escaped.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Final

from zonegraph.evaluate import page_article
from zonegraph.evaluate.report import by_kind, commonest, total

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zonegraph.evaluate.count import Count
    from zonegraph.evaluate.score import Score

_HERE: Final = Path(__file__).parent
_LEGEND: Final = (
    ("right", "right"),
    ("missed", "missed"),
    ("extra", "extra"),
    ("wrong", "wrong class, boundary, subject, modality …"),
    ("welcome", "welcome, not asked for"),
)
_OPEN_AT_MOST: Final = 3


def render(scores: Sequence[Score]) -> str:
    """Return the page of ``scores``, one for each article."""
    whole = total(scores)
    css, script = ((_HERE / name).read_text(encoding="utf-8") for name in ("page.css", "page.js"))
    articles = "".join(
        page_article.render(score, opened=len(scores) <= _OPEN_AT_MOST) for score in scores
    )
    return (
        '<!doctype html>\n<html lang="zh"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        "<title>zonegraph evaluate</title>"
        f"<style>\n{css}</style></head>\n<body><main>\n<h1>Gold and found</h1>"
        f'<p class="soft">{len(scores)} articles</p>\n'
        f'<div class="columns">{_figures(whole)}{_kinds(whole)}{_commonest(whole)}</div>\n'
        '<details class="parts"><summary>by class and property</summary><div class="columns">'
        f"{_parts('by class', whole.entities)}{_parts('by property', whole.claims)}</div>"
        f"</details>\n{_nav()}{articles}"
        f"</main>\n<script>\n{script}</script></body></html>\n"
    )


def _nav() -> str:
    legend = "".join(
        f'<span><span class="tag {name}">字</span> {text}</span>' for name, text in _LEGEND
    )
    return (
        f'<nav>{legend}<label><input type="checkbox" value="only-mistakes"> only mistakes</label>'
        '<label><input type="checkbox" value="no-classes"> hide classes</label>'
        '<label><input type="checkbox" value="no-claims"> hide claims</label>'
        '<span><button value="open">open all</button> <button value="close">close all</button>'
        "</span></nav>\n"
    )


def _figures(score: Score) -> str:
    rows = [("entities", score.total("entities")), ("claims", score.total("claims"))]
    return _counts("figures", [*rows, *score.aspects.items()])


def _parts(title: str, counts: dict[str, Count]) -> str:
    return _counts(title, sorted(counts.items(), key=lambda item: (-item[1].core, item[0])))


def _counts(title: str, rows: Iterable[tuple[str, Count]]) -> str:
    body = "".join(
        f'<tr><td>{escape(name)}</td><td class="n">{count.precision:.3f}</td>'
        f'<td class="n">{count.recall:.3f}</td><td class="n">{count.f1:.3f}</td>'
        f'<td class="n soft">{count.right}/{count.found}</td>'
        f'<td class="n soft">{count.hit}/{count.core}</td></tr>'
        for name, count in rows
    )
    heads = "".join(
        f'<th class="n">{name}</th>'
        for name in ("precision", "recall", "F1", "right/found", "hit/core")
    )
    return (
        f"<section><h3>{title}</h3><table><thead><tr><th></th>{heads}</tr></thead>"
        f"<tbody>{body}</tbody></table></section>"
    )


def _kinds(score: Score) -> str:
    invented = [(f"invented: {kind}", n) for kind, n in score.invented.most_common()]
    return _listed("mistakes by kind", [*by_kind(score), *invented])


def _commonest(score: Score) -> str:
    rows = [(f"{kind} · {detail}", number) for kind, detail, number in commonest(score)]
    return _listed("commonest mistakes", rows)


def _listed(title: str, rows: Iterable[tuple[str, int]]) -> str:
    body = "".join(f'<tr><td class="n">{n}</td><td>{escape(what)}</td></tr>' for what, n in rows)
    return f"<section><h3>{title}</h3><table><tbody>{body}</tbody></table></section>"
