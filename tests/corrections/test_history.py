"""What was decided on one matter, step by step."""

from __future__ import annotations

from typing import Any

from counterproof.corrections import history


def test_a_history_holds_everything_on_the_matter_and_nothing_else(desk: Any) -> None:
    """From whichever step one asks."""
    first = desk.decide("date", desk.words("9 May 1903"), "1903-05-10")
    desk.decide("date", desk.words("9 May 1903"), "1903-05-11", supersedes=(first,))
    desk.decide("date", desk.words("4 May 1903"), "1903-05-11")
    undo = desk.undo("u1")
    desk.undo(undo)
    for uid in ("u0", "u1", undo):
        steps = history(desk.decisions, desk.upshot(), uid)
        assert [(s.event.uid, s.state) for s in steps] == [
            ("u0", "superseded"), ("u1", "applied"), ("x0", "undone"), ("x1", "holds"),
        ]  # fmt: skip


def test_an_unknown_uid_has_no_history(desk: Any) -> None:
    """Nor does it fail."""
    assert history(desk.decisions, desk.upshot(), "u9") == ()
