"""Values that a parameter could take, for whoever has begun to type one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.iri import ONTOLOGY, fold
from zonegraph.query.label import named
from zonegraph.vocab import MODALITIES, PROPERTIES, STAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.dataset import Dataset
    from zonegraph.query.card import Param

_MOST: Final = 50


def complete_value(param: Param, begun: str, dataset: Dataset) -> list[tuple[str, str]]:
    """Return values of ``param`` that begin with ``begun`` (labels: hold it), each with a help.

    At most fifty, those that begin so first, each in a form that ``bind`` takes.
    """
    wanted = fold(begun)
    found = dict(_values(param, dataset))
    first = sorted(value for value in found if fold(value).startswith(wanted))
    within = sorted(value for value in found if wanted in fold(value)[1:] and value not in first)
    if param.type != "label":
        within = []
    return [(value, found[value]) for value in [*first, *within][:_MOST]]


def _values(param: Param, dataset: Dataset) -> Iterator[tuple[str, str]]:
    if param.type == "label":
        yield from named(dataset, param.classes)
    elif param.type in ("modality", "stage"):
        for each in (MODALITIES if param.type == "modality" else STAGES).values():
            yield each.zh, each.en
            yield each.local, each.zh
    elif param.type == "property":
        yield from ((name, "") for name in PROPERTIES)
    elif param.type in ("year", "date"):
        for day in sorted(_days(dataset)):
            yield (day[:4] if param.type == "year" else day), ""


def _days(dataset: Dataset) -> set[str]:
    """Return the days that the graph names: of publication, and where claims begin and end."""
    default = ox.DefaultGraph()
    return {
        quad.object.value
        for name in ("publishedOn", "from", "to")
        for quad in dataset.store.quads_for_pattern(
            None, ox.NamedNode(ONTOLOGY + name), None, default
        )
        if isinstance(quad.object, ox.Literal)
    }
