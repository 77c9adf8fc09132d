"""The ontology defines every term the model is told of."""

from zonegraph.llm.schema import NAMED_KINDS
from zonegraph.llm.terms import definitions
from zonegraph.vocab import MODALITIES, PROPERTIES


def test_every_term_is_defined() -> None:
    said = definitions()
    wanted = {*NAMED_KINDS, *PROPERTIES, *MODALITIES}
    assert len(wanted) > 60
    assert not [name for name in wanted if not said.get(name)]
