"""The tables of names: firms, institutes, bodies, heads of names, posts and generic nouns."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "src/zonegraph/lexicon/data"
CARD = ("id", "name", "why", "source", "licence", "columns")
CLASSES = frozenset(
    [
        "Zone",
        "Park",
        "Enterprise",
        "Institute",
        "Platform",
        "Project",
        "Strategy",
        "Policy",
        "Industry",
        "Product",
        "Organization",
        "Person",
        "Position",
        "Place",
        "Infrastructure",
        "Honour",
        "Event",
        "Indicator",
    ]
)
# Two characters of a longer word often look like a university's short name; these do not.
SAFE_SHORT = frozenset(["清华", "复旦", "浙大", "北航", "哈佛", "赛迪"])
# Articles are read with half-width brackets and without blanks of full width.
WIDE = re.compile("[\u3000\u00a0（）]")
HAN = re.compile(r"[㐀-鿿]")

Row = dict[str, str]


def card(name: str) -> dict[str, str]:
    """Return the keys of the card; a continued value is cut at its first line."""
    lines = (DATA / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    found = [match for line in lines if (match := re.fullmatch(r"# ([a-z-]+): (.+)", line))]
    assert len({match[1] for match in found}) == len(found), f"{name}.tsv says a key twice"
    return {match[1]: match[2] for match in found}


def read(name: str) -> list[Row]:
    """Return the rows below the card; strict about the number of cells."""
    columns = card(name)["columns"].split()
    lines = (DATA / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [dict(zip(columns, row, strict=True)) for row in rows]


def forms(row: Row) -> list[str]:
    """Return every form of a row: its label and its aliases."""
    return [row["label"], *(row["aliases"].split("|") if row["aliases"] else [])]


FIRST = {
    "enterprises": "label",
    "institutions": "label",
    "organizations": "label",
    "name_heads": "head",
    "positions": "title",
    "surnames": "surname",
    "generic_nouns": "word",
    "list_heads": "head",
}
NAMES = ("enterprises", "institutions", "organizations")
TABLES = {name: read(name) for name in FIRST}
ROW_OF = {form: row for name in NAMES for row in TABLES[name] for form in forms(row)}


@pytest.mark.parametrize("name", TABLES)
def test_cards_are_whole(name: str) -> None:
    found = card(name)
    assert [key for key in CARD if not found.get(key)] == []
    assert found["id"] == name
    assert found["columns"].split()[0] == FIRST[name]


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("enterprises", 3800),
        ("institutions", 1050),
        ("organizations", 480),
        ("name_heads", 1700),
        ("positions", 400),
        ("surnames", 560),
        ("generic_nouns", 980),
        ("list_heads", 480),
    ],
)
def test_tables_are_long_enough(name: str, least: int) -> None:
    assert len(TABLES[name]) >= least


@pytest.mark.parametrize("name", TABLES)
def test_rows_are_sorted_and_unique(name: str) -> None:
    found = [row[FIRST[name]] for row in TABLES[name]]
    assert found == sorted(set(found))


@pytest.mark.parametrize("name", TABLES)
def test_text_is_clean(name: str) -> None:
    text = (DATA / f"{name}.tsv").read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    for row in TABLES[name]:
        for cell in row.values():
            assert cell == cell.strip(), row
            assert WIDE.search(cell) is None, row


@pytest.mark.parametrize("name", NAMES)
def test_every_form_names_one_thing(name: str) -> None:
    found = Counter(form for row in TABLES[name] for form in forms(row))
    assert [form for form, count in found.items() if count > 1] == []


def test_no_form_is_firm_and_institute_and_body() -> None:
    found = Counter(form for name in NAMES for form in {f for r in TABLES[name] for f in forms(r)})
    assert [form for form, count in found.items() if count > 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_forms_are_names(name: str) -> None:
    for row in TABLES[name]:
        assert row["note"], row
        for form in forms(row):
            assert len(form) >= 2, row
            assert form.count("(") == form.count(")"), form


def test_aliases_are_sorted() -> None:
    for name in NAMES:
        for row in TABLES[name]:
            assert forms(row)[1:] == sorted(forms(row)[1:]), row


@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        ("institutions", {"Institute"}),
        ("organizations", {"Organization"}),
        ("name_heads", CLASSES - {"Person", "Position", "Place", "Indicator"}),
        ("list_heads", CLASSES),
    ],
)
def test_classes_are_those_of_the_guide(name: str, allowed: set[str]) -> None:
    assert {row["class"] for row in TABLES[name]} == allowed


def test_flags_are_from_their_sets() -> None:
    assert {row["ambiguous"] for row in TABLES["enterprises"]} == {"0", "1"}
    assert {row["strength"] for row in TABLES["name_heads"]} == {"strong", "medium", "weak"}
    assert {row["kind"] for row in TABLES["surnames"]} == {"single", "compound"}
    assert {row["scope"] for row in TABLES["positions"]} == {
        "government",
        "party",
        "enterprise",
        "institute",
        "any",
    }


def test_no_generic_word_is_a_name() -> None:
    generic = {row["word"] for row in TABLES["generic_nouns"]}
    assert generic & set(ROW_OF) == set()
    industries = {row["label_zh"] for row in read("industries")}
    assert generic & industries == set()


def test_names_shared_with_places_are_ambiguous() -> None:
    places = {row[key] for row in read("divisions") for key in ("name", "short") if row[key]}
    shared = places & {form for row in TABLES["enterprises"] for form in forms(row)}
    assert "东丽" in shared
    assert [form for form in sorted(shared) if ROW_OF[form]["ambiguous"] != "1"] == []


@pytest.mark.parametrize(
    "word",
    ["小米", "苹果", "美的", "长城汽车", "如意", "飞腾", "联通", "统一", "东方希望", "荣耀", "360"],
)
def test_ordinary_words_are_ambiguous(word: str) -> None:
    assert ROW_OF[word]["ambiguous"] == "1"


@pytest.mark.parametrize("word", ["华为", "腾讯", "海尔", "博世", "中国重汽", "徐工", "ABB"])
def test_coined_names_are_not_ambiguous(word: str) -> None:
    assert ROW_OF[word]["ambiguous"] == "0"


@pytest.mark.parametrize(
    ("form", "label"),
    [
        ("重汽集团", "中国重汽"),
        ("三六零", "奇虎360"),
        ("卡特彼勒", "卡特彼勒"),
        ("宁德时代新能源科技股份有限公司", "宁德时代"),
        ("西安光机所", "中国科学院西安光学精密机械研究所"),
        ("哈工大", "哈尔滨工业大学"),
        ("华西医院", "四川大学华西医院"),
        ("国家发改委", "国家发展和改革委员会"),
        ("工信部", "工业和信息化部"),
        ("科技部火炬中心", "科技部火炬高技术产业开发中心"),
        ("上交所", "上海证券交易所"),
        ("党中央", "中共中央"),
    ],
)
def test_a_form_leads_to_its_label(form: str, label: str) -> None:
    assert ROW_OF[form]["label"] == label


def test_short_institutes_are_safe() -> None:
    short = {form for row in TABLES["institutions"] for form in forms(row) if len(form) == 2}
    assert short == SAFE_SHORT


@pytest.mark.parametrize(
    ("head", "kind", "strength"),
    [
        ("有限公司", "Enterprise", "strong"),
        ("科技", "Enterprise", "medium"),
        ("研究院", "Institute", "strong"),
        ("公共服务平台", "Platform", "strong"),
        ("二期", "Project", "strong"),
        ("战略", "Strategy", "strong"),
        ("条例", "Policy", "strong"),
        ("百强", "Honour", "strong"),
        ("签约仪式", "Event", "strong"),
        ("管委会", "Organization", "strong"),
        ("机", "Product", "weak"),
    ],
)
def test_heads_tell_the_class(head: str, kind: str, strength: str) -> None:
    row = next(row for row in TABLES["name_heads"] if row["head"] == head)
    assert (row["class"], row["strength"]) == (kind, strength)


def test_one_character_heads_are_not_strong() -> None:
    strong = {
        row["head"]
        for row in TABLES["name_heads"]
        if len(row["head"]) == 1 and row["strength"] == "strong"
    }
    assert strong == {"奖"}


def test_heads_do_not_repeat_the_words_of_areas() -> None:
    areas = {(row["word"], row["class"]) for row in read("area_words")}
    assert areas & {(row["head"], row["class"]) for row in TABLES["name_heads"]} == set()


def test_list_heads_are_words() -> None:
    assert {row["head"] for row in TABLES["list_heads"] if len(row["head"]) == 1} == {"地"}


def test_surnames_are_han() -> None:
    lengths = {"single": {1}, "compound": {2, 3, 4}}
    for row in TABLES["surnames"]:
        assert len(HAN.findall(row["surname"])) == len(row["surname"])
        assert len(row["surname"]) in lengths[row["kind"]], row
    kinds = Counter(row["kind"] for row in TABLES["surnames"])
    assert kinds["single"] >= 450
    assert kinds["compound"] >= 60
    assert {"王", "欧阳", "诸葛"} <= {row["surname"] for row in TABLES["surnames"]}
    assert {"和", "是", "都"}.isdisjoint(row["surname"] for row in TABLES["surnames"])
