from pathlib import Path

import pytest

from zonegraph.errors import SourceError
from zonegraph.read import read

TEXT = "某高新区新年开工\n今天，三个项目在园区集中开工，总投资三十亿元。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_usual_encodings_are_recognised(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    (article,) = read(path)
    assert article.text == TEXT.strip()


@pytest.mark.parametrize(
    ("content", "what"),
    [(b"", "is empty"), (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "image|binary")],
)
def test_what_is_no_text_is_named(tmp_path: Path, content: bytes, what: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    with pytest.raises(SourceError, match=what) as caught:
        read(path)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        read(tmp_path / "none.txt")
