"""Verdicts on the articles' conflicts, and the page made of them."""

from __future__ import annotations

from benchmarks.articles import UNREAD, VERDICTS, Conflict, Row, page, read_verdicts


def test_verdicts_are_found_by_case_check_and_places_in_any_order() -> None:
    """The order in which the places are written does not matter."""
    text = '[[verdict]]\ncase="a.md"\ncheck="date"\nplaces=["a.md:70","a.md:7"]\nverdict="true"\nwhy="two days"\n'
    assert read_verdicts(text) == {("a.md", "date", (("a.md", 7), ("a.md", 70))): "true: two days"}


def test_every_verdict_on_record_is_one_of_three() -> None:
    """True, defensible or false, each with its reason."""
    for verdict in read_verdicts(VERDICTS.read_text(encoding="utf-8")).values():
        kind, _, why = verdict.partition(": ")
        assert kind in ("true", "defensible", "false")
        assert why


def test_the_page_shows_what_nobody_has_read() -> None:
    """A new conflict stands out, and the rates are per 1,000 words."""
    conflict = Conflict("date", "certain", (("a.md", 7), ("a.md", 70)), UNREAD)
    made = page((Row("a.md", 2000, 9, 1.0, (conflict,)),))
    assert f"- a.md, certain `date` at 7, 70: {UNREAD}" in made
    assert "1 certain (0.50 per 1,000 words)" in made
