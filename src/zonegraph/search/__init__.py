"""Finding things by words: labels, aliases, quotes and article text, in Chinese, ranked."""

from zonegraph.search.hit import KINDS, Hit, Mark
from zonegraph.search.index import Index
from zonegraph.search.run import index_of, search
from zonegraph.search.table import excerpt, hits_table
from zonegraph.search.texts import articles_of

__all__ = [
    "KINDS",
    "Hit",
    "Index",
    "Mark",
    "articles_of",
    "excerpt",
    "hits_table",
    "index_of",
    "search",
]
