"""Makes PDF pages for the tests: Chinese type set in columns, nothing of it taken from a paper."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from functools import cache

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT = "STSong-Light"
WIDTH, HEIGHT = 600.0, 800.0


@cache
def _register() -> None:
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))


@dataclass(slots=True)
class Paper:
    """A paper in the making; lengths in points from the top left."""

    password: str = ""
    stream: io.BytesIO = field(default_factory=io.BytesIO)
    canvas: Canvas = field(init=False)

    def __post_init__(self) -> None:
        _register()
        locked = StandardEncryption(self.password) if self.password else None
        self.canvas = Canvas(self.stream, pagesize=(WIDTH, HEIGHT), encrypt=locked, invariant=1)

    def line(self, text: str, left: float, top: float, size: float = 10.0) -> None:
        """Print one line."""
        self.canvas.setFont(FONT, size)
        self.canvas.drawString(left, HEIGHT - top - size, text)

    def turn(self) -> None:
        """Begin the next page."""
        self.canvas.showPage()

    def picture(self) -> None:
        """Draw something that is not text."""
        self.canvas.rect(100, 100, 200, 200, fill=1)

    def data(self) -> bytes:
        """Return the file."""
        self.canvas.save()
        return self.stream.getvalue()


def set_in_lines(paragraphs: list[str], width: int) -> list[str]:
    """Return paragraphs as lines of ``width`` characters, each paragraph set in by two."""
    found: list[str] = []
    for paragraph in paragraphs:
        text = "　　" + paragraph
        found += [text[at : at + width] for at in range(0, len(text), width)]
    return found


def set_columns(
    paper: Paper,
    lines: list[str],
    lefts: list[float],
    top: float,
    size: float = 10.0,
    *,
    by_row: bool = False,
) -> None:
    """Print lines in columns of equal height; ``by_row`` prints them row by row, as some do."""
    deep = -(-len(lines) // len(lefts))
    places = [
        (text, lefts[at // deep], top + (at % deep) * size * 1.5) for at, text in enumerate(lines)
    ]
    if by_row:
        places.sort(key=lambda place: (place[2], place[1]))
    for text, left, down in places:
        bare = text.lstrip("\u3000")
        paper.line(bare, left + size * (len(text) - len(bare)), down, size)
