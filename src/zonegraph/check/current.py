"""Currency: what is committed against what would be made now (P601 to P605).

This module compares; who builds, generates and asks is the caller, above this package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.check.card import card
from zonegraph.check.report import at_place
from zonegraph.finding import Finding
from zonegraph.iri import THINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from zonegraph.dataset import Dataset

MAKER, BUILT, GENERATED, RUNS, ANSWERS = map(card, ("P601", "P602", "P603", "P604", "P605"))
# More subjects than this are counted, not named: zonegraph diff names them.
_MOST: Final = 20
_PROV: Final = "http://www.w3.org/ns/prov#"
_GRAPH: Final = ox.NamedNode(f"{THINGS}graph-provenance")


def outdated_maker(graph: Dataset, built: Dataset, path: Path) -> Iterator[Finding]:
    """Yield a finding if version or lexicons in the provenance are not those of ``built``."""
    was, now = _maker(graph), _maker(built)
    if was != now:
        zh = f"图由 {'、'.join(sorted(was)) or '未知版本'} 构建，现在是 {'、'.join(sorted(now))}。"
        en = f"Built by {', '.join(sorted(was)) or 'nobody knows'}, now {', '.join(sorted(now))}."
        yield at_place(MAKER, zh, en, path, 1, value=" ".join(sorted(was)))


def _maker(data: Dataset) -> set[str]:
    quads = data.store.quads_for_pattern(None, None, None, _GRAPH)
    agents = {q.object for q in quads if q.predicate.value == f"{_PROV}wasAssociatedWith"}
    return {
        q.object.value
        for agent in agents
        if isinstance(agent, ox.NamedNode)
        for q in data.store.quads_for_pattern(agent, None, None, _GRAPH)
        if isinstance(q.object, ox.Literal)
    }


def otherwise_built(graph: Dataset, built: Dataset, path: Path) -> Iterator[Finding]:
    """Yield a finding for each subject of which ``graph`` and ``built`` say different things."""
    ours, theirs = set(graph.named()), set(built.named())
    subjects: dict[str, list[int]] = {}
    for at, quads in enumerate((ours - theirs, theirs - ours)):
        for quad in quads:
            subjects.setdefault(getattr(quad.subject, "value", "_:"), [0, 0])[at] += 1
    if len(subjects) > _MOST:
        more, fewer = len(ours - theirs), len(theirs - ours)
        zh = f"重新构建会去掉 {more} 条、加上 {fewer} 条，涉及 {len(subjects)} 个主体。"
        en = (
            f"Built again it loses {more} and gains {fewer} statements of {len(subjects)} subjects."
        )
        yield at_place(BUILT, zh, en, path, 1, value="many")
        return
    for subject, (more, fewer) in sorted(subjects.items()):
        name = subject.removeprefix(THINGS)
        yield Finding(
            check=BUILT.id,
            severity=BUILT.severity,
            message_zh=f"{name}：重新构建会去掉 {more} 条、加上 {fewer} 条。",
            message_en=f"{name}: built again it loses {more} and gains {fewer} statements.",
            focus=subject,
        )


def stale_files(stale: Iterable[str], root: Path) -> Iterator[Finding]:
    """Yield a finding for each of the paths ``stale`` below ``root``."""
    for name in stale:
        zh, en = f"{name} 不是最新的。", f"{name} is stale."
        yield at_place(GENERATED, zh, en, root / name, 1, value=name)


def failing_queries(faults: Mapping[str, str], folder: Path) -> Iterator[Finding]:
    """Yield a finding for each query file in ``faults``, with what is wrong."""
    for name, fault in sorted(faults.items()):
        zh, en = f"查询出错：{fault}", f"The query fails: {fault}"
        yield at_place(RUNS, zh, en, folder / name, 1, value=name)


def other_answers(faults: Mapping[str, tuple[int, str, str]], folder: Path) -> Iterator[Finding]:
    """Yield a finding for each file of expected rows in ``faults``: line, expected, found."""
    for name, (line, wanted, found) in sorted(faults.items()):
        zh = f"预期“{wanted}”，答案是“{found}”。"
        en = f"Expected “{wanted}”, answered “{found}”."
        yield at_place(ANSWERS, zh, en, folder / name, line, value=name)
