"""What a name tells by its parts: whose it is, what it makes, where it lies.

山推5G智能工厂 begins with the firm 山推. An owner is a known firm or institute, or a word that
is in no dictionary, at the very front of the name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.extract.mention import Mention
from zonegraph.extract.words import heads, is_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.extract.reading import Reading

_OWNED: Final = frozenset({"Project", "Park", "Platform", "Institute"})
_HAN: Final = re.compile(r"[\u4e00-\u9fff]+")
_LATIN: Final = re.compile(r"[A-Za-z][A-Za-z0-9]+")
_OWNER_KINDS: Final = ("Enterprise", "Institute")
_LONGEST_BRAND: Final = 4
_JOINTS: Final = "—-–·"


def parts(reading: Reading, mention: Mention) -> Iterator[Mention]:
    """Yield the names nested at the front of ``mention`` and, behind them, what it makes."""
    if mention.kind not in _OWNED:
        return
    start = mention.start
    while True:
        owner = _owner(reading, start, mention)
        if owner is None:
            break
        yield owner
        start = owner.end
        if start < mention.end and reading.text[start] in _JOINTS:
            start += 1
            continue
        break
    yield from _matter(reading, mention, start)


def _owner(reading: Reading, start: int, mention: Mention) -> Mention | None:
    """Return the firm or institute whose name begins at ``start`` inside ``mention``."""
    known = [
        hit
        for hit in reading.hits_in(start, start + 1)
        if hit.entry.kind in _OWNER_KINDS and hit.end < mention.end
    ]
    if known:
        hit = max(known, key=lambda h: h.end)
        return _nested(reading, hit.start, hit.end, hit.entry.kind, 0.8)
    if any(hit.end < mention.end for hit in reading.hits_in(start, start + 1)):
        return None
    end = _brand_end(reading, start, mention.end)
    if end is None:
        return None
    return _nested(reading, start, end, "Enterprise", 0.6)


def _brand_end(reading: Reading, start: int, limit: int) -> int | None:
    """Return where a word that no dictionary knows ends, if one begins at ``start``.

    A run of single characters that the segmenter could not join counts as one word.
    """
    at = reading.token_index(start)
    word = reading.tokens[at]
    if word.start != start or word.end >= limit:
        return None
    if len(word.text) > 1:
        plain = is_word(word.text) or not (_HAN.fullmatch(word.text) or _LATIN.fullmatch(word.text))
        return None if plain or len(word.text) > _LONGEST_BRAND + 2 else word.end
    end = word.end
    while end < limit and at + 1 < len(reading.tokens):
        at += 1
        following = reading.tokens[at]
        if len(following.text) > 1 or not _HAN.fullmatch(following.text):
            break
        end = following.end
    length = end - start
    return end if 2 <= length <= _LONGEST_BRAND and end < limit else None


def _matter(reading: Reading, mention: Mention, start: int) -> Iterator[Mention]:
    """Yield the industry or product that stands between owner and head."""
    head_start = _head_start(reading.text, mention, start)
    text = reading.text[start:head_start]
    if len(text) < 2:
        return
    for hit in reading.hits_in(start, head_start):
        if hit.entry.kind == "Industry" and hit.end <= head_start:
            yield Mention(
                start=hit.start,
                end=hit.end,
                kind="Industry",
                label=hit.entry.label,
                rule="N161",
                score=0.6,
                nested=True,
            )
            return
    if start > mention.start and mention.kind == "Project":
        yield _nested(reading, start, head_start, "Product", 0.45)


def _head_start(text: str, mention: Mention, start: int) -> int:
    """Return where the head of the name begins (its end, if it has none)."""
    for at in range(start, mention.end):
        if text[at : mention.end] in heads():
            return at
    return mention.end


def _nested(reading: Reading, start: int, end: int, kind: str, score: float) -> Mention:
    return Mention(
        start=start,
        end=end,
        kind=kind,
        label=reading.text[start:end],
        rule="N160" if kind != "Product" else "N161",
        score=score,
        nested=True,
    )
