"""Where a command's data goes: a file, in one step, or stdout."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def is_file(output: Path | None) -> bool:
    """Tell whether ``output`` names a file; ``-`` and nothing are stdout."""
    return output is not None and str(output) != "-"


def put(data: bytes, output: Path | None) -> None:
    """Write ``data`` to the file ``output``, whole or not at all, or to stdout."""
    if output is not None and is_file(output):
        from zonegraph.assemble.write import write

        write(output, data)
        return
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
