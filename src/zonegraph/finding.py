"""The record of a failed check."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from typing import Final

from zonegraph.iri import THINGS


class Severity(StrEnum):
    """How grave a finding is (SHACL section 3.6.2.4 names the same three levels)."""

    VIOLATION = "violation"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """Another place that a finding speaks of: the quote on the other side, line and column from 1.

    ``label`` says what the quote states, in the words of the graph.
    """

    label: str
    file: str | None = None
    line: int | None = None
    column: int | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is not as it should be, and where.

    ``check`` is the id of the check's card; ``focus`` the IRI it is about; ``path``, ``value`` and
    ``component`` are those of the SHACL result where there is one; ``file``, ``line`` and
    ``column`` point at the text to mend (1-based, columns in code points), as far as known;
    ``sides`` are the other quotes, where a finding sets one against another.
    """

    check: str
    severity: Severity
    message_zh: str
    message_en: str
    focus: str | None = None
    path: str | None = None
    value: str | None = None
    component: str | None = None
    source_shape: str | None = None
    quote: str | None = None
    file: str | None = None
    line: int | None = None
    column: int | None = None
    sides: tuple[Side, ...] = ()

    def message(self, lang: str) -> str:
        """Return the message in ``zh`` or ``en``."""
        return self.message_zh if lang == "zh" else self.message_en

    def fingerprint(self) -> str:
        """Return what stays the same while lines move and messages are reworded: 20 hex digits.

        The IRI of evidence holds its offsets, so evidence goes by its quote; a finding about a file
        and no thing goes by the file's name and the value.
        """
        focus = self.focus or ""
        if focus.startswith(_EVIDENCE):
            focus = f"{_EVIDENCE}{self.quote}"
        where = "" if focus else PurePath(self.file or "").name
        parts = (self.check, focus, self.path, self.value, self.component, self.source_shape, where)
        text = "".join(f"{len(part or '')}:{part or ''}" for part in parts)
        return hashlib.sha256(text.encode()).hexdigest()[:20]


_EVIDENCE: Final = f"{THINGS}evidence-"
