"""The lexicons of industries, indicators, units and qualifiers hold what their cards promise."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "src/zonegraph/lexicon/data"
Row = dict[str, str]

COLUMNS = {
    "industries": "key label_zh label_en aliases broader gbt4754 sei note",
    "indicators": "key label_zh label_en aliases unit_kind direction definition_zh definition_en",
    "units": "surface key label_en kind factor base note",
    "qualifiers": "surface position meaning note",
}
COUNTS = {"industries": 511, "indicators": 343, "units": 638, "qualifiers": 193}
OPTIONAL = {"aliases", "broader", "gbt4754", "sei", "note"}

UNIT_KINDS = "money ratio area length volume mass power energy time people rank count rate other"
INDICATOR_KINDS = (
    "money ratio area length mass power energy time people rank count rate other multiple"
)
MEANINGS = "approx over atleast under atmost exact cumulative rank"

# Each section of GB/T 4754-2017 with its last division.
SECTIONS = "A05 B12 C43 D46 E50 F52 G60 H62 I65 J69 K70 L72 M75 N79 O82 P83 Q85 R90 S96 T97"
# Number of second-level classes of each strategic emerging industry (2018).
EMERGING = {"1": 5, "2": 5, "3": 7, "4": 5, "5": 4, "6": 5, "7": 3, "8": 4, "9": 2}


def read(name: str) -> tuple[dict[str, str], list[Row]]:
    """Return the card and the rows of a lexicon; fail on a row of another width."""
    card: dict[str, str] = {}
    rows: list[Row] = []
    for line in (DATA / f"{name}.tsv").read_text(encoding="utf-8").split("\n"):
        if match := re.fullmatch(r"# ([a-z-]+): (.*)", line):
            assert match[1] not in card, line
            card[match[1]] = match[2]
        elif line and not line.startswith("#"):
            rows.append(dict(zip(card["columns"].split(), line.split("\t"), strict=True)))
    return card, rows


def rows_of(name: str) -> list[Row]:
    return read(name)[1]


def forms(row: Row) -> list[str]:
    return [row["label_zh"], *filter(None, row["aliases"].split("|"))]


def codes(row: Row) -> list[str]:
    return [code for code in row["gbt4754"].split("|") if code]


def ancestors(rows: list[Row]) -> dict[str, list[str]]:
    """Return for each key the keys above it, nearest first; fail on a cycle."""
    parent = {row["key"]: row["broader"] for row in rows}
    above: dict[str, list[str]] = {}
    for key in parent:
        chain: list[str] = []
        at = parent[key]
        while at:
            assert at != key, f"cycle through {key}"
            assert at not in chain, f"cycle above {key}"
            chain.append(at)
            at = parent[at]
        above[key] = chain
    return above


def weak_words(row: Row) -> list[str]:
    found = re.search(r"weak: ([^;(]+)", row["note"])
    return found[1].strip().split("|") if found else []


@pytest.mark.parametrize("name", sorted(COLUMNS))
def test_card_is_complete_and_names_the_columns(name: str) -> None:
    card, _ = read(name)
    assert card["id"] == name
    assert card["columns"] == COLUMNS[name]
    assert all(card.get(key) for key in ("name", "why", "source", "licence"))


@pytest.mark.parametrize("name", sorted(COLUMNS))
def test_row_count_is_the_one_on_record(name: str) -> None:
    assert len(rows_of(name)) == COUNTS[name]


@pytest.mark.parametrize("name", sorted(COLUMNS))
def test_text_is_nfc_clean_and_filled(name: str) -> None:
    text = (DATA / f"{name}.tsv").read_text(encoding="utf-8")
    assert unicodedata.normalize("NFC", text) == text
    assert not {"\r", "\ufeff"} & set(text)
    for row in rows_of(name):
        for column, cell in row.items():
            assert cell == cell.strip(), row
            assert cell or column in OPTIONAL, (column, row)


@pytest.mark.parametrize("name", ["industries", "indicators", "units"])
def test_keys_are_ascii_lower_camel_case(name: str) -> None:
    for row in rows_of(name):
        assert re.fullmatch(r"[a-z][A-Za-z0-9]*", row["key"]), row["key"]


@pytest.mark.parametrize("name", ["industries", "indicators"])
def test_keys_and_english_labels_are_unique(name: str) -> None:
    for column in ("key", "label_en"):
        counted = Counter(row[column] for row in rows_of(name))
        assert [cell for cell, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("name", ["industries", "indicators"])
def test_each_form_stands_once_in_the_file(name: str) -> None:
    counted = Counter(form for row in rows_of(name) for form in forms(row))
    assert len(counted) > 2000
    assert [form for form, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("name", ["industries", "indicators"])
def test_forms_hold_no_blank_and_english_labels_no_chinese(name: str) -> None:
    for row in rows_of(name):
        assert all(form and not re.search(r"\s", form) for form in forms(row)), row["key"]
        assert "||" not in row["aliases"], row["key"]
        assert re.search(r"[\u4e00-\u9fff]", row["label_zh"]), row["key"]
        assert row["label_en"].isascii(), row["key"]


def test_rows_are_sorted_by_key_then_surface() -> None:
    for name in ("indicators", "units", "qualifiers"):
        pairs = [(row.get("key", ""), row.get("surface", "")) for row in rows_of(name)]
        assert pairs == sorted(pairs), name


# industries


def test_parents_exist_and_form_no_cycle() -> None:
    rows = rows_of("industries")
    keys = {row["key"] for row in rows}
    assert [row["key"] for row in rows if row["broader"] and row["broader"] not in keys] == []
    above = ancestors(rows)
    assert max(len(chain) for chain in above.values()) <= 6


def test_industries_stand_in_tree_order() -> None:
    path: list[str] = []
    for row in rows_of("industries"):
        while path and path[-1] != row["broader"]:
            path.pop()
        assert bool(row["broader"]) == bool(path), row["key"]
        path.append(row["key"])


def test_roots_are_few() -> None:
    roots = [row["key"] for row in rows_of("industries") if not row["broader"]]
    assert len(roots) == 17
    assert {"tertiarySector", "strategicEmergingIndustries", "digitalEconomy"} <= set(roots)


def test_every_section_and_division_is_there_once() -> None:
    found = Counter(code for row in rows_of("industries") for code in codes(row))
    assert [code for code, times in found.items() if times > 1] == []
    assert {code for code in found if code.isalpha()} == set("ABCDEFGHIJKLMNOPQRST")
    assert {code for code in found if re.fullmatch(r"\d\d", code)} == {
        f"{number:02}" for number in range(1, 98)
    }
    assert all(re.fullmatch(r"[A-T]|\d{2,4}", code) for code in found)


def test_every_division_stands_under_its_section() -> None:
    rows = rows_of("industries")
    above = ancestors(rows)
    holder = {code: row["key"] for row in rows for code in codes(row)}
    number = 0
    for section in SECTIONS.split():
        while number < int(section[1:]):
            number += 1
            key = holder[f"{number:02}"]
            assert holder[section[0]] in (key, *above[key]), number
    assert number == 97


def test_every_strategic_emerging_industry_is_there_under_its_own() -> None:
    rows = rows_of("industries")
    above = ancestors(rows)
    found = [row["sei"] for row in rows if row["sei"]]
    wanted = [*EMERGING, *(f"{a}.{b}" for a, n in EMERGING.items() for b in range(1, n + 1))]
    assert sorted(found) == sorted(wanted)
    holder = {row["sei"]: row["key"] for row in rows if row["sei"]}
    for code, key in holder.items():
        top = holder[code[0]] if "." in code else "strategicEmergingIndustries"
        assert top in above[key], code


def test_silent_rows_and_weak_words_are_marked_as_the_card_says() -> None:
    rows = rows_of("industries")
    surfaces = {form for row in rows for form in forms(row)}
    silent = {row["label_zh"] for row in rows if row["note"].startswith("silent:")}
    assert len(silent) == 19
    assert {"工业", "教育", "卫生", "体育", "国家机构", "国际组织"} <= silent
    weak = [word for row in rows for word in weak_words(row)]
    assert len(weak) == 89
    assert len(set(weak)) == len(weak)
    assert surfaces.isdisjoint(weak)


def test_generic_words_name_no_industry() -> None:
    surfaces = {form for row in rows_of("industries") for form in forms(row)}
    generic = "主导产业 特色产业 支柱产业 新兴产业 传统产业 优势产业 产业 行业 显示 高新技术产业"
    assert surfaces.isdisjoint(generic.split())


INDUSTRIES = """
高端装备=highEndEquipment 高端装备制造业=highEndEquipment 新一代信息技术=newGenerationIt
新能源新材料产业=newEnergyAndNewMaterials 新材料新能源=newEnergyAndNewMaterials
医养健康产业=medicalAndElderlyHealth 安全自主可控=secureAndControllable 信创=itApplicationInnovation
总部商务=headquartersEconomy 3D打印=additiveManufacturing 低空经济=lowAltitudeEconomy
"""


@pytest.mark.parametrize("case", INDUSTRIES.split())
def test_well_known_forms_lead_to_their_industry(case: str) -> None:
    form, key = case.split("=")
    assert [row["key"] for row in rows_of("industries") if form in forms(row)] == [key]


# indicators


def test_indicator_kinds_and_directions_are_allowed() -> None:
    rows = rows_of("indicators")
    assert {row["unit_kind"] for row in rows} == set(INDICATOR_KINDS.split())
    assert {row["direction"] for row in rows} == {"up", "down", "none"}


def test_definitions_are_one_sentence_in_each_language() -> None:
    for row in rows_of("indicators"):
        assert re.fullmatch(r"[^。！？；]+。", row["definition_zh"]), row["key"]
        assert re.fullmatch(r"[A-Z][^.;!?]+\.", row["definition_en"]), row["key"]
        assert row["definition_zh"].removesuffix("。") != row["label_zh"]


def test_growth_is_left_to_derivation() -> None:
    surfaces = [form for row in rows_of("indicators") for form in forms(row)]
    assert [form for form in surfaces if re.search(r"(增长率|增速|增幅|同比增长)$", form)] == []


INDICATORS = """
GDP=gdp/money 固定资产投资=fixedAssetInvestment/money
营利性服务业收入=profitMakingServicesRevenue/money
一般公共预算收入=generalPublicBudgetRevenue/money 高新技术企业=highTechEnterprises/count
科技型中小企业=technologySmes/count 上市企业=listedCompanies/count 景观桥梁=bridges/count
规模以上研发机构=aboveScaleRdInstitutions/count 新增水系=waterSystemLength/length 占地=landArea/area
年产=annualProduction/multiple 亩均税收=taxPerMu/rate 平均办理时限=handlingTime/time
院士=academicians/people 研发强度=rdIntensity/ratio 排名=ranking/rank
"""


@pytest.mark.parametrize("case", INDICATORS.split())
def test_well_known_forms_lead_to_their_indicator(case: str) -> None:
    form, wanted = case.split("=")
    found = [row for row in rows_of("indicators") if form in forms(row)]
    assert [f"{row['key']}/{row['unit_kind']}" for row in found] == [wanted]


# units


def test_unit_kinds_are_allowed() -> None:
    assert {row["kind"] for row in rows_of("units")} == set(UNIT_KINDS.split())


def test_factors_are_positive_plain_decimals() -> None:
    for row in rows_of("units"):
        assert re.fullmatch(r"(0|[1-9]\d*)(\.\d*[1-9])?", row["factor"]), row
        assert Decimal(row["factor"]) > 0


def test_a_surface_has_two_kinds_only_where_a_rank_is_one_of_them() -> None:
    kinds: dict[str, list[str]] = {}
    for row in rows_of("units"):
        kinds.setdefault(row["surface"], []).append(row["kind"])
    assert {surface: sorted(found) for surface, found in kinds.items() if len(found) > 1} == {
        "名": ["people", "rank"],
        "位": ["people", "rank"],
    }


def test_surfaces_of_one_key_agree() -> None:
    meaning: dict[str, tuple[str, ...]] = {}
    for row in rows_of("units"):
        said = tuple(row[column] for column in ("label_en", "kind", "factor", "base"))
        assert meaning.setdefault(row["key"], said) == said, row["key"]


def test_a_base_is_one_of_itself_and_has_one_kind() -> None:
    kinds: dict[str, set[str]] = {}
    for row in rows_of("units"):
        kinds.setdefault(row["base"], set()).add(row["kind"])
        if row["key"] == row["base"]:
            assert row["factor"] == "1", row
    assert {base: found for base, found in kinds.items() if len(found) > 1} == {}


@pytest.mark.parametrize(("scale", "factor"), [("万", 10**4), ("百万", 10**6), ("亿", 10**8)])
def test_a_scaled_unit_is_the_plain_one_times_its_scale(scale: str, factor: int) -> None:
    by_surface = {row["surface"]: row for row in rows_of("units") if row["kind"] != "rank"}
    compared = 0
    for surface, row in by_surface.items():
        plain = by_surface.get(surface.removeprefix(scale))
        if plain is None or plain is row or row["kind"] != plain["kind"]:
            continue
        compared += 1
        wanted = Decimal(plain["factor"]) * factor
        # A mu is rounded at its fourth decimal, so its multiples agree to seven digits only.
        assert abs(Decimal(row["factor"]) - wanted) <= wanted * Decimal("1e-7"), surface
    assert compared >= {"万": 80, "百万": 20, "亿": 55}[scale]


FACTORS = """
亿元=100000000 万亿元=1000000000000 %=0.01 个百分点=0.01 成=0.1 倍=1 亩=666.6667 公顷=10000
平方公里=1000000 公里=1000 万吨=10000000 万千瓦=10000000 GWh=3600000000000 小时=3600
吨标准煤=29307600000 万人次=10000 万元/亩=15 万标箱=10000 PB=1000000000000000
"""


@pytest.mark.parametrize("case", FACTORS.split())
def test_factor_is_right(case: str) -> None:
    surface, factor = case.split("=")
    assert [row["factor"] for row in rows_of("units") if row["surface"] == surface] == [factor]


def test_common_measure_words_are_there() -> None:
    surfaces = {row["surface"] for row in rows_of("units")}
    words = """
    元 美元 亿美元 欧元 港元 日元 ‰ 平方米 m² 千米 米 公斤 兆瓦 MW GW kW 千瓦时 度 家 个 项
    件 人 户 套 台 辆 架 艘 条 座 栋 所 处 只 支 部 片 颗 枚 瓶 盒 升 立方米 台套 台(套) 张 份
    批 场 次 期 届 款 种 类 天 分钟 秒 年 月 级 层 车位 TEU 标箱 床 床位 点
    """
    assert set(words.split()) - surfaces == set()


# qualifiers


def test_positions_and_meanings_are_allowed() -> None:
    rows = rows_of("qualifiers")
    assert {row["position"] for row in rows} == {"pre", "post"}
    assert {row["meaning"] for row in rows} == set(MEANINGS.split())


def test_each_qualifier_stands_once() -> None:
    counted = Counter(row["surface"] for row in rows_of("qualifiers"))
    assert [surface for surface, times in counted.items() if times > 1] == []


def test_canonical_forms_agree_with_the_meaning() -> None:
    allowed = {
        "近": {"approx", "under"},
        "约": {"approx"},
        "超": {"over"},
        "余": {"over"},
        "以上": {"atleast"},
        "以下": {"atmost", "under"},
        "达": {"exact"},
        "累计": {"cumulative"},
        "第": {"rank"},
    }
    met = set()
    for row in rows_of("qualifiers"):
        if match := re.match(r"[^;]*canonical (\S+?)(;|$)", row["note"]):
            assert row["meaning"] in allowed[match[1]], row
            met.add(match[1])
    assert met == set(allowed)


QUALIFIERS = """
近=pre/approx 约=pre/approx 左右=post/approx 逾=pre/over 突破=pre/over 余=post/over 不足=pre/under
以上=post/atleast 不低于=pre/atleast 以下=post/atmost 最多=pre/atmost 达=pre/exact 仅=pre/exact
累计=pre/cumulative 第=pre/rank
"""


@pytest.mark.parametrize("case", QUALIFIERS.split())
def test_qualifier_means_what_it_should(case: str) -> None:
    surface, wanted = case.split("=")
    found = [row for row in rows_of("qualifiers") if row["surface"] == surface]
    assert [f"{row['position']}/{row['meaning']}" for row in found] == [wanted]
