"""The characters of a PDF file with the places where they are printed (pypdfium2).

pypdfium2 was taken because it is one wheel without dependencies under a free licence (BSD-3-Clause
and Apache-2.0), reads predefined Chinese character maps, and is many times faster than readers
written in Python.
"""

from __future__ import annotations

from dataclasses import replace
from math import hypot
from typing import TYPE_CHECKING, Any, Final

from zonegraph.errors import SourceError
from zonegraph.read.columns import Strip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MISSING: Final = "pip install 'zonegraph[pdf]'"
_APART: Final = 0.9
"""Gap, in the size of the type, from which two characters belong to two strips."""

_TOGETHER: Final = 0.6
_SPACE: Final = 0.25
_MOST_PAGES: Final = 1000
_UNREADABLE: Final = 0.2


def strips(data: bytes, name: str) -> list[list[Strip]]:
    """Return the strips of every page, in the order of the file.

    SourceError if pypdfium2 is missing, or the file is broken, encrypted, or has no text layer.
    """
    try:
        import pypdfium2
    except ImportError:
        what = "is a PDF file, which needs pypdfium2"
        raise SourceError(what, where=name, hint=MISSING) from None
    if not data.startswith(b"%PDF-"):
        raise SourceError("is not a PDF file", where=name, hint="its ending says it is one")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as err:
        if "password" in str(err).lower():
            hint = "save it without a password"
            raise SourceError("is an encrypted PDF file", where=name, hint=hint) from None
        raise SourceError("is a broken PDF file", where=name, hint="fetch it again") from None
    try:
        if len(document) > _MOST_PAGES:
            what = f"has more than {_MOST_PAGES} pages"
            raise SourceError(what, where=name, hint="split it")
        pages = [_page(document, at, name) for at in range(len(document))]
    finally:
        document.close()
    _refuse_pictures(pages, name)
    return pages


def _refuse_pictures(pages: Sequence[Sequence[Strip]], name: str) -> None:
    text = "".join(each.text for page in pages for each in page)
    if not text.strip():
        hint = "it holds pictures only; recognise its text first (OCR)"
        raise SourceError("is a PDF file without a text layer", where=name, hint=hint)
    lost = sum(c == "\ufffd" or "\ue000" <= c <= "\uf8ff" or c < " " for c in text)
    if lost > _UNREADABLE * len(text):
        hint = "its fonts do not say which characters they print; recognise its text (OCR)"
        raise SourceError("is a PDF file with an unreadable text layer", where=name, hint=hint)


def _page(document: Any, number: int, name: str) -> list[Strip]:
    import pypdfium2

    try:
        page = document[number]
        found = list(_characters(page))
    except pypdfium2.PdfiumError:
        what = f"is a broken PDF file: page {number + 1} cannot be read"
        raise SourceError(what, where=name, hint="fetch it again") from None
    return _merged(_runs(found))


def _characters(page: Any) -> Iterator[Strip]:
    """Yield the printed characters of a page in the order of the file."""
    from pypdfium2 import raw

    height = page.get_height()
    text = page.get_textpage()
    seen: set[tuple[int, int, int]] = set()
    blank = ""
    for at in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, at)
        if raw.FPDFText_IsGenerated(text, at) == 1:
            continue
        if code <= 32 or chr(code).isspace():
            blank = " "
            continue
        left, right, line, size = _place(text, at)
        # Bold is often made by printing a character twice, a hair's breadth apart.
        place = (code, round(4 * left / size), round(4 * line / size))
        if place in seen:
            continue
        seen.add(place)
        yield Strip(
            text=blank + chr(code),
            left=left,
            right=right,
            top=height - line - size,
            bottom=height - line,
            size=size,
        )
        blank = ""


def _place(text: Any, at: int) -> tuple[float, float, float, float]:
    """Return left and right border of a character, the line it stands on, its size."""
    import ctypes

    from pypdfium2 import raw

    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetLooseCharBox(text, at, ctypes.byref(box))
    raw.FPDFText_GetCharOrigin(text, at, ctypes.byref(x), ctypes.byref(y))
    size = raw.FPDFText_GetFontSize(text, at)
    if raw.FPDFText_GetMatrix(text, at, ctypes.byref(matrix)):
        size *= hypot(matrix.b, matrix.d)
    size = round(size, 2) or max(box.top - box.bottom, 1.0)
    return box.left, max(box.right, box.left), y.value, size


def _runs(characters: Sequence[Strip]) -> list[Strip]:
    """Return strips of neighbours: the file mostly prints a line from left to right."""
    found: list[Strip] = []
    for each in characters:
        if found and _goes_on(found[-1], each, _APART):
            found[-1] = _joined(found[-1], each)
        else:
            found.append(each)
    return found


def _merged(runs: Sequence[Strip]) -> list[Strip]:
    """Return the strips with those joined that the file prints out of order."""
    found: list[Strip] = []
    for each in sorted(runs, key=lambda run: (round(run.bottom), run.left)):
        if found and _goes_on(found[-1], each, _TOGETHER):
            found[-1] = _joined(found[-1], each)
        else:
            found.append(each)
    return found


def _goes_on(one: Strip, other: Strip, gap: float) -> bool:
    size = min(one.size, other.size)
    if abs(one.bottom - other.bottom) > 0.35 * size or max(one.size, other.size) > 1.6 * size:
        return False
    return -0.5 * size < other.left - one.right < gap * size


def _joined(one: Strip, other: Strip) -> Strip:
    wide = other.left - one.right > _SPACE * one.size
    latin = one.text[-1].isascii() or other.text[0].isascii()
    space = " " if wide and latin and not other.text.startswith(" ") else ""
    return replace(
        one,
        text=one.text + space + other.text,
        right=max(one.right, other.right),
        top=min(one.top, other.top),
        bottom=max(one.bottom, other.bottom),
        size=max(one.size, other.size),
    )
