"""The triples to validate, by predicate, in both directions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.check.setwise.literal import UnreadableError, canonical
from zonegraph.check.setwise.node import QUOTED, SUBCLASS, TYPE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from zonegraph.dataset import Dataset

Triple = tuple[str, str, str]
Table = dict[str, list[str]]
NOTHING: Final[Sequence[str]] = ()
# From here on it pays to look from the other side.
_LONG: Final = 16


class Triples:
    """A set of triples: objects by predicate and subject, subjects by predicate and object.

    The second direction of a predicate is made when it is first asked for. Literals are in rdflib's
    normal form, so two that pySHACL would hold for one are one.
    """

    def __init__(self) -> None:
        self.forward: dict[str, Table] = {}
        self._backward: dict[str, Table] = {}
        self._above: dict[str, frozenset[str]] = {}

    @classmethod
    def of(cls, data: Dataset, background: Sequence[ox.Triple]) -> Triples:
        """Return the merged triples of ``data`` with ``background``.

        Raises UnreadableError.
        """
        self = cls()
        dumped = data.store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph())
        self._read((dumped or b"").decode())
        for each in background_triples(background):
            self.add(each)
        return self

    def _read(self, dumped: str) -> None:
        forward, known = self.forward, dict[str, str]()
        share = known.setdefault
        for line in dumped.split("\n"):
            if not line:
                continue
            s, p, o = line.split(" ", 2)
            o = o[:-2]
            if o[0] == "<" and o.startswith(QUOTED):
                raise UnreadableError("a triple as a term")
            s, o = share(s, s), share(o, o)
            table = forward.get(p)
            if table is None:
                forward[p] = table = {}
            if o[-1] == ">" and o[0] == '"':
                o = canonical(o)
                if o in table.get(s, NOTHING):
                    continue
            objects = table.get(s)
            if objects is None:
                table[s] = [o]
            else:
                objects.append(o)

    def add(self, triple: Triple) -> bool:
        """Add a triple with a canonical object; tell whether it is new."""
        s, p, o = triple
        objects = self.forward.setdefault(p, {}).setdefault(s, [])
        if o in objects:
            return False
        objects.append(o)
        if p in self._backward:
            self._backward[p].setdefault(o, []).append(s)
        if p == SUBCLASS:
            self._above.clear()
        return True

    def remove(self, triple: Triple) -> bool:
        """Take a triple out; tell whether it was there."""
        s, p, o = triple
        table = self.forward.get(p, {})
        if o not in table.get(s, NOTHING):
            return False
        _drop(table, s, o)
        if p in self._backward:
            _drop(self._backward[p], o, s)
        if p == SUBCLASS:
            self._above.clear()
        return True

    def __contains__(self, triple: Triple) -> bool:
        """Tell whether the triple is there."""
        s, p, o = triple
        table = self.forward.get(p)
        objects = NOTHING if table is None else table.get(s, NOTHING)
        if len(objects) > _LONG:
            subjects = self.backward(p).get(o, NOTHING)
            if len(subjects) < len(objects):
                return s in subjects
        return o in objects

    def objects(self, s: str, p: str) -> Sequence[str]:
        """Return the objects of ``s`` under ``p``, each once."""
        table = self.forward.get(p)
        return NOTHING if table is None else table.get(s, NOTHING)

    def subjects(self, p: str, o: str) -> Sequence[str]:
        """Return the subjects with ``o`` under ``p``, each once."""
        return self.backward(p).get(o, NOTHING)

    def backward(self, p: str) -> Table:
        """Return the subjects of ``p`` by object."""
        found = self._backward.get(p)
        if found is None:
            found = {}
            for s, objects in self.forward.get(p, {}).items():
                for o in objects:
                    if o in found:
                        found[o].append(s)
                    else:
                        found[o] = [s]
            self._backward[p] = found
        return found

    def about(self, s: str) -> Iterator[tuple[str, str]]:
        """Yield predicate and object of every triple of ``s``."""
        for p, table in self.forward.items():
            for o in table.get(s, NOTHING):
                yield p, o

    def below(self, kind: str) -> Collection[str]:
        """Return ``kind`` and its subclasses, as far as they are stated."""
        found, todo = {kind}, [kind]
        table = self.backward(SUBCLASS)
        while todo:
            for sub in table.get(todo.pop(), NOTHING):
                if sub not in found:
                    found.add(sub)
                    todo.append(sub)
        return found

    def above(self, kind: str) -> frozenset[str]:
        """Return ``kind`` and its superclasses, as far as they are stated."""
        known = self._above.get(kind)
        if known is None:
            found, todo = {kind}, [kind]
            while todo:
                for sup in self.objects(todo.pop(), SUBCLASS):
                    if sup not in found:
                        found.add(sup)
                        todo.append(sup)
            known = self._above[kind] = frozenset(found)
        return known

    def is_a(self, node: str, kind: str) -> bool:
        """Tell whether ``node`` is a SHACL instance of ``kind`` (SHACL, section 1.1)."""
        return any(t == kind or kind in self.above(t) for t in self.objects(node, TYPE))


def background_triples(background: Iterable[ox.Triple]) -> Iterator[Triple]:
    """Yield ``background`` as texts; its blank nodes are not those of the data."""
    for each in background:
        s, o = str(each.subject), canonical(str(each.object))
        if o.startswith(QUOTED):
            raise UnreadableError("a triple as a term")
        yield _apart(s), f"<{each.predicate.value}>", _apart(o)


def _apart(node: str) -> str:
    return f"_:background-{node[2:]}" if node[0] == "_" else node


def _drop(table: Table, key: str, member: str) -> None:
    members = table[key]
    if len(members) == 1:
        del table[key]
    else:
        members.remove(member)
