"""Case files are read whole, and no case stands twice."""

from __future__ import annotations

import pytest

from .case_file import cases


@pytest.mark.parametrize("name", ["numbers", "quantities", "periods"])
def test_no_case_stands_twice(name: str) -> None:
    keys = [(row.get("published", ""), row["text"]) for row in cases(name)]
    assert len(keys) == len(set(keys))
