"""What can be opened, and what is refused in one line: broken, hostile, far away."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.check import check
from zonegraph.check.files import read_file
from zonegraph.check.source import open_source, rdf_files
from zonegraph.dataset import FORMATS
from zonegraph.errors import GraphError

RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="urn:e:"'
LAUGHS = (
    '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>\n'
    f'<rdf:RDF {RDF}><rdf:Description rdf:about="urn:x"><e:p>&b;</e:p></rdf:Description></rdf:RDF>'
)
NAMESPACE = (
    '<!DOCTYPE r [<!ENTITY e "urn:e:">]>\n'
    f'<rdf:RDF {RDF}><rdf:Description rdf:about="&e;x"><e:p>1</e:p></rdf:Description></rdf:RDF>'
)


def _file(folder: Path, name: str, text: str | bytes) -> Path:
    file = folder / name
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def test_an_entity_that_expands_is_not_expanded(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match=r"l\.rdf:1:1: an XML entity that is nested"):
        open_source(_file(tmp_path, "l.rdf", LAUGHS))


def test_an_entity_of_another_file_is_not_read(tmp_path: Path) -> None:
    far = LAUGHS.replace('b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"', 'b SYSTEM "file:///etc/hosts"')
    with pytest.raises(GraphError, match="external"):
        open_source(_file(tmp_path, "l.rdf", far))


def test_an_entity_for_a_namespace_is_read(tmp_path: Path) -> None:
    assert len(open_source(_file(tmp_path, "n.rdf", NAMESPACE)).data) == 1


@pytest.mark.parametrize("depth", [150, 30_000])
def test_deep_turtle_is_read(tmp_path: Path, depth: int) -> None:
    text = "<urn:a> <urn:b> " + "[ <urn:b> " * depth + "1" + " ]" * depth + " ."
    assert len(open_source(_file(tmp_path, "d.ttl", text)).data) == depth + 1


def test_deep_json_is_refused(tmp_path: Path) -> None:
    text = '{"@id":"urn:a","urn:p":' * 5000 + '"x"' + "}" * 5000
    with pytest.raises(GraphError, match=r"d\.jsonld:1:1: JSON nested deeper than 200"):
        open_source(_file(tmp_path, "d.jsonld", text))


def test_a_context_far_away_is_not_fetched(tmp_path: Path) -> None:
    text = '{"@context": "http://example.org/c", "@id": "urn:a"}'
    with pytest.raises(GraphError, match="broken RDF"):
        open_source(_file(tmp_path, "c.jsonld", text))


def test_a_line_of_a_hundred_megabytes_is_refused_in_one_line(tmp_path: Path) -> None:
    file = _file(tmp_path, "long.ttl", b'<urn:a> <urn:b> "' + b"x" * 100_000_000 + b'" .')
    with pytest.raises(GraphError, match="buffer maximal size"):
        open_source(file)
    file.unlink()


def test_imports_are_never_fetched_and_cycles_are_harmless(tmp_path: Path) -> None:
    head = "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
    for name, other in (("a", "b"), ("b", "a")):
        text = f"{head}<urn:{name}> a owl:Ontology ; owl:imports <urn:{other}> .\n"
        _file(tmp_path, f"{name}.ttl", text)
    assert check(tmp_path) == ()
    _file(tmp_path, "c.ttl", f"{head}<urn:c> owl:imports <http://192.0.2.1/far.ttl> .\n")
    assert [(f.check, f.file and Path(f.file).name) for f in check(tmp_path)] == [("P204", "c.ttl")]


def test_a_link_out_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    inside = tmp_path / "in"
    (inside / "deep").mkdir(parents=True)
    _file(inside / "deep", "a.ttl", "<urn:a> <urn:b> <urn:c> .")
    (inside / "out.ttl").symlink_to(_file(tmp_path, "secret.ttl", "<urn:s> <urn:b> <urn:c> ."))
    (inside / "up").symlink_to(tmp_path)
    assert [path.name for path in rdf_files(inside)] == ["a.ttl"]


def test_broken_files_do_not_hide_each_other_or_the_rest(tmp_path: Path) -> None:
    _file(tmp_path, "a.ttl", "<urn:a> <urn:b>\n.")
    _file(tmp_path, "b.nt", "\n<urn:a> <urn:b> <urn:c> \n")
    _file(tmp_path, "c.ttl", '<urn:a> <http://www.w3.org/2004/02/skos/core#preflabel> "x" .')
    _file(tmp_path, "d.ttl", '<urn:a> <urn:b> "高" .'.encode("gbk"))
    found = {(f.check, Path(f.file or "").name, f.line) for f in check(tmp_path)}
    assert found == {
        ("P201", "a.ttl", 2),
        ("P201", "b.nt", 3),
        ("P206", "c.ttl", 1),
        ("P202", "d.ttl", 1),
    }


def test_a_single_broken_file_and_an_empty_folder_are_errors(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="no RDF file here"):
        open_source(tmp_path)
    with pytest.raises(GraphError, match=r"a\.ttl:1:9: broken RDF"):
        open_source(_file(tmp_path, "a.ttl", "<urn:a> ."))


def test_several_paths_are_one_graph(tmp_path: Path) -> None:
    one = _file(tmp_path, "a.ttl", "<urn:a> <urn:b> <urn:c> .")
    two = _file(tmp_path, "b.ttl", "<urn:a> <urn:b> <urn:d> .")
    assert len(open_source((one, two, one)).data) == 2


@given(
    st.sampled_from(sorted(FORMATS)),
    st.binary(max_size=60)
    | st.text(alphabet="<>{}[]()@\"'.;,:#^_\\ \naé高\u0000", max_size=60).map(str.encode),
)
def test_no_bytes_make_the_reader_stumble(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, raw: bytes
) -> None:
    file = _file(tmp_path_factory.getbasetemp(), f"fuzz{suffix}", raw)
    found = read_file(file)
    assert (found.error is None) or (found.line >= 1 and found.column >= 1)
