"""Claims, entities and articles as the page gets them: short keys, places in lists for IRIs.

Empty values are left out; the page fills them in. Keys are told in ``web/src/data.ts``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from zonegraph.explorer.records import classes, first, labels, local, texts
from zonegraph.iri import THINGS
from zonegraph.vocab import CLASSES, KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonegraph.article import Article
    from zonegraph.explorer.records import Record

Json = dict[str, Any]
_HELD: Final = "has"
_PLAIN: Final = {
    "v": "value",
    "ot": "objectText",
    "f": "from",
    "t": "to",
    "w": "timeText",
    "r": "rule",
    "s": "surface",
    "uv": "upperValue",
    "q": "qualifier",
    "dn": "denominator",
}


@dataclass(frozen=True, slots=True)
class Index:
    """All records, and the place of each entity and article in the page's lists."""

    records: Mapping[str, Record]
    entities: Mapping[str, int]
    articles: Mapping[str, int]
    texts: Mapping[str, Article]


def index(found: Mapping[str, Record], at_hand: Mapping[str, Article]) -> Index:
    """Return the index of ``found``; entities and articles stand in order of IRI."""
    entities = [iri for iri, record in sorted(found.items()) if kind(iri, record)]
    articles = [iri for iri, record in sorted(found.items()) if "Article" in classes(record)]
    return Index(
        found,
        {iri: at for at, iri in enumerate(entities)},
        {iri: at for at, iri in enumerate(articles)},
        at_hand,
    )


def kind(iri: str, record: Record) -> str:
    """Return the entity class of ``iri``; empty if it is none that has a label."""
    if "prefLabel" not in record or not iri.startswith(THINGS):
        return ""
    own = [name for name in classes(record) if name in KINDS]
    return max(own, key=lambda name: (len(CLASSES[name]), name), default="")


def entities(all_: Index) -> list[Json]:
    """Return every entity: key, class, names, zones, articles and what is above."""
    zones = _zones(all_)
    made = []
    for iri in all_.entities:
        record = all_.records[iri]
        zh, en = labels(record)
        made.append(
            _lean(
                k=local(iri),
                c=kind(iri, record),
                l=zh,
                e=en if en != zh else "",
                a=[name for name in texts(record, "altLabel") if name != zh],
                hd=[name for name in texts(record, "hiddenLabel") if name != zh],
                z=sorted(zones.get(iri, ())),
                m=_places(record, "mentionedIn", all_.articles),
                b=_places(record, "broader", all_.entities),
            )
        )
    return made


def _zones(all_: Index) -> dict[str, set[int]]:
    """Return the places of the zones that have each entity, or in which it lies."""
    found: dict[str, set[int]] = {}
    for iri in all_.entities:
        for place in _places(all_.records[iri], "inZone", all_.entities):
            found.setdefault(iri, set()).add(place)
    for record in all_.records.values():
        name = local(first(record, "property"))
        whole, part = first(record, "subject"), first(record, "object")
        if name == "locatedIn":
            whole, part = part, whole
        elif name not in ("pursues", "implements") and not name.startswith(_HELD):
            continue
        if part in all_.entities and "Zone" in classes(all_.records.get(whole, {})):
            found.setdefault(part, set()).add(all_.entities[whole])
    return found


def articles(all_: Index) -> list[Json]:
    """Return every article: how it is cited, and its text and blocks if they are at hand."""
    made = []
    for iri in all_.articles:
        record = all_.records[iri]
        newspaper = all_.records.get(first(record, "newspaper"), {})
        text = all_.texts.get(iri)
        made.append(
            _lean(
                k=local(iri),
                h=first(record, "headline") or labels(record)[0],
                n=labels(newspaper)[0],
                d=first(record, "publishedOn"),
                p=first(record, "page"),
                by=texts(record, "byline"),
                o=first(record, "digestOf"),
                file=first(record, "sourceName"),
                x=text.text if text else "",
                bl=[[b.kind.value, b.start, b.end, b.level] for b in text.blocks] if text else [],
            )
        )
    return made


def claims(all_: Index) -> list[Json]:
    """Return every claim about an entity, in order of IRI."""
    return [
        _claim(iri, record, all_)
        for iri, record in sorted(all_.records.items())
        if "property" in record and first(record, "subject") in all_.entities
    ]


def _claim(iri: str, record: Record, all_: Index) -> Json:
    target = first(record, "object")
    evidence = [_evidence(each, all_) for each in texts(record, "evidence")]
    return _lean(
        k=local(iri),
        s=all_.entities[first(record, "subject")],
        p=local(first(record, "property")),
        m=local(first(record, "modality")),
        o=all_.entities.get(target, -1) if target in all_.entities else None,
        oc=local(target) if target and target not in all_.entities else "",
        i=all_.entities.get(first(record, "indicator")),
        u=local(first(record, "unit")),
        pr=local(first(record, "precision")),
        bs=local(first(record, "basis")),
        at=all_.entities.get(first(record, "attributedTo")),
        c=_number(first(record, "confidence")),
        ev=sorted((e for e in evidence if e), key=lambda each: each[:3]),
        x={key: text for key, name in _PLAIN.items() if (text := first(record, name))},
    )


def _evidence(iri: str, all_: Index) -> list[Any]:
    """Return article, start, end, the words unless the text bears them out, line and column."""
    record = all_.records.get(iri, {})
    article = first(record, "inArticle")
    if article not in all_.articles:
        return []
    start, end = _whole(first(record, "start")), _whole(first(record, "end"))
    exact = first(record, "exact")
    text = all_.texts.get(article)
    borne_out = text is not None and text.text[start:end] == exact
    line, column = _whole(first(record, "startLine")), _whole(first(record, "startColumn"))
    return [all_.articles[article], start, end, 0 if borne_out else exact, line, column]


def _places(record: Record, name: str, places: Mapping[str, int]) -> list[int]:
    return sorted({places[text] for text in texts(record, name) if text in places})


def _whole(text: str) -> int:
    """Return ``text`` as a number of 0 or more; 0 if it is none."""
    return int(text) if text.isascii() and text.isdigit() else 0


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    # JSON knows neither infinity nor NaN.
    return number if number == number and abs(number) != float("inf") else None


def _lean(**values: Any) -> Json:
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}
