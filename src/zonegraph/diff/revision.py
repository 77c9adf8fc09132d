"""Graphs out of git: ``main``, ``main:graph``, ``v1..v2``; read only, by git itself."""

from __future__ import annotations

import re
import subprocess
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.dataset import BUILT, FORMATS, guard
from zonegraph.errors import GraphError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

# Where a checkout of zonegraph has what is compared, unless the revision names a path.
_PLACES: Final = (f"graph/{BUILT}", "ontology/terms", "ontology/schemes")
_REVISION: Final = re.compile(r"[\w./@^~{}+-]+(?::.*)?")


def split_range(old: str) -> tuple[str, str] | None:
    """Return both ends of ``a..b``; an end that is left out is HEAD, as in git. None: no range."""
    first, dots, second = old.partition("..")
    if not dots or second.startswith((".", "/")) or ("/" in first and not first.strip("./")):
        return None
    return first or "HEAD", second or "HEAD"


def quads_at(revision: str) -> Iterator[tuple[str, list[ox.Quad]]]:
    """Yield path and quads of each file at ``revision``, which may name ``REV:PATH``.

    Raises GraphError if git knows no such revision or there is no RDF at it.
    """
    name, colon, path = revision.partition(":")
    if name.startswith("-") or not _REVISION.fullmatch(revision):
        raise UsageError(f"{revision!r} is no path and no revision")
    commit = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if commit is None:
        raise GraphError(
            "no such file, folder or git revision", where=revision, hint="run it in the checkout"
        )
    where = commit.decode().strip()
    places = (path,) if colon else _PLACES
    listed = _git("ls-tree", "-r", "-z", "--name-only", "--full-tree", where, "--", *places) or b""
    names = [each for each in listed.decode("utf-8", "replace").split("\0") if each]
    found = [each for each in names if PurePosixPath(each).suffix in FORMATS]
    if not found:
        raise GraphError("no RDF file at this revision", where=revision, hint="name REV:PATH")
    for each in found:
        data = _git("cat-file", "blob", f"{where}:{each}") or b""
        yield each, _parsed(data, f"{name}:{each}")


def _parsed(data: bytes, where: str) -> list[ox.Quad]:
    form = FORMATS[PurePosixPath(where).suffix]
    guard(data, form, where)
    try:
        return list(ox.parse(data, format=form))
    except (SyntaxError, ValueError, MemoryError) as error:
        line = getattr(error, "lineno", None)
        raise GraphError(f"broken RDF: {error}", where=f"{where}:{line or 1}") from error


def _git(*arguments: str) -> bytes | None:
    """Return what git prints, or None if it fails; UsageError if there is no git."""
    try:
        ran = subprocess.run(("git", *arguments), capture_output=True, check=False)
    except FileNotFoundError as error:
        raise UsageError("git is not installed", hint="name files or folders") from error
    return ran.stdout if ran.returncode == 0 else None
