"""GEXF 1.2draft (https://gexf.net), for Gephi: colours, sizes, places, and times for its timeline.

A claim lasts from its stated first day to its last; what states none lasts from the day it was
published on. A thing is there from the first day on which anything is said of it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from zonegraph.export.colours import GREY, colours
from zonegraph.export.layout import layout
from zonegraph.export.markup import escaped, types, written
from zonegraph.export.words import stroke

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonegraph.export.model import Attribute, Edge, Network

_HEAD: Final = """\
<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd"
 version="1.2">
<meta><creator>zonegraph</creator></meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date">
"""
# A column called start or end would be taken for the interval itself.
_RENAMED: Final = {"start": "start_date", "end": "end_date"}
_Columns = dict[str, tuple[str, str]]


def gexf(network: Network) -> bytes:
    """Return GEXF. Plans are dashed, denials dotted; a node's size grows with its claims."""
    nodes = _columns(types(n.attributes for n in network.nodes), "n")
    edges = _columns(types(e.attributes for e in network.edges), "e")
    lines = [_HEAD, _declared("node", nodes), _declared("edge", edges)]
    lines += [
        "<nodes>\n", *_nodes(network, nodes), "</nodes>\n",
        "<edges>\n", *_edges(network, edges), "</edges>\n",
    ]  # fmt: skip
    lines.append("</graph>\n</gexf>\n")
    return "".join(lines).encode()


def interval(edge: Edge) -> tuple[str, str]:
    """Return first and last day of ``edge`` as ISO dates, empty where it has no such end."""
    start, end = str(edge.attributes["start"]), str(edge.attributes["end"])
    published = str(edge.attributes["published"])
    if not start and (not end or published <= end):
        start = published
    return start, end


def _columns(kinds: Mapping[str, str], prefix: str) -> _Columns:
    """Return number and type of each column; the label is not one."""
    named = [name for name in kinds if name != "label"]
    return {name: (f"{prefix}{at}", kinds[name]) for at, name in enumerate(named)}


def _declared(what: str, columns: _Columns) -> str:
    made = "".join(
        f'<attribute id="{key}" title="{escaped(_RENAMED.get(name, name))}" type="{kind}"/>\n'
        for name, (key, kind) in columns.items()
    )
    return f'<attributes class="{what}" mode="static">\n{made}</attributes>\n'


def _nodes(network: Network, columns: _Columns) -> list[str]:
    degrees = Counter(end for edge in network.edges for end in (edge.source, edge.target))
    first: dict[str, list[str]] = {}
    for edge in network.edges:
        start = interval(edge)[0]
        for end in (edge.source, edge.target):
            first.setdefault(end, []).append(start)
    spots = layout(network.nodes, network.edges).spots
    hues = colours()
    made = []
    for node in network.nodes:
        red, green, blue = hues.get(str(node.attributes["class"]), GREY)
        spot = spots[node.iri]
        begun = min([str(node.attributes["first_mentioned"]), *first.get(node.iri, ())])
        made.append(
            f'<node id="{escaped(node.iri)}" label="{written(node.attributes["label"])}"'
            f"{_times(begun, '')}>{_values(node.attributes, columns)}"
            f'<viz:color r="{red}" g="{green}" b="{blue}" a="1.0"/>'
            f'<viz:position x="{spot.x:.1f}" y="{-spot.y:.1f}" z="0.0"/>'
            f'<viz:size value="{4 + degrees[node.iri] ** 0.5:.3f}"/></node>\n'
        )
    return made


def _edges(network: Network, columns: _Columns) -> list[str]:
    return [
        f'<edge id="{escaped(edge.id)}" source="{escaped(edge.source)}"'
        f' target="{escaped(edge.target)}" label="{written(edge.attributes["label"])}"'
        f"{_times(*interval(edge))}>{_values(edge.attributes, columns)}"
        f'<viz:shape value="{stroke(str(edge.attributes["modality"]))}"/></edge>\n'
        for edge in network.edges
    ]


def _times(start: str, end: str) -> str:
    return (f' start="{escaped(start)}"' if start else "") + (
        f' end="{escaped(end)}"' if end else ""
    )


def _values(attributes: Mapping[str, Attribute], columns: _Columns) -> str:
    made = "".join(
        f'<attvalue for="{columns[name][0]}" value="{written(value)}"/>'
        for name, value in attributes.items()
        if name != "label"
    )
    return f"<attvalues>{made}</attvalues>"
