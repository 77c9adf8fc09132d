"""The page is one file that asks nobody for anything."""

import base64
import hashlib
import json
import re
from html import unescape
from pathlib import Path

import pytest

from zonegraph.errors import OutputError
from zonegraph.explorer import bundle, page

from .made import HOSTILE, hostile

built = pytest.mark.skipif(
    not bundle.is_current(), reason="the explorer's bundle is not built here (npm is missing)"
)


@built
def test_same_graph_same_bytes() -> None:
    assert page(hostile()) == page(hostile())


@built
def test_nothing_in_the_page_points_elsewhere() -> None:
    text = page(hostile())
    assert re.findall(r"<(?:script|link|img|iframe|object)[^>]*(?:src|href)=[^>]*>", text) == [
        '<link rel="icon" href="data:,">'
    ]
    assert "@import" not in text
    assert re.findall(r"url\((?!data:)", text.split("<script")[0]) == []


@built
def test_hostile_texts_stay_in_the_data() -> None:
    text = page(hostile())
    assert text.count("<script") == text.count("</script>") == 3
    assert "<img" not in text.split('<script type="application/json" id="data">')[0]
    found = re.search(r'id="data">(.*?)</script>', text, re.DOTALL)
    assert found is not None
    labels = {each["l"] for each in json.loads(found[1])["entities"]}
    assert {f"企业{n}{each}" for n, each in enumerate(HOSTILE)} <= labels


@built
def test_the_policy_admits_our_script_alone() -> None:
    text = page(hostile())
    policy = unescape(re.findall(r'Content-Security-Policy" content="([^"]*)"', text)[0])
    script = text.rsplit("<script>", 1)[1].split("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}';" in policy
    assert "default-src 'none'" in policy
    assert "connect-src 'none'" in policy
    assert "connect-src &#x27;self&#x27;" in page(hostile(), endpoint="/sparql")


@built
def test_every_package_in_the_page_is_listed_with_its_licence() -> None:
    text = (bundle.STATIC / "licences.txt").read_text(encoding="utf-8")
    heads = re.findall(r"={72}\n(\S+ \d\S* \((.+)\))\n={72}\n", text)
    assert {"cytoscape", "preact", "codemirror-lang-sparql"} <= {h.split()[0] for h, _ in heads}
    assert {licence for _, licence in heads} <= {"MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause"}
    assert text.count("WITHOUT WARRANTY") + text.count("NO EVENT") >= len(heads)


def test_without_the_bundle_one_line_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(bundle, "STATIC", tmp_path)
    with pytest.raises(OutputError, match="built without npm") as caught:
        page(hostile())
    assert "python -m zonegraph.explorer" in str(caught.value)
    assert "\n" not in str(caught.value)
    (tmp_path / "app.js").write_text("old")
    with pytest.raises(OutputError, match="older than its sources"):
        page(hostile())
