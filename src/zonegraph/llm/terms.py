"""What the ontology says its terms mean, in Chinese: the model is told in the ontology's words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph import resources
from zonegraph.dataset import parse
from zonegraph.iri import ONTOLOGY

if TYPE_CHECKING:
    from collections.abc import Mapping

_DEFINITION: Final = "http://www.w3.org/2004/02/skos/core#definition"
_FOLDERS: Final = ("terms", "schemes")


@cache
def definitions() -> Mapping[str, str]:
    """Return the Chinese definition of every term and concept by its local name."""
    found: dict[str, str] = {}
    for folder in _FOLDERS:
        for path in sorted((resources.ontology_dir() / folder).glob("*.ttl")):
            for quad in parse(path):
                words = quad.object
                if (
                    quad.predicate.value == _DEFINITION
                    and isinstance(words, ox.Literal)
                    and words.language == "zh"
                    and isinstance(quad.subject, ox.NamedNode)
                ):
                    found[quad.subject.value.removeprefix(ONTOLOGY)] = words.value
    return found
