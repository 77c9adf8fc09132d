"""From SPARQL text to algebra (SPARQL 1.1, section 19.8); what is not known is refused."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NoReturn

from zonegraph.check.setwise.algebra import (
    Bind,
    Call,
    Element,
    Exists,
    Expression,
    Filter,
    Group,
    Having,
    Optional,
    Pattern,
    Select,
    Term,
    Union,
    Var,
)
from zonegraph.check.setwise.literal import DECIMAL, INTEGER, canonical
from zonegraph.check.setwise.node import FALSE, TRUE, TYPE, literal, plain
from zonegraph.check.setwise.path import Alternative, Path, Predicate, Repeated, Sequence, inverse
from zonegraph.check.setwise.shape import UnsupportedError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_TOKEN: Final = re.compile(
    r"""(?P<skip>\s+|\#[^\n]*)
    |(?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
    |(?P<var>[?$]\w+)
    |(?P<string>"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')
    |(?P<tag>@[a-zA-Z]+(?:-[a-zA-Z0-9]+)*)
    |(?P<number>\d+(?:\.\d+)?(?![\w.]))
    |(?P<name>(?:[^\W\d_][\w-]*)?:(?:[\w][\w-]*)?)
    |(?P<word>[^\W\d_]\w*)
    |(?P<sign>&&|\|\||!=|<=|>=|\^\^|[{}()\[\].;,=<>!+\-*/|^?])""",
    re.VERBOSE,
)
_REPEATS: Final = {"*": (0, True), "+": (1, True), "?": (0, False)}
_COMPARISONS: Final = ("=", "!=", "<", ">", "<=", ">=")
# Functions and how many operands they take.
FUNCTIONS: Final[Mapping[str, tuple[int, int]]] = {
    "BOUND": (1, 1),
    "COALESCE": (1, 99),
    "CONCAT": (1, 99),
    "CONTAINS": (2, 2),
    "DATATYPE": (1, 1),
    "IRI": (1, 1),
    "LANG": (1, 1),
    "LANGMATCHES": (2, 2),
    "LCASE": (1, 1),
    "STR": (1, 1),
    "STRAFTER": (2, 2),
    "STRBEFORE": (2, 2),
    "STRENDS": (2, 2),
    "STRLEN": (1, 1),
    "STRSTARTS": (2, 2),
    "SUBSTR": (2, 3),
    "UCASE": (1, 1),
    "ISIRI": (1, 1),
    "ISLITERAL": (1, 1),
    "ISBLANK": (1, 1),
}
_ESCAPES: Final = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f"}


def parse(text: str, prefixes: Mapping[str, str]) -> Select:
    """Return the query of ``text``; UnsupportedError for what is not evaluated here."""
    parser = _Parser(text, prefixes)
    return parser.select()


class _Parser:
    def __init__(self, text: str, prefixes: Mapping[str, str]) -> None:
        self._tokens: list[tuple[str, str]] = []
        self._prefixes = prefixes
        self._at = 0
        start = 0
        while start < len(text):
            found = _TOKEN.match(text, start)
            if found is None:
                raise UnsupportedError(f"SPARQL: {text[start : start + 20]!r}")
            start = found.end()
            kind = str(found.lastgroup)
            if kind != "skip":
                self._tokens.append((kind, found[0]))
        self._tokens.append(("end", ""))

    # Reading tokens

    def _is(self, *texts: str) -> bool:
        kind, text = self._tokens[self._at]
        return (text.upper() if kind == "word" else text) in texts and kind != "string"

    def _take(self, *texts: str) -> bool:
        found = self._is(*texts)
        self._at += found
        return found

    def _need(self, text: str) -> None:
        if not self._take(text):
            self._refuse()

    def _next(self) -> tuple[str, str]:
        self._at += 1
        return self._tokens[self._at - 1]

    def _kind(self) -> str:
        return self._tokens[self._at][0]

    def _refuse(self) -> NoReturn:
        raise UnsupportedError(f"SPARQL: {self._tokens[self._at][1]!r}")

    def _variable(self) -> str:
        if self._kind() != "var":
            self._refuse()
        return self._next()[1][1:]

    # The query

    def select(self) -> Select:
        self._need("SELECT")
        self._take("DISTINCT", "REDUCED")
        projected: list[str] = []
        made: list[Bind] = []
        while not self._is("WHERE", "{"):
            if self._take("("):
                value = self._expression()
                self._need("AS")
                made.append(Bind(value, self._variable()))
                projected.append(made[-1].name)
                self._need(")")
            else:
                projected.append(self._variable())
        self._take("WHERE")
        where = self._group()
        keys, having = self._grouping()
        if self._kind() != "end" or (keys is not None and made):
            self._refuse()
        return Select(tuple(projected), Group((*where.elements, *made)), keys, having)

    def _grouping(self) -> tuple[tuple[str, ...] | None, Having | None]:
        if not self._take("GROUP"):
            return None, None
        self._need("BY")
        keys: list[str] = []
        while self._kind() == "var":
            keys.append(self._variable())
        for text in ("HAVING", "(", "COUNT", "("):
            self._need(text)
        # Rows are not counted here, only whether there are any.
        self._need("DISTINCT")
        counted = self._variable()
        self._need(")")
        if not self._is(*_COMPARISONS):
            self._refuse()
        sign = self._next()[1]
        kind, limit = self._next()
        if kind != "number" or "." in limit or not keys:
            self._refuse()
        self._need(")")
        return tuple(keys), Having(counted, sign, int(limit))

    def _group(self) -> Group:
        self._need("{")
        elements: list[Element] = []
        while not self._take("}"):
            if self._take("FILTER"):
                elements.append(Filter(self._constraint()))
            elif self._take("OPTIONAL"):
                elements.append(Optional(self._group()))
            elif self._take("BIND"):
                elements.append(self._bind())
            elif self._is("{"):
                elements.append(self._union())
            elif self._kind() in ("var", "iri", "name", "string", "number"):
                elements.extend(self._triples())
            else:
                self._refuse()
            self._take(".")
        return Group(tuple(elements))

    def _bind(self) -> Bind:
        self._need("(")
        value = self._expression()
        self._need("AS")
        name = self._variable()
        self._need(")")
        return Bind(value, name)

    def _union(self) -> Union:
        branches = [self._group()]
        while self._take("UNION"):
            branches.append(self._group())
        return Union(tuple(branches))

    def _triples(self) -> list[Pattern]:
        subject = self._term()
        found: list[Pattern] = []
        while True:
            predicate: Var | Path = Var(self._variable()) if self._kind() == "var" else self._path()
            found.append(Pattern(subject, predicate, self._term()))
            while self._take(","):
                found.append(Pattern(subject, predicate, self._term()))
            while self._take(";"):
                pass
            if self._is(".", "}", "{") or (self._kind() == "word" and not self._is("A")):
                return found

    def _path(self) -> Path:
        choices = [self._sequence()]
        while self._take("|"):
            choices.append(self._sequence())
        return choices[0] if len(choices) == 1 else Alternative(tuple(choices))

    def _sequence(self) -> Path:
        steps = [self._step()]
        while self._take("/"):
            steps.append(self._step())
        return steps[0] if len(steps) == 1 else Sequence(tuple(steps))

    def _step(self) -> Path:
        inverted = self._take("^")
        path: Path
        if self._take("("):
            path = self._path()
            self._need(")")
        elif self._kind() == "word" and self._tokens[self._at][1] == "a":
            self._at += 1
            path = Predicate(TYPE)
        else:
            path = Predicate(self._iri())
        if self._is(*_REPEATS):
            least, many = _REPEATS[self._next()[1]]
            path = Repeated(path, least, many)
        return inverse(path) if inverted else path

    # Terms and expressions

    def _iri(self) -> str:
        kind, text = self._next()
        if kind == "iri" and ":" in text:
            return text
        prefix, _, local = text.partition(":")
        if kind != "name" or prefix not in self._prefixes:
            self._at -= 1
            self._refuse()
        return f"<{self._prefixes[prefix]}{local}>"

    def _term(self) -> Var | Term:
        kind = self._kind()
        if kind == "var":
            return Var(self._variable())
        if kind == "string":
            return Term(self._string())
        if kind == "number":
            text = self._next()[1]
            return Term(canonical(literal(text, kind=DECIMAL if "." in text else INTEGER)))
        if kind == "word" and self._is("TRUE", "FALSE"):
            return Term(TRUE if self._next()[1].upper() == "TRUE" else FALSE)
        return Term(self._iri())

    def _string(self) -> str:
        text = self._next()[1]
        if "\\u" in text.lower():
            self._refuse()
        value = re.sub(r"\\(.)", lambda m: _ESCAPES.get(m[1], m[1]), text[1:-1])
        if self._kind() == "tag":
            return literal(value, self._next()[1][1:].lower())
        if self._is("^^"):
            # rdflib tells "x" and "x"^^xsd:string apart, the data cannot.
            self._refuse()
        return plain(value)

    def _constraint(self) -> Expression:
        if self._is("("):
            return self._primary()
        return self._exists() or self._call()

    def _expression(self) -> Expression:
        return self._operands("||", self._conjunction)

    def _conjunction(self) -> Expression:
        return self._operands("&&", self._comparison)

    def _operands(self, sign: str, operand: Callable[[], Expression]) -> Expression:
        args = [operand()]
        while self._take(sign):
            args.append(operand())
        return args[0] if len(args) == 1 else Call(sign, tuple(args))

    def _comparison(self) -> Expression:
        left = self._sum()
        if self._is(*_COMPARISONS):
            sign = self._next()[1]
            return Call(sign, (left, self._sum()))
        negated = self._take("NOT")
        if self._take("IN"):
            return Call("NOT IN" if negated else "IN", (left, *self._arguments()))
        if negated:
            self._refuse()
        return left

    def _sum(self) -> Expression:
        left = self._unary()
        while self._is("+", "-"):
            sign = self._next()[1]
            left = Call(sign, (left, self._unary()))
        if self._is("*", "/"):
            self._refuse()
        return left

    def _unary(self) -> Expression:
        if self._take("!"):
            return Call("!", (self._unary(),))
        return self._primary()

    def _primary(self) -> Expression:
        if self._take("("):
            inner = self._expression()
            self._need(")")
            return inner
        if self._kind() == "word" and not self._is("TRUE", "FALSE"):
            return self._exists() or self._call()
        return self._term()

    def _exists(self) -> Exists | None:
        if self._take("EXISTS"):
            return Exists(self._group(), wanted=True)
        if self._take("NOT"):
            self._need("EXISTS")
            return Exists(self._group(), wanted=False)
        return None

    def _call(self) -> Call:
        name = self._tokens[self._at][1].upper().replace("URI", "IRI")
        if self._kind() != "word" or name not in FUNCTIONS:
            self._refuse()
        self._at += 1
        args = self._arguments()
        least, most = FUNCTIONS[name]
        if not least <= len(args) <= most:
            self._refuse()
        return Call(name, args)

    def _arguments(self) -> tuple[Expression, ...]:
        self._need("(")
        args: list[Expression] = []
        while not self._take(")"):
            args.append(self._expression())
            if not self._take(","):
                self._need(")")
                break
        return tuple(args)
