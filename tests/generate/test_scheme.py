"""Concept schemes are written from records; what does not fit together is refused."""

from __future__ import annotations

import pytest

from zonegraph.errors import LexiconError
from zonegraph.generate.scheme import Concept, Scheme, Text, aliases, rows, write_scheme

from .made import lexicon

_SCHEME = Scheme(
    local="TestScheme",
    card=("id: t",),
    label=Text(zh="试", en="test"),
    definition=Text(zh="试验。", en="A test."),
    example=Text(zh="例"),
)


def _concept(key: str, broader: str | None = None) -> Concept:
    return Concept(
        kind="Industry",
        key=key,
        label=Text(zh=key, en=key),
        definition=Text(zh=f"{key}。", en=f"{key}."),
        aliases=(key, f"{key}产业"),
        broader=broader,
        notations=(("39", "gbt4754"), ("k", None)),
        close_notations=(("3841", "gbt4754"),),
        literals=(("unitFactor", "1.5", "decimal"),),
        matches=("丁",),
    )


def test_a_concept_is_written_with_its_place_and_codes() -> None:
    text = write_scheme(_SCHEME, [_concept("甲"), _concept("乙", "甲")]).decode()
    assert "zgid:industry-乙\n    a skos:Concept, zg:Industry ;" in text
    assert "skos:broader zgid:industry-甲 ;" in text
    assert "skos:topConceptOf zg:TestScheme ;" in text
    assert 'skos:altLabel "甲产业"@zh ;' in text
    assert 'skos:notation "39"^^zg:gbt4754, "k" ;' in text
    assert 'zg:closeNotation "3841"^^zg:gbt4754 ;' in text
    assert "zg:unitFactor 1.5 ;" in text
    assert "skos:exactMatch zgid:industry-丁 ;" in text
    assert 'skos:prefLabel "试"@zh, "test"@en ;' in text


def test_two_keys_with_one_iri_are_refused() -> None:
    with pytest.raises(LexiconError, match="'5g' and '5G' have one IRI"):
        write_scheme(_SCHEME, [_concept("5G"), _concept("5g")])


def test_a_broader_concept_must_exist() -> None:
    with pytest.raises(LexiconError, match="'乙' is under '丙', which no row defines"):
        write_scheme(_SCHEME, [_concept("甲"), _concept("乙", "丙")])


def test_rows_need_their_columns() -> None:
    found = rows(lexicon("t", "key label", "k,l"), "t", ("key",))
    assert dict(found.rows[0]) == {"key": "k", "label": "l"}
    with pytest.raises(LexiconError, match=r"^t\.tsv: has no column 'note'"):
        rows(lexicon("t", "key label", "k,l"), "t", ("key", "note"))


def test_aliases() -> None:
    assert aliases("甲|乙| 丙 |") == ("甲", "乙", "丙")
    assert aliases("") == ()


def test_empty_texts_are_left_out() -> None:
    assert Text(zh="甲").items() == (("zh", "甲"),)
