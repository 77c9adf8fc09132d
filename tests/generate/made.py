"""A tree of files that lie nowhere but in memory."""

from __future__ import annotations

from pathlib import Path

from zonegraph.generate.tree import Tree

PREFIXES = """
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix zg: <https://w3id.org/zonegraph/ontology#> .
"""

# Two kinds of things, a relation, an attribute and a coded value: the least that has every shape.
TERMS = (
    PREFIXES
    + """
zg:Referent a owl:Class . zg:Claim a owl:Class .
zg:Entity a owl:Class ; rdfs:subClassOf zg:Referent .
zg:CodedValue a owl:Class ; rdfs:subClassOf zg:Referent .
zg:Stage a owl:Class ; rdfs:subClassOf zg:CodedValue .
zg:Observation a owl:Class ; rdfs:subClassOf zg:Claim .
zg:Zone a owl:Class, zg:EntityKind ; rdfs:subClassOf zg:Entity ; skos:definition "A zone."@en .
zg:Park a owl:Class ; rdfs:subClassOf zg:Entity .
zg:relatesTo a owl:ObjectProperty ; rdfs:domain zg:Entity ; rdfs:range zg:Entity .
zg:hasPart a owl:ObjectProperty, zg:StatementProperty ; rdfs:subPropertyOf zg:relatesTo ;
    rdfs:domain zg:Entity ; rdfs:range zg:Entity ; skos:prefLabel "包含"@zh, "has part"@en ;
    skos:example "甲 hasPart 乙"@zh .
zg:hasPark a owl:ObjectProperty, zg:StatementProperty ; rdfs:subPropertyOf zg:hasPart ;
    rdfs:domain zg:Entity ; schema:domainIncludes zg:Park, zg:Zone ; rdfs:range zg:Park ;
    skos:prefLabel "设有园区"@zh, "has park"@en ; skos:example "甲 hasPark 乙"@zh .
zg:near a owl:ObjectProperty, owl:SymmetricProperty, zg:StatementProperty ;
    rdfs:subPropertyOf zg:relatesTo ; rdfs:domain zg:Entity ; rdfs:range zg:Entity ;
    skos:prefLabel "邻近"@zh, "near"@en .
zg:stage a owl:ObjectProperty, zg:StatementProperty ; rdfs:domain zg:Entity ; rdfs:range zg:Stage .
zg:hasObservation a owl:ObjectProperty, zg:StatementProperty ; rdfs:domain zg:Entity ;
    rdfs:range zg:Observation .
zg:heldOn a owl:DatatypeProperty, zg:StatementProperty ; rdfs:domain zg:Entity ;
    rdfs:range rdfs:Literal ; zg:literalDatatype xsd:date .
zg:goal a owl:DatatypeProperty, zg:StatementProperty ; rdfs:domain zg:Entity ;
    rdfs:range xsd:string .
zg:from a owl:DatatypeProperty ; rdfs:domain zg:Claim ; rdfs:range rdfs:Literal .
"""
)


def tree(**files: str) -> Tree:
    """Return a tree in memory; ``__`` in a name stands for ``/`` and the suffix is ``.ttl``."""
    found = Tree(Path("nowhere"))
    found.lay({f"{name.replace('__', '/')}.ttl": text.encode() for name, text in files.items()})
    return found


def lexicon(name: str, columns: str, *rows: str) -> Tree:
    """Return a tree that holds one lexicon; cells of a row are separated by commas."""
    card = f"# id: {name}\n# name: a\n# why: b\n# columns: {columns}\n\n"
    text = card + "".join(row.replace(",", "\t") + "\n" for row in rows)
    found = Tree(Path("nowhere"))
    found.lay({f"src/zonegraph/lexicon/data/{name}.tsv": text.encode()})
    return found
