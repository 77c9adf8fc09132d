"""Where there is a tagger it decides, except over what cannot err."""

from __future__ import annotations

from zonegraph.extract.mention import Mention
from zonegraph.extract.vote import CERTAIN, certain, chosen


def _mention(rule: str, start: int, end: int, score: float, kind: str = "Park") -> Mention:
    return Mention(start=start, end=end, kind=kind, label="园", rule=rule, score=score)


PROPOSED = (_mention("N110", 0, 4, 0.8), _mention("N140", 6, 9, 0.2))
SURE = _mention("N120", 10, 14, 0.99, "Policy")


def test_rules_alone_stand_by_their_score() -> None:
    assert list(chosen(PROPOSED, None)) == [PROPOSED[0]]


def test_a_tagger_that_finds_nothing_rejects_what_can_err() -> None:
    assert list(chosen((*PROPOSED, SURE), ())) == [SURE]


def test_what_both_find_is_surer_but_never_certain() -> None:
    tagged = (_mention("N200", 0, 4, 0.7), _mention("N200", 6, 9, 0.95))
    found = {m.start: m.score for m in chosen(PROPOSED, tagged)}
    assert found[0] > 0.7
    assert all(score < 0.97 for score in found.values())


def test_a_weak_tag_does_not_stand() -> None:
    assert list(chosen((), (_mention("N200", 0, 4, 0.1),))) == []


def test_a_certain_name_inside_a_surely_longer_one_gives_way() -> None:
    longer = _mention("N200", 8, 20, 0.9)
    assert SURE not in list(chosen((SURE,), (longer,)))
    assert SURE in list(chosen((SURE,), (_mention("N200", 8, 20, 0.3),)))


def test_what_is_certain() -> None:
    assert certain(SURE)
    assert certain(_mention("N101", 0, 4, 0.9, "Zone"))
    assert not certain(_mention("N101", 0, 4, 0.9, "Enterprise"))
    assert CERTAIN
