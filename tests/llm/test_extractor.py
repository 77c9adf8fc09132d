"""From article to claims through the endpoint: what is kept, dropped, and asked for once."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

import pytest

from zonegraph.assemble import build
from zonegraph.check import check
from zonegraph.dataset import Dataset
from zonegraph.errors import ServiceError
from zonegraph.llm import LlmExtractor

from .made import ENTITIES, GOOD, OUTPUT, TEXT, article
from .server import Server, fails, says

if TYPE_CHECKING:
    from pathlib import Path

    from zonegraph.llm import Settings

ANSWER = {"entities": ENTITIES, "claims": [GOOD, OUTPUT]}


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Return the article as a file."""
    path = tmp_path / "a.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_the_records_are_those_of_the_built_in_extractor(
    server: Server, settings: Settings
) -> None:
    server.script.answers = [says(ANSWER)]
    one = article()
    extraction = LlmExtractor(settings).extract(one)
    assert [(c.property, c.modality, c.rule) for c in extraction.claims] == [
        ("hasEnterprise", "planned", "LLM"),
        ("hasObservation", "achieved", "LLM"),
    ]
    for claim in extraction.claims:
        for evidence in claim.evidence:
            assert one.text[evidence.start : evidence.end] == evidence.exact
    assert {t.kind for t in extraction.things} >= {"Zone", "Enterprise", "Indicator"}
    for thing in extraction.things:
        assert all(one.text[span.start : span.end] for span in thing.spans)


def test_a_build_repeats_byte_for_byte_and_offline(
    server: Server, settings: Settings, source: Path, tmp_path: Path
) -> None:
    server.script.answers = [says(ANSWER)]
    first = build([source], tmp_path / "one", extractor=LlmExtractor(settings))
    asked = len(server.script.asked)
    offline = dataclasses.replace(settings, base_url=None, key=None)
    second = build([source], tmp_path / "two", extractor=LlmExtractor(offline))
    assert first.path is not None
    assert second.path is not None
    assert first.path.read_bytes() == second.path.read_bytes()
    assert len(server.script.asked) == asked == 1
    assert "1 answers, 1 of them kept ones; dropped: nothing" in second.notes[-1]
    kept = "".join(p.read_text(encoding="utf-8") for p in settings.cache.iterdir())
    assert "secret-key" not in kept


def test_the_graph_names_the_model_and_has_no_findings(
    server: Server, settings: Settings, source: Path, tmp_path: Path
) -> None:
    server.script.answers = [says(ANSWER)]
    built = build([source], tmp_path / "out", extractor=LlmExtractor(settings))
    assert '"small-1"' in (tmp_path / "out" / "zonegraph.trig").read_text(encoding="utf-8")
    assert isinstance(built.dataset, Dataset)
    assert not check(built.dataset, articles=[source])


def test_without_a_kept_answer_or_an_endpoint_it_is_said(settings: Settings) -> None:
    offline = dataclasses.replace(settings, base_url=None)
    with pytest.raises(ServiceError, match="no kept answer"):
        LlmExtractor(offline).extract(article())


def test_an_error_leaves_what_stood_there(
    server: Server, settings: Settings, source: Path, tmp_path: Path
) -> None:
    server.script.answers = [fails(401)]
    out = tmp_path / "out"
    out.mkdir()
    (out / "zonegraph.trig").write_text("older", encoding="utf-8")
    with pytest.raises(ServiceError):
        build([source], out, extractor=LlmExtractor(settings))
    assert (out / "zonegraph.trig").read_text(encoding="utf-8") == "older"


def notes(server: Server, settings: Settings) -> str:
    extractor = LlmExtractor(settings)
    extraction = extractor.extract(article())
    assert not extraction.claims
    return extractor.notes()[0]


def test_refusals_and_filters_are_counted(server: Server, settings: Settings) -> None:
    server.script.answers = [says(None, refusal="no")]
    assert "dropped: 1 refused passage" in notes(server, settings)
    assert "1 of them kept" in notes(server, settings)


def test_a_filtered_passage_is_counted(server: Server, settings: Settings) -> None:
    server.script.answers = [says("", finish="content_filter")]
    assert "1 passage filtered by the server" in notes(server, settings)


def test_broken_json_is_asked_for_once_more(server: Server, settings: Settings) -> None:
    server.script.answers = [says("{broken"), says(ANSWER)]
    assert len(LlmExtractor(settings).extract(article()).claims) == 2
    assert len(server.script.asked) == 2


def test_json_that_stays_broken_is_counted(server: Server, settings: Settings) -> None:
    server.script.answers = [says("{broken")]
    assert "2 answers, 0 of them kept ones; dropped: 1 broken JSON" in notes(server, settings)


def test_a_cut_off_answer_is_asked_for_in_pieces(server: Server, settings: Settings) -> None:
    text = json.dumps(ANSWER, ensure_ascii=False)
    server.script.answers = [says(text[:90], finish="length"), says(ANSWER)]
    extraction = LlmExtractor(settings).extract(article())
    assert len(extraction.claims) == 2
    assert len(server.script.asked) > 2


def test_an_answer_that_is_always_cut_off_is_counted(server: Server, settings: Settings) -> None:
    server.script.answers = [says('{"entities": [', finish="length")]
    assert "cut-off answer" in notes(server, settings)


def test_invented_things_are_dropped(server: Server, settings: Settings) -> None:
    ghost = {"name": "鬼影科技", "other_names": [], "class": "Enterprise", "quote": "鬼影"}
    false = {**GOOD, "object": "鬼影科技", "quote": "引进鬼影科技"}
    server.script.answers = [says({"entities": [*ENTITIES, ghost], "claims": [false]})]
    line = notes(server, settings)
    assert "1 name not in the text, 1 quote not in the text" in line


def test_an_article_without_names_states_nothing(server: Server, settings: Settings) -> None:
    server.script.answers = [says({"entities": [], "claims": [GOOD]})]
    assert not LlmExtractor(settings).extract(article()).things
