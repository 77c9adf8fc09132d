"""Where the files that ship with zonegraph lie: lexicons, ontology, queries, the bundled graph.

An installed wheel carries ontology, queries and graph in ``zonegraph/_bundled``; a checkout has
them at its root. Callers ask here and never build such a path themselves.
"""

from __future__ import annotations

from pathlib import Path

from zonegraph.errors import InternalError, LexiconError

_PACKAGE = Path(__file__).resolve().parent
_LEXICONS = _PACKAGE / "lexicon" / "data"


def _bundled(folder: str) -> Path:
    """Return the folder inside the wheel, else the one at the root of the checkout."""
    for candidate in (_PACKAGE / "_bundled" / folder, _PACKAGE.parents[1] / folder):
        if candidate.is_dir():
            return candidate
    raise InternalError(f"the installation is incomplete: folder {folder!r} is missing")


def ontology_dir() -> Path:
    """Folder of the terms, concept schemes, shapes and alignments."""
    return _bundled("ontology")


def queries_dir() -> Path:
    """Folder of the query catalogue."""
    return _bundled("queries")


def graph_dir() -> Path:
    """Folder of the bundled graph, its articles and the curation files."""
    return _bundled("graph")


def lexicon_path(name: str) -> Path:
    """Path of the lexicon ``name`` (with or without ``.tsv``); it need not exist."""
    return _LEXICONS / f"{name.removesuffix('.tsv')}.tsv"


def lexicon_names() -> tuple[str, ...]:
    """Names of all lexicons that ship, sorted, without ``.tsv``."""
    return tuple(sorted(path.stem for path in _LEXICONS.glob("*.tsv")))


def lexicon(name: str) -> str:
    """Text of the lexicon ``name`` (with or without ``.tsv``); LexiconError if there is none."""
    path = lexicon_path(name)
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise LexiconError("there is no such lexicon", where=path.name) from None
    except UnicodeDecodeError as err:
        raise LexiconError(
            f"is not UTF-8 at byte {err.start}", where=path.name, hint="save the file as UTF-8"
        ) from None
