import datetime as dt

from zonegraph.article import Article, Block, BlockKind, Position, Segment, SourceMap


def article(**changes: object) -> Article:
    """Return an article of two lines whose second line came first in the file."""
    values: dict[str, object] = {
        "text": "甲乙丙\n丁戊",
        "blocks": (
            Block(kind=BlockKind.HEADLINE, start=0, end=3),
            Block(kind=BlockKind.PARAGRAPH, start=4, end=6),
        ),
        "source": SourceMap(
            name="page.txt",
            sha256="0" * 64,
            encoding="utf-8",
            line_starts=(0, 3),
            segments=(
                Segment(text_start=0, raw_start=3, length=3),
                Segment(text_start=4, raw_start=0, length=2),
            ),
        ),
        "headline": "甲乙丙",
        "newspaper": "某报",
        "published": dt.date(2020, 1, 13),
    }
    return Article(**{**values, **changes})  # type: ignore[arg-type]


def test_every_character_leads_back_to_its_line_and_column() -> None:
    source = article().source
    assert source.position(0) == Position(line=2, column=1)
    assert source.position(2) == Position(line=2, column=3)
    assert source.position(5) == Position(line=1, column=2)


def test_a_separator_maps_to_the_character_before_it() -> None:
    assert article().source.position(3) == Position(line=2, column=3)


def test_the_key_does_not_depend_on_the_name_of_the_file() -> None:
    one = article()
    other = article(
        source=SourceMap(
            name="other.md", sha256="1" * 64, encoding="utf-8", line_starts=(0,), segments=()
        )
    )
    assert one.key == other.key


def test_a_digest_is_another_article_than_what_it_digests() -> None:
    assert article().key != article(digest_of="某报 2020-01-13").key


def test_date_and_headline_are_part_of_the_key() -> None:
    keys = {
        article().key,
        article(published=dt.date(2020, 1, 14)).key,
        article(headline="丁").key,
        article(page="5").key,
    }
    assert len(keys) == 4
