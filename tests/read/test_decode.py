"""Encodings are recognised; what is in none is named with its place."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from zonegraph.errors import SourceError
from zonegraph.read.decode import LIMIT, decode, load, source

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "济南高新区去年新增企业八百家，同比增长三成。\r\n第二行。\r第三行。\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + TEXT.encode(), "utf-8"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("gb18030"), "gb18030"),
        ((TEXT * 3 + "㐀𠀀").encode("gb18030"), "gb18030"),
    ],
)
def test_encodings(data: bytes, encoding: str) -> None:
    found = decode(data, "x")
    assert found.encoding == encoding
    assert found.text.startswith(TEXT)


def test_characters_are_kept_as_they_are() -> None:
    text = "ﬁ①…１２３ e\u0301 ：,"
    assert decode(text.encode(), "x").text == text


def test_line_starts_know_all_line_ends() -> None:
    found = source("a\r\nb\rc\nd", "x")
    assert found.line_starts == (0, 3, 5, 7)
    assert [found.line_of(offset) for offset in (0, 2, 3, 5, 7)] == [1, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "x: is empty"),
        (b" \n\t", "x: is empty"),
        (b"%PDF-1.7 ...", "x: is a PDF file, not text"),
        (b"PK\x03\x04....", "x: is a ZIP archive"),
        (b"abc\x00def", "x: is binary, not text"),
        (b"\x01\x02\x03\x04abc", "x: is binary, not text"),
        (TEXT.encode("utf-16-le"), "UTF-16, save it with a byte order mark"),
        (b"\xff\xfe\x00\x00abcd", "x: is in UTF-32"),
        (b"\xff\xfe" + b"\x00\xd8" * 3, "x:1: is not the UTF-16-LE its byte order mark"),
        (b"\xef\xbb\xbfab\nc\xff", "x:2: is not the UTF-8 its byte order mark"),
        (b"caf\xe9 au lait \xff\n", "x:1: is neither UTF-8 (byte 3) nor GB18030"),
        ("臺灣高科技園區".encode("big5") * 4, "x: is in Big5, which is not read"),
        (("\ufffd" * 3 + "好").encode(), "x:1: was saved in a wrong encoding before"),
        ("\n锟斤拷锟斤拷".encode(), "x:2: was saved in a wrong encoding before"),
    ],
)
def test_faults_are_named(data: bytes, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data, "x")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_one_lost_character_does_not_spoil_a_page() -> None:
    assert "\ufffd" in decode((TEXT * 20 + "\ufffd").encode(), "x").text


class Endless(io.RawIOBase):
    """A stream that never ends."""

    def read(self, size: int = -1) -> bytes:
        return b"a" * size


def test_what_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="there is no such file"):
        load(tmp_path / "none.txt")
    with pytest.raises(SourceError, match="is a folder, not a file"):
        load(tmp_path)
    with pytest.raises(SourceError, match="is larger than 64 MiB"):
        load(Endless())  # type: ignore[arg-type]
    assert LIMIT == 64 * 1024 * 1024
