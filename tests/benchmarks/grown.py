"""Graphs of any size, grown from the bundled one.

Each copy has articles, claims and evidence of its own; ten copies share their entities, as ten
articles about one zone do, and all of them share indicators, units and industries. Every third
copy has defects of twelve kinds, so that there is something to find at every size.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph import resources
from zonegraph.dataset import Dataset, load

if TYPE_CHECKING:
    from collections.abc import Iterator

_OWN: Final = "claim|evidence|article|graph|build"
_SHARED: Final = (
    "zone|park|enterprise|institute|platform|project|strategy|policy|product|organization|person|"
    "position|place|infrastructure|honour|event"
)
_ZG: Final = "https://w3id.org/zonegraph/ontology#"
_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
_IRI: Final = re.compile(rf"/id/({_OWN}|{_SHARED})-")
_KEY: Final = re.compile(rf'(?<=")({_SHARED})-(?=[^"]*\|)')
TOGETHER: Final = 10
_SICK: Final = 3


def lines(size: int) -> Iterator[str]:
    """Yield N-Quads lines of a graph of about ``size`` distinct triples, in a fixed order."""
    seed = sorted(f"{quad} .\n" for quad in load(resources.graph_dir()).named())
    made, copy = 0, 0
    seen = set[str]()
    while made < size:
        group = copy // TOGETHER
        if copy % TOGETHER == 0:
            seen.clear()
        for at, line in enumerate(seed):
            grown = _renamed(line, copy, group)
            if copy % _SICK == 1:
                grown = _broken(grown, at)
            triple = grown.rsplit(" <", 1)[0]
            if triple not in seen:
                seen.add(triple)
                made += 1
            yield grown
        copy += 1


def dataset(size: int) -> Dataset:
    """Return the graph of about ``size`` distinct triples."""
    text = "".join(lines(size))
    return Dataset.of(ox.parse(text.encode(), format=ox.RdfFormat.N_QUADS))


def _renamed(line: str, copy: int, group: int) -> str:
    def name(match: re.Match[str]) -> str:
        kind = match[1]
        own = kind in _OWN.split("|")
        return f"/id/{kind}-{f'k{copy}' if own else f'g{group}'}-"

    return _KEY.sub(rf"\1-g{group}-", _IRI.sub(name, line))


def _broken(line: str, at: int) -> str:
    """Return ``line`` with a defect if its place among the lines of a copy says so."""
    if at % 97:
        return line
    for local, old, new in (
        ("end", r'"(\d+)"', r'"1\1"'),
        ("from", r'"20', '"29'),
        ("to", r'"20', '"19'),
        ("modality", "#achieved", "#hoped"),
        ("confidence", r'"0\.', '"85.'),
        ("exact", r'".*"@zh', '""@zh'),
        ("property", "#has", "#located"),
        ("prefLabel", "@zh", "@en"),
        ("value", r'"(\d)', r'"7\1'),
        ("inArticle", "/id/article-", "/id/newspaper-"),
        ("evidence", "/id/evidence-", "/id/lost-"),
        ("subject", r"/id/(\w+)-", r"/id/lost-\1-"),
    ):
        if f"<{_ZG}{local}>" in line or f"#{local}>" in line:
            head, predicate, tail = line.partition(f"{local}> ")
            return head + predicate + re.sub(old, new, tail, count=1)
    return line
