"""Phases of a project: 一期, 二期 are parts of the project named before them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.extract.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zonegraph.extract.reading import Reading

_PHASE: Final = re.compile(r"(?:[一二三四五六七八九十]|[1-9])期(?:工程|项目)?")
_WHOLES: Final = frozenset({"Project", "Park", "Platform"})


def phases(reading: Reading, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Yield each phase with its whole: a project named before it in the same sentence.

    The name of a phase is that of the whole and the phase: 众源项目 and 二期 give 众源项目二期.
    """
    for sentence in reading.sentences:
        whole: Mention | None = None
        inside = [m for m in mentions if sentence.start <= m.start < sentence.end]
        for match in _PHASE.finditer(reading.text, sentence.start, sentence.end):
            before = [m for m in inside if m.kind in _WHOLES and m.end <= match.start()]
            if any(m.start <= match.start() and match.end() <= m.end for m in inside):
                continue
            if before:
                whole = before[-1]
            if whole is None or "。" in reading.text[whole.end : match.start()]:
                continue
            yield (
                whole,
                Mention(
                    start=match.start(),
                    end=match.end(),
                    kind="Project",
                    label=whole.label + match[0],
                    rule="N150",
                    score=0.75,
                ),
            )
