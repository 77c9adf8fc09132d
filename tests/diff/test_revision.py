"""Graphs out of git."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from zonegraph.diff.revision import quads_at, split_range
from zonegraph.errors import GraphError, UsageError


@pytest.mark.parametrize(
    ("old", "ends"),
    [
        ("main..", ("main", "HEAD")),
        ("..v2", ("HEAD", "v2")),
        ("v1..v2", ("v1", "v2")),
        ("main", None),
        ("../a.ttl", None),
        ("a/../b.ttl", None),
    ],
)
def test_ranges(old: str, ends: tuple[str, str] | None) -> None:
    assert split_range(old) == ends


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.ttl").write_text("<urn:a> <urn:p> 1 .\n", encoding="utf-8")
    (tmp_path / "b.ttl").write_text("<urn:a> <urn:p\n", encoding="utf-8")
    (tmp_path / "c.md").write_text("x\n", encoding="utf-8")
    name = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    for step in (("init", "-q"), ("add", "."), (*name, "commit", "-q", "-m", "x")):
        subprocess.run(("git", *step), cwd=tmp_path, check=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_file_at_a_revision_is_not_the_one_on_disk(checkout: Path) -> None:
    (checkout / "a.ttl").unlink()
    ((name, quads),) = quads_at("HEAD:a.ttl")
    assert (name, len(quads)) == ("a.ttl", 1)


@pytest.mark.parametrize(
    ("revision", "error", "said"),
    [
        ("nowhere", GraphError, "no such file, folder or git revision"),
        ("HEAD:c.md", GraphError, "no RDF file at this revision"),
        ("HEAD", GraphError, "no RDF file at this revision"),
        ("HEAD:b.ttl", GraphError, "HEAD:b.ttl:1: broken RDF"),
        ("--output=x", UsageError, "no path and no revision"),
        ("a b", UsageError, "no path and no revision"),
    ],
)
@pytest.mark.usefixtures("checkout")
def test_bad_revisions(revision: str, error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        list(quads_at(revision))
    assert not Path("x").exists()
