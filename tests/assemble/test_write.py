"""Files appear whole or not at all, and the same quads are the same bytes."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from zonegraph.assemble import assemble
from zonegraph.assemble.write import canonical, ordered, write
from zonegraph.errors import OutputError

from .made import resolution

if TYPE_CHECKING:
    from collections.abc import Callable

QUADS = assemble(resolution())


def test_shuffled_quads_give_the_same_bytes() -> None:
    shuffled = list(QUADS)
    random.Random(3).shuffle(shuffled)
    assert shuffled != QUADS
    assert ordered(shuffled) == QUADS
    assert canonical(shuffled) == canonical(QUADS)
    assert b"_:" not in canonical(QUADS)


def test_nothing_is_an_empty_file_with_prefixes_at_most() -> None:
    assert b"zonegraph/id/graph" not in canonical([])


def test_a_file_and_its_folder_appear(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "c.trig"
    write(path, b"one")
    write(path, b"two")
    assert path.read_bytes() == b"two"
    assert [p.name for p in path.parent.iterdir()] == ["c.trig"]


def _broken(error: BaseException) -> Callable[[Path, Path], None]:
    def fail(self: Path, target: Path) -> None:
        raise error

    return fail


def test_a_failed_write_leaves_the_older_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.trig"
    write(path, b"old")
    monkeypatch.setattr(Path, "replace", _broken(OSError(28, "No space left on device")))
    with pytest.raises(OutputError, match=r"a\.trig: cannot be written: No space left"):
        write(path, b"new")
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.trig"]


def test_an_interrupted_write_leaves_the_older_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.trig"
    write(path, b"old")
    monkeypatch.setattr(Path, "replace", _broken(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        write(path, b"new")
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.trig"]


def test_a_place_that_cannot_be_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError, match="choose another place") as caught:
        write(tmp_path / "file" / "a.trig", b"x")
    assert caught.value.where == str(tmp_path / "file" / "a.trig")
