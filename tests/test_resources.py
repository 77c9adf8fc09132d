"""The shipped files are found from a checkout, and what is missing says so."""

from __future__ import annotations

import pytest

from zonegraph import resources
from zonegraph.errors import InternalError, LexiconError


def test_every_folder_is_found() -> None:
    for folder in (resources.ontology_dir(), resources.queries_dir(), resources.graph_dir()):
        assert folder.is_dir()


def test_lexicon_with_and_without_suffix() -> None:
    name = resources.lexicon_names()[0]
    assert resources.lexicon(name) == resources.lexicon(f"{name}.tsv")


def test_missing_lexicon_is_named() -> None:
    with pytest.raises(LexiconError, match=r"nowhere\.tsv: there is no such lexicon"):
        resources.lexicon("nowhere")


def test_missing_folder_is_our_fault() -> None:
    with pytest.raises(InternalError, match="incomplete"):
        resources._bundled("no such folder")
