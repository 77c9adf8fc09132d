"""From an article to its claims: exact quotes, fixed order, the same on every machine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zonegraph.extract import extract
from zonegraph.extract.extractor import candidates
from zonegraph.read import read
from zonegraph.vocab import MODALITIES, PROPERTIES

from .made import article, extraction, reading_of, told

if TYPE_CHECKING:
    from zonegraph.claim import Extraction, ThingKey

CORPUS = Path(__file__).parents[1] / "corpus"
SEEN = sorted(CORPUS.glob("*/*/article.md"))[::9]
HEADLINE = "西安高新区加快发展"
SILENT = {
    "sport": "昨晚，主队以三比一战胜客队，前锋梅开二度，球迷欢呼雀跃。门将扑出了两个点球。",
    "recipe": "先把土豆切成丝，再放入锅中翻炒五分钟，加少许盐和醋，出锅前撒上葱花即可。",
    "weather": "受冷空气影响，周末最低气温降至零下五摄氏度，阵风可达七级，请注意添衣。",
}


@pytest.fixture(scope="module", params=["rules", "models"])
def extractions(request: pytest.FixtureRequest, models: Path) -> list[Extraction]:
    folder = models if request.param == "models" else None
    return [extract(read(path)[0], folder) for path in SEEN]


def test_every_quote_stands_where_it_says(extractions: list[Extraction]) -> None:
    seen = 0
    for found in extractions:
        text = found.article.text
        for claim in found.claims:
            assert claim.evidence
            for evidence in claim.evidence:
                seen += 1
                assert evidence.exact
                assert evidence.exact == text[evidence.start : evidence.end]
    assert len(extractions) >= 10
    assert seen >= 300


def test_every_thing_is_named_where_it_says(extractions: list[Extraction]) -> None:
    for found in extractions:
        for thing in found.things:
            assert thing.label
            assert thing.label not in thing.aliases
            for span in thing.spans:
                assert 0 <= span.start < span.end <= len(found.article.text)


def test_every_end_of_a_claim_is_a_thing(extractions: list[Extraction]) -> None:
    for found in extractions:
        keys = {thing.key for thing in found.things}
        for claim in found.claims:
            ends: list[ThingKey | None] = [claim.subject, claim.object, claim.attributed_to]
            if claim.measure is not None:
                ends.append(claim.measure.indicator)
            assert {end for end in ends if end is not None} <= keys
            assert claim.subject != claim.object


def test_every_claim_says_one_thing(extractions: list[Extraction]) -> None:
    for found in extractions:
        for claim in found.claims:
            said = (claim.object, claim.measure, claim.text)
            assert sum(value is not None for value in said) == 1
            assert claim.property in PROPERTIES
            assert claim.modality in MODALITIES
            assert 0 <= claim.confidence <= 1
            assert claim.rule


def test_no_thing_and_no_claim_stands_twice(extractions: list[Extraction]) -> None:
    for found in extractions:
        keys = [thing.key for thing in found.things]
        assert len(keys) == len(set(keys))
        assert len(found.claims) == len(set(found.claims))


def test_every_article_on_a_zone_states_something(extractions: list[Extraction]) -> None:
    for path, found in zip(SEEN, extractions, strict=True):
        assert found.claims or path.parents[1].name == "nothing"


def test_reading_again_finds_the_same(models: Path) -> None:
    again = read(SEEN[0])[0]
    assert extract(again, models) == extract(read(SEEN[0])[0], models)


_SCRIPT = """
import sys
from pathlib import Path
from zonegraph.assemble import assemble, canonical
from zonegraph.extract import extract
from zonegraph.read import read
from zonegraph.resolve import resolve
found = [extract(read(Path(sys.argv[1]))[0], folder) for folder in (None, Path(sys.argv[2]))]
for each in found:
    sys.stdout.buffer.write(canonical(assemble(resolve([each]))))
"""


def test_bytes_do_not_depend_on_the_hash_seed(models: Path) -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-c", _SCRIPT, str(SEEN[3]), str(models)],
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        for seed in ("0", "1", "2")
    ]
    written = [process.communicate(timeout=50)[0] for process in running]
    assert [process.returncode for process in running] == [0, 0, 0]
    assert len(written[0]) > 10_000
    assert written[0] == written[1] == written[2]


@pytest.mark.parametrize("name", SILENT)
def test_what_is_no_news_of_a_zone_states_nothing(name: str, models: Path) -> None:
    assert told(extraction(SILENT[name]).claims) == set()
    assert told(extraction(SILENT[name], models=models).claims) == set()


def test_numbers_of_an_article_without_a_zone_are_nobodys() -> None:
    found = extraction("全镇共有169家企业,产值达到35亿元。", "乡村消息")
    assert [claim for claim in found.claims if not claim.subject.label] == []


def test_a_plain_sentence_is_read() -> None:
    found = told(extraction("西安高新区引进比亚迪。", HEADLINE).claims)
    assert "西安高新区 hasEnterprise 比亚迪 achieved" in found


def test_two_places_that_say_the_same_are_one_claim() -> None:
    found = extraction("西安高新区引进比亚迪。\n\n去年,西安高新区引进比亚迪。", HEADLINE)
    same = [c for c in found.claims if c.property == "hasEnterprise"]
    assert len(same) == 1
    assert len(same[0].evidence) == 2


def test_evidence_is_quoted_as_printed() -> None:
    found = extraction("西安 高新区 引进 比亚迪 。", HEADLINE)
    quotes = {e.exact for c in found.claims for e in c.evidence if c.property == "hasEnterprise"}
    assert quotes == {"西安 高新区 引进 比亚迪"}


def test_candidates_come_in_text_order() -> None:
    found = candidates(reading_of("华为落户西安高新区,比亚迪动力电池产业园开工。"))
    assert len(found) >= 4
    assert [m.start for m in found] == sorted(m.start for m in found)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *"西安高新区华为项目将已,、。“”《》()的2020年亿元 \n",
                "西安高新区",
                "产业园",
                "力争",
                "等项目",
            ]
        ),
        max_size=60,
    )
)
def test_any_text_is_read_without_fault(pieces: list[str]) -> None:
    found = extract(article("西安高新区发展。" + "".join(pieces), HEADLINE, "2020-01-13"), None)
    for claim in found.claims:
        for evidence in claim.evidence:
            assert evidence.exact == found.article.text[evidence.start : evidence.end]
