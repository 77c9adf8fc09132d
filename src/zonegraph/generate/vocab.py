"""Makes src/zonegraph/vocab.py: the ontology's names as plain strings, and its tables.

Constants, because a misspelt attribute of a class is found by mypy while a misspelt string is
found by nobody; plain strings, because readers and extractors must not import an RDF library.
"""

from __future__ import annotations

import hashlib
import json
import keyword
import textwrap
import unicodedata
from typing import TYPE_CHECKING, Final

from zonegraph.errors import GraphError
from zonegraph.generate.planned import plannable, planned_name
from zonegraph.generate.term import (
    CLASS,
    CONCEPT,
    DATATYPE,
    KIND,
    OBJECT_PROPERTY,
    SCHEME,
    SCHEMES,
    STATED,
    SYMMETRIC,
    TERMS,
    Term,
    read_terms,
    superclasses,
)
from zonegraph.iri import term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zonegraph.generate.tree import Tree

PATH: Final = "src/zonegraph/vocab.py"
_WIDTH: Final = 100
_HEAD: Final = '''\
# ruff: noqa: N815 (our names are the ontology's, in camel case)
"""Names and tables of the ontology. Made by ``python -m zonegraph.generate vocab``; do not edit.

Local names (``hasProject``) are what claims carry; ``ZG.hasProject`` is the IRI. Sources: the term
files and the closed concept schemes of ontology/, SHA-256
{digest}.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What a statement property joins. Classes are local names; see ``is_a`` for subclasses.

    ``domain`` and ``range`` are the one OWL class each; ``subjects`` and ``objects`` the classes
    that articles are expected to use it with (never wider than those). ``kind`` is entity, concept,
    observation or literal; a literal has a ``datatype`` IRI and no ``range`` and ``objects``.
    ``planned`` is the property of the derived graph for what is only planned, if there is one.
    """

    domain: str
    range: str | None
    subjects: tuple[str, ...]
    objects: tuple[str, ...]
    kind: str
    datatype: str | None
    planned: str | None
    parent: str | None
    symmetric: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A concept of a closed scheme: local name, labels, other forms, and its place.

    ``order`` is the place of a stage in the usual course (900 and above: off the course),
    ``broader`` the local name of the concept above, ``code`` the short name that records carry.
    """

    local: str
    zh: str
    en: str
    alt: tuple[str, ...]
    order: int | None
    broader: str | None
    code: str | None


class ZG:
    """IRIs of all terms and concepts; a Python keyword has an underscore after it (``from_``)."""
'''
_TAIL: Final = '''\


def is_a(name: str, above: str) -> bool:
    """Tell whether the class ``name`` is ``above`` or one of its subclasses (local names)."""
    return name == above or above in CLASSES.get(name, ())
'''
_TABLES: Final = (
    ("MODALITIES", "ModalityScheme", "How far a claim has come true, by local name."),
    ("STAGES", "StageScheme", "Stages of an undertaking in their usual order, by local name."),
    ("LEVELS", "LevelScheme", "Levels of recognition, by code."),
    ("PRECISIONS", "PrecisionScheme", "How finely a time is stated, by code."),
    ("BASES", "BasisScheme", "What a number is compared with or summed over, by code."),
)


def vocab(tree: Tree) -> dict[str, bytes]:
    """Return vocab.py, made from the term files and the closed concept schemes."""
    terms = read_terms(tree, TERMS, *SCHEMES)
    lines = [_HEAD.format(digest=_digest(tree))]
    for title, kinds in (
        ("classes", (CLASS,)),
        ("properties", ()),
        ("datatypes", (DATATYPE,)),
        ("concept schemes and concepts", (SCHEME, CONCEPT)),
    ):
        chosen = [t for t in terms if (any(map(t.has_type, kinds)) if kinds else t.is_property)]
        lines.append(f"\n    # --- {title}\n")
        lines += [_constant(each) for each in sorted(chosen, key=lambda t: t.local)]
    lines += ["\n\n", _kinds(terms), "\n", _classes(terms), "\n", _properties(terms)]
    for name, scheme, about in _TABLES:
        lines += ["\n", _concepts(name, about, terms, scheme)]
    lines.append(_TAIL)
    return {PATH: "".join(lines).encode()}


def _digest(tree: Tree) -> str:
    """SHA-256 over path and bytes of every source, each with its length before it."""
    digest = hashlib.sha256()
    for path in sorted({path for pattern in (TERMS, *SCHEMES) for path in tree.glob(pattern)}):
        for part in (path.encode(), tree.read(path)):
            digest.update(b"%d:" % len(part) + part)
    return digest.hexdigest()


def _constant(each: Term) -> str:
    name = f"{each.local}_" if keyword.iskeyword(each.local) else each.local
    about = textwrap.fill(
        each.definition("en"), _WIDTH, initial_indent="    # ", subsequent_indent="    # "
    )
    line = f'    {name}: Final = "{term(each.local)}"\n'
    if _columns(line) > _WIDTH:
        line = f'    {name}: Final = (\n        "{term(each.local)}"\n    )\n'
    return f"{about}\n{line}"


def _kinds(terms: Iterable[Term]) -> str:
    rows = (f"    {_text(name)},\n" for name in sorted(t.local for t in terms if t.has_type(KIND)))
    about = "# Classes that an entity of the graph may carry as its own, by local name.\n"
    return f"{about}KINDS: Final[tuple[str, ...]] = (\n{''.join(rows)})\n"


def _classes(terms: Iterable[Term]) -> str:
    closed = superclasses(tuple(terms))
    rows = (f"    {_text(name)}: {_tuple(closed[name])},\n" for name in sorted(closed))
    return _table("CLASSES", "tuple[str, ...]", "Superclasses of each class, nearest first.", rows)


def _properties(terms: tuple[Term, ...]) -> str:
    stated = sorted((t for t in terms if t.has_type(STATED)), key=lambda t: t.local)
    above = superclasses(terms)
    can_be_planned = {each.local for each in plannable(terms)}
    rows = (_signature(each, above, each.local in can_be_planned) for each in stated)
    about = "The properties that a claim may use, by local name."
    return _table("PROPERTIES", "Signature", about, rows)


def _signature(each: Term, above: dict[str, tuple[str, ...]], has_planned: bool) -> str:
    domain, found = each.one("rdfs:domain"), each.one("rdfs:range")
    if domain is None or found is None:
        raise GraphError(f"{each.local} has no domain or no range", where=each.path)
    is_object = each.has_type(OBJECT_PROPERTY)
    fields = {
        "domain": _text(domain),
        "range": _text(found) if is_object else "None",
        "subjects": _tuple(each.all("schema:domainIncludes") or (domain,)),
        "objects": _tuple((each.all("schema:rangeIncludes") or (found,)) if is_object else ()),
        "kind": _text(_kind(found, above) if is_object else "literal"),
        "datatype": "None" if is_object else _text(each.one("zg:literalDatatype") or found),
        "planned": _text(planned_name(each.local)) if has_planned else "None",
        "parent": _optional(next((p for p in each.all("rdfs:subPropertyOf")), None)),
        "symmetric": str(each.has_type(SYMMETRIC)),
    }
    inner = "".join(f"        {name}={value},\n" for name, value in fields.items())
    return f"    {_text(each.local)}: Signature(\n{inner}    ),\n"


def _kind(found: str, above: dict[str, tuple[str, ...]]) -> str:
    for name, kind in (("Entity", "entity"), ("CodedValue", "concept"), ("Claim", "observation")):
        if name in (found, *above.get(found, ())):
            return kind
    raise GraphError(f"range {found} is neither an entity, a coded value nor an observation")


def _concepts(name: str, about: str, terms: Iterable[Term], scheme: str) -> str:
    members = [each for each in terms if scheme in each.all("skos:inScheme")]
    members.sort(key=lambda each: (int(each.one("zg:stageOrder") or 0), each.local))
    return _table(name, "Concept", about, (_concept(each) for each in members))


def _concept(each: Term) -> str:
    code = each.one("skos:notation")
    fields = {
        "local": _text(each.local),
        "zh": _text(each.label("zh")),
        "en": _text(each.label("en")),
        "alt": _tuple(each.said("skos:altLabel", "zh")),
        "order": each.one("zg:stageOrder") or "None",
        "broader": _optional(each.one("skos:broader")),
        "code": _optional(code),
    }
    inner = "".join(_field(name, value) for name, value in fields.items())
    return f"    {_text(code or each.local)}: Concept(\n{inner}    ),\n"


def _field(name: str, value: str) -> str:
    line = f"        {name}={value},\n"
    if _columns(line) <= _WIDTH or not value.startswith("("):
        return line
    cells = "".join(f"            {cell},\n" for cell in value[1:-1].split(", "))
    return f"        {name}=(\n{cells}        ),\n"


def _columns(line: str) -> int:
    """Columns that a line takes up; Chinese characters take two, as formatters count them."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line.rstrip("\n"))


def _table(name: str, kind: str, about: str, rows: Iterator[str] | Iterable[str]) -> str:
    return f"# {about}\n{name}: Final[Mapping[str, {kind}]] = {{\n{''.join(rows)}}}\n"


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def _optional(value: str | None) -> str:
    return "None" if value is None else _text(value)


def _tuple(values: Iterable[str]) -> str:
    cells = [_text(value) for value in values]
    return f"({cells[0]},)" if len(cells) == 1 else f"({', '.join(cells)})"
