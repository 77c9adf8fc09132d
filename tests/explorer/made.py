"""A graph that never changes, and a small one whose every text tries to leave its place."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pyoxigraph as ox

from zonegraph.dataset import Dataset
from zonegraph.iri import ONTOLOGY, THINGS

CASE: Final = Path(__file__).parent / "web" / "case"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
TYPE: Final = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
GRAPH: Final = ox.NamedNode(THINGS + "graph-made")
HOSTILE: Final = (
    "</script><script>window.broken=1</script>",
    "<img src=x onerror=window.broken=2>",
    "<!--<script>",
    "'\"`${window.broken=3}",
    "&lt;b&gt;",
    "\u2028\u2029",
    "javascript:window.broken=4",
)
QUOTE: Final = "某区</p></blockquote><svg onload=window.broken=5>引进𠮷企业"


def zg(local: str) -> ox.NamedNode:
    return ox.NamedNode(ONTOLOGY + local)


def thing(local: str) -> ox.NamedNode:
    return ox.NamedNode(THINGS + local)


def zh(text: str) -> ox.Literal:
    return ox.Literal(text, language="zh")


def integer(number: int) -> ox.Literal:
    return ox.Literal(str(number), datatype=ox.NamedNode(XSD + "integer"))


def said(subject: str, *pairs: tuple[ox.NamedNode, ox.NamedNode | ox.Literal]) -> list[ox.Quad]:
    return [ox.Quad(thing(subject), name, value, GRAPH) for name, value in pairs]


def entity(local: str, kind: str, label: str) -> list[ox.Quad]:
    return said(
        local,
        (TYPE, zg(kind)),
        (ox.NamedNode(SKOS + "prefLabel"), zh(label)),
        (zg("mentionedIn"), thing("article-a")),
    )


def claim(
    local: str, subject: str, name: str, target: str, modality: str = "planned"
) -> list[ox.Quad]:
    evidence = f"evidence-{local}"
    return [
        *said(
            f"claim-{local}",
            (TYPE, zg("Claim")),
            (zg("subject"), thing(subject)),
            (zg("property"), zg(name)),
            (zg("object"), thing(target)),
            (zg("modality"), zg(modality)),
            (zg("timeText"), zh(HOSTILE[0])),
            (zg("rule"), ox.Literal(HOSTILE[1])),
            (zg("evidence"), thing(evidence)),
        ),
        *said(
            evidence,
            (TYPE, zg("Evidence")),
            (zg("inArticle"), thing("article-a")),
            (zg("exact"), zh(QUOTE)),
            (zg("start"), integer(0)),
            (zg("end"), integer(len(QUOTE))),
        ),
    ]


def hostile() -> Dataset:
    """Return a zone that has an enterprise for each hostile text; one claim is withdrawn."""
    quads = said(
        "article-a",
        (TYPE, zg("Article")),
        (zg("headline"), zh(HOSTILE[0])),
        (zg("publishedOn"), ox.Literal("2020-01-13", datatype=ox.NamedNode(XSD + "date"))),
        (zg("page"), ox.Literal(HOSTILE[1])),
    )
    quads += entity("zone-x", "Zone", "某高新区" + HOSTILE[0])
    for number, text in enumerate(HOSTILE):
        quads += entity(f"enterprise-{number}", "Enterprise", f"企业{number}{text}")
        modality = "cancelled" if number == 1 else "planned"
        quads += claim(str(number), "zone-x", "hasEnterprise", f"enterprise-{number}", modality)
    return Dataset.of(quads)


def with_text(folder: Path) -> tuple[Path, str]:
    """Write an article with markup in its text under ``folder``/articles; return file and text."""
    text = f"{QUOTE}，<b>并非粗体</b>。"
    target = folder / "articles" / "a.md"
    target.parent.mkdir(parents=True)
    front = "---\nnewspaper: 某报\ndate: 2020-01-13\npage: 5\nheadline: 某区引进企业\n---\n\n"
    target.write_text(front + text + "\n", encoding="utf-8")
    return target, text
