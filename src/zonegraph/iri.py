"""IRIs, minted from kind and label alone: no counter, clock or random part.

Two machines that never met mint the same IRI for the same thing. The namespace is flat (one path
segment), because writers that shorten IRIs to prefixed names slow down with every new segment.
Chinese characters stand as they are (RFC 3987, section 2.2); what an IRI may not hold is
percent-encoded in UTF-8.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Final

ONTOLOGY: Final = "https://w3id.org/zonegraph/ontology#"
THINGS: Final = "https://w3id.org/zonegraph/id/"

_QUOTES: Final = re.compile(r"[\s“”‘’\"'「」『』《》〈〉]+")
# RFC 3987 ipath characters that need no escape here; "/", "?", "#" and "%" are always escaped, so
# that the key stays one path segment.
_SAFE: Final = re.compile(r"[A-Za-z0-9._~!$&'()*+,;=:@\-\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF]")


def fold(label: str) -> str:
    """Return ``label`` as it is compared: full-width folded, spaces and quotation marks gone."""
    before, text = None, label
    while text != before:
        # A step can bring forth what the one before it folds: a letter, a blank, an accent.
        before = text
        text = _QUOTES.sub("", unicodedata.normalize("NFKC", text).casefold())
    return text


def escape(text: str) -> str:
    """Return ``text`` with every character an IRI path segment may not hold percent-encoded."""
    return "".join(
        c if _SAFE.fullmatch(c) else "".join(f"%{b:02X}" for b in c.encode("utf-8")) for c in text
    )


def mint(kind: str, label: str, zone: str | None = None) -> str:
    """Return the IRI of the thing of class ``kind`` called ``label``, inside ``zone`` if given."""
    parts = [kind.lower(), *([fold(zone)] if zone else []), fold(label)]
    return THINGS + "-".join(escape(part) for part in parts)


def mint_hashed(kind: str, *parts: str) -> str:
    """Return an IRI of class ``kind`` made from a hash of ``parts``, each length-prefixed.

    Length prefixes keep ("ab", "c") and ("a", "bc") apart.
    """
    digest = hashlib.sha256("".join(f"{len(p)}:{p}" for p in parts).encode()).hexdigest()[:20]
    return f"{THINGS}{kind.lower()}-{digest}"


def term(local: str) -> str:
    """Return the IRI of the ontology term called ``local``."""
    return ONTOLOGY + local
