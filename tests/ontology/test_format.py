"""Every file is written in the one canonical form, under a card that tells what it is for."""

from __future__ import annotations

import pytest

from zonegraph.generate.turtle import card_of, parse, render

from .loaded import TREE, files


def test_files_are_found() -> None:
    assert len(files()) >= 28


@pytest.mark.parametrize("path", files())
def test_file_is_canonical(path: str) -> None:
    data = TREE.read(path)
    assert data == render(parse(data, path), card_of(data)), (
        f"rewrite {path} with zonegraph.generate.turtle.render"
    )


@pytest.mark.parametrize("path", files())
def test_file_has_a_card(path: str) -> None:
    card = dict(line.split(": ", 1) for line in card_of(TREE.read(path)) if ": " in line)
    assert card["id"] == path.rpartition("/")[2].removesuffix(".ttl")
    assert card["name"]
    assert card["why"]


def test_files_written_by_hand_are_short() -> None:
    for path in files():
        if "made" not in dict(
            line.split(": ", 1) for line in card_of(TREE.read(path)) if ": " in line
        ):
            assert TREE.read(path).count(b"\n") <= 400, path
