"""A font for Chinese: one that is installed, or the one of the ``picture`` extra."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from zonegraph.errors import UsageError

# Files of well-known families whose regular face writes simplified Chinese, best first.
_KNOWN: Final = (
    "NotoSansSC-Regular.otf",
    "NotoSansCJKsc-Regular.otf",
    "NotoSansCJK-Regular.ttc",
    "SourceHanSansSC-Regular.otf",
    "SourceHanSans-Regular.ttc",
    "wqy-microhei.ttc",
    "wqy-zenhei.ttc",
    "msyh.ttc",
    "PingFang.ttc",
    "Hiragino Sans GB.ttc",
    "simhei.ttf",
)
_EXTRA: Final = "pylopdf_fonts_zh_cn"


def chinese() -> Path:
    """Return a font file that writes simplified Chinese.

    $ZONEGRAPH_FONT comes first, then the font of the ``picture`` extra (the same picture on every
    machine), then what the system has. Raises UsageError if there is none.
    """
    named = os.environ.get("ZONEGRAPH_FONT")
    if named:
        if not Path(named).is_file():
            raise UsageError("$ZONEGRAPH_FONT names no file", where=named)
        return Path(named)
    found = _shipped() or _installed(folders())
    if found is None:
        raise UsageError(
            "no font for Chinese is found",
            hint="pip install 'zonegraph[picture]', or set ZONEGRAPH_FONT to a font file",
        )
    return found


def _shipped() -> Path | None:
    found = find_spec(_EXTRA)
    if found is None or found.origin is None:
        return None
    path = Path(found.origin).with_name(_KNOWN[0])
    return path if path.is_file() else None


def _installed(roots: tuple[Path, ...]) -> Path | None:
    files: dict[str, Path] = {}
    for root in roots:
        for path in sorted(root.rglob("*")):
            if path.name in _KNOWN:
                files.setdefault(path.name, path)
    return next((files[name] for name in _KNOWN if name in files), None)


def folders() -> tuple[Path, ...]:
    """Return the folders where this system keeps fonts."""
    home = Path.home()
    if sys.platform == "win32":
        return (Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts",)
    if sys.platform == "darwin":
        return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    return (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts")
