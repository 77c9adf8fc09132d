"""The schema is the ontology's, and strict."""

from typing import Any

from zonegraph.llm.schema import schema
from zonegraph.vocab import KINDS, MODALITIES, PROPERTIES


def items(name: str) -> dict[str, Any]:
    whole: Any = schema()
    held: dict[str, Any] = whole["properties"][name]["items"]
    return held


def test_enumerations_are_those_of_the_ontology() -> None:
    claim, entity = items("claims")["properties"], items("entities")["properties"]
    assert set(claim["property"]["enum"]) == set(PROPERTIES)
    assert set(claim["modality"]["enum"]) == set(MODALITIES)
    assert set(entity["class"]["enum"]) == set(KINDS) - {"Indicator"}


def test_everything_is_required_and_nothing_else_allowed() -> None:
    whole: Any = schema()
    for each in (whole, items("claims"), items("entities")):
        assert each["additionalProperties"] is False
        assert each["required"] == list(each["properties"])
