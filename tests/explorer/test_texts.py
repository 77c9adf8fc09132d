"""A text is shown only where it is the one that the graph was built from."""

from pathlib import Path

from zonegraph import read
from zonegraph.dataset import Dataset
from zonegraph.explorer.texts import find_texts
from zonegraph.iri import THINGS

from .made import with_text


def test_the_text_beside_the_graph_is_found(tmp_path: Path) -> None:
    file, text = with_text(tmp_path)
    article = read.read(file)[0]
    iri = f"{THINGS}article-{article.key}"
    dataset = Dataset.of([], (tmp_path / "zonegraph.trig",))
    found = find_texts(dataset, {iri: article.text_hash})
    assert [text in each.text for each in found.values()] == [True]
    assert find_texts(dataset, {iri: "0" * 64}) == {}


def test_a_named_file_or_folder_is_searched_and_a_broken_file_passed_over(tmp_path: Path) -> None:
    file, _ = with_text(tmp_path)
    (file.parent / "broken.md").write_bytes(b"\xff\xfe\x00")
    article = read.read(file)[0]
    hashes = {f"{THINGS}article-{article.key}": article.text_hash}
    for place in (file, file.parent):
        assert list(find_texts(Dataset.of([]), hashes, [place])) == list(hashes)
    assert find_texts(Dataset.of([]), hashes) == {}
    assert find_texts(Dataset.of([]), hashes, [tmp_path / "nowhere"]) == {}
