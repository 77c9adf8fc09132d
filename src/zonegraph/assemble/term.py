"""RDF terms as the assembler needs them."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.iri import ONTOLOGY
from zonegraph.vocab import PROPERTIES

if TYPE_CHECKING:
    from decimal import Decimal

    from zonegraph.claim import Claim

RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
PROV: Final = "http://www.w3.org/ns/prov#"
PREFIXES: Final = {
    "zg": ONTOLOGY,
    "zgid": "https://w3id.org/zonegraph/id/",
    "prov": PROV,
    "rdfs": RDFS,
    "skos": SKOS,
    "xsd": XSD,
}
_ISO: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
TYPE: Final = ox.NamedNode(RDF + "type")


def zg(local: str) -> ox.NamedNode:
    """Return the ontology term called ``local``."""
    return ox.NamedNode(ONTOLOGY + local)


def node(iri: str) -> ox.NamedNode:
    """Return ``iri`` as an RDF term."""
    return ox.NamedNode(iri)


def zh(text: str) -> ox.Literal:
    """Return Chinese text as a literal."""
    return ox.Literal(text, language="zh")


def string(text: str) -> ox.Literal:
    """Return ``text`` as an xsd:string."""
    return ox.Literal(text)


def date(day: dt.date) -> ox.Literal:
    """Return ``day`` as an xsd:date without a time zone."""
    return ox.Literal(day.isoformat(), datatype=ox.NamedNode(XSD + "date"))


def integer(number: int) -> ox.Literal:
    """Return ``number`` as an xsd:integer, the type every store keeps as it is."""
    return ox.Literal(str(number), datatype=ox.NamedNode(XSD + "integer"))


def boolean(truth: bool) -> ox.Literal:
    """Return ``truth`` as an xsd:boolean."""
    return ox.Literal("true" if truth else "false", datatype=ox.NamedNode(XSD + "boolean"))


def decimal(number: Decimal) -> ox.Literal:
    """Return ``number`` as an xsd:decimal in canonical form (XSD 1.1 Part 2, section 3.3.3.2)."""
    digits = format(number.normalize(), "f")
    return ox.Literal(digits, datatype=ox.NamedNode(XSD + "decimal"))


def literal(claim: Claim) -> ox.Literal:
    """Return the words or date a claim states, in the datatype its property has.

    A date known only to the year or month is the first day of it, a deadline the last; the claim's
    bounds and precision say how much of that is known.
    """
    if PROPERTIES[claim.property].datatype == XSD + "date":
        day = _day(claim.text or "", last=claim.property == "deadline")
        if day is not None:
            return date(day)
    return zh(claim.text or "")


def _day(text: str, *, last: bool) -> dt.date | None:
    """Return the first (``last``: the last) day of 1991, 1991-03 or 1991-03-02; None if no date."""
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if year is None or day is not None:
            return dt.date.fromisoformat(text)
        if not last:
            return dt.date(year, month or 1, 1)
        following = dt.date(year + (month or 12) // 12, (month or 12) % 12 + 1, 1)
    except ValueError:
        return None
    return following - dt.timedelta(days=1)
