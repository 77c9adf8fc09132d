"""The index lists each term with its place, each scheme, and each shape that has an identifier."""

from __future__ import annotations

from zonegraph.generate.ontology_index import PATH, ontology_index

from .made import PREFIXES, TERMS, tree

_SCHEME = (
    PREFIXES
    + """
zg:StageScheme a skos:ConceptScheme ; skos:definition "Stages."@en .
zg:stageB a skos:Concept ; skos:prefLabel "乙|丙"@zh, "b"@en ; zg:stageOrder 10 ;
    skos:inScheme zg:StageScheme .
zg:stageA a skos:Concept ; skos:prefLabel "甲"@zh, "a"@en ; zg:stageOrder 20 ;
    skos:inScheme zg:StageScheme ; skos:broader zg:stageB .
"""
)
_SHAPE = (
    PREFIXES
    + """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
zg:S101 a sh:NodeShape ; dcterms:identifier "S101" ; rdfs:label "一"@zh, "one"@en ;
    sh:property [ sh:path zg:from ] .
zg:S101-from a sh:PropertyShape .
"""
)


def _index(**files: str) -> str:
    return ontology_index(tree(**files))[PATH].decode()


def test_terms_stand_under_their_file() -> None:
    card = "# id: t\n# name: things\n# why: x\n"
    text = _index(ontology__terms__t=card + TERMS)
    assert "### [terms/t.ttl](terms/t.ttl): things\n" in text
    assert "| `Zone` | class under `Entity` |  |  | A zone. |" in text
    assert "| `hasPark` | `Entity` → `Park` | 设有园区 | has park |  |" in text
    assert "| `heldOn` | `Entity` → `date` |" in text
    assert "## Shapes" not in text


def test_concepts_stand_in_their_order_and_bars_are_escaped() -> None:
    text = _index(ontology__schemes__stages=_SCHEME)
    assert "`StageScheme`: Stages." in text
    assert text.index("| `stageB` |  | 乙\\|丙 |") < text.index("| `stageA` | stageB | 甲 |")


def test_a_large_scheme_is_only_counted() -> None:
    many = "".join(
        f'zg:u{n} a skos:Concept ; skos:prefLabel "{n}"@zh ; skos:inScheme zg:UnitScheme .\n'
        for n in range(50)
    )
    text = _index(
        ontology__schemes__units=PREFIXES + "zg:UnitScheme a skos:ConceptScheme .\n" + many
    )
    assert "50 concepts." in text
    assert "`u7`" not in text


def test_shapes_with_an_identifier_are_listed() -> None:
    text = _index(ontology__shapes__S101=_SHAPE)
    assert "| [S101](shapes/S101.ttl) | 一 | one |" in text
    assert text.count("shapes/S101.ttl") == 1
