"""A Mermaid flowchart, for Markdown pages: labels, classes and how real each claim is.

Renderers refuse more than 500 lines by default; choose a part of a larger graph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.export.colours import GREY, colours, hexadecimal
from zonegraph.export.words import stroke

if TYPE_CHECKING:
    from zonegraph.export.model import Network

_LINES: Final = {"solid": "-->", "dashed": "-.->", "dotted": "--x"}
# Mermaid's entity codes, for what ends or changes a quoted text.
_CODES: Final = {
    '"': "#quot;", "#": "#35;", "&": "#amp;", "<": "#lt;", ">": "#gt;", "`": "#96;",
    "\\": "#92;", "\r": " ", "\n": " ", ";": "#59;", "%": "#37;", "|": "#124;", "*": "#42;",
    "_": "#95;",
}  # fmt: skip
_TABLE: Final = str.maketrans(_CODES)


def mermaid(network: Network) -> bytes:
    """Return the flowchart; claims of one kind between the same two things are one line."""
    numbers = {node.iri: f"n{at}" for at, node in enumerate(network.nodes)}
    kinds = sorted({str(n.attributes["class"]) for n in network.nodes} - {""})
    hues = colours()
    lines = ["flowchart LR"]
    for node in network.nodes:
        kind = str(node.attributes["class"])
        shown = coded(str(node.attributes["label"])) or " "
        lines.append(f'  {numbers[node.iri]}["{shown}"]' + (f":::{kind}" if kind else ""))
    drawn = dict.fromkeys(
        (e.source, _LINES[stroke(str(e.attributes["modality"]))], str(e.attributes["label"]),
         e.target)
        for e in network.edges
    )  # fmt: skip
    for source, line, label, target in drawn:
        lines.append(f'  {numbers[source]} {line}|"{coded(label) or " "}"| {numbers[target]}')
    for kind in kinds:
        hue = hexadecimal(hues.get(kind, GREY))
        lines.append(f"  classDef {kind} fill:{hue}33,stroke:{hue},color:#1f2933")
    return ("\n".join(lines) + "\n").encode()


def coded(text: str) -> str:
    """Return ``text`` as it stands between Mermaid's quotation marks."""
    return text.translate(_TABLE)
