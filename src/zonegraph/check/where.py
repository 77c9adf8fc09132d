"""Where a finding points: paths as a reader can open them, and the lines where things stand."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from zonegraph import resources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zonegraph.check.files import RdfFile
    from zonegraph.finding import Finding

# Larger files are not searched for the line of a thing that has no quote.
_LARGEST: Final = 64 * 2**20
_SUBJECT: Final = re.compile(
    r"^([ \t]*)(?:<([^<>\s]+)>|([\w.-]*):((?:[^\s;,\"\\<>(){}\[\]]|\\.)*))(?=\s|$)", re.MULTILINE
)


def shown(path: Path) -> str:
    """Return ``path`` from the working folder, or from the root of what ships with zonegraph."""
    if not path.is_absolute():
        return path.as_posix()
    for root in (Path.cwd(), resources.graph_dir().parent):
        if path.is_relative_to(root):
            return path.relative_to(root).as_posix()
    return path.as_posix()


def placed(findings: Iterable[Finding], files: Sequence[RdfFile]) -> Iterator[Finding]:
    """Yield ``findings``; one without a place gets the line of its thing in ``files``."""
    found = tuple(findings)
    lost = {each.focus for each in found if each.file is None and each.focus}
    known = _lines(lost, files) if lost else {}
    for finding in found:
        place = known.get(finding.focus or "") if finding.file is None else None
        if place is None:
            yield finding
        else:
            file, line, column = place
            yield replace(finding, file=file, line=line, column=column)


def _lines(wanted: set[str], files: Sequence[RdfFile]) -> dict[str, tuple[str, int, int]]:
    """Return where each of ``wanted`` first begins a line of a Turtle, TriG or N-Quads file."""
    found: dict[str, tuple[str, int, int]] = {}
    for file in files:
        readable = file.error is None and file.path.suffix in (".ttl", ".trig", ".nt", ".nq")
        if not readable or len(file.raw) > _LARGEST:
            continue
        names = {each.name: each.namespace for each in file.prefixes}
        text = file.raw.decode("utf-8", "replace")
        at, line = 0, 1
        for match in _SUBJECT.finditer(text):
            iri = match[2] or names.get(match[3] or "", "\0") + (match[4] or "").replace("\\", "")
            if iri in wanted and iri not in found:
                line += text.count("\n", at, match.start())
                at = match.start()
                found[iri] = (shown(file.path), line, len(match[1]) + 1)
    return found
