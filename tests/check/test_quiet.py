"""rdflib is silent for a while, and as before afterwards."""

from __future__ import annotations

import logging
import warnings

import pytest

from zonegraph.check.quiet import quiet


def test_neither_log_line_nor_warning(caplog: pytest.LogCaptureFixture) -> None:
    logger = logging.getLogger("rdflib.term")
    with quiet():
        logger.warning("ill-typed")
        warnings.warn("silent", UserWarning, stacklevel=1)
    assert caplog.records == []
    logger.warning("heard")
    assert [each.message for each in caplog.records] == ["heard"]


def test_an_error_leaves_it_as_it_was() -> None:
    before = logging.getLogger("rdflib.term").level
    with pytest.raises(KeyError), quiet():
        raise KeyError
    assert logging.getLogger("rdflib.term").level == before
