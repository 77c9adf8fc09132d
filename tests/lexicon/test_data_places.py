"""The tables of places: divisions, regions, zones and the words by which areas are named."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "src/zonegraph/lexicon/data"
CARD = ("id", "name", "why", "source", "licence", "columns")
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


def aliases(row: Row) -> list[str]:
    return row["aliases"].split("|") if row["aliases"] else []


def forms(row: Row) -> list[str]:
    """Return every form of a row: its name, official or short name, and aliases."""
    first = [row[key] for key in ("name", "official", "short") if row.get(key)]
    return list(dict.fromkeys([*first, *aliases(row)]))


TABLES = {name: read(name) for name in ("divisions", "regions", "zones", "area_words")}
DIVISIONS = {row["code"]: row for row in TABLES["divisions"]}
ZONES = {row["name"]: row for row in TABLES["zones"]}
REGIONS = {row["name"]: row for row in TABLES["regions"]}


@pytest.mark.parametrize("name", TABLES)
def test_cards_are_whole(name: str) -> None:
    found = card(name)
    assert [key for key in CARD if not found.get(key)] == []
    assert found["id"] == name


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("divisions", ("code",)),
        ("regions", ("name",)),
        ("zones", ("name",)),
        ("area_words", ("word", "class")),
    ],
)
def test_rows_are_sorted_and_unique(name: str, keys: tuple[str, ...]) -> None:
    found = [tuple(row[key] for key in keys) for row in TABLES[name]]
    assert found == sorted(set(found))


@pytest.mark.parametrize("name", TABLES)
def test_text_is_clean(name: str) -> None:
    text = (DATA / f"{name}.tsv").read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text
    assert text.endswith("\n")
    for row in TABLES[name]:
        for key, cell in row.items():
            assert cell == cell.strip(), row
            if HAN.search(cell) and key != "note":
                assert not re.search(r"\s", cell), row


@pytest.mark.parametrize("name", ["divisions", "regions", "zones"])
def test_aliases_are_distinct_and_not_empty(name: str) -> None:
    for row in TABLES[name]:
        found = aliases(row)
        assert len(found) == len(set(found)), row
        assert all(len(alias) > 1 for alias in found), row
        assert not {row["name"], row.get("official"), row.get("short")} & set(found), row


def test_divisions_are_counted() -> None:
    found = Counter(row["level"] for row in TABLES["divisions"])
    assert found == {"province": 34, "prefecture": 333, "county": 2847}


def test_every_division_lies_in_a_higher_one() -> None:
    above = {"prefecture": {"province"}, "county": {"province", "prefecture"}}
    for row in TABLES["divisions"]:
        assert re.fullmatch(r"[1-8]\d{5}", row["code"]), row
        if row["level"] == "province":
            assert row["parent"] == "", row
            assert row["code"].endswith("0000"), row
        else:
            parent = DIVISIONS[row["parent"]]
            assert parent["level"] in above[row["level"]], row
            width = 2 if parent["level"] == "province" else 4
            assert parent["code"][:width] == row["code"][:width], row


def test_names_are_unique_below_one_parent() -> None:
    found = Counter((row["parent"], row["name"]) for row in TABLES["divisions"])
    assert [key for key, times in found.items() if times > 1] == []


def test_short_forms_begin_the_name_and_are_no_single_characters() -> None:
    filled = [row for row in TABLES["divisions"] if row["short"]]
    assert len(filled) == 2646
    for row in filled:
        assert len(row["short"]) > 1, row
        assert row["name"].startswith(row["short"]), row
        assert row["name"] != row["short"], row


def test_a_short_form_of_a_city_is_nobody_elses() -> None:
    high = Counter(
        row["short"] for row in TABLES["divisions"] if row["short"] and row["level"] != "county"
    )
    low = {row["short"] for row in TABLES["divisions"] if row["level"] == "county"}
    assert [short for short, times in high.items() if times > 1 or short in low] == []


def test_former_names_are_no_present_ones() -> None:
    names = {row["name"] for row in TABLES["divisions"]}
    found = Counter(alias for row in TABLES["divisions"] for alias in aliases(row))
    assert len(found) == 385
    assert [alias for alias, times in found.items() if times > 1 or alias in names] == []


@pytest.mark.parametrize(
    "word", ["和平", "资源", "合作", "朝阳", "白银", "新建", "公安", "友谊", "东至"]
)
def test_ordinary_words_are_no_short_forms(word: str) -> None:
    assert [row["name"] for row in TABLES["divisions"] if row["short"] == word] == []


@pytest.mark.parametrize(
    ("code", "name", "short", "parent"),
    [
        ("370800", "济宁市", "济宁", "370000"),
        ("370811", "任城区", "任城", "370800"),
        ("150000", "内蒙古自治区", "内蒙古", ""),
        ("222400", "延边朝鲜族自治州", "延边", "220000"),
        ("120116", "滨海新区", "", "120000"),
        ("310115", "浦东新区", "浦东", "310000"),
        ("429004", "仙桃市", "仙桃", "420000"),
        ("810000", "香港特别行政区", "香港", ""),
        ("653131", "塔什库尔干塔吉克自治县", "塔什库尔干", "653100"),
    ],
)
def test_known_divisions(code: str, name: str, short: str, parent: str) -> None:
    row = DIVISIONS[code]
    assert (row["name"], row["short"], row["parent"]) == (name, short, parent)


def test_former_names_lead_to_the_present_division() -> None:
    owner = {alias: row["name"] for row in TABLES["divisions"] for alias in aliases(row)}
    assert owner["襄樊市"] == "襄阳市"
    assert owner["莱芜市"] == "莱芜区"
    assert owner["兖州市"] == "兖州区"


def test_regions_are_counted() -> None:
    assert Counter(row["note"] for row in TABLES["regions"]) == {
        "region of China": 160,
        "country": 142,
        "place abroad": 145,
        "world region": 36,
        "city of Taiwan, China": 5,
    }


def test_a_form_of_a_region_means_one_region_and_nothing_else() -> None:
    found = Counter(form for row in TABLES["regions"] for form in forms(row))
    assert [form for form, times in found.items() if times > 1] == []
    taken = {form for name in ("divisions", "zones") for row in TABLES[name] for form in forms(row)}
    assert sorted(set(found) & taken) == []


@pytest.mark.parametrize(
    "name", ["京津冀", "长三角", "粤港澳大湾区", "鲁南", "苏南", "硅谷", "德国"]
)
def test_known_regions(name: str) -> None:
    assert name in REGIONS


def test_zones_are_counted() -> None:
    assert Counter((row["level"], row["kind"]) for row in TABLES["zones"]) == {
        ("national", "高新区"): 178,
        ("national", "经开区"): 234,
        ("national", "综保区"): 156,
        ("national", "自创区"): 23,
        ("national", "自贸区"): 23,
        ("national", "新区"): 19,
        ("national", "其他"): 14,
        ("national", "科学城"): 1,
        ("provincial", "高新区"): 38,
        ("provincial", "科学城"): 27,
        ("provincial", "新区"): 20,
        ("provincial", "经开区"): 1,
        ("provincial", "其他"): 1,
    }


def test_every_zone_lies_in_a_division_of_its_province() -> None:
    for row in TABLES["zones"]:
        division = DIVISIONS[row["division"]]
        province = DIVISIONS[division["code"][:2] + "0000"]
        assert row["province"] == province["name"], row


def test_a_form_of_a_zone_means_one_zone() -> None:
    found: dict[str, set[str]] = {}
    for row in TABLES["zones"]:
        for form in forms(row):
            found.setdefault(form, set()).add(row["name"])
    assert {form: names for form, names in found.items() if len(names) > 1} == {}


def test_a_zone_and_a_division_share_a_name_only_where_they_share_the_ground() -> None:
    taken = {form for row in TABLES["divisions"] for form in forms(row)}
    shared = {form for row in TABLES["zones"] for form in forms(row)} & taken
    assert shared == {"浦东新区", "滨海新区", "两江新区"}


def test_generic_words_name_no_zone() -> None:
    own = {row["word"] for row in TABLES["area_words"]}
    assert sorted({form for row in TABLES["zones"] for form in forms(row)} & own) == []


def test_years_of_zones_are_in_order() -> None:
    filled = [row for row in TABLES["zones"] if row["approved"] or row["upgraded"]]
    assert len(filled) == 328
    for row in filled:
        for key in ("approved", "upgraded"):
            assert re.fullmatch(r"|19[89]\d|20[0-2]\d", row[key]), row
        if row["approved"] and row["upgraded"]:
            assert row["approved"] <= row["upgraded"], row


def test_batches_of_national_high_tech_zones() -> None:
    found = Counter(
        row["upgraded"]
        for row in TABLES["zones"]
        if row["kind"] == "高新区" and row["level"] == "national"
    )
    assert found == {
        "": 1,
        "1988": 1,
        "1991": 26,
        "1992": 25,
        "1997": 1,
        "2007": 1,
        "2009": 2,
        "2010": 27,
        "2011": 5,
        "2012": 17,
        "2013": 9,
        "2014": 1,
        "2015": 31,
        "2017": 10,
        "2018": 12,
        "2022": 8,
        "2023": 1,
    }


@pytest.mark.parametrize(
    ("form", "name", "approved", "upgraded", "division"),
    [
        ("济宁高新技术产业开发区", "济宁高新区", "1992", "2010", "370800"),
        ("天津滨海高新技术产业开发区", "天津高新区", "1988", "1991", "120000"),
        ("光谷", "武汉东湖高新区", "1988", "1991", "420100"),
        ("中关村科技园区", "中关村", "1988", "1988", "110000"),
        ("仲恺高新区", "惠州仲恺高新区", "1992", "1992", "441300"),
        ("昆山国家高新区", "昆山高新区", "", "2010", "320583"),
        ("中国（上海）自由贸易试验区", "上海自贸试验区", "2013", "2013", "310000"),
        ("苏州工业园", "苏州工业园区", "1994", "1994", "320500"),
        ("泰达", "天津经开区", "1984", "1984", "120000"),
    ],
)
def test_known_zones(form: str, name: str, approved: str, upgraded: str, division: str) -> None:
    row = ZONES[name]
    assert form in forms(row)
    assert (row["approved"], row["upgraded"], row["division"]) == (approved, upgraded, division)


def test_area_words_are_counted() -> None:
    found = Counter(row["class"] for row in TABLES["area_words"])
    assert found == {
        "Infrastructure": 165,
        "Park": 165,
        "Place": 114,
        "SelfReference": 30,
        "Zone": 84,
    }


def test_single_characters_are_weak_words() -> None:
    single = [row for row in TABLES["area_words"] if len(row["word"]) == 1]
    assert len(single) > 20
    assert [row["word"] for row in single if not row["note"].startswith("weak")] == []


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("高新技术产业开发区", "Zone"),
        ("综合保税区", "Zone"),
        ("产业园", "Park"),
        ("片区", "Park"),
        ("机场", "Infrastructure"),
        ("高铁", "Infrastructure"),
        ("街道", "Place"),
        ("湿地", "Place"),
        ("高新区", "Zone"),
        ("高新区", "SelfReference"),
        ("辖区", "SelfReference"),
    ],
)
def test_known_area_words(word: str, kind: str) -> None:
    assert (word, kind) in {(row["word"], row["class"]) for row in TABLES["area_words"]}
