"""Whatever reads as the interface says may read for a build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.assemble import build
from zonegraph.claim import Extraction

if TYPE_CHECKING:
    from pathlib import Path

    from zonegraph.article import Article
    from zonegraph.extract.interface import Extractor


class Silent:
    """Reads nothing, and says so."""

    model = "silence"

    def extract(self, article: Article) -> Extraction:
        return Extraction(article=article, things=(), claims=())

    def notes(self) -> tuple[str, ...]:
        return ("nothing was read",)


def test_a_build_takes_any_extractor(tmp_path: Path) -> None:
    reader: Extractor = Silent()
    path = tmp_path / "a.md"
    path.write_text("---\nheadline: 消息\n---\n\n西安高新区引进比亚迪。\n", encoding="utf-8")
    built = build([path], tmp_path / "out", extractor=reader)
    assert (built.articles, built.claims, built.notes) == (1, 0, ("nothing was read",))
    assert "silence" in (tmp_path / "out" / "zonegraph.trig").read_text(encoding="utf-8")
