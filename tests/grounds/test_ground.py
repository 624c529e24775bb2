"""One ground: whose word it is, of what kind, at how many removes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from counterproof.grounds import Ground, weigh
from counterproof.record import Charge


def ground(case: Any, **told: Any) -> Ground:
    """The one ground of a charge against Anna; Berg is charged as well."""
    for name in ("Anna", "Berg", "Carl", "Dora"):
        case.entity(name)
    case.says("charge", "charge", patient="Anna", source="writ")
    case.says("g", **({"what": "meet", "supports": "charge", "source": "minutes"} | told))
    charges = (Charge("ch", "x", ("Anna",), "", ("charge",)), Charge("c2", "y", ("Berg",), "", ()))
    (found,) = weigh(replace(case.record(), charges=charges))[0].grounds
    return found


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ({"agent": "Anna", "by": "Anna"}, "own_confession"),
        ({"agent": "Dora", "recipient": "Anna", "by": "Anna"}, "own_confession"),
        ({"agent": "Anna", "by": "Berg"}, "accomplice"),
        ({"agent": "Anna", "by": "Dora"}, "witness"),
        ({"agent": "Anna", "by": "Dora", "terms": "written"}, "document"),
        ({"agent": "Anna", "by": "Dora", "terms": ("written", "oath")}, "witness"),
        ({"agent": "Anna"}, "document"),
        ({"what": "possess", "agent": "Anna", "thing": "list"}, "thing"),
        ({"what": "arrest", "patient": "Anna"}, "official_act"),
        ({"agent": "Anna", "by": "Vogel"}, "expert"),
    ],
)
def test_the_kind_of_a_ground(case: Any, told: dict[str, Any], kind: str) -> None:
    """By whose word it is and how it came, never by what it says."""
    case.entity("Vogel", kind="chemist")
    assert ground(case, **told).kind == kind


def test_a_confession_that_another_tells_of_is_that_others_word(case: Any) -> None:
    """The constable alone can be asked; what an accomplice is said to have said stays the accomplice's."""
    own = ground(case, agent="Anna", by=("Dora", "Anna"))
    assert (own.speaker, own.kind, own.depth) == ("Dora", "witness", 1)
    case.entries.clear()
    other = ground(case, agent="Anna", by=("Dora", "Berg"))
    assert (other.speaker, other.kind, other.depth) == ("Berg", "accomplice", 1)


def test_hearsay_told_as_a_circumstance_is_at_one_remove(case: Any) -> None:
    """Dora says it herself, but at second hand."""
    assert ground(case, agent="Anna", by="Dora").depth == 0
    case.entries.clear()
    assert ground(case, agent="Anna", by="Dora", terms="hearsay").depth == 1


@pytest.mark.parametrize(("by", "taken_back"), [("Dora", ("w",)), (("Carl", "Dora"), ())])
def test_only_her_own_words_take_a_statement_back(case: Any, by: Any, taken_back: tuple[str, ...]) -> None:
    """Not what Carl says that she said."""
    case.entity("Dora")
    case.entity("Carl")
    case.says("w", "withdraw", agent="Dora", by=by, answers="g", source="letter")
    assert ground(case, agent="Anna", by="Dora").withdrawn_by == taken_back


def test_a_joint_plea_is_the_own_word_of_those_who_make_it(case: Any) -> None:
    """A document tells that Anna and Berg pleaded guilty."""
    found = ground(case, what="plead_guilty", agent=("Anna", "Berg"))
    assert (found.kind, found.speaker) == ("own_confession", "Anna")
