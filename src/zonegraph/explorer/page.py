"""The explorer as one HTML page that needs nothing else: script, style and data stand in it."""

from __future__ import annotations

import base64
import hashlib
import html
from string import Template
from typing import TYPE_CHECKING, Final

from zonegraph.errors import OutputError
from zonegraph.explorer import bundle
from zonegraph.explorer.data import data, to_json

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from zonegraph.dataset import Dataset

_FRAME: Final = bundle.HERE / "page.html"


def page(dataset: Dataset, *, endpoint: str | None = None, articles: Iterable[Path] = ()) -> str:
    """Return the explorer of ``dataset`` as an HTML page; same input, same text.

    Without ``endpoint`` it is a file for use offline: it may connect to nothing. With the path of a
    SPARQL endpoint of the same origin (``/sparql``) it may ask that one and shows the editor.
    ``articles`` are files or folders of article texts besides ``articles/`` at the graph. Raises
    OutputError if this installation was built without the explorer or its bundle is out of date.
    """
    if not available():
        raise _absent()
    script, style, licences = (_static(name) for name in bundle.MADE[:3])
    return Template(_FRAME.read_text(encoding="utf-8")).substitute(
        policy=html.escape(policy(script, connects=endpoint is not None)),
        style=_closed(style, "style"),
        data=to_json(data(dataset, endpoint=endpoint, folders=articles)),
        licences=to_json(licences),
        script=_closed(script, "script"),
    )


def policy(script: str, *, connects: bool) -> str:
    """Return the page's Content Security Policy: our script by its hash, nothing from elsewhere.

    Styles stand in the page, as the editor writes its own while it runs.
    """
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    source = "'self'" if connects else "'none'"
    rules = (
        "default-src 'none'",
        f"script-src 'sha256-{digest}'",
        "style-src 'unsafe-inline'",
        "img-src data: blob:",
        f"connect-src {source}",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(rules)


def available() -> bool:
    """Tell whether this installation carries the explorer's bundle, and no older one."""
    return bundle.is_current()


def _static(name: str) -> str:
    return (bundle.STATIC / name).read_text(encoding="utf-8")


def _absent() -> OutputError:
    stale = (bundle.STATIC / bundle.MADE[0]).is_file()
    what = (
        "is older than its sources" if stale else "is not in this installation, built without npm"
    )
    return OutputError(
        f"the explorer's page {what}",
        hint="python -m zonegraph.explorer builds it in a checkout where npm is; all else works",
    )


def _closed(text: str, element: str) -> str:
    """Return ``text`` if nothing in it ends its element; esbuild escapes what would."""
    if f"</{element}" in text.lower() or "<!--" in text:
        raise OutputError(f"the explorer's bundle would end its {element} element")
    return text
