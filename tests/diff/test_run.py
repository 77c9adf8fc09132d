"""What came, went and changed, and what did it."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from zonegraph.diff import Change, diff
from zonegraph.errors import GraphError, UsageError

from .made import ARTICLE, CLAIM, HEAD, TERM, graph

if TYPE_CHECKING:
    from pathlib import Path

OLD = ARTICLE + CLAIM + TERM


def _changes(folder: Path, new: str, old: str = OLD) -> list[tuple[str, str, str]]:
    found = diff(graph(folder, "old", old), graph(folder, "new", new))
    return [(each.kind, each.action, each.what) for each in found]


def _only(folder: Path, new: str, old: str = OLD) -> Change:
    (found,) = diff(graph(folder, "old", old), graph(folder, "new", new))
    return found


def test_nothing_changed(tmp_path: Path) -> None:
    assert _changes(tmp_path, OLD) == []


def test_a_claim_is_added_and_its_rule_is_named(tmp_path: Path) -> None:
    found = _only(tmp_path, OLD, ARTICLE + TERM)
    assert (found.kind, found.action, found.what) == ("claim", "added", "甲区 hasEnterprise 乙公司")
    assert (found.cause, found.place) == ("rule F101", "a.md:7")
    assert found.after == "planned “甲区引进乙公司”"


def test_a_claim_that_says_something_else_is_one_change(tmp_path: Path) -> None:
    new = OLD.replace("zg:planned", "zg:achieved").replace("claim-1", "claim-2")
    found = _only(tmp_path, new)
    assert (found.action, found.before, found.after) == (
        "changed",
        "modality planned",
        "modality achieved",
    )


def test_another_rule_is_named_with_the_old_one(tmp_path: Path) -> None:
    assert _only(tmp_path, OLD.replace("F101", "L100")).cause == "rule F101 → L100"


def test_an_article_that_changed_is_the_cause(tmp_path: Path) -> None:
    new = OLD.replace('"0001"', '"0002"').replace("zg:planned", "zg:achieved")
    article, claim = diff(graph(tmp_path, "old", OLD), graph(tmp_path, "new", new))
    assert (article.kind, article.action, article.what) == ("article", "changed", "a.md 甲报道")
    assert claim.cause == "article a.md changed"


def test_an_article_that_went_takes_its_claims(tmp_path: Path) -> None:
    new = "\n".join(line for line in ARTICLE.splitlines() if "zone" in line or "乙" in line)
    new = new.replace("zgid:evidence-1", "#")
    found = diff(graph(tmp_path, "old", OLD), graph(tmp_path, "new", new + TERM))
    causes = {each.cause for each in found if each.kind == "claim"}
    assert causes == {"article a.md removed"}


def test_labels_entities_and_terms(tmp_path: Path) -> None:
    renamed = OLD.replace('"乙公司"', '"乙集团"').replace('"乙"@zh', '"乙司"@zh')
    assert [each for each in _changes(tmp_path, renamed) if each[0] == "label"] == [
        ("label", "added", "乙集团: 乙司"),
        ("label", "removed", "乙集团: 乙"),
        ("label", "changed", "乙集团"),
    ]
    more = OLD + 'zgid:park-丙 a zg:Park ; skos:prefLabel "丙园"@zh .\n'
    assert _changes(tmp_path, more) == [("entity", "added", "Park 丙园")]
    kind = OLD.replace("a zg:Enterprise", "a zg:Institute")
    assert ("entity", "changed", "Institute 乙公司") in _changes(tmp_path, kind)
    term = OLD.replace('"有企业"', '"拥有企业"')
    assert _changes(tmp_path, term) == [("term", "changed", "hasEnterprise")]


def test_a_stranger_s_graph_is_told_by_statement(tmp_path: Path) -> None:
    new = OLD + "<urn:x> rdfs:seeAlso <urn:y> .\n"
    assert _changes(tmp_path, new) == [("statement", "added", "urn:x")]


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a git repository with two commits, the working folder."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "a")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "a@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.chdir(tmp_path)
    _git("init", "-q", "-b", "main")
    (tmp_path / "graph").mkdir()
    file = tmp_path / "graph" / "zonegraph.trig"
    for text in (ARTICLE, ARTICLE + CLAIM):
        file.write_text(HEAD + text, encoding="utf-8")
        _git("add", ".")
        _git("commit", "-q", "-m", "x")
    return tmp_path


def _git(*arguments: str) -> None:
    subprocess.run(("git", *arguments), check=True)


@pytest.mark.parametrize(
    "ends",
    [
        ("HEAD~1..",),
        ("HEAD~1..main",),
        ("HEAD~1", "main"),
        ("HEAD~1:graph/zonegraph.trig", "graph"),
        ("HEAD~1:graph", "graph/zonegraph.trig"),
    ],
)
def test_revisions(checkout: Path, ends: tuple[str, ...]) -> None:
    del checkout
    assert [(each.kind, each.action) for each in diff(*ends)] == [("claim", "added")]


@pytest.mark.parametrize(
    ("ends", "error", "said"),
    [
        (("main",), UsageError, "diff needs two graphs"),
        (("none", "main"), GraphError, "no such file, folder or git revision"),
        (("main:nothing", "main"), GraphError, "no RDF file at this revision"),
        (("--output=x", "main"), UsageError, "is no path and no revision"),
    ],
)
def test_what_is_no_graph(
    checkout: Path, ends: tuple[str, ...], error: type[Exception], said: str
) -> None:
    del checkout
    with pytest.raises(error, match=said):
        diff(*ends)
