"""What made the dataset, without any clock or path (PROV-O, section 3.1).

The activity's IRI is a hash of what went in: the articles' texts, the version of zonegraph, the
lexicons. The same input is the same activity, on every machine.
"""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph import resources
from zonegraph.assemble.identity import article_iri
from zonegraph.assemble.term import PROV, RDFS, TYPE, node, string
from zonegraph.iri import THINGS, mint_hashed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.resolve import Resolution

GRAPH: Final = node(THINGS + "graph-provenance")


def provenance(resolution: Resolution, model: str | None = None) -> Iterator[ox.Quad]:
    """Yield who made the dataset of what; ``model`` is the language model that read it, if any."""
    lexicons = hashlib.sha256()
    for name in resources.lexicon_names():
        lexicons.update(resources.lexicon(name).encode())
    release = version("zonegraph")
    agent = node(mint_hashed("software", release, lexicons.hexdigest()))
    texts = [article.text_hash for article in resolution.articles]
    run = node(mint_hashed("build", str(agent.value), *([model] if model else ()), *texts))
    pairs: list[tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]] = [
        (agent, TYPE, node(PROV + "SoftwareAgent")),
        (agent, node(RDFS + "label"), ox.Literal(f"zonegraph {release}", language="en")),
        (agent, node(PROV + "value"), string(f"lexicons sha256:{lexicons.hexdigest()}")),
        (run, TYPE, node(PROV + "Activity")),
        (run, node(PROV + "wasAssociatedWith"), agent),
        *((run, node(PROV + "used"), article_iri(a)) for a in resolution.articles),
        *(
            (article_iri(a), node(PROV + "value"), string(f"sha256:{a.text_hash}"))
            for a in resolution.articles
        ),
    ]
    if model is not None:
        reader = node(mint_hashed("software", "language model", model))
        pairs += [
            (reader, TYPE, node(PROV + "SoftwareAgent")),
            (reader, node(RDFS + "label"), string(model)),
            (run, node(PROV + "wasAssociatedWith"), reader),
        ]
    for subject, predicate, value in pairs:
        yield ox.Quad(subject, predicate, value, GRAPH)
