from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zonegraph.errors import GraphError, UsageError
from zonegraph.store import Local, load, source
from zonegraph.store.remote import Remote

if TYPE_CHECKING:
    from pathlib import Path

ZONES = "SELECT ?zone { ?zone a zg:Zone }"


def test_a_place_tells_what_kind_of_store_it_is(tmp_path: Path) -> None:
    load(None, tmp_path / "store")
    bundled = source().ask(ZONES, "test", {})
    assert len(bundled) > 1
    assert set(source(tmp_path / "store").ask(ZONES, "test", {}).rows) == set(bundled.rows)
    assert isinstance(source(str(tmp_path / "store")), Local)
    assert isinstance(source("http://localhost/sparql"), Remote)


def test_a_place_where_nothing_is_is_told(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="no such file"):
        source(tmp_path / "none")
    with pytest.raises(UsageError, match="no address"):
        source("ftp://host/sparql")
