"""vocab.py holds every name as a plain string, and tables that say what the ontology says."""

from __future__ import annotations

import types
from typing import Any

import pytest

from zonegraph.errors import GraphError
from zonegraph.generate.planned import planned
from zonegraph.generate.vocab import PATH, vocab

from .made import PREFIXES, TERMS, tree

_STAGES = (
    PREFIXES
    + """
zg:StageScheme a skos:ConceptScheme .
zg:stageB a skos:Concept, zg:Stage ; skos:prefLabel "乙"@zh, "b"@en ; zg:stageOrder 10 ;
    skos:inScheme zg:StageScheme ; skos:altLabel "二"@zh, "次"@zh .
zg:stageA a skos:Concept, zg:Stage ; skos:prefLabel "甲"@zh, "a"@en ; zg:stageOrder 20 ;
    skos:inScheme zg:StageScheme ; skos:broader zg:stageB .
"""
)
_LEVELS = (
    PREFIXES
    + """
zg:levelNational a skos:Concept ; skos:prefLabel "国家级"@zh, "national"@en ;
    skos:notation "national" ; skos:inScheme zg:LevelScheme .
"""
)


def _source(terms: str = TERMS, stages: str = _STAGES) -> bytes:
    files = tree(
        ontology__terms__t=terms,
        ontology__schemes__stages=stages,
        ontology__schemes__levels=_LEVELS,
    )
    files.lay(planned(files))
    return vocab(files)[PATH]


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Any:
    module = types.ModuleType("made_vocab")
    monkeypatch.setitem(__import__("sys").modules, "made_vocab", module)
    exec(compile(_source(), "made_vocab", "exec"), module.__dict__)
    return module


def test_names_are_plain_strings(made: Any) -> None:
    assert made.ZG.hasPark == "https://w3id.org/zonegraph/ontology#hasPark"
    assert type(made.ZG.hasPark) is str
    assert made.ZG.plannedHasPark.endswith("#plannedHasPark")
    assert made.ZG.stageA.endswith("#stageA")
    assert made.ZG.from_.endswith("#from")


def test_definitions_are_comments() -> None:
    assert "    # A zone.\n    Zone: Final =" in _source().decode()


def test_signatures(made: Any) -> None:
    assert set(made.PROPERTIES) == {
        *("goal", "hasObservation", "hasPark", "hasPart", "heldOn", "near", "stage"),
    }
    park = made.PROPERTIES["hasPark"]
    assert (park.domain, park.range, park.kind) == ("Entity", "Park", "entity")
    assert (park.subjects, park.objects) == (("Park", "Zone"), ("Park",))
    assert (park.planned, park.parent, park.symmetric) == ("plannedHasPark", "hasPart", False)
    assert park.datatype is None
    assert made.PROPERTIES["near"].symmetric
    assert made.PROPERTIES["stage"].kind == "concept"
    assert made.PROPERTIES["stage"].planned is None
    assert made.PROPERTIES["hasObservation"].kind == "observation"


def test_literals_have_a_datatype_and_no_range(made: Any) -> None:
    for name, datatype in (("heldOn", "date"), ("goal", "string")):
        found = made.PROPERTIES[name]
        assert found.datatype == f"http://www.w3.org/2001/XMLSchema#{datatype}"
        assert (found.kind, found.range, found.objects) == ("literal", None, ())


def test_classes_and_concepts(made: Any) -> None:
    assert made.KINDS == ("Zone",)
    assert made.CLASSES["Zone"] == ("Entity", "Referent")
    assert made.is_a("Zone", "Entity")
    assert made.is_a("Zone", "Zone")
    assert not made.is_a("Entity", "Zone")
    assert not made.is_a("Nothing", "Entity")
    assert list(made.STAGES) == ["stageB", "stageA"]
    assert made.STAGES["stageB"].alt == ("二", "次")
    assert (made.STAGES["stageA"].order, made.STAGES["stageA"].broader) == (20, "stageB")
    assert made.LEVELS["national"].local == "levelNational"
    assert made.BASES == {}


def test_the_head_carries_a_hash_of_the_sources_and_no_date() -> None:
    changed = TERMS.replace("A zone.", "A zone indeed.")
    heads = [source.decode().split('"""')[1] for source in (_source(), _source(), _source(changed))]
    assert heads[0] == heads[1] != heads[2]


def test_a_property_without_range_is_refused() -> None:
    bare = TERMS + "zg:bare a owl:ObjectProperty, zg:StatementProperty ; rdfs:domain zg:Zone ."
    with pytest.raises(GraphError, match=r"^ontology/terms/t\.ttl: bare has no domain or no range"):
        _source(bare)


def test_a_range_of_no_known_kind_is_refused() -> None:
    odd = (
        TERMS
        + """zg:Odd a owl:Class . zg:odd a owl:ObjectProperty, zg:StatementProperty ;
    rdfs:domain zg:Zone ; rdfs:range zg:Odd ."""
    )
    with pytest.raises(GraphError, match="range Odd is neither"):
        _source(odd)


def test_no_line_is_wider_than_a_formatter_allows() -> None:
    wide = _STAGES.replace('"次"@zh', ", ".join(f'"第{n}个很长的阶段名称"@zh' for n in range(9)))
    assert "            " in _source(stages=wide).decode()
    assert max(map(len, _source(stages=wide).decode().splitlines())) <= 100
