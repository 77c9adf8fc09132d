"""zonegraph: Chinese newspaper articles about high-tech zones, as an RDF graph with evidence.

>>> import zonegraph
>>> graph = zonegraph.load()
>>> graph.query("zones").to_dicts()[0]["zoneLabel"]
'济宁高新区'

Every name below is loaded when it is first used: importing zonegraph costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zonegraph.article import Article
    from zonegraph.claim import Claim, Extraction
    from zonegraph.errors import ZonegraphError
    from zonegraph.finding import Finding
    from zonegraph.graph import Graph, build, extract_claims, load, read_articles

__all__ = [
    "Article",
    "Claim",
    "Extraction",
    "Finding",
    "Graph",
    "ZonegraphError",
    "build",
    "extract_claims",
    "load",
    "read_articles",
]

_HOMES = {
    "Article": "zonegraph.article",
    "Claim": "zonegraph.claim",
    "Extraction": "zonegraph.claim",
    "Finding": "zonegraph.finding",
    "Graph": "zonegraph.graph",
    "ZonegraphError": "zonegraph.errors",
    "build": "zonegraph.graph",
    "extract_claims": "zonegraph.graph",
    "load": "zonegraph.graph",
    "read_articles": "zonegraph.graph",
}


def __getattr__(name: str) -> Any:
    """Return the public name, loading its module."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    """Return the public names."""
    return __all__
