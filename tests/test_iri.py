import re

from hypothesis import given
from hypothesis import strategies as st

from zonegraph.iri import THINGS, escape, fold, mint, mint_hashed


def test_a_label_in_other_widths_and_quotes_is_the_same_thing() -> None:
    assert mint("Project", "山推 5G 智能工厂") == mint("Project", "山推５Ｇ智能工厂")
    assert mint("Strategy", "“五大行动”") == mint("Strategy", "五大行动")


def test_kind_and_zone_are_part_of_the_identity() -> None:
    assert mint("Project", "二期项目", "甲高新区") != mint("Project", "二期项目", "乙高新区")
    assert mint("Project", "如意") != mint("Enterprise", "如意")


def test_what_an_iri_may_not_hold_is_escaped() -> None:
    assert escape("a/b?c#d%e") == "a%2Fb%3Fc%23d%25e"
    assert escape('<>"{}|\\^` ') == "%3C%3E%22%7B%7D%7C%5C%5E%60%20"


@given(st.text(min_size=1))
def test_every_label_mints_one_path_segment(label: str) -> None:
    iri = mint("Project", label)
    assert iri.startswith(THINGS)
    assert not re.search(r"[\s<>\"{}|\\^`/?#]", iri.removeprefix(THINGS))


@given(st.text())
def test_folding_twice_changes_nothing(label: str) -> None:
    assert fold(fold(label)) == fold(label)


@given(st.lists(st.text(), min_size=1), st.lists(st.text(), min_size=1))
def test_different_parts_give_different_hashes(a: list[str], b: list[str]) -> None:
    assert (mint_hashed("claim", *a) == mint_hashed("claim", *b)) == (a == b)
