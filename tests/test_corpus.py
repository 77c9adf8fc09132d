"""The annotated corpus: its format, and what is read of the texts nobody tuned on.

The expected figures stand in tests/corpus/figures.tsv; after a change for the better, write them
anew with ``python -m zonegraph.evaluate.figures tests/corpus``.
"""

from pathlib import Path

import pytest

from zonegraph.evaluate import load_gold
from zonegraph.evaluate.agreement import pairs
from zonegraph.evaluate.figures import FILE, fallen, load, measure

CORPUS = Path(__file__).resolve().parent / "corpus"
ARTICLES = {"development": 80, "regression": 0, "blind": 16, "nothing": 16}
GATED = ("regression", "blind", "nothing")


def annotated(part: str) -> list[Path]:
    return sorted(path.parent for path in (CORPUS / part).glob("*/entities.tsv"))


@pytest.mark.parametrize("part", sorted(ARTICLES))
def test_every_article_is_annotated_and_marked_as_invented(part: str) -> None:
    folders = annotated(part)
    assert len(folders) >= ARTICLES[part]
    for annotation in load_gold(CORPUS / part) if folders else ():
        text = (CORPUS / part / annotation.name / "article.md").read_text(encoding="utf-8")
        assert "invented: true" in text, annotation.name
        plain = "".join(text.split())
        for claim in annotation.claims:
            assert "".join(claim.quote.split()) in plain, (annotation.name, claim.quote)


@pytest.mark.parametrize("part", GATED)
def test_no_figure_falls(part: str) -> None:
    expected = [each for each in load(CORPUS / FILE) if each.part == part]
    if not annotated(part):
        assert not expected
        return
    assert expected, f"{FILE} has no figures of {part}: write it anew"
    measured = measure(CORPUS, [part])
    assert len(measured) == len(expected)
    assert not fallen(expected, measured)


def test_the_figures_of_the_development_part_are_kept_too() -> None:
    names = {each.name for each in load(CORPUS / FILE) if each.part == "development"}
    assert names == {each.name for each in load(CORPUS / FILE) if each.part == "blind"}


def test_what_was_annotated_twice_has_its_first_annotation() -> None:
    twice = CORPUS / "twice"
    if not twice.is_dir() or not any(twice.glob("*/claims.tsv")):
        pytest.skip("nothing is annotated twice yet")
    both = pairs(CORPUS, twice)
    assert len(both) >= 10
    assert all(first.text for first, _ in both)
