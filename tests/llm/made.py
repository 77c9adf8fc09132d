"""An article, answers about it, and what they are held against."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zonegraph.extract import reading
from zonegraph.llm.answer import Named, Stated
from zonegraph.llm.drops import Drops
from zonegraph.llm.locate import Locator
from zonegraph.llm.naming import names
from zonegraph.llm.stating import Stater
from zonegraph.read import read_text

if TYPE_CHECKING:
    from zonegraph.article import Article
    from zonegraph.extract.draft import Draft

TEXT = (
    "---\nheadline: 西安高新区引进赛孚\ndate: 2020-01-13\n---\n\n"
    "西安高新区将引进赛孚。2019年，西安高新区产值达到35亿元，同比下降３．５％。\n\n"
    "赛孚芯片厂已于去年开工，该区是国家级高新区。赛孚成立于2012年，力争“三年上市”。\n"
)
ENTITIES = [
    {"name": "西安高新区", "other_names": ["高新区"], "class": "Zone", "quote": "西安高新区"},
    {"name": "赛孚", "other_names": [], "class": "Enterprise", "quote": "引进赛孚"},
    {"name": "赛孚芯片厂", "other_names": [], "class": "Project", "quote": "赛孚芯片厂"},
]
EMPTY = dict.fromkeys(
    ("object", "value", "indicator", "printed", "unit", "time", "from", "to"), None
)


def article() -> Article:
    return read_text(TEXT, "a.md")[0]


def claim(subject: str, name: str, quote: str, **more: object) -> dict[str, Any]:
    """Return a claim as a model writes it."""
    return {
        **EMPTY,
        "subject": subject,
        "property": name,
        "modality": "achieved",
        "quote": quote,
        **more,
    }


GOOD = claim("西安高新区", "hasEnterprise", "将引进赛孚", object="赛孚", modality="planned")
OUTPUT = claim(
    "西安高新区",
    "hasObservation",
    "西安高新区产值达到35亿元",
    indicator="产值",
    printed="35亿元",
    value="35",
    unit="亿元",
    time="2019年",
)


def stated(item: dict[str, Any]) -> Stated:
    words = {key: item[key] for key in (*EMPTY, "subject", "property", "modality", "quote")}
    words["start"], words["end"] = words.pop("from"), words.pop("to")
    return Stated(**words)


def named() -> list[Named]:
    return [
        Named(
            name=str(e["name"]),
            others=tuple(e["other_names"]),
            kind=str(e["class"]),
            quote=str(e["quote"]),
        )
        for e in ENTITIES
    ]


def draft(item: dict[str, Any]) -> tuple[Draft | None, str]:
    """Return what becomes of one claim of the article, and what was dropped, in words."""
    drops = Drops()
    read = reading.read(article())
    stater = Stater(read, Locator(read.article.text, read.view), names(read, named(), drops), drops)
    return stater.draft(stated(item), 0), drops.line()
