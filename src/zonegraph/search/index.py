"""The index: what can be found, in SQLite's full-text engine (FTS5), and how it is asked.

FTS5 ships with Python, ranks by BM25, and keeps its index in memory or in one file. An index is
made once for a dataset and may then be asked from any thread.
"""

from __future__ import annotations

import sqlite3
import threading
from typing import TYPE_CHECKING, Final

from zonegraph.errors import OutputError, UsageError
from zonegraph.search.entries import entries
from zonegraph.search.gram import document, folded, grams, phrase, plain
from zonegraph.search.hit import KINDS, Hit, Mark
from zonegraph.vocab import CLASSES, MODALITIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from zonegraph.article import Article
    from zonegraph.dataset import Dataset
    from zonegraph.search.entries import Entry

_SCHEMA: Final = """
CREATE TABLE entry (
  id INTEGER PRIMARY KEY, kind INTEGER, iri TEXT, label TEXT, cls TEXT, text TEXT, folded TEXT,
  weight REAL, article TEXT, article_iri TEXT, published TEXT, at TEXT, modality TEXT
);
CREATE VIRTUAL TABLE gram USING fts5 (
  words, facets, content='', tokenize='unicode61 remove_diacritics 0'
);
INSERT INTO gram (gram, rank) VALUES ('rank', 'bm25(1.0, 0.0)');
"""
_FOUND: Final = """
SELECT entry.*, found.rank AS rank
FROM (SELECT rowid AS id, rank FROM gram WHERE gram MATCH ? ORDER BY rank LIMIT ?) AS found
JOIN entry ON entry.id = found.id
"""
# So many are ranked by what they are after the engine has ranked them by their pairs.
_DEPTH: Final = 200
_SHARE: Final = 0.5


class Index:
    """An index of one dataset; ``search`` asks it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = threading.Lock()

    @classmethod
    def of(
        cls,
        dataset: Dataset,
        articles: Mapping[str, Article] | None = None,
        path: Path | None = None,
    ) -> Index:
        """Return the index of ``dataset`` and the text of ``articles`` (by key).

        It lies in memory, or in the new file ``path``. Raises UsageError if this Python's SQLite
        lacks FTS5, OutputError if the file cannot be made.
        """
        try:
            connection = sqlite3.connect(
                ":memory:" if path is None else path, check_same_thread=False
            )
            connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + _SCHEMA)
        except sqlite3.OperationalError as error:
            if "fts5" in str(error):
                raise UsageError(
                    "searching needs SQLite with FTS5, which this Python lacks",
                    hint="use another build of Python",
                ) from error
            raise OutputError(f"cannot be made: {error}", where=str(path)) from error
        index = cls(connection)
        index._fill(entries(dataset, articles or {}))
        return index

    def _fill(self, made: Iterable[Entry]) -> None:
        rows, words = [], []
        for number, entry in enumerate(made, start=1):
            text = plain(entry.text)
            rows.append(
                (number, KINDS.index(entry.kind), entry.iri, entry.label, entry.cls, entry.text,
                 text, entry.weight, entry.article, entry.article_iri, entry.published, entry.at,
                 entry.modality)
            )  # fmt: skip
            facets = (("kind", entry.kind), *entry.facets)
            words.append((number, document(text), " ".join(_token(*each) for each in facets)))
        with self._connection as database:
            marks = ",".join("?" * 13)
            database.executemany(f"INSERT INTO entry VALUES ({marks})", rows)
            database.executemany("INSERT INTO gram (rowid, words, facets) VALUES (?, ?, ?)", words)
            database.execute("INSERT INTO gram (gram) VALUES ('optimize')")

    def __len__(self) -> int:
        """Return the number of entries: names, quotes, headlines and paragraphs."""
        with self._lock:
            (number,) = self._connection.execute("SELECT COUNT(*) FROM entry").fetchone()
        return int(number)

    def search(
        self,
        words: str,
        *,
        kind: str | None = None,
        cls: str | None = None,
        zone: str | None = None,
        year: int | None = None,
        modality: str | None = None,
        limit: int = 20,
    ) -> tuple[Hit, ...]:
        """Return at most ``limit`` hits for ``words``, the best first; several words must all hit.

        ``cls`` and ``modality`` are local names and include what is under them, ``zone`` is an IRI.
        Where the words as given hit nothing, what shares most pairs of characters with them comes
        instead, with ``exact`` false. Raises UsageError for an unknown kind, class or modality.
        """
        wanted = self._wanted(kind, cls, zone, year, modality)
        terms = [plain(word) for word in words.split()]
        asked = [found for term in terms if (found := phrase(term))]
        if not asked or limit < 1:
            return ()
        rows = self._ask(" AND ".join(asked), wanted, max(_DEPTH, limit))
        ranked = sorted(rows, key=lambda row: _rank(row, "".join(terms)))
        hits = [_hit(row, terms, at, exact=True) for at, row in enumerate(ranked)]
        return tuple(_once(hits or self._loosely(terms, wanted, limit))[:limit])

    def _loosely(
        self, terms: Sequence[str], wanted: Sequence[tuple[str, str]], limit: int
    ) -> list[Hit]:
        """Return what shares half or more of the pairs of ``terms``, names first, by likeness."""
        pairs = [pair for term in terms for pair in grams(term) if len(pair) > 1]
        if not pairs:
            return []
        asked = " OR ".join(f'"{pair}"' for pair in dict.fromkeys(pairs))
        shared = []
        for row in self._ask(asked, wanted, max(_DEPTH, limit)):
            own = grams(row["folded"])
            both = sum(pair in own for pair in pairs)
            if both >= _SHARE * len(pairs):
                # What holds little else comes before what holds the same among much more.
                alike = 2 * both / (len(pairs) + len(own))
                shared.append((row["kind"], -alike, row["rank"], row["id"], row))
        shared.sort(key=lambda each: each[:4])
        return [_hit(row, pairs, at, exact=False) for at, (*_, row) in enumerate(shared)]

    def _ask(self, asked: str, wanted: Sequence[tuple[str, str]], most: int) -> list[sqlite3.Row]:
        match = f"words : ({asked})"
        match += "".join(f" AND facets : {_token(*each)}" for each in wanted)
        asks = [match]
        if all(name != "kind" for name, _ in wanted):
            # However many quotes there are, names are not to be crowded out.
            asks.insert(0, f"{match} AND facets : {_token('kind', 'entity')}")
        with self._lock:
            cursor = self._connection.cursor()
            cursor.row_factory = sqlite3.Row
            return [row for each in asks for row in cursor.execute(_FOUND, (each, most))]

    @staticmethod
    def _wanted(
        kind: str | None,
        cls: str | None,
        zone: str | None,
        year: int | None,
        modality: str | None,
    ) -> list[tuple[str, str]]:
        for what, name, known in (
            ("class", cls, set(CLASSES)),
            ("modality", modality, {m.local for m in MODALITIES.values()}),
            ("kind", kind, set(KINDS)),
        ):
            if name is not None and name not in known:
                raise UsageError(f"there is no {what} {name!r}", hint=f"{', '.join(sorted(known))}")
        pairs = [("kind", each) for each in (kind,) if each]
        given = (("class", cls), ("zone", zone), ("year", year), ("modality", modality))
        return pairs + [(name, str(value)) for name, value in given if value is not None]


def _token(name: str, value: str) -> str:
    """Return the word that stands for a facet in the index; values may hold any characters."""
    return f"f{name}{value.encode().hex()}"


def _rank(row: sqlite3.Row, words: str) -> tuple[int, int, float, float, int]:
    """Return what hits are sorted by: names that are the words, begin so, hold them; then quotes.

    Among names of one sort that of which more is said comes first, and then the shorter.
    """
    text = row["folded"]
    fit = 0 if text == words else 1 if text.startswith(words) else 2
    if KINDS[row["kind"]] != "entity":
        return 3, row["kind"], row["rank"], -row["weight"], row["id"]
    return fit, 0, -row["weight"], len(text), row["id"]


def _hit(row: sqlite3.Row, terms: Sequence[str], at: int, *, exact: bool) -> Hit:
    return Hit(
        kind=KINDS[row["kind"]],
        iri=row["iri"],
        label=row["label"],
        cls=row["cls"],
        text=row["text"],
        marks=marks(row["text"], terms),
        score=round(1 / (1 + at), 6),
        exact=exact,
        article=row["article"],
        article_iri=row["article_iri"],
        published=row["published"],
        at=row["at"],
        modality=row["modality"],
    )


def marks(text: str, terms: Sequence[str]) -> tuple[Mark, ...]:
    """Return where the folded ``terms`` stand in ``text``, in order, overlaps joined."""
    known = folded(text)
    spans = []
    for term in terms:
        at = known.text.find(term) if term else -1
        while at >= 0:
            spans.append((known.places[at], known.places[at + len(term) - 1] + 1))
            at = known.text.find(term, at + 1)
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(Mark(start=start, end=end) for start, end in joined)


def _once(found: Iterable[Hit]) -> list[Hit]:
    """Return ``found`` with every thing once, as found best; paragraphs stay apart."""
    seen: dict[tuple[str, str, str | None], Hit] = {}
    for hit in found:
        seen.setdefault((hit.kind, hit.iri, hit.at if hit.kind == "text" else None), hit)
    return list(seen.values())
