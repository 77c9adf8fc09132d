"""Which relation holds: only one the ontology admits, with its probability."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.claim import ThingKey
from zonegraph.extract import clauses
from zonegraph.extract.learned.relations import drafts, subject_of
from zonegraph.extract.learned.scenes import QUANTITY, fits, scenes
from zonegraph.vocab import MODALITIES

from .made import scene

if TYPE_CHECKING:
    from pathlib import Path

    from zonegraph.train.corpus import Sample


def test_drafts_fit_the_ontology_and_stand_in_their_sentence(
    models: Path, samples: list[Sample]
) -> None:
    seen = 0
    for sample in samples:
        everything = (*sample.outer, *sample.nested)
        held = clauses.statements(sample.reading, sample.outer, sample.zone)
        for each in scenes(sample.reading, held, everything):
            for draft in drafts(each, models):
                seen += 1
                assert each.sentence.start <= draft.start < draft.end <= each.sentence.end
                assert 0 < draft.confidence <= 1
                assert draft.modality in MODALITIES
                subject = draft.subject
                kind = "Zone" if isinstance(subject, ThingKey) else subject.kind
                if draft.object is not None:
                    assert fits(draft.property, kind, draft.object.kind)
    assert seen > 40


def test_a_quantity_is_never_an_end_of_a_relation(models: Path) -> None:
    for draft in drafts(scene(), models):
        assert draft.value is None
        assert (draft.object is None) != (draft.text is None)


def test_a_quantity_has_a_subject_or_the_zone(models: Path) -> None:
    held = scene()
    (item,) = [i for i in held.items if i.kind.startswith(QUANTITY)]
    subject, sure = subject_of(held, item, models)
    assert 0 <= sure <= 1
    assert subject is None or subject in [i.mention for i in held.items]
