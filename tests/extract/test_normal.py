"""The view reads smoothly, and every character of it leads back to the print."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.extract.normal import view

_TEXT = st.text(
    alphabet='园区ＡＢ１２ab12 \u3000\t\n，。（）“”「」"–—•\u200b\ufeff%％', max_size=60
)

_CONTEXT = str.maketrans("", "", " “”")


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("１２３，ＡＢＣ", "123,ABC"),
        ("西安 高新区 2020 年", "西安高新区2020年"),
        ("Hello World", "Hello World"),
        ("5G 网络", "5G网络"),
        ("「甲」『乙』", "“甲”“乙”"),
        ('"甲"和"乙"', "“甲”和“乙”"),
        ("约翰・史密斯", "约翰·史密斯"),
        ("3–5", "3-5"),
        ("园\u200b区\ufeff", "园区"),
        ("甲\n乙", "甲\n乙"),
        ("甲\u3000\u3000乙", "甲乙"),
    ],
)
def test_what_print_varies_the_view_unifies(printed: str, read: str) -> None:
    assert view(printed).text == read


def test_a_quotation_opens_anew_in_each_paragraph() -> None:
    assert view('"甲\n"乙"').text == "“甲\n“乙”"


@given(_TEXT)
def test_every_character_has_one_origin_and_they_rise(text: str) -> None:
    found = view(text)
    assert len(found.text) == len(found.origins)
    assert list(found.origins) == sorted(set(found.origins))
    assert all(0 <= origin < len(text) for origin in found.origins)


@given(_TEXT)
def test_every_span_leads_back_to_the_characters_it_was_read_from(text: str) -> None:
    found = view(text)
    for start in range(len(found.text)):
        for end in range(start + 1, min(start + 5, len(found.text)) + 1):
            low, high = found.original(start, end)
            again = view(text[low:high]).text
            # What a space or a straight quote becomes hangs on what stands around it.
            assert again.translate(_CONTEXT) == found.text[start:end].translate(_CONTEXT)


@given(_TEXT)
def test_offset_inverts_origins(text: str) -> None:
    found = view(text)
    for at, origin in enumerate(found.origins):
        assert found.offset(origin) == at
    assert found.offset(len(text)) == len(found.text)


@given(_TEXT)
def test_a_view_of_a_view_changes_nothing(text: str) -> None:
    once = view(text).text
    assert view(once).text == once
