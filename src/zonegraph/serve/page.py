"""The server's own pages. Every value is escaped; there is no script in any of them."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Any

from zonegraph.query.prefix import short
from zonegraph.serve.address import local

if TYPE_CHECKING:
    from http import HTTPStatus

    from zonegraph.serve.thing import Node, Thing

_FRAME = """<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · zonegraph</title>
<link rel="stylesheet" href="/style.css">
{links}</head>
<body>
<nav><a href="/">zonegraph</a> <a href="/sparql">SPARQL</a></nav>
<main>
{body}</main>
</body>
</html>
"""
_FORM = """<form action="/sparql" method="get">
<label for="query">SPARQL 1.1</label>
<textarea id="query" name="query" rows="12" spellcheck="false">{query}</textarea>
<button>查询 Ask</button>
</form>
"""


def frame(title: str, body: str, links: str = "") -> bytes:
    """Return a whole page; ``body`` and ``links`` are HTML, ``title`` is text."""
    return _FRAME.format(title=escape(title), body=body, links=links).encode()


def form(query: str) -> str:
    """Return a form that asks the endpoint, with ``query`` in it."""
    return _FORM.format(query=escape(query))


def error(status: HTTPStatus, said: str) -> bytes:
    """Return the page of an error."""
    body = f"<h1>{int(status)} {escape(status.phrase)}</h1>\n<p>{escape(said)}</p>\n"
    return frame(status.phrase, body)


def answer(query: str, results: bytes) -> bytes:
    """Return the page of an answer in SPARQL JSON: a table with links, or yes or no."""
    found = json.loads(results)
    if "boolean" in found:
        body = f"<p class='answer'>{'是 yes' if found['boolean'] else '否 no'}</p>\n"
        return frame("SPARQL", form(query) + body)
    names, rows = found["head"]["vars"], found["results"]["bindings"]
    head = "".join(f"<th scope='col'>{escape(name)}</th>" for name in names)
    lines = (
        "<tr>" + "".join(f"<td>{_result(row.get(name))}</td>" for name in names) + "</tr>\n"
        for row in rows
    )
    table = f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{''.join(lines)}</tbody></table>\n"
    return frame("SPARQL", f"{form(query)}<p>{len(rows)} 行 rows</p>\n{table}")


def graph(query: str, turtle: bytes) -> bytes:
    """Return the page of a graph, as Turtle."""
    body = f"<pre>{escape(turtle.decode(errors='replace'))}</pre>\n"
    return frame("SPARQL", form(query) + body)


def thing(found: Thing, address: str) -> bytes:
    """Return the page of an IRI: what the graph says of it, and what points at it."""
    iri = found["iri"]
    title = found["labels"].get(iri, iri)
    links = "".join(
        f'<link rel="alternate" type="{media}" href="{escape(_with(address, name))}">\n'
        for name, media in (("ttl", "text/turtle"), ("jsonld", "application/ld+json"))
    )
    other = " · ".join(
        f'<a href="{escape(_with(address, name))}">{word}</a>'
        for name, word in (("ttl", "Turtle"), ("jsonld", "JSON-LD"), ("nt", "N-Triples"))
    )
    parts = [f"<h1>{escape(title)}</h1>\n<p><code>{escape(iri)}</code><br>{other}</p>\n"]
    parts += [_statements("陈述 Statements", found["about"], found["labels"], backward=False)]
    parts += [_statements("被引用 Pointed at by", found["of"], found["labels"], backward=True)]
    if found["used"]:
        parts.append("<p>用作谓词 Used as a predicate.</p>\n")
    if found["inside"]:
        parts.append(f"<p>命名图 named graph: {found['inside']} triples</p>\n")
    if found["more"]:
        parts.append("<p>未全部列出 There is more; ask with SPARQL.</p>\n")
    return frame(title, "".join(parts), links)


def _with(address: str, name: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}format={name}"


def _statements(
    title: str, pairs: list[tuple[str, Node]], labels: dict[str, str], *, backward: bool
) -> str:
    if not pairs:
        return ""
    lines = []
    before = None
    for predicate, node in pairs:
        name = _link(predicate, labels) if predicate != before else ""
        before = predicate
        lines.append(f"<tr><th scope='row'>{name}</th><td>{_node(node, labels)}</td></tr>\n")
    kind = " class='backward'" if backward else ""
    return f"<h2>{title}</h2>\n<table{kind}>\n<tbody>\n{''.join(lines)}</tbody></table>\n"


def _node(node: Node, labels: dict[str, str]) -> str:
    if "iri" in node:
        return _link(node["iri"], labels)
    if "blank" in node:
        return escape(node["blank"])
    lang = f' lang="{escape(node["lang"])}"' if "lang" in node else ""
    return f"<span{lang}>{escape(node['value'])}</span>"


def _link(iri: str, labels: dict[str, str]) -> str:
    shown = labels.get(iri, short(iri))
    return f'<a href="{escape(local(iri))}" title="{escape(iri)}">{escape(shown)}</a>'


def _result(term: dict[str, Any] | None) -> str:
    if term is None:
        return ""
    if term["type"] == "uri":
        return _link(term["value"], {})
    return escape(str(term["value"]))
