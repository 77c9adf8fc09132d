import pytest

from zonegraph.errors import UsageError
from zonegraph.query.arguments import arguments


@pytest.mark.parametrize(
    ("words", "name", "params"),
    [
        ([], None, {}),
        (["zones"], "zones", {}),
        (["zones", "--zone", "济宁"], "zones", {"zone": "济宁"}),
        (["--zone", "济宁", "zones", "--year=2020"], "zones", {"zone": "济宁", "year": "2020"}),
        (["-", "--text=--x=1", "--below", "-1"], "-", {"text": "--x=1", "below": "-1"}),
        (["q", "--text="], "q", {"text": ""}),
    ],
)
def test_words_are_a_name_and_parameters(
    words: list[str], name: str | None, params: dict[str, str]
) -> None:
    assert arguments(words) == (name, params)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["q", "--zone"], "--zone needs a value"),
        (["q", "--zone", "--year", "1"], "--zone needs a value"),
        (["q", "--zone", "a", "--zone=b"], "--zone is given twice"),
        (["q", "r"], "one query at a time"),
        (["q", "--", "r"], "one query at a time"),
    ],
)
def test_what_is_off_is_named(words: list[str], says: str) -> None:
    with pytest.raises(UsageError, match=says):
        arguments(words)
