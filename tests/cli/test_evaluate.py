"""``zonegraph evaluate``: a graph against annotations, as a table or JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Run

HEADLINE = "甲高新区引进乙公司"
GRAPH = f"""
@prefix zg: <https://w3id.org/zonegraph/ontology#> .
@prefix zgid: <https://w3id.org/zonegraph/id/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
zgid:graph-entities {{
  zgid:zone-a a zg:Zone ; skos:prefLabel "甲高新区"@zh ; zg:mentionedIn zgid:article-a .
  zgid:enterprise-b a zg:Enterprise ; skos:prefLabel "乙公司"@zh ; zg:mentionedIn zgid:article-a .
  zgid:park-c a zg:Park ; skos:prefLabel "丙园"@zh ; zg:mentionedIn zgid:article-a .
}}
zgid:graph-a {{
  zgid:article-a a zg:Article ; zg:headline "{HEADLINE}"@zh .
  zgid:claim-a a zg:Claim ; zg:subject zgid:zone-a ; zg:property zg:hasEnterprise ;
    zg:object zgid:enterprise-b ; zg:modality zg:achieved ; zg:confidence 0.9 ;
    zg:rule "F103" ; zg:evidence zgid:evidence-a .
  zgid:evidence-a a zg:Evidence ; zg:inArticle zgid:article-a ; zg:exact "引进乙公司"@zh .
}}
"""
ENTITIES = """id\tlabel\taliases\tclass\tquote\tcore
E001\t甲高新区\t\tZone\t甲高新区引进\t1
E002\t乙公司\t\tEnterprise\t引进乙公司\t1
E003\t丁研究院\t\tInstitute\t丁研究院\t1
"""
COLUMNS = "id subject property object indicator value unit qualifier from to modality quote core"
CLAIM = (
    "C001 甲高新区 hasEnterprise 乙公司 _ _ _ _ _ _ achieved 引进乙公司 1".replace(" ", "\t")
).replace("_", "")


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    """Return a graph of three entities and one claim."""
    file = tmp_path / "made.trig"
    file.write_text(GRAPH, encoding="utf-8")
    return file


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Return annotations with two of those entities, one other, and the claim."""
    folder = tmp_path / "gold" / "one"
    folder.mkdir(parents=True)
    text = f"---\nheadline: {HEADLINE}\n---\n\n{HEADLINE}。丁研究院。\n"
    (folder / "article.md").write_text(text, encoding="utf-8")
    (folder / "entities.tsv").write_text(ENTITIES, encoding="utf-8")
    table = COLUMNS.replace(" ", "\t") + "\n" + CLAIM + "\n"
    (folder / "claims.tsv").write_text(table, encoding="utf-8")
    return folder.parent


def _figures(out: str) -> dict[str, Any]:
    scores = {each["name"]: each for each in json.loads(out)}
    return dict(scores["total"])


def test_the_figures_are_right(run: Run, graph: Path, gold: Path) -> None:
    code, out, err = run("evaluate", graph, gold, "-f", "json")
    assert (code, err) == (0, "")
    total = _figures(out)
    entities = total["entities"]
    assert (entities["right"], entities["found"]) == (2, 3)
    assert (entities["hit"], entities["core"]) == (2, 3)
    assert (
        entities["precision"]
        == entities["recall"]
        == entities["f1"]
        == pytest.approx(2 / 3, abs=1e-4)
    )
    assert total["claims"]["f1"] == 1
    assert "missed" not in total


def test_what_was_missed_and_extra_is_named(run: Run, graph: Path, gold: Path) -> None:
    total = _figures(run("evaluate", graph, gold, "-f", "json", "--list")[1])
    assert any("丁研究院" in str(row) for row in total["missed"])
    assert any("丙园" in str(row) for row in total["extra"])
    assert not any("乙公司" in str(row) for row in (*total["missed"], *total["extra"]))


def test_the_table_says_the_same(run: Run, graph: Path, gold: Path) -> None:
    code, out, err = run("evaluate", graph, gold, "--list")
    assert (code, err) == (0, "")
    assert out.splitlines()[0]
    assert "    0.667     0.667     0.667" in out
    assert "丁研究院" in out
    assert "missed:" not in run("evaluate", graph, gold)[1]


def test_a_missing_graph_is_2_in_one_line(run: Run, gold: Path, tmp_path: Path) -> None:
    code, out, err = run("evaluate", tmp_path / "nowhere", gold)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "nowhere" in err


def test_missing_annotations_are_2_in_one_line(run: Run, graph: Path, tmp_path: Path) -> None:
    code, out, err = run("evaluate", graph, tmp_path / "nowhere")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "nowhere" in err


def test_broken_annotations_are_2_and_say_where(run: Run, graph: Path, gold: Path) -> None:
    (gold / "one" / "claims.tsv").write_text("id\tsubject\nC001\t甲\n", encoding="utf-8")
    code, out, err = run("evaluate", graph, gold)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "claims.tsv" in err


def test_both_paths_and_a_known_format_are_needed(run: Run, graph: Path, gold: Path) -> None:
    assert run("evaluate", graph)[0] == 2
    assert run("evaluate", graph, gold, "-f", "pdf")[0] == 2


def test_the_page_goes_to_a_file(run: Run, graph: Path, gold: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    code, out, err = run("evaluate", graph, gold, "-f", "html", "-o", page)
    assert (code, out, err) == (0, "", "")
    text = page.read_text(encoding="utf-8")
    assert text.startswith("<!doctype html>")
    assert 'title="Institute: 丁研究院 (missed)"' in text


def test_texts_may_lie_elsewhere(run: Run, graph: Path, gold: Path, tmp_path: Path) -> None:
    article = gold / "one" / "article.md"
    moved = tmp_path / "moved.md"
    moved.write_bytes(article.read_bytes())
    article.unlink()
    (gold / "one" / "headline.txt").write_text(HEADLINE, encoding="utf-8")
    bare = run("evaluate", graph, gold, "-f", "html")[1]
    assert "the text is not here" in bare
    told = run("evaluate", graph, gold, "-f", "html", "--articles", moved)[1]
    assert "the text is not here" not in told


def test_articles_that_are_not_in_the_graph_are_noted(run: Run, graph: Path, gold: Path) -> None:
    article = gold / "one" / "article.md"
    other = article.read_text(encoding="utf-8").replace(HEADLINE, "另一篇")
    article.write_text(other, encoding="utf-8")
    code, out, err = run("evaluate", graph, gold, "-f", "json")
    assert (code, err) == (0, "zonegraph: note: 1 of 1 articles are not in GRAPH\n")
    assert _figures(out)["claims"]["recall"] == 0
