"""What is committed against what would be made now."""

from __future__ import annotations

from pathlib import Path

from zonegraph.check.current import (
    failing_queries,
    other_answers,
    otherwise_built,
    outdated_maker,
    stale_files,
)

from .made import dataset

FILE = Path("graph.trig")
MADE = """zgid:graph-provenance { <urn:run> <http://www.w3.org/ns/prov#wasAssociatedWith> <urn:z> .
  <urn:z> rdfs:label "zonegraph 1.0" . }
zgid:graph-a { zgid:zone-a a zg:Zone ; zg:foundedOn "2000" . }"""


def test_what_is_equal_is_current() -> None:
    one, other = dataset(MADE), dataset(MADE)
    assert [*outdated_maker(one, other, FILE), *otherwise_built(one, other, FILE)] == []


def test_another_maker_and_another_statement() -> None:
    old, new = dataset(MADE), dataset(MADE.replace("1.0", "2.0").replace('"2000"', '"2001"'))
    (maker,) = outdated_maker(old, new, FILE)
    assert (maker.check, "1.0" in maker.message_en, "2.0" in maker.message_en) == (
        "P601",
        True,
        True,
    )
    subjects = {each.focus for each in otherwise_built(old, new, FILE)}
    assert "https://w3id.org/zonegraph/id/zone-a" in subjects


def test_many_differences_are_counted() -> None:
    turtle = "zgid:graph-a {" + "".join(f"zgid:zone-{n} a zg:Zone ." for n in range(30)) + "}"
    (found,) = otherwise_built(dataset(turtle), dataset(""), FILE)
    assert (found.value, "30 subjects" in found.message_en) == ("many", True)


def test_places(tmp_path: Path) -> None:
    (stale,) = stale_files(["a/b.md"], tmp_path)
    (query,) = failing_queries({"Q1.rq": "no such term"}, tmp_path)
    (answer,) = other_answers({"Q1.tsv": (3, "a", "b")}, tmp_path)
    assert [each.check for each in (stale, query, answer)] == ["P603", "P604", "P605"]
    assert str(stale.file).endswith("a/b.md")
    assert "no such term" in query.message_en
    assert answer.line == 3
