"""All checks as cards."""

from __future__ import annotations

from zonegraph.check.catalogue import cards, explain


def test_cards_are_sorted_and_whole_in_both_languages() -> None:
    found = cards()
    assert list(found) == sorted(found)
    assert len(found) >= 99
    for each in found.values():
        said = (each.label_zh, each.label_en, each.why_zh, each.why_en)
        assert all((*said, each.mend("zh"), each.mend("en"))), each.id


def test_explain() -> None:
    for name in ("S302", "P101"):
        told = explain(name)
        assert told is not None
        assert name in told
    assert explain("S999") is None
