"""Changes as a table, JSON or Markdown."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from itertools import groupby
from typing import TYPE_CHECKING, Final

from zonegraph.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from zonegraph.diff.change import Change

_MARKS: Final = {"added": "+", "removed": "-", "changed": "~"}
_COLOURS: Final = {"added": "32", "removed": "31", "changed": "33"}
_KINDS: Final = {
    "zh": {
        "article": "文章",
        "claim": "陈述",
        "entity": "实体",
        "label": "名称",
        "term": "术语",
        "statement": "语句",
    },
    "en": {
        "article": "articles",
        "claim": "claims",
        "entity": "entities",
        "label": "labels",
        "term": "terms",
        "statement": "statements",
    },
}
_LONGEST: Final = 160
# A comment on a pull request has an end.
_MOST: Final = 100


def render(
    changes: Iterable[Change], name: str = "table", lang: str = "en", *, colour: bool = False
) -> str:
    """Return ``changes`` in the format ``name``; UsageError if there is none of that name."""
    if name not in FORMATS:
        raise UsageError(f"unknown format {name!r}", hint=f"one of {', '.join(FORMATS)}")
    return FORMATS[name](tuple(changes), lang, colour)


def summary(changes: Sequence[Change], lang: str = "en") -> str:
    """Return one line that counts the changes of each kind: added, removed, changed."""
    count = Counter((each.kind, each.action) for each in changes)
    told = [
        f"{word} +{count[kind, 'added']} -{count[kind, 'removed']} ~{count[kind, 'changed']}"
        for kind, word in _KINDS[lang].items()
        if any(count[kind, action] for action in _MARKS)
    ]
    return ", ".join(told) or ("没有变化" if lang == "zh" else "no changes")


def table(changes: Sequence[Change], lang: str, colour: bool) -> str:
    """Return the changes grouped by kind, with what did it at the end of the line."""
    lines: list[str] = []
    for kind, found in groupby(changes, key=lambda each: each.kind):
        group = tuple(found)
        lines.append(f"{_KINDS[lang][kind]} ({len(group)})")
        for each in group:
            mark = _MARKS[each.action]
            if colour:
                mark = f"\x1b[{_COLOURS[each.action]}m{mark}\x1b[0m"
            place = f" [{each.place}]" if each.place else ""
            lines.append(f"  {mark} {_short(each.what)}{place}")
            lines += [
                f"      {word} {_short(text)}"
                for word, text in (("-", each.before), ("+", each.after), ("=", each.cause))
                if text
            ]
    lines += [summary(changes, lang)] if changes else []
    return "".join(f"{line}\n" for line in lines)


def as_json(changes: Sequence[Change], lang: str, colour: bool) -> str:
    """Return one JSON object: ``counts`` by kind and action, and ``changes`` with all fields."""
    del lang, colour
    counts: dict[str, dict[str, int]] = {}
    for each in changes:
        kind = counts.setdefault(each.kind, dict.fromkeys(_MARKS, 0))
        kind[each.action] += 1
    told = {"counts": counts, "changes": [asdict(each) for each in changes]}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def markdown(changes: Sequence[Change], lang: str, colour: bool) -> str:
    """Return a heading with the counts and a table for each kind."""
    del colour
    title = "图的变化" if lang == "zh" else "Changes of the graph"
    head = "| | 内容 | 前 | 后 | 原因 |" if lang == "zh" else "| | what | before | after | cause |"
    lines = [f"### {title}: {summary(changes, lang)}", ""]
    for kind, found in groupby(changes, key=lambda each: each.kind):
        group = tuple(found)
        lines += [f"**{_KINDS[lang][kind]}** ({len(group)})", "", head, "|---|---|---|---|---|"]
        for each in group[:_MOST]:
            cells = (_MARKS[each.action], each.what, each.before, each.after, each.cause)
            lines.append(f"| {' | '.join(_cell(cell) for cell in cells)} |")
        if len(group) > _MOST:
            lines.append(f"| … | {len(group) - _MOST} | | | |")
        lines.append("")
    return "\n".join(lines)


def _short(text: str) -> str:
    line = "".join(c if c.isprintable() else " " for c in text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _cell(text: str) -> str:
    flat = _short(text)
    for mark in "\\`*_[]<>|#@":
        flat = flat.replace(mark, f"&#{ord(mark)};" if mark in "<>@" else f"\\{mark}")
    return "`+`" if flat == "+" else "`-`" if flat == "-" else flat


FORMATS: Final[Mapping[str, Callable[[Sequence[Change], str, bool], str]]] = {
    "table": table,
    "json": as_json,
    "markdown": markdown,
}
