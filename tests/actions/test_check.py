"""The GitHub action and the pre-commit hooks, tried by running what they run."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ACTION = ROOT / ".github" / "actions" / "check"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
BAD = ROOT / "tests" / "shapes" / "S205" / "bad.ttl"
GOOD = ROOT / "tests" / "shapes" / "S205" / "good.ttl"
COMMAND = Path(sys.executable).parent / "zonegraph"

pytestmark = pytest.mark.skipif(not ACTION.is_dir(), reason="not a checkout")


def _run(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "RUNNER_TEMP": str(folder),
        "GITHUB_OUTPUT": str(folder / "output"),
        "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
        "ZG_COMMAND": str(COMMAND),
        **{f"ZG_{name.upper()}": value for name, value in inputs.items()},
    }
    return subprocess.run(
        ["bash", str(ACTION / "check.sh")],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_findings_fail_the_job_and_are_annotated(tmp_path: Path) -> None:
    ran = _run(tmp_path, path=str(BAD), sarif="out.sarif", lang="zh")
    assert ran.returncode == 1, ran.stderr
    assert ran.stdout.startswith("::error file=")
    assert "title=S205 置信度" in ran.stdout
    log = json.loads((tmp_path / "out.sarif").read_text(encoding="utf-8"))
    assert [each["ruleId"] for each in log["runs"][0]["results"]] == ["S205"]
    assert (tmp_path / "output").read_text(encoding="utf-8") == "sarif=out.sarif\n"
    assert "`S205`" in (tmp_path / "summary.md").read_text(encoding="utf-8")


def test_a_sound_graph_passes(tmp_path: Path) -> None:
    ran = _run(tmp_path, path=str(GOOD), sarif="")
    assert (ran.returncode, ran.stdout) == (0, "")
    assert not list(tmp_path.glob("*.sarif"))


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    ran = _run(tmp_path, path="none")
    assert ran.returncode == 2
    assert "none: no such file or folder" in ran.stderr


def test_the_action_hands_every_input_to_its_script() -> None:
    text = (ACTION / "action.yml").read_text(encoding="utf-8")
    declared = set(re.findall(r"^  ([a-z-]+):\n    description:", text, re.MULTILINE)) - {"sarif"}
    handed = set(re.findall(r"\$\{\{ inputs\.([a-z-]+) \}\}", text))
    assert handed == declared | {"sarif"}
    script = (ACTION / "check.sh").read_text(encoding="utf-8")
    for variable in re.findall(r"^        (ZG_[A-Z_]+):", text, re.MULTILINE):
        assert variable in script


def _hooks() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for block in HOOKS.read_text(encoding="utf-8").split("- id: ")[1:]:
        name, *lines = block.splitlines()
        found[name] = dict(line.strip().split(": ", 1) for line in lines if line.strip())
    return found


@pytest.mark.parametrize(("file", "code"), [(GOOD, 0), (BAD, 1)])
def test_the_hook_of_changed_files(file: Path, code: int) -> None:
    hook = _hooks()["zonegraph-check"]
    assert re.search(hook["files"], str(file))
    entry = shlex.split(hook["entry"])
    assert entry[0] == "zonegraph"
    command = [str(COMMAND), *entry[1:], str(file), str(GOOD)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == code, ran.stderr


def test_the_hook_of_a_whole_graph(tmp_path: Path) -> None:
    hook = _hooks()["zonegraph-check-graph"]
    assert hook["pass_filenames"] == "false"
    (tmp_path / "a.ttl").write_bytes(BAD.read_bytes())
    command = [str(COMMAND), *shlex.split(hook["entry"])[1:], str(tmp_path)]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 1
