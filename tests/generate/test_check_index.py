"""The page of checks names every one of them, once."""

from __future__ import annotations

import re
from pathlib import Path

from zonegraph.check import cards
from zonegraph.generate.check_index import PATH, check_index
from zonegraph.generate.tree import Tree


def test_every_check_has_its_section() -> None:
    page = check_index(Tree(Path("nowhere")))[PATH].decode()
    assert re.findall(r"^### (\w+)$", page, re.MULTILINE) != []
    assert sorted(re.findall(r"^### (\w+)$", page, re.MULTILINE)) == sorted(cards())
    assert page.count("- Mend: ") == page.count("- 改法：") == len(cards())
