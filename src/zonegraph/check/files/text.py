"""Broken syntax and broken text (P201, P202)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.check.card import card
from zonegraph.check.report import at_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.check.files.rdf_file import RdfFile
    from zonegraph.finding import Finding

SYNTAX, TEXT = card("P201"), card("P202")
# U+FFFD, C0 controls other than tab and line ends, DEL and C1, byte order marks and other
# non-characters, as UTF-8 writes them.
_DIRT: Final = re.compile(
    rb"\xef\xbf\xbd|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]|\xef\xbb\xbf|\xef\xbf[\xbe\xbf]"
)
_NAMES: Final = {
    b"\xef\xbf\xbd": ("替换字符 U+FFFD", "the replacement character U+FFFD"),
    b"\xef\xbb\xbf": ("字节序标记 U+FEFF", "a byte order mark, U+FEFF"),
}


def broken(file: RdfFile) -> Iterator[Finding]:
    """Yield the syntax error of ``file``, if it has one."""
    if file.error is None:
        return
    said = file.error.what.removeprefix("broken RDF: ")
    mark = file.raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"))
    if mark or _is_other_encoding(file.raw):
        line, column = _first_bad(file.raw)
        zh = "文件不是不带 BOM 的 UTF-8。"
        en = "The file is not UTF-8 without a byte order mark."
        yield at_place(TEXT, zh, en, file.path, line, column, value="encoding")
        return
    zh, en = f"RDF 有语法错误：{said}", f"Broken RDF: {said}"
    yield at_place(SYNTAX, zh, en, file.path, file.line, file.column, value=said)


def dirty(file: RdfFile) -> Iterator[Finding]:
    """Yield the first character of ``file`` that no text holds, if there is one."""
    if file.error is not None:
        return
    found = _DIRT.search(file.raw)
    if found is None:
        return
    before = file.raw[: found.start()]
    line = before.count(b"\n") + 1
    column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
    code = found[0].decode("utf-8", "replace")
    zh, en = _NAMES.get(found[0], (f"字符 U+{ord(code):04X}", f"the character U+{ord(code):04X}"))
    count = len(_DIRT.findall(file.raw))
    yield at_place(
        TEXT,
        f"文字里有{zh}，共 {count} 处。",
        f"The text holds {en}, {count} in all.",
        file.path,
        line,
        column,
        value=f"U+{ord(code):04X}",
    )


def _is_other_encoding(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False


def _first_bad(raw: bytes) -> tuple[int, int]:
    """Return line and column of the first byte that is not UTF-8, or the beginning."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        tail = before.rpartition(b"\n")[2].decode("utf-8", "replace")
        return before.count(b"\n") + 1, len(tail) + 1
    return 1, 1
