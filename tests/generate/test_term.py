"""Terms are read as records with local names."""

from __future__ import annotations

from zonegraph.generate.term import CLASS, local_name, read_terms, superclasses

from .made import PREFIXES, TERMS, tree


def test_values_and_texts() -> None:
    found = {term.local: term for term in read_terms(tree(ontology__t=TERMS), "ontology/*.ttl")}
    park = found["hasPark"]
    assert park.path == "ontology/t.ttl"
    assert park.one("rdfs:domain") == "Entity"
    assert park.all("schema:domainIncludes") == ("Park", "Zone")
    assert park.label("zh") == "设有园区"
    assert park.said("skos:example", "zh") == ("甲 hasPark 乙",)
    assert park.one("rdfs:comment") is None
    assert park.definition("en") == ""
    assert park.is_property
    assert found["Zone"].has_type(CLASS)
    assert not found["Zone"].is_property
    assert found["heldOn"].one("zg:literalDatatype") == "http://www.w3.org/2001/XMLSchema#date"


def test_axioms_about_other_files_terms_are_no_terms() -> None:
    axiom = PREFIXES + "zg:Zone owl:disjointWith zg:Park ."
    assert read_terms(tree(a__t=axiom), "a/*.ttl") == ()


def test_terms_come_by_file_and_name() -> None:
    files = tree(
        a__z=PREFIXES + "zg:B a owl:Class . zg:A a owl:Class .",
        a__b=PREFIXES + "zg:C a owl:Class .",
    )
    assert [term.local for term in read_terms(files, "a/*.ttl", "a/z.ttl")] == ["C", "A", "B"]


def test_superclasses_are_closed_nearest_first_and_survive_a_cycle() -> None:
    text = """zg:A a owl:Class ; rdfs:subClassOf zg:B, zg:C . zg:B a owl:Class ;
    rdfs:subClassOf zg:D . zg:C a owl:Class ; rdfs:subClassOf zg:D . zg:D a owl:Class .
    zg:E a owl:Class ; rdfs:subClassOf zg:F . zg:F a owl:Class ; rdfs:subClassOf zg:E ."""
    closed = superclasses(read_terms(tree(a__t=PREFIXES + text), "a/*.ttl"))
    assert closed["A"] == ("B", "C", "D")
    assert closed["D"] == ()
    assert closed["E"] == ("F", "E")


def test_local_name() -> None:
    assert local_name("https://w3id.org/zonegraph/ontology#Zone") == "Zone"
    assert local_name("https://schema.org/Place") == "https://schema.org/Place"
