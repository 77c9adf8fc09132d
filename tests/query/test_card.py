from pathlib import Path

import pytest

from zonegraph.errors import QueryError
from zonegraph.query.card import Card, has_header, parse, read

GOOD = """\
#+ id: Q901
#+ name: two-words
#+ title-zh: 题
#+ title-en: title
#+ description-zh: 问什么？
#+ description-en: What is asked?
#+ param: zone label(Zone, Park) | 园区 | the zone
#+ param: year year = 2020 | 年份 | the year
#+ param: text text required | 文字 | the text
#+ tags: one, two
#+ returns: zone | 园区 | the zone

PREFIX zg: <https://w3id.org/zonegraph/ontology#>
SELECT ?zone WHERE {
  VALUES ?zone { UNDEF } #+ bind zone
  VALUES ?year { 2020 } #+ bind year
  VALUES ?text { UNDEF } #+ bind text
  ?zone a zg:Zone .
}
ORDER BY ?zone
"""


def card() -> Card:
    return parse(GOOD, "q.rq")


def test_a_card_is_read_whole() -> None:
    read_card = card()
    assert (read_card.id, read_card.name, read_card.tags) == ("Q901", "two-words", ("one", "two"))
    assert (read_card.description_zh, read_card.title_en) == ("问什么？", "title")
    zone, year, text = read_card.params
    assert (zone.type, zone.classes, zone.default, zone.required) == (
        "label",
        ("Zone", "Park"),
        None,
        False,
    )
    assert (year.type, year.default, year.zh, year.en) == ("year", "2020", "年份", "the year")
    assert text.required
    assert [(each.name, each.zh) for each in read_card.returns] == [("zone", "园区")]
    assert read_card.param("year") is year
    assert read_card.param("none") is None


BROKEN = {
    "not a header line": ("#+ name: two-words", "#+ name two-words", 2),
    "unknown header key": ("#+ tags:", "#+ tag:", 10),
    "stands twice": ("#+ tags: one, two", "#+ name: again", 10),
    "lacks tags": ("#+ tags: one, two\n", "", 1),
    "lacks returns": ("#+ returns: zone | 园区 | the zone\n", "", 1),
    "not an id": ("Q901", "901", 1),
    "not a name": ("two-words", "Two Words", 1),
    "not a parameter": ("| 园区 | the zone\n#+ param: year", "| 园区\n#+ param: year", 7),
    "unknown type": ("year year", "year years", 8),
    "is taken": ("param: year year", "param: format year", 8),
    "has classes": ("label(Zone, Park)", "label", 7),
    "only a label": ("text text", "text text(Zone)", 9),
    "unknown class": ("Zone, Park", "Zone, Parks", 7),
    "not a column": ("#+ returns: zone | 园区 | the zone", "#+ returns: zone | 园区", 11),
    "nothing binds": ("  VALUES ?year { 2020 } #+ bind year\n", "", 12),
    "no such parameter": ("#+ param: year year = 2020 | 年份 | the year\n", "", 15),
    "not a line that binds": ("VALUES ?year { 2020 } #+ bind year", "?s ?p ?o #+ bind year", 16),
    "binds a parameter": ("#+ bind zone", "#+ bind  zone", 15),
}


@pytest.mark.parametrize("says", BROKEN)
def test_what_is_broken_is_named_with_its_line(says: str) -> None:
    old, new, line = BROKEN[says]
    assert old in GOOD
    with pytest.raises(QueryError, match=says) as caught:
        parse(GOOD.replace(old, new, 1), "q.rq")
    assert caught.value.where == f"q.rq:{line}"


def test_every_way_to_break_a_card_is_tried() -> None:
    assert len(BROKEN) >= 18


def test_the_file_is_named_after_the_card(tmp_path: Path) -> None:
    good = tmp_path / "Q901-two-words.rq"
    good.write_text(GOOD, encoding="utf-8")
    assert read(good).name == "two-words"
    other = good.rename(tmp_path / "Q902-two-words.rq")
    with pytest.raises(QueryError, match="name is not that of its card"):
        read(other)
    other.write_bytes(b"\xff")
    with pytest.raises(QueryError, match="not UTF-8 at byte 0"):
        read(other)
    with pytest.raises(QueryError, match="No such file"):
        read(tmp_path / "none.rq")


def test_bare_sparql_has_no_header() -> None:
    assert has_header(GOOD)
    assert not has_header("SELECT * {}")
