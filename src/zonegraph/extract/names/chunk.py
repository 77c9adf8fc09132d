"""Reading a name leftwards from its head, word by word, until a word that cannot belong to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.extract.words import generic, is_word, stops, verbs

if TYPE_CHECKING:
    from zonegraph.extract.reading import Reading
    from zonegraph.extract.token import Token

# Parts of speech that may stand inside a name (ICTCLAS): nouns, names, Latin, idioms,
# distinguishing words, adjectives, abbreviations, verbal nouns, suffixes; one string, split.
_INNER: Final = frozenset(
    "n nr ns nt nz nrt nrfg ng eng l i j b a an ad vn k h ag vg tg zg s g".split()  # noqa: SIM905
)
_VERB: Final = frozenset(["v", "vd", "vi"])
_JOINT: Final = frozenset("—-–·&+/.")
_NUMBER: Final = re.compile(r"[0-9A-Za-z+.\-]+|[一二三四五六七八九十]+")
_PHASE: Final = re.compile(r"[一二三四五六七八九十\d]+期")
_LONGEST: Final = 30


def start_of_name(reading: Reading, head_start: int, floor: int) -> int:
    """Return where the name that ends in the head at ``head_start`` begins, not before ``floor``.

    Equal to ``head_start`` (or the start of its word) if nothing before it can belong to it.
    """
    at = reading.token_index(head_start)
    start = min(head_start, reading.tokens[at].start)
    at -= 1
    while at >= 0:
        word = reading.tokens[at]
        if word.start < floor or head_start - word.start > _LONGEST:
            break
        if word.text == "”":
            opened = reading.text.rfind("“", floor, word.start)
            if opened < 0 or word.start - opened > _LONGEST:
                break
            start = opened
            at = reading.token_index(opened) - 1
            continue
        if not _belongs(reading, at, start):
            break
        start = word.start
        at -= 1
    return _trimmed(reading, start, head_start)


def _belongs(reading: Reading, at: int, start: int) -> bool:
    """Whether the word number ``at`` can be part of the name that so far begins at ``start``."""
    word = reading.tokens[at]
    if word.text in _JOINT:
        return start == word.end and at > 0 and _is_nominal(reading.tokens[at - 1])
    if word.text in stops():
        return False
    if word.text in ("及", "与", "暨"):
        return False
    if _NUMBER.fullmatch(word.text):
        return _number_belongs(reading, at)
    if word.pos in _VERB or word.text in verbs():
        return _verb_belongs(reading, at)
    if word.pos == "f":
        return len(word.text) > 1 and word.text not in ("区内", "园内", "以上", "以下", "之间")
    return word.pos in _INNER or _PHASE.fullmatch(word.text) is not None


def _is_nominal(word: Token) -> bool:
    return word.pos in _INNER and word.text not in stops()


def _number_belongs(reading: Reading, at: int) -> bool:
    """Numbers belong if Latin letters or a name touch them (5G, 奇虎360), not if they count."""
    word = reading.tokens[at]
    if re.search(r"[A-Za-z+]", word.text):
        return True
    following = reading.tokens[at + 1] if at + 1 < len(reading.tokens) else None
    before = reading.tokens[at - 1] if at else None
    if following is not None and following.pos in ("q", "m"):
        return False
    return before is not None and (before.pos in ("nz", "nr", "eng") or not is_word(before.text))


def _verb_belongs(reading: Reading, at: int) -> bool:
    """Whether a verb belongs to a name: a noun of the same name stands before it.

    推进|智能制造产业园: 推进 opens the clause and is the predicate; 制造 stands after 智能.
    """
    word = reading.tokens[at]
    groups = verbs().get(word.text, frozenset())
    if at == 0:
        return False
    before = reading.tokens[at - 1]
    noun_before = (
        before.pos in _INNER
        and before.text not in stops()
        and before.text not in verbs()
        and before.end == word.start
    )
    if not groups:
        return noun_before or len(word.text) == 1
    plain = groups <= {"produce", "develop", "support", "operate", "use", "incubate", "pursue"}
    return noun_before and (plain or word.pos == "vn") and not _is_subject(reading, at - 1)


def _is_subject(reading: Reading, at: int) -> bool:
    """Whether the word number ``at`` ends a zone or body that is the subject of what follows."""
    word = reading.tokens[at]
    return any(
        hit.end == word.end and hit.entry.kind in ("Zone", "Enterprise", "Organization")
        for hit in reading.hits
        if hit.start <= word.start < hit.end
    ) or word.text.endswith(("区", "市", "省", "县", "委", "集团", "公司"))


def _trimmed(reading: Reading, start: int, head_start: int) -> int:
    """Return ``start`` moved past words that only qualify (重点, 一批, 高端 …) at the front."""
    at = reading.token_index(start)
    while at < len(reading.tokens) and reading.tokens[at].start < head_start:
        word = reading.tokens[at]
        if word.text not in stops() and word.text not in generic() and word.text not in _JOINT:
            return word.start if word.start >= start else start
        if word.start < start:
            return start
        if word.text in generic() and word.end < head_start:
            return word.start
        at += 1
    return head_start


def is_specific(reading: Reading, start: int, end: int, head_start: int) -> bool:
    """Whether ``start`` to ``end`` says which one: a proper name, Latin, a quotation, a brand.

    Ordinary nouns alone (专业研究所, 创新平台) do not, unless at least two stand before the head.
    """
    text = reading.text[start:end]
    if text in generic() or start >= head_start:
        return False
    if "“" in text or any(
        hit.end <= end and hit.start < head_start and hit.entry.kind != "Industry"
        for hit in reading.hits_in(start, end)
    ):
        return True
    plain = 0
    at = reading.token_index(start)
    while at < len(reading.tokens) and reading.tokens[at].start < head_start:
        word = reading.tokens[at]
        if word.pos in ("ns", "nr", "nt", "nz", "nrt", "eng") or not is_word(word.text):
            return True
        plain += len(word.text) > 1 and word.text not in generic()
        at += 1
    return plain >= 2
