"""The record of a failed check."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How grave a finding is (SHACL section 3.6.2.4 names the same three levels)."""

    VIOLATION = "violation"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is not as it should be, and where.

    ``check`` is the id of the check's card; ``focus`` the IRI it is about; ``path``, ``value`` and
    ``component`` are those of the SHACL result where there is one; ``file``, ``line`` and
    ``column`` point at the text to mend (1-based), as far as known.
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

    def message(self, lang: str) -> str:
        """Return the message in ``zh`` or ``en``."""
        return self.message_zh if lang == "zh" else self.message_en
