"""Occasions: what a text tells of "the strike" is told of one strike, unless it knows another."""

from __future__ import annotations

import pytest


def _topics(record) -> list[set[str]]:
    return [set(e.fillers("topic")) for e in record.entries if e.statement.proposition.predicate in ("begin", "finish")]


@pytest.mark.parametrize(
    ("content", "one"),
    [
        ("The strike at Vardo began on 9 May 1911. On 12 May 1911 the strike was settled.", True),
        ("The strike of the carters began on 9 May 1911. The strike of the dockers ended on 12 May 1911.", False),
        ("The only siege the town knew began on 9 May 1644. The siege was raised on 12 June 1644.", True),
        ("The strike ended on 9 May 1911. The strike began again on 12 May 1911.", False),
        ("The strike was called off on 3 May 1890. A strike began in Riga on 9 May 1890.", False),
        ("The siege began on 3 May 1700; the siege of Reval was raised on 1 May 1700.", False),
        ("The fire broke out on 9 May 1911. A second fire broke out in June. The fire was put out.", False),
    ],
)
def test_one_event_of_one_text(read, content: str, one: bool) -> None:
    """The phrases of a text mean one event where nothing in it tells one from another."""
    first, *_, last = _topics(read(content))
    assert (bool(first) and first == last) == one


def test_meetings_of_two_passages_are_two(read) -> None:
    """What comes about again and again is one within its passage only."""
    first, last = _topics(read("The meeting began on 3 May 1902.\n\nThe meeting ended on 4 May 1902."))
    assert first
    assert first != last


def test_what_is_to_come_is_no_event(read) -> None:
    """Nobody knows yet whether a threatened strike will come about."""
    assert _topics(read("The threatened strike began on 9 May 1911.")) == [set()]
