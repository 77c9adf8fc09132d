"""Where this server answers for an IRI: for ours at their own path, for others by a parameter."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote, unquote

import pyoxigraph as ox

from zonegraph.iri import ONTOLOGY, THINGS, escape

ABOUT: Final = "/about"
PATHS: Final = {"/id/": THINGS, "/ontology/": ONTOLOGY}


def local(iri: str) -> str:
    """Return the path, and for foreign IRIs the query, at which ``iri`` is told about here."""
    for path, base in PATHS.items():
        if iri.startswith(base) and len(iri) > len(base):
            return path + quote(iri.removeprefix(base), safe="")
    return f"{ABOUT}?iri={quote(iri, safe='')}"


def candidates(path: str, raw: str) -> tuple[str, ...]:
    """Return the IRIs that ``raw`` (percent-encoded) below ``path`` may stand for.

    ``local`` encodes an IRI's own ``%2F`` again; whoever pastes the IRI into an address bar does
    not. Both are understood, the former first.
    """
    try:
        once = unquote(raw, errors="strict")
    except UnicodeDecodeError:
        return ()
    made = (PATHS[path] + once, PATHS[path] + escape(once))
    return tuple(iri for iri in dict.fromkeys(made) if is_iri(iri))


def is_iri(text: str) -> bool:
    """Tell whether ``text`` is an absolute IRI."""
    try:
        ox.NamedNode(text)
    except ValueError:
        return False
    return True
