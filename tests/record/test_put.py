"""What the prosecution lays to somebody by its questions."""

from __future__ import annotations

from typing import Any

import pytest

from counterproof.grounds import weigh

HEAD = "RECORD of the session of the Military Court.\n\nThe witness HUGO PAREDES, sworn.\n\n"


def _laid(record: Any) -> list[tuple[str, str]]:
    return [(c.charge, record.name(c.against[0])) for c in record.charges if c.answers]


def test_who_is_named_in_answer_is_charged(read: Any) -> None:
    """And the charge rests on the answer."""
    record = read(HEAD + "PROSECUTOR: Who gave the order to fire?\nPAREDES: Ramiro Leal. He gave it himself.")
    assert _laid(record) == [("order to fire", "Ramiro Leal")]
    (found,) = weigh(record)
    assert [record.name(g.speaker) for g in found.grounds] == ["Hugo Paredes"]


@pytest.mark.parametrize(
    "talk",
    [
        "DEFENDER: Who gave the order to fire?\nPAREDES: Ramiro Leal.",
        "PRESIDENT: Who gave the order to fire?\nPAREDES: Ramiro Leal.",
        "PROSECUTOR: Who opened the window?\nPAREDES: Ramiro Leal.",
        "PROSECUTOR: Who gave the order to fire?\nPAREDES: I do not know.",
    ],
)
def test_nobody_is_charged(read: Any, talk: str) -> None:
    """By the defence, by the bench, with a harmless act, without a name."""
    assert _laid(read(HEAD + talk)) == []
