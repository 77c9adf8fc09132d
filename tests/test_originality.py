"""No text of the real page stands in the repository."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT.parent / "shared" / "articles" / "2020-01-13-page-5.txt"
RUN = 45
BINARY = {".crf", ".png", ".svg", ".gz", ".whl"}


def squeezed(text: str) -> str:
    """Return ``text`` without blanks, half-width marks made full: spacing hides no copy."""
    table = str.maketrans(",:;()", "，：；（）")
    return re.sub(r"\s+", "", text).translate(table)


def tracked() -> Iterator[Path]:
    """Yield the repository's text files."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    for name in listed.stdout.decode().split("\0"):
        path = ROOT / name
        if name and path.suffix not in BINARY and path.is_file():
            yield path


def copied(text: str, windows: set[str]) -> str | None:
    """Return the first run of ``RUN`` characters of ``text`` that the page holds, too."""
    plain = squeezed(text)
    for at in range(len(plain) - RUN + 1):
        if plain[at : at + RUN] in windows:
            return plain[at : at + RUN]
    return None


def windows_of(page: str) -> set[str]:
    """Return every run of ``RUN`` characters of ``page``."""
    plain = squeezed(page)
    return {plain[at : at + RUN] for at in range(len(plain) - RUN + 1)}


def test_a_copied_run_is_found() -> None:
    page = "甲乙丙丁" * 20
    assert copied("前言 " + page[:50] + " 后记", windows_of(page)) is not None
    assert copied("前言 " + page[:44], windows_of(page)) is None


@pytest.mark.skipif(not PAGE.exists(), reason="the captured page is not here")
def test_no_run_of_the_page_stands_in_the_repository() -> None:
    windows = windows_of(PAGE.read_text(encoding="utf-8"))
    files = list(tracked())
    assert len(files) > 300
    found = {
        str(path.relative_to(ROOT)): run
        for path in files
        if (run := copied(path.read_text(encoding="utf-8"), windows)) is not None
    }
    assert found == {}
