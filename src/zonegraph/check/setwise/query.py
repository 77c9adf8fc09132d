"""sh:sparql (SHACL, section 5.1): one query, run for one focus node after the other.

``$this`` has its value before the search begins, as pre-binding demands (section 5.3.1), so groups
and filters see it as they would if its value stood in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonegraph.check.setwise.algebra import THIS
from zonegraph.check.setwise.function import SIGNS
from zonegraph.check.setwise.grammar import parse
from zonegraph.check.setwise.join import Joiner
from zonegraph.check.setwise.literal import BOOLEAN, value
from zonegraph.check.setwise.node import RDF, TYPE, datatype, is_literal, language, text
from zonegraph.check.setwise.shape import Breach, UnsupportedError
from zonegraph.check.setwise.triples import Triples

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from zonegraph.check.setwise.algebra import Select
    from zonegraph.check.setwise.match import Row
    from zonegraph.check.setwise.shape import Messages, Run, Values
    from zonegraph.check.setwise.source import Source

_OWN_PREFIXES: Final = {
    "rdf": RDF,
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
}
_IMPORTS: Final = "<http://www.w3.org/2002/07/owl#imports>"
_ONTOLOGY: Final = "<http://www.w3.org/2002/07/owl#Ontology>"
# pySHACL refuses these words wherever they stand, and binds $this only where it finds it like this.
_REFUSED: Final = re.compile(r"minus|values|service", re.IGNORECASE)
_USED: Final = re.compile(r"[\s{}()][$?]this")
# Names with a meaning of their own; what pySHACL makes of them is for pySHACL.
_RESERVED: Final = frozenset({"shapesGraph", "currentShape", "PATH", "failure"})
_PATH: Final = re.compile(r"([\s{}()])[$?]PATH")
_RESULT: Final = ("this", "path", "value")


Solution = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Search:
    """A query compiled for some triples; ``found`` is where ``run`` leaves its solutions."""

    joiner: Joiner
    run: Callable[[Row], object]
    found: list[Solution]

    def solutions(self, focus: str) -> Iterable[Solution]:
        """Return the solutions for one focus node, each once."""
        self.run(self.joiner.row(focus))
        if not self.found:
            return ()
        solutions = dict.fromkeys(self.found)
        self.found.clear()
        return solutions


@dataclass(frozen=True, slots=True, eq=False)
class Query:
    """A SPARQL constraint: its query, its messages, and whether a result names a value anyway."""

    node: str
    select: Select
    messages: Messages
    on_node_shape: bool
    component: str = "SPARQLConstraintComponent"

    @classmethod
    def of(cls, source: Source, shape: str, node: str) -> Query | None:
        """Return the constraint ``node`` of ``shape``, or None if it is switched off.

        Raises UnsupportedError.
        """
        written = source.value(node, "select")
        if written is None or not _is_string(written):
            raise UnsupportedError("sh:select is no string")
        said = source.values(node, "message")
        off = source.value(node, "deactivated")
        if not all(_is_string(each) for each in said) or (off and datatype(off) != BOOLEAN):
            raise UnsupportedError("sh:message is no string, or sh:deactivated no boolean")
        if off and value(off):
            return None
        query = text(written)
        path = source.value(shape, "path")
        if path is not None and path[0] == "<":
            query = _PATH.sub(rf"\g<1>{path}", query)
        if _REFUSED.search(query) or not _USED.search(query):
            raise UnsupportedError("a query that pySHACL refuses or does not bind $this in")
        if any(re.search(rf"[$?]{name}\b", query) for name in _RESERVED):
            raise UnsupportedError("a query with a reserved name")
        select = parse(query, prefixes(source, node))
        visible = select.where.variables() | {THIS}
        used = {*select.projected, *(select.keys or ())}
        if THIS not in select.projected or used - visible:
            raise UnsupportedError("SELECT without $this, or with what has no value")
        messages = tuple((language(each), text(each)) for each in said)
        made = cls(node, select, messages, shape in source.node_shapes)
        # Whether there is a way to join it shows without data.
        made.search(Triples())
        return made

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield a breach for each solution."""
        search = run.prepared(self)
        for focus in values:
            for solution in search.solutions(focus):
                yield self._breach(focus, solution)

    def search(self, triples: Triples) -> Search:
        """Return the search for solutions in ``triples``; UnsupportedError if there is no way."""
        found: list[Solution] = []
        joiner, run = self._compiled(triples, found)
        return Search(joiner, run, found)

    def _compiled(
        self, triples: Triples, found: list[Solution]
    ) -> tuple[Joiner, Callable[[Row], object]]:
        """Return what puts the projected solutions of a row into ``found``."""
        joiner = Joiner(triples)
        select = self.select
        if select.keys is None:
            search = joiner.where(select.where, lambda row: keep(row))
            places = [joiner.places[name] for name in select.projected]

            def keep(row: Row) -> bool:
                found.append(tuple([row[place] for place in places]))
                return False

            return joiner, search
        return joiner, self._grouped(joiner, found)

    def _grouped(self, joiner: Joiner, found: list[Solution]) -> Callable[[Row], object]:
        keys, having = self.select.keys, self.select.having
        assert keys is not None
        assert having is not None
        if set(self.select.projected) - set(keys):
            raise UnsupportedError("SELECT of what is not grouped by")
        groups: dict[Solution, set[str]] = {}
        search = joiner.where(self.select.where, lambda row: gather(row))
        if having.counted not in joiner.places:
            raise UnsupportedError("COUNT of what has no value")
        places = [joiner.places[name] for name in keys]
        counted = joiner.places[having.counted]
        holds = SIGNS[having.sign]
        chosen = [keys.index(name) for name in self.select.projected]

        def gather(row: Row) -> bool:
            members = groups.setdefault(tuple([row[place] for place in places]), set())
            node = row[counted]
            if node is not None:
                members.add(node)
            return False

        def run(row: Row) -> None:
            groups.clear()
            search(row)
            for key, members in groups.items():
                if holds(len(members) - having.limit):
                    found.append(tuple([key[at] for at in chosen]))

        return run

    def _breach(self, focus: str, solution: Solution) -> Breach:
        about = dict(zip(self.select.projected, solution, strict=True))
        own = focus if self.on_node_shape else None
        shown = about.get("value") or own
        others = tuple((name, about[name]) for name in about if name not in _RESULT)
        bindings = (("this", about["this"]), ("path", about.get("path")), ("value", shown))
        return Breach(
            focus,
            shown,
            about.get("path"),
            this=about["this"],
            constraint=self.node,
            messages=self.messages,
            bindings=(*others, *bindings),
        )


def prefixes(source: Source, node: str) -> Mapping[str, str]:
    """Return the prefixes of a constraint as pySHACL collects them (section 5.2.1)."""
    ontologies = source.subjects(TYPE, _ONTOLOGY)
    known = dict(_OWN_PREFIXES)
    declared: dict[str, str] = {}
    for ontology in imported(source, source.values(node, "prefixes")):
        own = source.values(ontology, "declare")
        if own and ontology in ontologies:
            declarations: Iterable[str] = own
        else:
            declarations = {*own, *(d for o in ontologies for d in source.values(o, "declare"))}
        for each in declarations:
            prefix, namespace = source.value(each, "prefix"), source.value(each, "namespace")
            if prefix is None or namespace is None or not is_literal(prefix + namespace):
                raise UnsupportedError("sh:declare without a prefix and a namespace")
            if declared.setdefault(text(prefix), text(namespace)) != text(namespace):
                raise UnsupportedError("one prefix for two namespaces")
    return {**known, **declared}


def imported(source: Source, ontologies: Iterable[str]) -> Iterable[str]:
    """Return ``ontologies`` and what they import, as far as the shapes graph tells."""
    found = dict.fromkeys(ontologies)
    todo = list(found)
    while todo:
        for each in source.objects(todo.pop(), _IMPORTS):
            if each not in found:
                found[each] = None
                todo.append(each)
    return found


def _is_string(node: str) -> bool:
    return is_literal(node) and not datatype(node)
