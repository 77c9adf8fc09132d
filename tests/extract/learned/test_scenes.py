"""Sentences with every item a relation can have as an end."""

from __future__ import annotations

import pytest

from zonegraph.extract.learned.scenes import QUANTITY, STAGE, admitted, fits

from .made import scene


def test_names_stage_words_and_quantities_are_items() -> None:
    kinds = [item.kind for item in scene().items]
    assert {"Zone", "Enterprise", "Park"} <= set(kinds)
    assert any(kind.startswith(STAGE + "开工") for kind in kinds)
    assert any(kind.startswith(QUANTITY) for kind in kinds)


def test_items_come_in_text_order() -> None:
    found = [(item.start, -item.end) for item in scene().items]
    assert found == sorted(found)


@pytest.mark.parametrize(
    ("name", "subject", "target", "good"),
    [
        ("hasEnterprise", "Zone", "Enterprise", True),
        ("hasEnterprise", "Enterprise", "Zone", False),
        ("hasEnterprise", "Zone", "Park", False),
        ("stage", "Project", STAGE + "开工", True),
        ("stage", "Person", STAGE + "开工", False),
        ("hasEnterprise", "Zone", STAGE + "开工", False),
    ],
)
def test_only_what_the_ontology_admits_fits(
    name: str, subject: str, target: str, good: bool
) -> None:
    assert fits(name, subject, target) is good


def test_a_pair_no_relation_joins_is_not_asked() -> None:
    assert admitted("Zone", "Enterprise")
    assert admitted("Project", QUANTITY + "money")
    assert not admitted("Person", QUANTITY + "money")
