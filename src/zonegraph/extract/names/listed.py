"""Names that show what they are only by the list they stand in: A、B和C等一批项目."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from zonegraph.extract.mention import Mention, unquoted
from zonegraph.extract.names.chunk import start_of_name
from zonegraph.extract.rule import Rule
from zonegraph.extract.words import generic, list_heads, stops, verbs
from zonegraph.lexicon.table import column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from zonegraph.extract.reading import Reading
    from zonegraph.extract.sentence import Sentence
    from zonegraph.extract.token import Token

_COUNT: Final = (
    r"(?:一批|一系列|多|两|数|近|超|约|\d+|[一二三四五六七八九十百]+)*"
    r"(?:余|多)?[个家项所座位条类大种款名]?"
)
_LONGEST_ITEM: Final = 30
_LONGEST_CLOSER: Final = 14
_AND: Final = frozenset({"和", "与", "以及", "及"})
# Parts of speech (ICTCLAS) of words that qualify rather than connect.
_INNER: Final = frozenset({"n", "a", "b", "an", "vn"})
_PAIR: Final = {"“": "”", "《": "》", "(": ")"}


@dataclass(frozen=True, slots=True)
class Chain:
    """Items joined by 、 or 和, and the class their closing noun gives them (empty if none)."""

    items: tuple[tuple[int, int], ...]
    kind: str
    closed: bool


@cache
def _closer() -> re.Pattern[str]:
    """Match 等 with a count, some modifiers and the noun that closes a list."""
    nouns = "|".join(sorted(map(re.escape, list_heads()), key=lambda w: (-len(w), w)))
    return re.compile(
        rf"(?:等|为代表的|为首的|在内的)+{_COUNT}[^,。;:、]{{0,{_LONGEST_CLOSER}}}?({nouns})"
    )


@cache
def _stage_tail() -> re.Pattern[str]:
    words = "|".join(sorted(column("stage_words", "word"), key=lambda w: (-len(w), w)))
    return re.compile(rf"(?:项目)?(?:全面|正式|尽快|早日|顺利|相继|陆续|加快|实现)?(?:{words})")


def chains(reading: Reading, sentence: Sentence) -> Iterator[Chain]:
    """Yield the coordinated lists of ``sentence``."""
    separators = _separators(reading.text, sentence.start, sentence.end)
    run: list[int] = []
    for at in separators:
        if run and (
            at - run[-1] > _LONGEST_ITEM or re.search("[,。;:]", reading.text[run[-1] : at])
        ):
            yield from _chain(reading, sentence, run)
            run = []
        run.append(at)
    if run:
        yield from _chain(reading, sentence, run)
    for match in re.finditer("等", reading.text[sentence.start : sentence.end]):
        at = sentence.start + match.start()
        if not any(0 < at - s <= _LONGEST_ITEM for s in separators):
            yield from _single(reading, sentence, at)


def _separators(text: str, start: int, end: int) -> list[int]:
    """Return where 、 stands outside quotes and brackets."""
    found: list[int] = []
    closing = ""
    for at in range(start, end):
        char = text[at]
        if closing:
            closing = "" if char == closing else closing
        elif char in _PAIR and text.find(_PAIR[char], at, end) > 0:
            closing = _PAIR[char]
        elif char == "、":
            found.append(at)
    return found


def _single(reading: Reading, sentence: Sentence, at: int) -> Iterator[Chain]:
    """Yield the one-item list before 等 at ``at``: X等龙头企业."""
    match = _closer().match(reading.text, at, sentence.end)
    if match is None:
        return
    start = start_of_name(reading, at, sentence.start)
    if at - start > 1:
        yield Chain(((start, at),), list_heads()[match[1]], True)


def _chain(reading: Reading, sentence: Sentence, run: Sequence[int]) -> Iterator[Chain]:
    """Yield the list whose items are parted at the places ``run``."""
    first = start_of_name(reading, run[0], sentence.start)
    items = [(first, run[0])]
    items += [(a + 1, b) for a, b in pairwise(run)]
    end, kind, closed = _last_end(reading, sentence, run[-1] + 1)
    items += _split_last(reading, run[-1] + 1, end)
    kept = tuple(item for item in (_clean(reading, *item) for item in items) if item)
    if kept:
        yield Chain(kept, kind, closed)


def _last_end(reading: Reading, sentence: Sentence, start: int) -> tuple[int, str, bool]:
    """Return where the last item ends, the class the closer gives, and whether there is one."""
    text = reading.text
    at = reading.token_index(start)
    depth = 0
    while at < len(reading.tokens) and reading.tokens[at].start < sentence.end:
        word = reading.tokens[at]
        if word.text in _PAIR:
            depth += 1
        elif word.text in _PAIR.values():
            depth -= 1
        elif depth <= 0 and word.start >= start:
            closer = _closer().match(text, word.start, sentence.end)
            if closer:
                return word.start, list_heads()[closer[1]], True
            tail = _stage_tail().match(text, word.start, sentence.end)
            if tail and word.start > start:
                return word.start, "Project", True
            if word.text in ",。;:等的!?)" or (word.start > start and _ends(word)):
                return word.start, "", False
            if word.start > start and word.pos == "v" and word.text in verbs():
                return word.start, "", False
        at += 1
    return sentence.end, "", False


def _ends(word: Token) -> bool:
    """Whether an item cannot go on with ``word``: 和 joins two, 高端 may stand inside one."""
    return word.text in stops() and word.text not in _AND and word.pos not in _INNER


def _split_last(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """Return the last one or two items: C和D, where 和 is a word of its own outside quotes."""
    at = reading.token_index(start)
    while at < len(reading.tokens) and reading.tokens[at].start < end:
        word = reading.tokens[at]
        joins = word.text in _AND and (word.text != "及" or word.pos == "c")
        if joins and start < word.start < end - 1:
            return [(start, word.start), (word.end, end)]
        at += 1
    return [(start, end)]


def _clean(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """Return an item without the verbs and qualifiers it begins with; None if nothing is left."""
    at = reading.token_index(start)
    while at < len(reading.tokens) and reading.tokens[at].start < end:
        word = reading.tokens[at]
        if (
            word.start >= start
            and word.text not in stops()
            and "build" not in verbs().get(word.text, ())
        ):
            break
        start = word.end
        at += 1
    text = reading.text[start:end].strip()
    if not 1 < len(text) <= _LONGEST_ITEM or text in generic() or "的" in text or "," in text:
        return None
    return start, end


def _listed(reading: Reading) -> Iterator[Mention]:
    """Yield the items of closed lists as members of the class their closing noun names."""
    for sentence in reading.sentences:
        for chain in chains(reading, sentence):
            kind = chain.kind or _majority(reading, chain)
            if not kind:
                continue
            for start, end in chain.items:
                yield Mention(
                    start=start,
                    end=end,
                    kind=kind,
                    label=unquoted(reading.text[start:end]),
                    rule="N140",
                    score=0.5 if chain.closed else 0.4,
                    bare=True,
                )


def _majority(reading: Reading, chain: Chain) -> str:
    """Return the class known names give to at least half of an unclosed list of three and more."""
    if len(chain.items) < 3:
        return ""
    known: Counter[str] = Counter()
    for start, end in chain.items:
        kinds = {
            hit.entry.kind
            for hit in reading.hits_in(start, end)
            if (hit.start, hit.end) == (start, end)
        }
        known.update(kinds)
    if not known:
        return ""
    kind, count = min(known.items(), key=lambda item: (-item[1], item[0]))
    return kind if 2 * count >= len(chain.items) else ""


RULES: Final[tuple[Rule[Callable[[Reading], Iterator[Mention]]], ...]] = (
    Rule(
        id="N140",
        name="item-of-typed-list",
        why="Short names and descriptive project names show their class only by their list.",
        find=_listed,
        fires=(
            ("引进赛孚、铂瑞晶、禾芯微等一批龙头企业。", "Enterprise:铂瑞晶"),
            ("推动鲁岳二期、恒信高端制剂达产见效。", "Project:恒信高端制剂"),
        ),
        silent=("他勤奋、认真、踏实。",),
    ),
)
