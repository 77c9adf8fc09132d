"""Two snapshots against each other."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from zonegraph.diff.change import Change
from zonegraph.diff.snapshot import RDFS, SKOS, Claim, Snapshot, text
from zonegraph.iri import ONTOLOGY, THINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

KINDS: Final = ("article", "claim", "entity", "label", "term", "statement")
ACTIONS: Final = ("added", "removed", "changed")
Statements = "Mapping[str, frozenset[tuple[str, str]]]"


def compare(old: Snapshot, new: Snapshot) -> tuple[Change, ...]:
    """Return what differs between ``old`` and ``new``, by kind, then action, then name.

    A claim that went and one that came from the same words about the same thing are one change.
    """
    names = _Names(old, new)
    found = [
        *_articles(old, new),
        *_claims(old, new, names),
        *_entities(old, new),
        *_statements("term", old.terms, new.terms, names),
        *_statements("statement", old.others, new.others, names),
    ]
    return tuple(
        sorted(
            found,
            key=lambda c: (KINDS.index(c.kind), ACTIONS.index(c.action), c.what, c.iri, c.after),
        )
    )


class _Names:
    """Names of things in either snapshot, the new one first."""

    def __init__(self, old: Snapshot, new: Snapshot) -> None:
        self._known = {
            **{iri: each.label for iri, each in old.entities.items()},
            **{iri: each.label for iri, each in new.entities.items()},
        }

    def of(self, value: str) -> str:
        """Return the label of an entity, the short form of another IRI, or the text itself."""
        if label := self._known.get(value):
            return label
        return text(value).removeprefix(ONTOLOGY).removeprefix(THINGS)

    def claim(self, claim: Claim) -> str:
        """Return subject, property (or indicator) and object of ``claim``."""
        said = claim.said
        middle = said.get("indicator") or said.get("property", "")
        last = said.get("surface") or said.get("object") or said.get("value", "")
        return " ".join(self.of(each) for each in (said.get("subject", ""), middle, last) if each)


def _articles(old: Snapshot, new: Snapshot) -> Iterator[Change]:
    for iri in sorted({*old.articles, *new.articles}):
        was, now = old.articles.get(iri), new.articles.get(iri)
        known = now or was
        if was == now or known is None:
            continue
        action = "added" if was is None else "removed" if now is None else "changed"
        yield Change(
            kind="article",
            action=action,
            iri=iri,
            what=f"{known.source} {known.headline}".strip(),
            before=was.hash[:12] if was else "",
            after=now.hash[:12] if now else "",
        )


def _claims(old: Snapshot, new: Snapshot, names: _Names) -> Iterator[Change]:
    gone = {iri: each for iri, each in old.claims.items() if iri not in new.claims}
    came = {iri: each for iri, each in new.claims.items() if iri not in old.claims}
    for before, after in _pairs(gone, came):
        yield _changed(gone.pop(before), came.pop(after), after, old, new, names)
    for iri in sorted(old.claims.keys() & new.claims.keys()):
        if old.claims[iri].said != new.claims[iri].said:
            yield _changed(old.claims[iri], new.claims[iri], iri, old, new, names)
    for action, claims in (("removed", gone), ("added", came)):
        for iri, claim in claims.items():
            quote = f"“{claim.quotes[0]}”" if claim.quotes else ""
            modality = claim.said.get("modality", "").removeprefix(ONTOLOGY)
            told = f"{modality} {quote}".strip()
            yield Change(
                kind="claim",
                action=action,
                iri=iri,
                what=names.claim(claim),
                before=told if action == "removed" else "",
                after=told if action == "added" else "",
                cause=_cause(claim, claim, old, new),
                place=claim.place,
            )


def _pairs(gone: Mapping[str, Claim], came: Mapping[str, Claim]) -> list[tuple[str, str]]:
    """Return old and new IRIs of claims that are one: same article, subject, property, words."""
    known: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for iri, claim in sorted(gone.items()):
        for key in _keys(claim):
            known[key].append(iri)
    found: list[tuple[str, str]] = []
    taken: set[str] = set()
    matched: set[str] = set()
    for rank in range(2):
        for iri, claim in sorted(came.items()):
            if iri in matched:
                continue
            key = _keys(claim)[rank]
            match = next((each for each in known.get(key, ()) if each not in taken), None)
            if match is not None:
                taken.add(match)
                matched.add(iri)
                found.append((match, iri))
    return found


def _keys(claim: Claim) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what two versions of one claim share, the surest first."""
    said = claim.said
    base = (claim.article, said.get("subject", ""), said.get("property", ""))
    end = said.get("object") or said.get("indicator") or ""
    return ("end", *base, end), ("words", *base, *claim.quotes)


def _changed(
    was: Claim, now: Claim, iri: str, old: Snapshot, new: Snapshot, names: _Names
) -> Change:
    fields = [f for f in (*was.said, *now.said) if was.said.get(f) != now.said.get(f)]
    told = list(dict.fromkeys(fields))
    before = [f"{f} {names.of(was.said.get(f, '-'))}" for f in told]
    after = [f"{f} {names.of(now.said.get(f, '-'))}" for f in told]
    if was.quotes != now.quotes:
        before.append("“" + "”“".join(was.quotes) + "”")
        after.append("“" + "”“".join(now.quotes) + "”")
    return Change(
        kind="claim",
        action="changed",
        iri=iri,
        what=names.claim(now),
        before=", ".join(before),
        after=", ".join(after),
        cause=_cause(was, now, old, new),
        place=now.place,
    )


def _cause(was: Claim, now: Claim, old: Snapshot, new: Snapshot) -> str:
    """Return what most likely did it: the article if that changed, else the rule that reads it."""
    before, after = old.articles.get(was.article), new.articles.get(now.article)
    article = after or before
    if article is not None and before != after:
        how = "added" if before is None else "removed" if after is None else "changed"
        return f"article {article.source} {how}"
    rules = " → ".join(dict.fromkeys(each.said.get("rule", "?") for each in (was, now)))
    lexicons = " (lexicons changed)" if old.lexicons != new.lexicons else ""
    return f"rule {rules}{lexicons}"


def _entities(old: Snapshot, new: Snapshot) -> Iterator[Change]:
    for iri in sorted({*old.entities, *new.entities}):
        was, now = old.entities.get(iri), new.entities.get(iri)
        if was is None or now is None:
            known = now or was
            if known is not None:
                action = "added" if was is None else "removed"
                yield Change(
                    kind="entity", action=action, iri=iri, what=f"{known.kind} {known.label}"
                )
            continue
        if was.kind != now.kind:
            yield Change(
                kind="entity",
                action="changed",
                iri=iri,
                what=f"{now.kind} {now.label}",
                before=was.kind,
                after=now.kind,
            )
        if was.label != now.label:
            yield Change(
                kind="label",
                action="changed",
                iri=iri,
                what=now.label,
                before=was.label,
                after=now.label,
            )
        for action, names in (
            ("added", now.aliases - was.aliases),
            ("removed", was.aliases - now.aliases),
        ):
            for name in sorted(names):
                yield Change(kind="label", action=action, iri=iri, what=f"{now.label}: {name}")


def _statements(
    kind: str,
    old: Mapping[str, frozenset[tuple[str, str]]],
    new: Mapping[str, frozenset[tuple[str, str]]],
    names: _Names,
) -> Iterator[Change]:
    for iri in sorted({*old, *new}):
        was, now = old.get(iri, frozenset()), new.get(iri, frozenset())
        if was == now:
            continue
        action = "added" if iri not in old else "removed" if iri not in new else "changed"
        lost, gained = (
            "; ".join(_told(p, names) for p in sorted(each)) for each in (was - now, now - was)
        )
        changed = action == "changed"
        yield Change(
            kind=kind,
            action=action,
            iri=iri,
            what=names.of(iri),
            before=lost if changed else "",
            after=gained if changed else "",
        )


def _told(pair: tuple[str, str], names: _Names) -> str:
    predicate, value = pair
    for prefix, namespace in (("rdfs", RDFS), ("skos", SKOS)):
        predicate = predicate.replace(namespace, f"{prefix}:")
    return f"{names.of(predicate)} {names.of(value)}"
