"""Punctuation marks, in their Chinese and their Latin width, for regular expressions and look-ups.

Newspapers mix both widths on one page; every rule about a mark holds for both.
"""

from __future__ import annotations

HAN = "\u3400-\u9fff"
"""Han characters, as a range of a character class."""

COMMAS = ",\uff0c"
COLONS = ":\uff1a"
SEMICOLONS = ";\uff1b"
SHOUTS = "!?\uff01\uff1f"
STOPS = f"。{SHOUTS}"
"""Marks that end a sentence."""

PAUSES = f"{COMMAS}、{SEMICOLONS}{COLONS}"
"""Marks within a sentence."""

PARENTHESES = {"(": ")", "\uff08": "\uff09"}
BRACKETS = {
    **PARENTHESES,
    "“": "”",
    "‘": "’",
    "《": "》",
    "〈": "〉",
    "【": "】",
    "「": "」",
    "『": "』",
}
"""Opening brackets and quotation marks, and what closes them."""

OPENERS = "".join(BRACKETS)
CLOSERS = "".join(BRACKETS.values())

LEFT = "".join(PARENTHESES)
RIGHT = "".join(PARENTHESES.values())
"""Round brackets of both widths, for character classes."""

PERCENT = "%\uff05‰"
SLASHES = "/\uff0f"
BULLETS = "▶►▷■□◆◇●○◎★☆▲△▼※♦•"
"""Marks that newspapers set before bylines and staff lines."""

BLANKS = " \t\r\n\f\v\u3000\u00a0\ufeff\u200b\u2002\u2003"
"""Characters that print nothing."""
