"""What the model is asked: the instructions, the article, and the passage to be read."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from zonegraph.llm.schema import NAMED_KINDS
from zonegraph.llm.terms import definitions
from zonegraph.vocab import LEVELS, MODALITIES, PROPERTIES

if TYPE_CHECKING:
    from zonegraph.article import Article
    from zonegraph.claim import Span
    from zonegraph.vocab import Signature

_FILE: Final = Path(__file__).with_name("prompt.md")
_CONTEXT: Final = 6000


@cache
def instructions() -> str:
    """Return the instructions, with the classes, properties and modalities of the ontology."""
    said = definitions()
    classes = "\n".join(f"  {kind}: {said.get(kind, '')}" for kind in NAMED_KINDS)
    modalities = "\n".join(f"  {name}: {said.get(name, '')}" for name in sorted(MODALITIES))
    properties = "\n".join(
        f"  {name} ({_ends(PROPERTIES[name])}): {said.get(name, '')}" for name in sorted(PROPERTIES)
    )
    return _FILE.read_text(encoding="utf-8").format(
        classes=classes,
        modalities=modalities,
        properties=properties,
        levels=", ".join(sorted(LEVELS)),
    )


def _ends(signature: Signature) -> str:
    end = "|".join(signature.objects) if signature.kind == "entity" else "value"
    return f"{'|'.join(signature.subjects)} → {end}"


def messages(article: Article, passage: Span) -> list[dict[str, str]]:
    """Return the messages that ask for what ``article.text`` states from start to end of passage.

    Of a very long article only the beginning is given besides the passage.
    """
    facts = [f"newspaper: {article.newspaper or 'unknown'}"]
    facts.append(f"date: {article.published.isoformat() if article.published else 'unknown'}")
    asked = "\n\n".join(
        [
            "\n".join(facts),
            f"Article:\n{article.text[:_CONTEXT]}",
            f"Passage:\n{article.text[passage.start : passage.end]}",
        ]
    )
    return [{"role": "system", "content": instructions()}, {"role": "user", "content": asked}]
