"""Findings from results and from checks in Python: one wording, one way to find the place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.check.where import shown
from zonegraph.finding import Finding, Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from zonegraph.check.card import Card
    from zonegraph.check.engine import Result
    from zonegraph.check.shapes import Shapes
    from zonegraph.check.witness import Quote, Witness

LONGEST: Final = 60
LONGEST_VALUE: Final = 200
_SLOT: Final = re.compile(r"\{[?$](\w+)\}")
_FALLBACK: Final = {"zh": "不符合形状 {shape}。", "en": "Does not conform to the shape {shape}."}


def of_results(results: Iterable[Result], shapes: Shapes, witness: Witness) -> Iterator[Finding]:
    """Yield a finding for each result, in the order of ``results``."""
    for result in results:
        source = shapes.source(result.source_constraint, result.source_shape)
        own = source.messages if source else {}
        messages = own or dict(reversed(result.messages))
        quote = witness.quote(result.focus, result.path, result.value)
        name = witness.name(result.focus)
        zh, en = (_filled(_message(messages, lang, result), result, witness) for lang in _FALLBACK)
        if (found := _found(result, name, messages, witness)) is not None:
            zh, en = f"{zh}实为：{found}。", f"{en} Found: {found}."
        yield Finding(
            check=source.check if source else "shape",
            severity=result.severity,
            message_zh=_sentence(name, zh, quote, "{}：{}{}", "（原文：“{}”）"),
            message_en=_sentence(name, en, quote, "{}: {}{}", " (text: “{}”)"),
            focus=result.focus,
            path=result.path,
            value=result.value,
            component=result.component,
            source_shape=result.source_constraint or result.source_shape,
            quote=(quote.exact or None) if quote else None,
            file=(quote.file or None) if quote else None,
            line=quote.line if quote else None,
            column=quote.column if quote else None,
        )


def of_card(
    card: Card,
    focus: str,
    zh: str,
    en: str,
    witness: Witness,
    value: str | None = None,
    sides: tuple[Side, ...] = (),
) -> Finding:
    """Return the finding of the check ``card`` at ``focus``, with its sentences in place."""
    name, quote = witness.name(focus), witness.quote(focus)
    return Finding(
        check=card.id,
        severity=card.severity,
        message_zh=_sentence(name, zh, quote, "{}：{}{}", "（原文：“{}”）"),
        message_en=_sentence(name, en, quote, "{}: {}{}", " (text: “{}”)"),
        focus=focus,
        value=value,
        quote=(quote.exact or None) if quote else None,
        file=(quote.file or None) if quote else None,
        line=quote.line if quote else None,
        column=quote.column if quote else None,
        sides=sides,
    )


def at_place(
    card: Card,
    zh: str,
    en: str,
    path: Path,
    line: int,
    column: int = 1,
    *,
    focus: str | None = None,
    value: str | None = None,
    sides: tuple[Side, ...] = (),
) -> Finding:
    """Return the finding of the check ``card`` at a line and column (from 1) of a file."""
    return Finding(
        check=card.id,
        severity=card.severity,
        message_zh=zh,
        message_en=en,
        focus=focus,
        value=value,
        file=shown(path),
        line=line,
        column=column,
        sides=sides,
    )


def side_of(iri: str, witness: Witness) -> Side:
    """Return the claim or thing ``iri`` as the other side of a finding, with its quote."""
    quote = witness.quote(iri)
    return Side(
        label=witness.name(iri),
        file=(quote.file or None) if quote else None,
        line=quote.line if quote else None,
        column=quote.column if quote else None,
        quote=(quote.exact or None) if quote else None,
    )


def shortened(text: str, longest: int = LONGEST) -> str:
    """Return ``text`` on one line of at most ``longest`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def _sentence(name: str, message: str, quote: Quote | None, whole: str, quoted: str) -> str:
    """Return what it is about, what ought to be so, and the words of the text, once."""
    exact = quote.exact if quote else ""
    said = quoted.format(shortened(exact)) if exact and f"“{exact}”" != name else ""
    return whole.format(shortened(name), message, said)


def _message(messages: Mapping[str, str], language: str, result: Result) -> str:
    """Return the message in ``language``, else in English, Chinese or whatever there is."""
    for wanted in (language, "en", "zh", *sorted(messages)):
        if wanted in messages:
            return messages[wanted]
    return _FALLBACK[language].format(shape=result.source_shape or result.component)


def _found(result: Result, name: str, messages: Mapping[str, str], witness: Witness) -> str | None:
    """Return the value of a result for people, if neither message nor name shows it anyway."""
    slots = any("{" in message for message in messages.values())
    if result.value is None or result.value == result.focus or slots:
        return None
    told = shortened(witness.value(result.focus, result.value), LONGEST_VALUE)
    return None if name in (told, f"“{told}”") else told


def _filled(message: str, result: Result, witness: Witness) -> str:
    """Return ``message`` with {?value}, {?path} and {$this} replaced (SHACL, section 5.3.2)."""
    known = {"this": result.focus, "path": result.path, "value": result.value}

    def term(match: re.Match[str]) -> str:
        value = known.get(match[1])
        return match[0] if value is None else witness.value(result.focus, value)

    return _SLOT.sub(term, message)
