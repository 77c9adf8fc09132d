"""Datelines and signatures name people and are not prose."""

from __future__ import annotations

import pytest

from zonegraph.read.dateline import dateline, signature


@pytest.mark.parametrize(
    ("head", "writers", "agency"),
    [
        ("本报讯(记者 石磊 通讯员 杜若) ", ("石磊", "杜若"), None),
        ("本报讯（记者石磊）", ("石磊",), None),
        ("本报讯 记者石磊报道 ", ("石磊",), None),
        ("本报讯 ", (), None),
        ("本报济宁1月13日讯 ", (), None),
        ("新华社济南1月13日电(记者 石磊) ", ("石磊",), "新华社"),
        ("新华社北京1月5日电 ", (), "新华社"),
        ("中新网3月1日电 ", (), "中新网"),
    ],
)
def test_datelines(head: str, writers: tuple[str, ...], agency: str | None) -> None:
    found = dateline(f"{head}近日，园区传来好消息。")
    assert found is not None
    assert f"{head}近日"[found.end :] == "近日"
    assert (found.people.writers if found.people else ()) == writers
    assert found.agency == agency


@pytest.mark.parametrize("text", ["近日，本报讯。", "新华社记者来到园区。", "本报将继续关注。"])
def test_no_datelines(text: str) -> None:
    assert dateline(text) is None


def test_signatures() -> None:
    found = signature("园区传来好消息。(本报记者 石磊)")
    assert found is not None
    assert found[0] == 8
    assert found[1].writers == ("石磊",)
    assert signature("园区传来好消息。(完)") is None
    assert signature("园区(记者 石磊)") is None
