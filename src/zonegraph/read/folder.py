"""Which files of a folder are articles: those whose ending a reader knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from zonegraph.errors import SourceError
from zonegraph.read.formats import FORMATS

if TYPE_CHECKING:
    from pathlib import Path

_TEXT: Final = frozenset({".txt", ".text"})
ENDINGS: Final = _TEXT.union(*(each.endings for each in FORMATS))
"""Endings of article files, in small letters."""
_NAMED: Final = 3


class Files(NamedTuple):
    """Article files, sorted, and what lies beside them and is none."""

    articles: tuple[Path, ...]
    others: tuple[Path, ...] = ()

    def note(self) -> str | None:
        """Return one line that names what was left alone; None if nothing was."""
        if not self.others:
            return None
        names = ", ".join(path.name for path in self.others[:_NAMED])
        more = ", …" if len(self.others) > _NAMED else ""
        return f"{len(self.others)} files are no articles by their ending: {names}{more}"


def article_files(path: Path) -> Files:
    """Return ``path`` itself if it is a file, else the article files in it and below.

    Hidden files and folders do not count; a file that is named is read whatever its ending.
    SourceError if there is nothing at ``path``, or a folder without an article file.
    """
    if not path.is_dir():
        if not path.exists() and str(path) != "-":
            raise SourceError("there is no such file", where=str(path))
        return Files((path,))
    held = sorted(
        each
        for each in path.rglob("*")
        if each.is_file() and not any(p.startswith(".") for p in each.relative_to(path).parts)
    )
    articles = tuple(each for each in held if each.suffix.lower() in ENDINGS)
    if not articles:
        what = "no article file in this folder" if held else "no file in this folder"
        hint = f"endings read: {', '.join(sorted(ENDINGS))}; other files can be named one by one"
        raise SourceError(what, where=str(path), hint=hint)
    return Files(articles, tuple(each for each in held if each not in set(articles)))
