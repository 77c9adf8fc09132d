"""Case files: one case a row, cells as the first line that is no comment names them."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent / "cases"


def cases(name: str) -> list[dict[str, str]]:
    """Return the rows of ``cases/<name>.tsv``; every row has as many cells as columns."""
    lines = (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    columns, *rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [dict(zip(columns, row, strict=True)) for row in rows]
