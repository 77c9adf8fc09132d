"""Questions to the graph: the catalogue of competency questions, and SPARQL as written."""

from zonegraph.query.arguments import arguments
from zonegraph.query.card import Card, Param
from zonegraph.query.catalogue import cards, complete, explain, find, listing
from zonegraph.query.completion import complete_value
from zonegraph.query.evidence import with_evidence
from zonegraph.query.formats import FORMATS, write
from zonegraph.query.frame import frame
from zonegraph.query.html import to_html
from zonegraph.query.label import preferred_label, resolve
from zonegraph.query.result import Cell, Column, Result
from zonegraph.query.run import ask, card_of, query, run, text_of
from zonegraph.query.vocabulary import open_graph, with_vocabulary

__all__ = [
    "FORMATS",
    "Card",
    "Cell",
    "Column",
    "Param",
    "Result",
    "arguments",
    "ask",
    "card_of",
    "cards",
    "complete",
    "complete_value",
    "explain",
    "find",
    "frame",
    "listing",
    "open_graph",
    "preferred_label",
    "query",
    "resolve",
    "run",
    "text_of",
    "to_html",
    "with_evidence",
    "with_vocabulary",
    "write",
]
