"""Bytes to characters: which encoding a file is in, and what is wrong with it when it is in none.

Nothing is repaired: the characters stay as they are (no normalisation form is imposed). Only line
ends matter: CR LF, CR and LF each end a line.
"""

from __future__ import annotations

import codecs
import hashlib
import re
import sys
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from zonegraph.errors import SourceError

LIMIT = 64 * 1024 * 1024
"""Largest file that is read, in bytes."""

_LINE_END = re.compile(r"\r\n|\r|\n")
_UTF8_HINT = "save it as UTF-8"
_SAMPLE = 20_000

_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip file"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A decoded file. ``line_starts[i]`` is the offset of line ``i + 1`` in ``text``.

    ``sha256`` is that of the bytes; a byte order mark is not part of ``text``. ``page_lines[i]`` is
    the first line of page ``i + 1`` of a printed file, else it is empty.
    """

    name: str
    text: str
    encoding: str
    sha256: str
    line_starts: tuple[int, ...]
    page_lines: tuple[int, ...] = ()

    def line_of(self, offset: int) -> int:
        """Return the number, from 1, of the line on which ``offset`` lies."""
        return bisect_right(self.line_starts, offset)


def load(path: str | Path | BinaryIO) -> tuple[bytes, str]:
    """Return the bytes of a file, of standard input (``-``) or of a binary stream, and its name.

    SourceError if it cannot be opened or is larger than ``LIMIT``.
    """
    if not isinstance(path, str | Path):
        return _drain(path, str(getattr(path, "name", "-")))
    if str(path) == "-":
        return _drain(sys.stdin.buffer, "-")
    try:
        with Path(path).open("rb") as stream:
            return _drain(stream, str(path))
    except FileNotFoundError:
        raise SourceError("there is no such file", where=str(path)) from None
    except IsADirectoryError:
        hint = "name the files in it"
        raise SourceError("is a folder, not a file", where=str(path), hint=hint) from None
    except OSError as err:
        reason = (err.strerror or "unknown reason").lower()
        raise SourceError(f"cannot be read: {reason}", where=str(path)) from None


def decode(data: bytes, name: str) -> Source:
    """Return the characters of ``data``.

    Recognised: UTF-8 with and without byte order mark, UTF-16 with one, GB18030 (and GBK, GB2312
    within it). SourceError, naming the fault and its place, for anything else.
    """
    refuse_empty(data, name)
    text, encoding = _characters(data, name)
    if "\x00" in text:
        raise SourceError("is binary, not text", where=name, hint="give a text file")
    _refuse_damage(text, name)
    return source(text, name, encoding=encoding, sha256=hashlib.sha256(data).hexdigest())


def source(text: str, name: str, *, encoding: str = "utf-8", sha256: str = "") -> Source:
    """Return characters that are in memory already as a source; its hash is that of their UTF-8."""
    starts = (0, *(match.end() for match in _LINE_END.finditer(text)))
    digest = sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Source(name=name, text=text, encoding=encoding, sha256=digest, line_starts=starts)


def _drain(stream: BinaryIO, name: str) -> tuple[bytes, str]:
    data = stream.read(LIMIT + 1)
    if len(data) > LIMIT:
        what = f"is larger than {LIMIT // 1024 // 1024} MiB"
        raise SourceError(what, where=name, hint="split it into one file for each page or article")
    return data, name


def refuse_empty(data: bytes, name: str) -> None:
    """Refuse a file of nothing but blanks."""
    if not data.strip():
        raise SourceError("is empty", where=name, hint="there is nothing to read in it")


def _characters(data: bytes, name: str) -> tuple[str, str]:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise SourceError(f"is {what}, not text", where=name, hint="give its text")
    if data.startswith(codecs.BOM_UTF8):
        return _strict(data[3:], "utf-8", name), "utf-8"
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise SourceError("is in UTF-32, which is not read", where=name, hint=_UTF8_HINT)
    if data.startswith(codecs.BOM_UTF16_LE):
        return _strict(data[2:], "utf-16-le", name), "utf-16-le"
    if data.startswith(codecs.BOM_UTF16_BE):
        return _strict(data[2:], "utf-16-be", name), "utf-16-be"
    if b"\x00" in data:
        hint = "if it is UTF-16, save it with a byte order mark or as UTF-8"
        raise SourceError("is binary, not text", where=name, hint=hint)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as err:
        return _not_utf8(data, name, err), "gb18030"


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as err:
        line = data[: err.start].decode(encoding, "replace").count("\n") + 1
        what = f"is not the {encoding.upper()} its byte order mark promises"
        raise SourceError(what, where=f"{name}:{line}", hint=_UTF8_HINT) from None


def _not_utf8(data: bytes, name: str, err: UnicodeDecodeError) -> str:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        text = ""
    if text and _is_everyday(text):
        return text
    line = data.count(b"\n", 0, err.start) + 1
    if _is_big5(data):
        hint = f"{_UTF8_HINT}, or as GB18030"
        raise SourceError("is in Big5, which is not read", where=name, hint=hint)
    raise SourceError(
        f"is neither UTF-8 (byte {err.start}) nor GB18030", where=f"{name}:{line}", hint=_UTF8_HINT
    )


def _is_big5(data: bytes) -> bool:
    try:
        return _is_everyday(data.decode("big5"))
    except UnicodeDecodeError:
        return False


def _is_everyday(text: str) -> bool:
    """Whether nearly all characters beyond ASCII are everyday ones, simplified or traditional.

    GB18030 gives *some* character to nearly every pair of bytes; bytes of another encoding come
    out as rare ones.
    """
    foreign = [character for character in text if ord(character) > 127][:_SAMPLE]
    known = sum(_common(character) for character in foreign)
    return known >= 0.9 * len(foreign)


def _common(character: str) -> bool:
    """Whether GB2312 or the first level of Big5 (bytes A4 to C6) holds the character."""
    if character.encode("gb2312", "ignore"):
        return True
    return b"\xa1" <= character.encode("big5", "ignore")[:1] <= b"\xc6"


def _refuse_damage(text: str, name: str) -> None:
    """Refuse text that lost its characters before it was saved; single losses pass."""
    lost = text.count("\ufffd") + 3 * text.count("锟斤拷")
    if lost * 100 > len(text):
        at = min(at for at in (text.find("\ufffd"), text.find("锟斤拷")) if at >= 0)
        line = text.count("\n", 0, at) + 1
        hint = "take the text from its source again, in the right encoding"
        raise SourceError("was saved in a wrong encoding before", where=f"{name}:{line}", hint=hint)
    control = sum(text.count(chr(code)) for code in (*range(1, 9), *range(14, 32)))
    if control * 50 > len(text):
        raise SourceError("is binary, not text", where=name, hint="give a text file")
