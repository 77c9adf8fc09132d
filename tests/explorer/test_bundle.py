"""The bundle is made from pinned packages, known to be current or not, and never half made."""

import importlib.util
import json
import shutil
from pathlib import Path

import pytest

from zonegraph.explorer import bundle


def test_every_package_is_pinned_and_the_lock_names_no_registry() -> None:
    card = json.loads((bundle.WEB / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((bundle.WEB / "package-lock.json").read_text(encoding="utf-8"))
    assert len(card["dependencies"]) > 8
    for name, wanted in card["dependencies"].items():
        assert lock["packages"][f"node_modules/{name}"]["version"] == wanted
    packages = {name: each for name, each in lock["packages"].items() if name}
    assert all(each["integrity"].startswith("sha512-") for each in packages.values())
    assert not any("resolved" in each for each in packages.values())


def test_our_sources_never_write_markup() -> None:
    sources = sorted((bundle.WEB / "src").glob("*.ts*"))
    assert len(sources) > 25
    for path in sources:
        text = path.read_text(encoding="utf-8")
        for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "dangerously", "eval("):
            assert word not in text, f"{path.name} has {word}"


def test_every_message_has_both_languages_and_is_used() -> None:
    words = json.loads((bundle.WEB / "src" / "words.json").read_text(encoding="utf-8"))
    sources = "".join(p.read_text(encoding="utf-8") for p in (bundle.WEB / "src").glob("*.ts*"))
    assert len(words) > 100
    for key, pair in words.items():
        assert len(pair) == 2, key
        assert all(each.strip() for each in pair), key
        assert pair[0].count("{") == pair[1].count("{"), key
        assert f'"{key}"' in sources or key.startswith("theme."), f"{key} is not used"


def test_a_changed_source_makes_the_bundle_stale(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    web, static = tmp_path / "web", tmp_path / "static"
    web.mkdir()
    static.mkdir()
    (web / "a.ts").write_text("1")
    monkeypatch.setattr(bundle, "WEB", web)
    monkeypatch.setattr(bundle, "STATIC", static)
    assert not bundle.is_current()
    for name in bundle.MADE:
        (static / name).write_text(bundle.digest())
    assert bundle.is_current()
    (web / "a.ts").write_text("2")
    assert not bundle.is_current()
    shutil.rmtree(web)
    assert bundle.is_current()


def test_a_failed_build_leaves_the_old_bundle(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "app.js").write_text("old")
    monkeypatch.setattr(bundle, "STATIC", tmp_path)
    monkeypatch.setattr(bundle, "npm", lambda: ["false"])
    with pytest.raises(bundle.BundleError, match="false"):
        bundle.bundle()
    assert (tmp_path / "app.js").read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["app.js"]


def test_no_npm_is_said_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    monkeypatch.setattr(bundle, "is_current", lambda: False)
    with pytest.raises(SystemExit) as caught:
        bundle.main()
    assert caught.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    ("said", "meant"), [("skip", "skip"), ("Require", "require"), ("1", "try")]
)
def test_the_wish_is_read(monkeypatch: pytest.MonkeyPatch, said: str, meant: str) -> None:
    monkeypatch.setenv("ZONEGRAPH_EXPLORER", said)
    assert bundle.wish() == meant


def test_packages_are_named_from_paths() -> None:
    assert bundle._package("node_modules/@codemirror/view/dist/index.js") == "@codemirror/view"
    assert bundle._package("node_modules/preact/dist/x.mjs") == "preact"
    assert bundle._package("src/app.tsx") is None
