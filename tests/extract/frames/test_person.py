"""Posts stand before their holder; a post belongs to the body its name begins with."""

from __future__ import annotations

from zonegraph.extract import clauses
from zonegraph.extract.frames import person

from ..made import drafted, mention, reading_of


def test_every_post_before_a_person_is_held_by_them() -> None:
    read = reading_of("甲区党工委书记、管委会主任吕长富介绍。")
    posts = [mention(read, name, "Position") for name in ("甲区党工委书记", "管委会主任")]
    who = mention(read, "吕长富", "Person")
    (held, *_) = clauses.statements(read, [*posts, who], "甲区")
    assert drafted(person.read(read, held)) == {
        "吕长富 holdsPosition 甲区党工委书记",
        "吕长富 holdsPosition 管委会主任",
    }
    zone = mention(read, "甲区", "Zone")
    assert drafted(person.bodies(read, held, [zone], "甲区")) == {
        "甲区党工委书记 positionIn 甲区",
        "管委会主任 positionIn 甲区",
    }


def test_a_post_that_does_not_touch_the_person_is_not_theirs() -> None:
    read = reading_of("甲区书记会见吕长富。")
    names = [mention(read, "甲区书记", "Position"), mention(read, "吕长富", "Person")]
    (held, *_) = clauses.statements(read, names, None)
    assert drafted(person.read(read, held)) == set()
