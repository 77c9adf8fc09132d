"""The header tells version and modules truly, and carries no date."""

from __future__ import annotations

import re
import tomllib

import pyoxigraph as ox

from zonegraph.generate.turtle import expand, parse, value_of

from .loaded import ONTOLOGY_IRI, ROOT, TREE, files, triples

_FILE = "ontology/zonegraph.ttl"


def _said(predicate: str) -> list[ox.NamedNode | ox.Literal]:
    return [
        each.object
        for each in parse(TREE.read(_FILE), _FILE)
        if value_of(each.subject) == ONTOLOGY_IRI
        and each.predicate.value == expand(predicate)
        and isinstance(each.object, ox.NamedNode | ox.Literal)
    ]


def test_modules_are_exactly_the_files() -> None:
    listed = {value_of(node).removeprefix(f"{ONTOLOGY_IRI}/") for node in _said("schema:hasPart")}
    there = {path.removeprefix("ontology/").removesuffix(".ttl") for path in files()}
    assert listed == there - {"zonegraph"}


def test_version_is_that_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert [value_of(node) for node in _said("owl:versionInfo")] == [project["version"]]
    assert [value_of(node) for node in _said("owl:versionIRI")] == [
        f"{ONTOLOGY_IRI}/{project['version']}"
    ]


def test_title_and_description_in_both_languages() -> None:
    for predicate in ("dcterms:title", "dcterms:description"):
        nodes = _said(predicate)
        assert sorted(n.language or "" for n in nodes if isinstance(n, ox.Literal)) == ["en", "zh"]


def test_licence_is_stated() -> None:
    assert [value_of(node) for node in _said("dcterms:license")] == [
        "https://www.apache.org/licenses/LICENSE-2.0"
    ]


def test_nothing_is_imported_and_nothing_is_dated() -> None:
    assert not [each for each in triples() if each.predicate.value == expand("owl:imports")]
    assert not re.search(r"\d{4}-\d{2}-\d{2}", TREE.read(_FILE).decode("utf-8"))
    assert not [
        each for each in triples() if re.search(r"created|modified|issued", each.predicate.value)
    ]
