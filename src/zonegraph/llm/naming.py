"""The model's entities as names in their places: only forms that stand in the article count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.extract.mention import Mention
from zonegraph.extract.normal import view
from zonegraph.iri import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zonegraph.extract.reading import Reading
    from zonegraph.llm.answer import Named
    from zonegraph.llm.drops import Drops

RULE = "LLM"
SCORE = 0.7


class Names:
    """The mentions of one article's entities, by class and by every form of their names."""

    def __init__(self, mentions: tuple[Mention, ...], forms: dict[str, list[Mention]]) -> None:
        self.mentions = mentions
        self._forms = forms

    def find(self, name: str) -> tuple[Mention, ...]:
        """Return the first mention of each thing that goes by ``name``, one for each class."""
        return tuple(self._forms.get(fold(name), ()))


def names(reading: Reading, entities: Iterable[Named], drops: Drops) -> Names:
    """Return where ``entities`` are named; one that stands nowhere in the text is dropped."""
    groups = _groups(reading, entities, drops)
    mentions: dict[tuple[int, int, str], Mention] = {}
    by_form: dict[str, list[Mention]] = {}
    for kind, forms in groups:
        held = _mentions(reading, kind, [form for form in forms if _places(reading, form)])
        for mention in held:
            mentions.setdefault((mention.start, mention.end, kind), mention)
        first = mentions[held[0].start, held[0].end, kind]
        for form in {fold(form) for form in forms}:
            by_form.setdefault(form, []).append(first)
    ordered = sorted(mentions.values(), key=lambda m: (m.start, -m.end, m.kind))
    return Names(tuple(ordered), by_form)


def _groups(
    reading: Reading, entities: Iterable[Named], drops: Drops
) -> list[tuple[str, list[str]]]:
    """Return class and forms of each thing; claims may call it by a form the text has not."""
    groups: list[tuple[str, list[str]]] = []
    for entity in entities:
        forms = [entity.name, *entity.others]
        if not any(_places(reading, form) for form in forms):
            drops.add("name not in the text")
            continue
        known = next((g for k, g in groups if k == entity.kind and _share(g, forms)), None)
        if known is None:
            groups.append((entity.kind, forms))
        else:
            known.extend(form for form in forms if form not in known)
    return groups


def _share(a: Sequence[str], b: Sequence[str]) -> bool:
    return not {fold(x) for x in a}.isdisjoint({fold(y) for y in b})


def _places(reading: Reading, form: str) -> list[int]:
    """Return where a form of a name stands in the view."""
    wanted = view(form).text
    places: list[int] = []
    at = reading.text.find(wanted) if wanted.strip() else -1
    while at >= 0:
        places.append(at)
        at = reading.text.find(wanted, at + len(wanted))
    return places


def _mentions(reading: Reading, kind: str, forms: Sequence[str]) -> list[Mention]:
    """Return every place of every form, under the fullest form without its blanks."""
    label = "".join(max(forms, key=lambda form: (len(fold(form)), form)).split())
    held = [
        Mention(
            start=at,
            end=at + len(view(form).text),
            kind=kind,
            label=label,
            rule=RULE,
            score=SCORE,
        )
        for form in forms
        for at in _places(reading, form)
    ]
    return sorted(held, key=lambda m: (m.start, -m.end))
