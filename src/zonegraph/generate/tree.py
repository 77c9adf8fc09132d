"""The project's files as a generator sees them: what lies on disk, under what was just made.

Generators run in order and a later one may read what an earlier one makes (the vocabulary reads
the planned properties). Laying the new bytes over the old ones lets ``--check`` name every stale
file at once, and lets nothing be written before everything could be made.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from zonegraph.errors import OutputError, SourceError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Tree:
    """Files below ``root``, addressed by relative path with forward slashes."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._made: dict[str, bytes] = {}

    def read(self, path: str) -> bytes:
        """Return the bytes of ``path``, newly made or on disk; SourceError if there are none."""
        if path in self._made:
            return self._made[path]
        try:
            return (self._root / path).read_bytes()
        except OSError as err:
            raise SourceError("cannot be read", where=path, hint=str(err.strerror)) from None

    def glob(self, pattern: str) -> tuple[str, ...]:
        """Return the paths that match ``pattern``, sorted, on disk or newly made."""
        found = {path.relative_to(self._root).as_posix() for path in self._root.glob(pattern)}
        found.update(
            path
            for path in self._made
            if PurePosixPath(path).match(pattern) and path.count("/") == pattern.count("/")
        )
        return tuple(sorted(found))

    def lay(self, files: Mapping[str, bytes]) -> None:
        """Put ``files`` over what lies on disk, without writing them."""
        self._made.update(files)

    def stale(self) -> tuple[str, ...]:
        """Return the paths whose new bytes are not those on disk, sorted."""
        made = sorted(self._made.items())
        return tuple(path for path, data in made if self._on_disk(path) != data)

    def write(self) -> tuple[str, ...]:
        """Write what is stale, each file beside its place and then renamed; return the paths."""
        stale = self.stale()
        for path in stale:
            target = self._root / path
            beside = target.with_name(f".{target.name}.new")
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                beside.write_bytes(self._made[path])
                beside.replace(target)
            except OSError as err:
                beside.unlink(missing_ok=True)
                raise OutputError("cannot be written", where=path, hint=str(err.strerror)) from None
        return stale

    def _on_disk(self, path: str) -> bytes | None:
        try:
            return (self._root / path).read_bytes()
        except OSError:
            return None
