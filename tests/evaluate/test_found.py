"""A graph is read back as the annotation it amounts to."""

from __future__ import annotations

from pathlib import Path

from zonegraph.assemble import assemble
from zonegraph.dataset import Dataset, load
from zonegraph.evaluate import evaluate, found
from zonegraph.extract import extract
from zonegraph.read import read, read_text
from zonegraph.resolve import resolve

CORPUS = Path(__file__).parents[1] / "corpus" / "development"
TEXT = (
    "---\nheadline: 西安高新区消息\ndate: 2020-01-13\n---\n\n"
    "西安高新区将引进比亚迪。2019年西安高新区产值达到35亿元。\n"
)


def _graph(text: str) -> Dataset:
    return Dataset.of(assemble(resolve([extract(a, None) for a in read_text(text, "a.md")])))


def test_entities_and_claims_come_back() -> None:
    (annotation,) = found(_graph(TEXT))
    assert annotation.headline == "西安高新区消息"
    assert {(e.kind, e.label) for e in annotation.entities} >= {
        ("Zone", "西安高新区"),
        ("Enterprise", "比亚迪"),
    }
    firm = next(c for c in annotation.claims if c.property == "hasEnterprise")
    assert (firm.subject, firm.object, firm.modality) == ("西安高新区", "比亚迪", "planned")
    assert firm.value is None
    measured = next(c for c in annotation.claims if c.property == "hasObservation")
    assert (measured.value, measured.end) == ("35", "2019-12-31")
    assert measured.indicator is not None
    assert measured.unit
    assert measured.surface is not None
    assert "35亿元" in measured.surface
    assert measured.rule
    (place,) = measured.places
    assert place.exact == measured.quote
    assert annotation.text_hash


def test_every_claim_has_an_object_or_a_value() -> None:
    paths = sorted(CORPUS.glob("*/article.md"))[:3]
    quads = assemble(resolve([extract(a, None) for path in paths for a in read(path)]))
    annotations = found(Dataset.of(quads))
    assert len(annotations) == 3
    for annotation in annotations:
        assert annotation.claims
        for row in annotation.claims:
            assert (row.object is None) != (row.value is None)
            assert row.quote
    assert all(s.total("claims").f1 == 1 for s in evaluate(annotations, annotations))


def test_a_graph_that_leaves_things_out_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    path = tmp_path / "bare.ttl"
    path.write_text(
        "@prefix zg: <https://w3id.org/zonegraph/ontology#> . @prefix e: <urn:e:> .\n"
        'e:a zg:headline "消息" . e:x zg:mentionedIn e:a . e:c zg:property zg:goal .\n'
        "e:d zg:property zg:goal ; zg:evidence e:v . e:v zg:inArticle e:a .\n",
        encoding="utf-8",
    )
    (annotation,) = found(load(path))
    assert [(e.label, e.kind) for e in annotation.entities] == [("urn:e:x", "no class")]
    assert [c.property for c in annotation.claims] == ["goal"]


def test_a_range_comes_back_as_the_guide_writes_it() -> None:
    text = TEXT.replace("达到35亿元", "达到35-40亿元")
    (annotation,) = found(_graph(text))
    assert "35-40" in {c.value for c in annotation.claims}
