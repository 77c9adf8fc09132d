"""All checks of files, in one order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.check.files.prefix import clashes, imports
from zonegraph.check.files.text import broken, dirty

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zonegraph.check.files.rdf_file import RdfFile
    from zonegraph.finding import Finding


def of_files(files: Sequence[RdfFile]) -> Iterator[Finding]:
    """Yield what is wrong with ``files`` as files; each broken one is named."""
    for file in files:
        yield from broken(file)
        yield from dirty(file)
    yield from clashes(files)
    yield from imports(files)
