"""The explorer as an export: one file of text, the same every time."""

from pathlib import Path

import pytest

from zonegraph import resources
from zonegraph.dataset import load
from zonegraph.explorer import available
from zonegraph.export import export

pytestmark = pytest.mark.skipif(
    not available(), reason="the explorer's bundle is not built here (npm is missing)"
)


def test_the_file_holds_every_entity(tmp_path: Path) -> None:
    dataset = load(resources.graph_dir())
    content = export(dataset, "html", tmp_path / "zones.html")
    assert (tmp_path / "zones.html").read_bytes() == content == export(dataset, "html")
    assert content.startswith(b"<!DOCTYPE html>")
    assert "济宁高新区".encode() in content
