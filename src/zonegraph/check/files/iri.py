"""How IRIs are written, and whether standard vocabularies have the terms used (P205, P206)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.check.card import card
from zonegraph.check.report import of_card

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from zonegraph.check.witness import Witness
    from zonegraph.finding import Finding

WRITING, STANDARD = card("P205"), card("P206")
_TABLE: Final = Path(__file__).resolve().parent / "vocabularies.tsv"
_LOWER: Final = re.compile(r"%(?:[0-9A-F][a-f]|[a-f][0-9A-Fa-f])")
_DOTS: Final = re.compile(r"/\.\.?(?:/|$)")
_MEMBER: Final = re.compile(r"_[1-9][0-9]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """A closed vocabulary: nobody but its makers adds a term."""

    prefix: str
    namespace: str
    names: frozenset[str]


def _load() -> dict[str, Vocabulary]:
    found = {}
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            prefix, namespace, names = line.split("\t")
            found[namespace] = Vocabulary(
                prefix=prefix, namespace=namespace, names=frozenset(names.split())
            )
    return found


# By namespace.
VOCABULARIES: Final[Mapping[str, Vocabulary]] = _load()


def miswritten(users: Mapping[str, str], witness: Witness) -> Iterator[Finding]:
    """Yield IRIs written in a way that another writer would not choose.

    ``users`` gives, for each IRI of a graph, the first subject by IRI that has it.
    """
    for iri, user in sorted(users.items()):
        fault = _fault(iri)
        if fault is not None:
            zh, en = fault
            yield of_card(WRITING, user, f"<{iri}> {zh}。", f"<{iri}> {en}.", witness, value=iri)


def _fault(iri: str) -> tuple[str, str] | None:
    if "%" in iri and _LOWER.search(iri):
        return "的转义用了小写", "has an escape in lower case"
    if not iri.isascii() and not unicodedata.is_normalized("NFC", iri):
        return "不是 NFC", "is not in NFC"
    if _DOTS.search(iri):
        return "里有“.”或“..”段", "has a “.” or “..” segment"
    return None


def unknown(users: Mapping[str, str], witness: Witness) -> Iterator[Finding]:
    """Yield terms that a standard vocabulary does not have, with what comes closest."""
    import difflib

    for iri, user in sorted(users.items()):
        cut = max(iri.rfind("#"), iri.rfind("/")) + 1
        vocabulary = VOCABULARIES.get(iri[:cut])
        local = iri[cut:]
        if vocabulary is None or not local or local in vocabulary.names or _MEMBER.fullmatch(local):
            continue
        close = difflib.get_close_matches(local, sorted(vocabulary.names), n=1)
        name = f"{vocabulary.prefix}:{local}"
        zh = f"没有 {name}" + (f"，是不是 {vocabulary.prefix}:{close[0]}？" if close else "。")
        en = f"There is no {name}" + (f"; {vocabulary.prefix}:{close[0]}?" if close else ".")
        yield of_card(STANDARD, user, zh, en, witness, value=iri)


def users_of(quads: Iterable[ox.Quad]) -> dict[str, str]:
    """Return every IRI of ``quads`` with the least subject that it stands with."""
    found: dict[str, str] = {}
    for quad in quads:
        subject = quad.subject
        user = subject.value if isinstance(subject, ox.NamedNode) else "_:"
        nodes = (subject, quad.predicate, quad.object)
        for node in nodes:
            if isinstance(node, ox.NamedNode):
                known = found.get(node.value)
                if known is None or (known == "_:", known) > (user == "_:", user):
                    found[node.value] = user
    return found
