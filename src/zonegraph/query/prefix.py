"""The prefixes that queries may use undeclared and answers are shortened with."""

from __future__ import annotations

from typing import Final

from zonegraph.iri import ONTOLOGY, THINGS

PREFIXES: Final = {
    "zg": ONTOLOGY,
    "zgid": THINGS,
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def short(iri: str) -> str:
    """Return ``iri`` as a prefixed name, if it is in a namespace we know."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and len(iri) > len(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def expand(name: str) -> str | None:
    """Return the IRI of the prefixed name ``name``; None if it is none of ours."""
    prefix, colon, local = name.partition(":")
    return PREFIXES[prefix] + local if colon and local and prefix in PREFIXES else None
