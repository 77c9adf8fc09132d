"""The register of cards: every rule, every reading of a verb, every trained reader by its id."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import Final

from zonegraph.extract import frames
from zonegraph.extract.extractor import NAME_RULES
from zonegraph.extract.learned import names, parts, relations
from zonegraph.extract.rule import Card
from zonegraph.lexicon.table import load

_TAUGHT: Final = "the annotated development corpus (python -m zonegraph.train)"
_BETWEEN: Final = " | "
_YIELDS: Final = " => "

# Names that are read once the first ones are known: of these, beside these, inside these.
LATER_NAMES: Final = (
    Card(
        id="N103",
        name="self-reference",
        why="高新区 and 全区 mean the zone spoken of last, unless they name a class of zones.",
        fires=(("园区引进比亚迪。", "Zone:西安高新区"),),
        silent=("国家高新区都引进企业。", "各园区引进企业。"),
    ),
    Card(
        id="N104",
        name="short-form",
        why="An article may say itself what it will call a thing from there on.",
        fires=(
            (
                "西安光电子先导研究院(以下简称“先导院”)揭牌。先导院引进人才。",
                "Institute:西安光电子先导研究院",
            ),
        ),
        silent=("西安光电子先导研究院揭牌。先导院引进人才。",),
    ),
    Card(
        id="N150",
        name="phase",
        why="二期 behind or after a project is a project of its own, and a part of it.",
        fires=(("建设秦创原智能制造项目,二期已开工。", "Project:秦创原智能制造项目二期"),),
        silent=("二期已开工。",),
    ),
    Card(
        id="N160",
        name="owner-inside-a-name",
        why="Works are called after the firm that runs them.",
        fires=(("西安高新区建设比亚迪动力电池产业园。", "Enterprise:比亚迪"),),
        silent=("西安高新区建设“智慧谷”产业园。",),
    ),
    Card(
        id="N161",
        name="branch-inside-a-name",
        why="Between owner and head a name says what the works make or which branch they are of.",
        fires=(("西安高新区建设比亚迪动力电池产业园。", "Industry:动力电池"),),
        silent=("西安高新区建设比亚迪产业园。",),
    ),
)

# Trained readers: their examples run with the models that ship.
TRAINED: Final = (
    Card(
        id=names.RULE,
        name="trained-names",
        why="Most names show what they are only by all their characters and words together.",
        fires=(("西安高新区建设比亚迪动力电池产业园。", "Park:比亚迪动力电池产业园"),),
        silent=("昨天下雨。",),
        facts=(
            ("trained on", _TAUGHT),
            ("may say", "which stretch of a sentence names a thing, and of which class"),
            ("is", "a linear-chain conditional random field over characters"),
        ),
    ),
    Card(
        id=parts.RULE,
        name="trained-parts-of-names",
        why="What a long name is made of is learned, too: owner, product, branch, place.",
        fires=(("西安高新区建设比亚迪动力电池产业园。", "Enterprise:比亚迪"),),
        silent=("昨天下雨。",),
        facts=(
            ("trained on", _TAUGHT),
            ("may say", "which part of a name is itself a name, and of which class"),
            ("is", "a linear-chain conditional random field over characters"),
        ),
    ),
    Card(
        id="N220",
        name="trained-classes",
        why="What a name ends in, its list and the noun that closes the list tell its class.",
        fires=(("西安高新区建设比亚迪动力电池产业园。", "Park:比亚迪动力电池产业园"),),
        silent=("昨天下雨。",),
        facts=(
            ("trained on", _TAUGHT),
            ("may say", "of which class a name is that the tagger found"),
            ("is", "a multinomial logistic regression over features of the name and its list"),
        ),
    ),
    Card(
        id=relations.RULE,
        name="trained-relations",
        why="What holds between two names is told by all the words around them, not by one verb.",
        fires=(("西安高新区引进华为。", "西安高新区 hasEnterprise 华为"),),
        silent=("西安高新区表示欢迎。",),
        facts=(
            ("trained on", _TAUGHT),
            ("may say", "any relation both classes allow, stages, and whose measure a number is"),
            ("is", "a multinomial logistic regression over features of the pair"),
        ),
        states=True,
    ),
    Card(
        id="L110",
        name="trained-moods",
        why="Cues, verbs and times together tell whether something is done or only planned.",
        fires=(
            (
                "西安高新区将建设比亚迪动力电池产业园。",
                "西安高新区 hasPark 比亚迪动力电池产业园 planned",
            ),
        ),
        silent=("西安高新区表示欢迎。",),
        facts=(
            ("trained on", _TAUGHT),
            ("may say", "the modality of a statement, whatever read it"),
            ("is", "a multinomial logistic regression over features of the clause"),
        ),
    ),
    Card(
        id="L120",
        name="trained-times",
        why="Of all times in sight one, or none, is when a statement holds.",
        fires=(("去年,西安高新区工业总产值达到320亿元。", "工业总产值=320 去年"),),
        silent=("西安高新区工业总产值达到320亿元。",),
        facts=(
            ("trained on", _TAUGHT),
            ("may say", "which time of the clause, paragraph, section or headline it is, if any"),
            ("is", "a binary logistic regression over features of each candidate"),
        ),
    ),
)


@cache
def cards() -> tuple[Card, ...]:
    """Return every card, sorted by id."""
    found = (*NAME_RULES, *LATER_NAMES, *relation_cards(), *_frame_cards(), *TRAINED)
    return tuple(sorted(found, key=lambda card: card.id))


def _frame_cards() -> list[Card]:
    """Return what each module of ``frames`` declares as its ``CARDS`` and ``RULES``."""
    found: list[Card] = []
    for module in pkgutil.iter_modules(frames.__path__):
        frame = import_module(f"{frames.__name__}.{module.name}")
        found += [*getattr(frame, "CARDS", ()), *getattr(frame, "RULES", ())]
    return found


@cache
def relation_cards() -> tuple[Card, ...]:
    """Return the card of each row of the relations lexicon that states something: R101 is F101."""
    told = {row["id"]: row for row in load("relation_cards")}
    return tuple(
        Card(
            id=f"F{row['id'][1:]}",
            name=told[row["id"]]["name"],
            why=told[row["id"]]["why"],
            fires=tuple(_example(cell) for cell in told[row["id"]]["fires"].split(_BETWEEN)),
            silent=tuple(told[row["id"]]["silent"].split(_BETWEEN)),
            facts=(
                ("row", f"{row['id']} of the lexicon relations"),
                ("subject", row["subject"]),
                ("verbs", row["groups"]),
                ("object", row["object"]),
                ("states", f"{row['property']} ({row['direction']})"),
            ),
            states=True,
        )
        for row in load("relations")
        if row["use"] == "state"
    )


def _example(cell: str) -> tuple[str, str]:
    text, _, found = cell.partition(_YIELDS)
    return text, found
