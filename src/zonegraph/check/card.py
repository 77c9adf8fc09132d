"""The card of a check: what it asks for, why, what is right and wrong, and how to mend it.

A SHACL shape carries its card in its own Turtle file, and how to mend it stands in
``cards/shapes.toml``; a check in Python has its card in another file of that folder. Ids are a
letter and three digits (``S`` shape, ``P`` Python), never reused and never renumbered.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from zonegraph.errors import InternalError
from zonegraph.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_FOLDER: Final = Path(__file__).resolve().parent / "cards"
_SHAPES: Final = _FOLDER / "shapes.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What there is to know of one check, in both languages.

    ``label`` says in a few words what is so where nothing is wrong; ``why`` what a user loses where
    it is not; ``examples`` hold at least one sound and one unsound case; ``mend`` what to do.
    ``see`` is the IRI of the term or the specification behind it.
    """

    id: str
    label_zh: str
    label_en: str
    why_zh: str
    why_en: str
    examples_zh: tuple[str, ...]
    examples_en: tuple[str, ...]
    severity: Severity
    see: str
    mend_zh: str = ""
    mend_en: str = ""

    def label(self, lang: str) -> str:
        """Return the label in ``zh`` or ``en``."""
        return self.label_zh if lang == "zh" else self.label_en

    def why(self, lang: str) -> str:
        """Return the reason in ``zh`` or ``en``."""
        return self.why_zh if lang == "zh" else self.why_en

    def mend(self, lang: str) -> str:
        """Return how to mend it in ``zh`` or ``en``; empty for somebody else's shape."""
        return self.mend_zh if lang == "zh" else self.mend_en

    def examples(self, lang: str) -> tuple[str, ...]:
        """Return the examples in ``zh`` or ``en``."""
        return self.examples_zh if lang == "zh" else self.examples_en


@cache
def python_cards() -> Mapping[str, Card]:
    """Return the cards of the checks that are no shapes, by id, in order of ids."""
    found = [
        _card(name, table)
        for path in sorted(_FOLDER.glob("*.toml"))
        if path != _SHAPES
        for name, table in _tables(path).items()
    ]
    known = {each.id: each for each in sorted(found, key=lambda each: each.id)}
    if len(known) != len(found):
        raise InternalError("two checks have one id")
    return known


def card(name: str) -> Card:
    """Return the card of the Python check called ``name``."""
    return python_cards()[name]


def mended(cards: Iterable[Card]) -> Mapping[str, Card]:
    """Return the cards of shapes by id, those of ours with how to mend them."""
    known = _mends()
    told = ((each, known.get(each.id, {})) for each in cards)
    return {
        each.id: replace(each, mend_zh=how.get("mend_zh", ""), mend_en=how.get("mend_en", ""))
        for each, how in told
    }


def text_of(one: Card) -> str:
    """Return ``one`` as people read it: id and severity, then both languages, a line a thing."""
    lines = [f"{one.id} ({one.severity})"]
    for lang, mend, see in (("zh", "改法", "参见"), ("en", "mend", "see")):
        lines += [one.label(lang), one.why(lang), *one.examples(lang)]
        if one.mend(lang):
            lines.append(f"{mend}{'：' if lang == 'zh' else ': '}{one.mend(lang)}")
        lines.append(f"{see}{'：' if lang == 'zh' else ': '}{one.see}")
    return "\n  ".join(lines)


@cache
def _mends() -> Mapping[str, dict[str, str]]:
    return _tables(_SHAPES)


def _tables(path: Path) -> dict[str, dict[str, str]]:
    return dict(tomllib.loads(path.read_text(encoding="utf-8")))


def _card(name: str, table: Mapping[str, str]) -> Card:
    return Card(
        id=name,
        label_zh=table["label_zh"],
        label_en=table["label_en"],
        why_zh=table["why_zh"],
        why_en=table["why_en"],
        examples_zh=(f"正例：{table['good_zh']}", f"反例：{table['bad_zh']}"),
        examples_en=(f"Good: {table['good_en']}", f"Bad: {table['bad_en']}"),
        severity=Severity(table["severity"]),
        see=table["see"],
        mend_zh=table["mend_zh"],
        mend_en=table["mend_en"],
    )
