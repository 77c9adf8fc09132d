"""The good project has no findings; with a file broken, it has the finding meant for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .project import audited, edit, lay
from .table import FileMutation, file_mutations

if TYPE_CHECKING:
    from pathlib import Path


def test_the_good_project_has_no_findings(tmp_path: Path) -> None:
    lay(tmp_path)
    assert audited(tmp_path).findings == ()


@pytest.mark.parametrize("mutation", file_mutations(), ids=lambda m: f"{m.check} {m.name}")
def test_a_broken_file_is_found_out(mutation: FileMutation, tmp_path: Path) -> None:
    lay(tmp_path)
    edit(tmp_path, mutation.edits)
    found = audited(tmp_path).findings
    meant = [each for each in found if each.check == mutation.check]
    assert meant, sorted({each.check for each in found})
    assert all(each.file and each.line for each in meant)


def test_every_broken_file_is_named_with_its_line(tmp_path: Path) -> None:
    lay(tmp_path)
    mutation = next(m for m in file_mutations() if "both are named" in m.name)
    edit(tmp_path, mutation.edits)
    broken = [each for each in audited(tmp_path).findings if each.check == "P201"]
    assert [each.file for each in broken] == ["graph/extra.ttl", "graph/good.trig"]
    assert all((each.line or 0) > 1 for each in broken)
