"""The page at /: the explorer where it is installed, else a plain start page."""

from __future__ import annotations

import importlib
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zonegraph.dataset import Dataset

_PLAIN = """<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><title>zonegraph</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/style.css"></head>
<body><main><h1>zonegraph</h1>
<p>{triples} triples · {graphs} named graphs</p>
<form action="/sparql" method="get">
<label for="query">SPARQL</label>
<textarea id="query" name="query" rows="8" spellcheck="false">{query}</textarea>
<button>查询 / Ask</button></form>
<h2>园区 / Zones</h2><ul>{zones}</ul></main></body></html>
"""
_QUERY = (
    "SELECT ?zone ?label WHERE {\n  ?zone a zg:Zone ; skos:prefLabel ?label\n}\nORDER BY ?label"
)


def page(dataset: Dataset) -> str:
    """Return the whole start page as HTML."""
    try:
        explorer = importlib.import_module("zonegraph.explorer")
    except ModuleNotFoundError as error:
        if error.name != "zonegraph.explorer":
            raise
        return plain(dataset)
    if not explorer.available():
        return plain(dataset)
    return str(explorer.page(dataset, endpoint="/sparql"))


def plain(dataset: Dataset) -> str:
    """Return a start page with the zones and a form for SPARQL, without any script."""
    from zonegraph.query.run import run
    from zonegraph.serve.address import local

    zones = [(row[0], row[1]) for row in run(dataset, _QUERY).rows]
    items = (
        f'<li><a href="{escape(local(zone.value))}">{escape(label.value)}</a></li>'
        for zone, label in zones
        if zone and label
    )
    return _PLAIN.format(
        triples=len(dataset),
        graphs=sum(1 for _ in dataset.store.named_graphs()),
        query=escape(_QUERY),
        zones="".join(items),
    )
