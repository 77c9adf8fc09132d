"""The model is given instructions, the whole article and the passage."""

from zonegraph.claim import Span
from zonegraph.llm.prompt import instructions, messages
from zonegraph.vocab import MODALITIES, PROPERTIES

from .made import article


def test_instructions_name_every_term_and_leave_no_gap() -> None:
    text = instructions()
    for name in (*PROPERTIES, *MODALITIES):
        assert f"  {name}" in text
    assert "{" not in text


def test_the_passage_and_the_date_are_told() -> None:
    one = article()
    system, user = messages(one, Span(0, 5))
    assert (system["role"], user["role"]) == ("system", "user")
    assert "date: 2020-01-13" in user["content"]
    assert user["content"].endswith("Passage:\n" + one.text[:5])
    assert one.text in user["content"]
