"""The picture as PNG: the SVG drawn by resvg, with a font for Chinese that is named, not guessed.

resvg (``resvg-py``, a wheel without system libraries) draws our own SVG; so there is one drawing
and not two, and no plotting library is needed.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from zonegraph.errors import UsageError
from zonegraph.export.fonts import chinese
from zonegraph.export.svg import drawn

if TYPE_CHECKING:
    from zonegraph.export.model import Network

# Two pixels for each of CSS: 192 to the inch, sharp in print at the size of the SVG.
_ZOOM: Final = 2.0
_MOST: Final = 120_000_000
_COARSEST: Final = 0.5


def png(network: Network) -> bytes:
    """Return the picture as PNG, coarser if it is very large.

    Raises UsageError if resvg or a font for Chinese is missing, or if the picture is too large.
    """
    if find_spec("resvg_py") is None:
        raise UsageError(
            "PNG needs the package resvg-py", hint="pip install 'zonegraph[picture]', or use svg"
        )
    font = chinese()
    import resvg_py

    text, broad, high = drawn(network)
    zoom = min(_ZOOM, (_MOST / (broad * high)) ** 0.5)
    if zoom < _COARSEST:
        raise UsageError(
            f"a picture of {len(network.nodes)} things is too large for PNG",
            hint="choose a part with --zone or --class, or use svg",
        )
    made = resvg_py.svg_to_bytes(
        svg_string=text,
        zoom=zoom,
        skip_system_fonts=True,
        font_files=[str(font)],
        font_family=_family(font.name),
        sans_serif_family=_family(font.name),
    )
    return bytes(made)


def _family(name: str) -> str:
    """Return the family that the font file ``name`` calls itself, as far as it is needed."""
    known = {
        "NotoSansSC-Regular.otf": "Noto Sans SC",
        "NotoSansCJKsc-Regular.otf": "Noto Sans CJK SC",
        "NotoSansCJK-Regular.ttc": "Noto Sans CJK SC",
        "SourceHanSansSC-Regular.otf": "Source Han Sans SC",
        "SourceHanSans-Regular.ttc": "Source Han Sans SC",
        "wqy-microhei.ttc": "WenQuanYi Micro Hei",
        "wqy-zenhei.ttc": "WenQuanYi Zen Hei",
        "msyh.ttc": "Microsoft YaHei",
        "PingFang.ttc": "PingFang SC",
        "Hiragino Sans GB.ttc": "Hiragino Sans GB",
        "simhei.ttf": "SimHei",
    }
    return known.get(name, "sans-serif")
