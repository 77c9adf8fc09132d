"""What can go wrong that is not a finding.

::

    ZonegraphError            one clear line for the user; exit code 2
    ├── SourceError           an article file cannot be read or decoded
    ├── LexiconError          a lexicon file breaks its own card
    ├── GraphError            an RDF file cannot be read
    ├── ShapeError            a SHACL shape cannot be read
    ├── QueryError            a query card or SPARQL text cannot be read, or a parameter is wrong
    ├── OutputError           a result cannot be written; what stood there before still stands
    ├── GoldError             a gold annotation breaks its format
    ├── ServiceError          a service we were told to ask cannot be reached or gives no answer
    └── UsageError            the call itself is off
    InternalError             an invariant of ours broke; exit code 3

A failed check is never an exception: it is a Finding.
"""

from __future__ import annotations


class ZonegraphError(Exception):
    """Bad input, said in one line: what is wrong, where, and how to mend it."""

    def __init__(self, what: str, *, where: str | None = None, hint: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        mend = f" ({self.hint})" if self.hint else ""
        return f"{place}{self.what}{mend}"


class SourceError(ZonegraphError):
    """An article file cannot be read or decoded."""


class LexiconError(ZonegraphError):
    """A lexicon file breaks the format its own card promises."""


class GraphError(ZonegraphError):
    """An RDF file cannot be read."""


class ShapeError(ZonegraphError):
    """A shapes file cannot be read or is not SHACL."""


class QueryError(ZonegraphError):
    """A query cannot be read, or one of its parameters is missing, unknown or ill-typed."""


class OutputError(ZonegraphError):
    """A result cannot be written; an older result is untouched."""


class GoldError(ZonegraphError):
    """A gold annotation breaks its format."""


class ServiceError(ZonegraphError):
    """A service that the user told us to ask cannot be reached, or does not answer as it should."""


class UsageError(ZonegraphError):
    """The call itself is off: unknown name, format or parameter."""


class InternalError(Exception):
    """An invariant of zonegraph broke: a fault of ours, to be reported, not mended by the user."""
