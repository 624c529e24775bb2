"""Words that choose statements."""

from __future__ import annotations

from typing import Any

import pytest

from counterproof.errors import UsageError
from counterproof.scenarios import chosen


@pytest.fixture
def told(case: Any) -> Any:
    """Berg in custody, Carl through Dora, an accusation of Berg's that a paper reports."""
    for name in ("Berg", "Carl", "Dora"):
        case.entity(name)
    case.says("a", "meet", agent="Anna", by="Berg", terms="custody")
    case.says("b", "meet", agent="Anna", by=("Dora", "Carl"))
    case.says("c", "accuse", agent="Berg", patient="Anna")
    case.says("d", "travel", agent="Anna")
    return case.record()


@pytest.mark.parametrize(
    ("selector", "ids"),
    [
        ("statement:d", "d"),
        ("declarant:berg", "ac"),
        ("declarant:Dora", "b"),
        ("circumstance:custody", "a"),
        ("hearsay", "b"),
        (" declarant : Carl ", "b"),
    ],
)
def test_what_is_chosen(told: Any, selector: str, ids: str) -> None:
    """By key, by whoever says, relays or makes the accusation, by circumstance, by remove."""
    assert chosen(told, [selector]) == set(ids)


@pytest.mark.parametrize(
    "selector",
    ["statement:x", "declarant:Anna", "circumstance:rain", "source:x", "everything", "declarant:", "hearsay:x"],
)
def test_what_chooses_nothing_is_said(told: Any, selector: str) -> None:
    """A typing error never passes for a withdrawal without effect."""
    with pytest.raises(UsageError, match=selector.partition(":")[0]):
        chosen(told, [selector])


def test_two_of_one_name_are_asked_for_by_id(case: Any) -> None:
    """Rather than withdrawing the words of both."""
    case.entity("e1", aliases=("Smith",))
    case.entity("e2", aliases=("Smith",))
    case.says("a", "meet", by="e1")
    case.says("b", "meet", by="e2")
    with pytest.raises(UsageError, match="e1, e2"):
        chosen(case.record(), ["declarant:Smith"])
    assert chosen(case.record(), ["declarant:e2"]) == {"b"}
