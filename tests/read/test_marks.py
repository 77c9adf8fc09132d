"""Marks come in both widths."""

from __future__ import annotations

import re

from zonegraph.read import marks


def test_both_widths_are_there() -> None:
    for narrow, wide, group in (
        (",", "\uff0c", marks.COMMAS),
        (":", "\uff1a", marks.COLONS),
        (";", "\uff1b", marks.SEMICOLONS),
        ("!", "\uff01", marks.SHOUTS),
        ("?", "\uff1f", marks.STOPS),
        ("(", "\uff08", marks.LEFT),
        (")", "\uff09", marks.RIGHT),
    ):
        assert narrow in group
        assert wide in group


def test_every_group_can_stand_in_a_character_class() -> None:
    for name in ("COMMAS", "COLONS", "SEMICOLONS", "STOPS", "PAUSES", "OPENERS", "CLOSERS", "HAN"):
        group = getattr(marks, name)
        assert re.fullmatch(f"[{group}]", group[0])


def test_brackets_close() -> None:
    assert len(marks.OPENERS) == len(marks.CLOSERS) == len(set(marks.CLOSERS))
