"""Where triples lie and are asked: in memory, on disk, or in any store that speaks SPARQL 1.1."""

from zonegraph.store.disk import is_store, load, open_disk, unload
from zonegraph.store.source import Local, Source, source

__all__ = ["Local", "Source", "is_store", "load", "open_disk", "source", "unload"]
