"""Content negotiation: which format a client gets (RFC 9110, section 12.5.1).

Two tables, one for SELECT and ASK and one for graphs; the form of a query is known only when it
has been parsed, so a request is negotiated against both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Mapping

HTML: Final = "html"
# Other names that clients use for the same thing stand behind the registered one.
ROWS: Final[Mapping[str, tuple[str, ...]]] = {
    "json": ("application/sparql-results+json", "application/json"),
    "xml": ("application/sparql-results+xml", "application/xml", "text/xml"),
    "csv": ("text/csv",),
    "tsv": ("text/tab-separated-values",),
    HTML: ("text/html", "application/xhtml+xml"),
}
GRAPHS: Final[Mapping[str, tuple[str, ...]]] = {
    "ttl": ("text/turtle", "application/x-turtle"),
    "nt": ("application/n-triples", "text/plain"),
    "jsonld": ("application/ld+json", "application/json"),
    "rdf": ("application/rdf+xml", "application/xml", "text/xml"),
    "nq": ("application/n-quads",),
    "trig": ("application/trig",),
    "n3": ("text/n3",),
    HTML: ("text/html", "application/xhtml+xml"),
}
ROW_FORMATS: Final = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
}
GRAPH_FORMATS: Final = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdf": ox.RdfFormat.RDF_XML,
    "nq": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "n3": ox.RdfFormat.N3,
}
_CHARSET: Final = frozenset({"text/csv", "text/tab-separated-values", "text/turtle", "text/n3"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """A media range of an Accept header and its weight, 0 to 1."""

    main: str
    sub: str
    weight: float

    def fits(self, media: str) -> int:
        """Return how closely the range names ``media``: 3 in full, 1 for any, 0 not at all."""
        main, _, sub = media.partition("/")
        if (self.main, self.sub) == (main, sub):
            return 3
        if self.main == main and self.sub == "*":
            return 2
        return int(self.main == "*" and self.sub == "*")


def ranges(accept: str) -> tuple[Range, ...]:
    """Return the media ranges of an Accept header; what cannot be read is left out."""
    found = []
    for part in accept.split(","):
        name, *parameters = (each.strip() for each in part.split(";"))
        main, slash, sub = name.lower().partition("/")
        if slash and main and sub:
            found.append(Range(main=main, sub=sub, weight=_weight(parameters)))
    return tuple(found)


def choose(accept: str | None, offered: Mapping[str, tuple[str, ...]]) -> str | None:
    """Return the format of ``offered`` that ``accept`` likes best; None if it takes none.

    Of formats liked equally the first of the table wins, and the registered name of a media type
    goes before the others. Without a header every format is welcome.
    """
    if accept is None or not accept.strip():
        return next(iter(offered))
    asked = ranges(accept)
    best: tuple[float, int, str] | None = None
    for name, medias in offered.items():
        for at, media in enumerate(medias):
            fit, weight = max(((r.fits(media), r.weight) for r in asked), default=(0, 0.0))
            # A wildcard is no wish for a page: programs send it, browsers name text/html. Nor does
            # it mean the other names, under which nothing is sent.
            if fit == 0 or weight == 0 or (fit < 3 and (at or name == HTML)):
                continue
            if best is None or (weight, fit) > best[:2]:
                best = (weight, fit, name)
    return best[2] if best else None


def media_type(name: str, offered: Mapping[str, tuple[str, ...]]) -> str:
    """Return the media type that a body in format ``name`` is sent as."""
    media = offered[name][0]
    return f"{media}; charset=utf-8" if media in _CHARSET else media


def _weight(parameters: list[str]) -> float:
    for each in parameters:
        key, _, value = each.partition("=")
        if key.strip().lower() == "q":
            try:
                return min(1.0, max(0.0, float(value)))
            except ValueError:
                return 0.0
    return 1.0
