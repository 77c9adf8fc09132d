"""The industry scheme: one tree, exact and close codes, no marks of the lexicon."""

from __future__ import annotations

import pytest

from zonegraph.errors import LexiconError
from zonegraph.generate.industries import PATH, industries
from zonegraph.generate.term import Term, read_terms

from .made import lexicon

_COLUMNS = "key label_zh label_en aliases broader gbt4754 sei note"
_ROOT = "making,制造业,Manufacturing,制造产业|制造行业,,C,,silent: ordinary word"
_LEAF = "cells,电池产业,Battery making,,making,38|3841,2.4,weak: 电池; two branches under one name"


def _made(*rows: str) -> dict[str, Term]:
    files = lexicon("industries", _COLUMNS, *rows)
    files.lay(industries(files))
    return {term.label("zh"): term for term in read_terms(files, PATH)}


def test_tree_labels_and_codes() -> None:
    made = _made(_ROOT, _LEAF)
    root, leaf = made["制造业"], made["电池产业"]
    assert root.local == "https://w3id.org/zonegraph/id/industry-制造业"
    assert root.said("skos:altLabel", "zh") == ("制造产业", "制造行业")
    assert root.all("skos:topConceptOf") == ("IndustryScheme",)
    assert leaf.all("skos:broader") == (root.local,)
    assert leaf.label("en") == "Battery making"
    assert leaf.all("skos:notation") == ("2.4", "38")
    assert leaf.all("zg:closeNotation") == ("3841",)


def test_definitions_name_the_branch_above_and_the_exact_code() -> None:
    made = _made(_ROOT, _LEAF)
    assert (
        made["电池产业"].definition("zh") == "属于“制造业”的产业或领域，即 GB/T 4754—2017 的 38。"
    )
    assert made["制造业"].definition("en") == "A top branch of the scheme; in GB/T 4754-2017: C."


def test_marks_for_readers_of_text_are_not_published() -> None:
    made = _made(_ROOT, _LEAF)
    assert made["制造业"].said("skos:scopeNote", "en") == ()
    assert made["电池产业"].said("skos:scopeNote", "en") == ("two branches under one name",)


def test_unknown_parent_is_told_with_its_line() -> None:
    with pytest.raises(LexiconError, match=r"^industries\.tsv:7: broader 'making' is no key"):
        _made("other,其他,Other,,,,,", _LEAF)
