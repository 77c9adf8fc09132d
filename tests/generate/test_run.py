"""All generated files of the checkout are current; a run writes all or nothing."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from zonegraph import resources
from zonegraph.errors import LexiconError, UsageError
from zonegraph.generate.run import GENERATORS, names, run

if TYPE_CHECKING:
    from pathlib import Path

_ROOT = resources.ontology_dir().parent
_COPIED = ("ontology", "src/zonegraph/lexicon/data")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for folder in _COPIED:
        shutil.copytree(_ROOT / folder, tmp_path / folder)
    for file in ("pyproject.toml", "src/zonegraph/vocab.py"):
        shutil.copy(_ROOT / file, tmp_path / file)
    run(tmp_path)
    return tmp_path


def test_every_generated_file_is_current() -> None:
    assert run(_ROOT, check=True) == (), "run python -m zonegraph.generate"


def test_names() -> None:
    assert names()[:1] == ("planned",)
    assert len(set(names())) == len(GENERATORS) >= 6


def test_stale_files_are_named_at_once_and_not_written_by_check(checkout: Path) -> None:
    relation = checkout / "ontology" / "terms" / "project.ttl"
    text = relation.read_text(encoding="utf-8").replace('"has project"@en', '"hosts project"@en')
    relation.write_text(text, encoding="utf-8")
    wanted = ("ontology/README.md", "ontology/terms/planned.ttl", "src/zonegraph/vocab.py")
    before = {path: (checkout / path).read_bytes() for path in wanted}
    assert run(checkout, check=True) == wanted
    assert {path: (checkout / path).read_bytes() for path in wanted} == before
    assert run(checkout) == wanted
    assert run(checkout, check=True) == ()


def test_one_generator_alone(checkout: Path) -> None:
    for path in ("ontology/terms/planned.ttl", "ontology/README.md"):
        (checkout / path).unlink()
    assert run(checkout, ["planned"]) == ("ontology/terms/planned.ttl",)
    assert not (checkout / "ontology" / "README.md").exists()


def test_nothing_is_written_if_one_file_cannot_be_made(checkout: Path) -> None:
    (checkout / "ontology" / "terms" / "planned.ttl").unlink()
    units = checkout / "src/zonegraph/lexicon/data/units.tsv"
    units.write_text("# id: units\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"units\.tsv"):
        run(checkout)
    assert not (checkout / "ontology" / "terms" / "planned.ttl").exists()


def test_unknown_generator_and_missing_checkout(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no generator vocabulary"):
        run(tmp_path, ["vocabulary"])
    with pytest.raises(UsageError, match="needs a checkout"):
        run(tmp_path)
