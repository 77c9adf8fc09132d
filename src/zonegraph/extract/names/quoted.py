"""Names in quotation marks: documents in 《》, slogans and campaigns in “”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.extract.mention import Mention, unquoted
from zonegraph.extract.rule import Rule
from zonegraph.extract.words import heads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zonegraph.extract.reading import Reading

_TITLE: Final = re.compile(r"《([^《》\n]{2,60})》")
_QUOTED: Final = re.compile(r"“([^“”\n]{2,24})”")
_ARTICLES: Final = re.compile(
    r"[一二三四五六七八九十百\d]+条(?:措施|意见|政策|新政)?$|新政$|办法$|意见$"
)
_NAMED_SET: Final = re.compile(
    r"(?:“?[一二三四五六七八九十\d]+大(?:专项)?"
    r"(?:行动|工程|战略|举措|计划|攻坚|模式|任务|体系|抓手|路径|提升行动)”?)"
)
_SPEECH: Final = re.compile(r"[:说道]$")
_SENTENCE_INSIDE: Final = re.compile(r"[。!?;]|[,].*[,]")
_TERM: Final = re.compile(r"[A-Za-z0-9.+\-]+$")


def _documents(reading: Reading) -> Iterator[Mention]:
    """Yield documents: what stands in 《》."""
    for match in _TITLE.finditer(reading.text):
        yield Mention(
            start=match.start(),
            end=match.end(),
            kind="Policy",
            label=match[1],
            rule="N120",
            score=0.99,
        )


def _slogans(reading: Reading) -> Iterator[Mention]:
    """Yield quoted slogans and campaigns, of the class their own last word shows."""
    for match in _QUOTED.finditer(reading.text):
        inner = match[1]
        before = reading.text[max(0, match.start() - 2) : match.start()]
        if _SPEECH.search(before) or _SENTENCE_INSIDE.search(inner) or _TERM.fullmatch(inner):
            continue
        yield Mention(
            start=match.start(),
            end=match.end(),
            kind=_kind(inner),
            label=inner,
            rule="N121",
            score=0.6,
        )


def _kind(inner: str) -> str:
    """Return the class a quoted name shows by its end; a name without one is a strategy."""
    if _ARTICLES.search(inner):
        return "Policy"
    for length in range(min(6, len(inner) - 1), 1, -1):
        for head in heads().get(inner[-length:], ()):
            if head.strength == "strong":
                return head.kind
    return "Strategy"


def _named_sets(reading: Reading) -> Iterator[Mention]:
    """Yield counted sets of measures that work as a name: 五大行动, “四大工程”."""
    for match in _NAMED_SET.finditer(reading.text):
        yield Mention(
            start=match.start(),
            end=match.end(),
            kind="Strategy",
            label=unquoted(match[0]),
            rule="N122",
            score=0.8,
        )


RULES: Final[tuple[Rule[Callable[[Reading], Iterator[Mention]]], ...]] = (
    Rule(
        id="N120",
        name="document-in-title-marks",
        why="Documents stand in 《》; the mark is unmistakable.",
        find=_documents,
        fires=(
            ("印发《关于促进氢能产业发展的若干措施》。", "Policy:关于促进氢能产业发展的若干措施"),
        ),
        silent=("印发一份文件。",),
    ),
    Rule(
        id="N121",
        name="slogan-in-quotes",
        why="Campaigns, modes and slogans are quoted; speech and plain terms are quoted, too.",
        find=_slogans,
        fires=(
            ("深入推进“亩产论英雄”改革。", "Strategy:亩产论英雄"),
            ("落实“民营经济二十条”。", "Policy:民营经济二十条"),
        ),
        silent=("他说:“今年是关键的一年。”", "推广“5G”网络。"),
    ),
    Rule(
        id="N122",
        name="counted-set-of-measures",
        why="五大行动 is the name of a programme whose parts the text then lists.",
        find=_named_sets,
        fires=(("聚力实施六大工程。", "Strategy:六大工程"),),
        silent=("实施六项工程。",),
    ),
)
