"""Evidence: every row leads to the words of the claims it rests on, and to no others."""

from __future__ import annotations

from zonegraph.query import query, run
from zonegraph.query.evidence import with_evidence

from .made import small


def test_a_row_of_two_things_leads_to_the_claim_between_them() -> None:
    result = with_evidence(small(), query(small(), "operators", agent="星河电子"))
    rows = result.to_dicts()
    assert {row["sentence"] for row in rows} >= {"星辰数据中心拟由星河电子运营"}
    assert all(str(row["source"]).count(":") == 2 for row in rows)
    assert all(str(row["evidenceClaim"]).rpartition("/")[2].startswith("claim-") for row in rows)


def test_only_claims_of_the_modality_of_the_row_count() -> None:
    rows = with_evidence(
        small(), query(small(), "project-history", project="海蓝电池项目")
    ).to_dicts()
    for row in rows:
        if row.get("modalityLabel") == "推迟":
            assert row["sentence"] == "投产推迟到2022年"


def test_a_row_without_claims_stands_once() -> None:
    result = with_evidence(small(), query(small(), "rules"))
    assert len(result) == len(query(small(), "rules"))
    assert all(row["evidence"] is None for row in result.to_dicts())


def test_names_that_are_taken_are_not_used_twice() -> None:
    text = "SELECT ?evidence ?c { ?c zg:evidence ?evidence } ORDER BY ?c ?evidence"
    names = [c.name for c in with_evidence(small(), run(small(), text)).columns]
    assert len(set(names)) == len(names) == 6


def test_what_is_no_table_stays_as_it_is() -> None:
    for text in ("ASK {}", "CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }"):
        result = run(small(), text)
        assert with_evidence(small(), result) is result
