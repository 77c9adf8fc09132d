"""The formats by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.check.format.as_json import as_json
from zonegraph.check.format.github import github
from zonegraph.check.format.gitlab import gitlab
from zonegraph.check.format.junit import junit
from zonegraph.check.format.markdown import markdown
from zonegraph.check.format.report import Report
from zonegraph.check.format.sarif import sarif
from zonegraph.check.format.table import table
from zonegraph.check.format.turtle import turtle
from zonegraph.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from zonegraph.check.card import Card
    from zonegraph.finding import Finding

# A format is a function from a report to text that ends in a newline or is empty.
FORMATS: Final[Mapping[str, Callable[[Report], str]]] = {
    "text": table,
    "json": as_json,
    "sarif": sarif,
    "junit": junit,
    "github": github,
    "gitlab": gitlab,
    "markdown": markdown,
    "ttl": turtle,
}


def render(
    findings: Iterable[Finding],
    name: str = "text",
    lang: str = "en",
    *,
    cards: Mapping[str, Card] | None = None,
    colour: bool = False,
) -> str:
    """Return ``findings`` in the format ``name``; UsageError if there is none of that name.

    ``cards``, by id, bring in what each check is for and how to mend what it finds.
    """
    form = FORMATS.get(name)
    if form is None:
        raise UsageError(f"unknown format {name!r}", hint=f"one of {', '.join(FORMATS)}")
    return form(Report(findings=tuple(findings), cards=cards or {}, lang=lang, colour=colour))
