"""Questions to the graph: the catalogue of competency questions, and SPARQL as written."""

from zonegraph.query.arguments import arguments
from zonegraph.query.card import Card, Param
from zonegraph.query.catalogue import cards, complete, explain, find, listing
from zonegraph.query.formats import FORMATS, write
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
    "explain",
    "find",
    "listing",
    "open_graph",
    "query",
    "run",
    "text_of",
    "with_vocabulary",
    "write",
]
