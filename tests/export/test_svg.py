"""The picture: read back with lxml; every thing is drawn, everything is escaped."""

from __future__ import annotations

import pytest
from lxml import etree  # type: ignore[import-untyped]

from zonegraph.export.layout import shown
from zonegraph.export.model import network
from zonegraph.export.svg import svg

from .made import DATASETS, awkward, bundled, stories, told_edges, told_nodes

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("name", DATASETS)
def test_every_thing_is_drawn_with_its_label(name: str) -> None:
    dataset = DATASETS[name]()
    root = etree.fromstring(svg(network(dataset)))
    texts = [str(text.text or "") for text in root.iter(SVG + "text")]
    for told in told_nodes(dataset).values():
        assert shown(str(told["label"])) in [" ".join(text.split()) for text in texts]
    lines = list(root.iter(SVG + "path"))
    ends = {(s, t) for s, t, _ in told_edges(dataset).values() if s != t}
    assert len(lines) >= len(ends)


def test_markup_in_a_label_stays_text() -> None:
    root = etree.fromstring(svg(network(awkward())))
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        "svg", "title", "rect", "g", "text", "circle", "path", "line",
    }  # fmt: skip
    assert shown("<b>&amp;</b> ]]> -->") in [text.text for text in root.iter(SVG + "text")]
    assert not any(
        name.startswith("on") or "href" in name for e in root.iter() for name in e.attrib
    )


def test_plans_and_denials_differ_by_more_than_colour() -> None:
    root = etree.fromstring(svg(network(stories())))
    dashes = {path.get("stroke-dasharray") for path in root.iter(SVG + "path")}
    assert {None, "6 4", "1.5 3.5"} <= dashes
    hollow = [c for c in root.iter(SVG + "circle") if c.get("fill") == "#ffffff"]
    assert len(hollow) > 3


def test_a_line_tells_its_claims_and_quotes() -> None:
    root = etree.fromstring(svg(network(bundled())))
    titles = "\n".join(str(t.text) for p in root.iter(SVG + "path") for t in p.iter(SVG + "title"))
    assert all(str(told["label"]) in titles for _, _, told in told_edges(bundled()).values())
