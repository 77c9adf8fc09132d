"""GraphML (http://graphml.graphdrawing.org), for yEd, igraph and Cytoscape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.export.markup import escaped, types, written

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonegraph.export.model import Attribute, Network

_HEAD: Final = """\
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def graphml(network: Network) -> bytes:
    """Return GraphML: every attribute typed, ids of nodes and edges unique.

    Nodes and edges share names of attributes; each has keys of its own, ``d0`` and so on.
    """
    nodes = types(n.attributes for n in network.nodes)
    edges = types(e.attributes for e in network.edges)
    keys = {("node", name): f"d{at}" for at, name in enumerate(nodes)}
    keys |= {("edge", name): f"d{at}" for at, name in enumerate(edges, start=len(nodes))}
    lines = [_HEAD]
    for (what, name), key in keys.items():
        kind = (nodes if what == "node" else edges)[name]
        lines.append(
            f'<key id="{key}" for="{what}" attr.name="{escaped(name)}" attr.type="{kind}"/>\n'
        )
    lines.append('<graph edgedefault="directed">\n')
    for node in network.nodes:
        told = _data(node.attributes, "node", keys)
        lines.append(f'<node id="{escaped(node.iri)}">{told}</node>\n')
    for edge in network.edges:
        told = _data(edge.attributes, "edge", keys)
        lines.append(
            f'<edge id="{escaped(edge.id)}" source="{escaped(edge.source)}"'
            f' target="{escaped(edge.target)}">{told}</edge>\n'
        )
    lines.append("</graph>\n</graphml>\n")
    return "".join(lines).encode()


def _data(
    attributes: Mapping[str, Attribute], what: str, keys: Mapping[tuple[str, str], str]
) -> str:
    return "".join(
        f'<data key="{keys[what, name]}">{written(value)}</data>'
        for name, value in attributes.items()
    )
