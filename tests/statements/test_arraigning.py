"""Who is said in a sentence to be before a court, and for what."""

from __future__ import annotations

from typing import Any

import pytest


def _charged(found: Any) -> set[str]:
    return {
        r.mention.text
        for s in found
        if s.proposition.predicate == "charge" and s.proposition.actual and not s.proposition.negated
        for r in s.proposition.roles
        if r.name == "patient"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Carl Holt was brought up on the charge of having poisoned his wife.",
        "Carl Holt was indicted for stealing, on the 3d of December, one silver spoon, value 9s., a widow's goods.",
        "CARL HOLT was indicted for stealing three yards of lace.",
        "Carl Holt went on trial on Monday accused of false accounting.",
        "Prosecutors allege that Carl Holt inflated the sales.",
        "The indictment alleged that Carl Holt had sold the plans.",
        "Carl Holt was hanged for the murder of a pedlar.",
        "The Trial of Captain Carl Holt, before the Sheriff, for the murder of a pedlar.",
        "Carl Holt, who was charged with theft, spoke to the clerk.",
    ],
)
def test_somebody_is_put_before_a_court(read: Any, text: str) -> None:
    """However the sentence says so."""
    assert {name.title() for name in _charged(read(text))} == {"Carl Holt"}


@pytest.mark.parametrize(
    "text",
    [
        "Carl Holt was not brought up on a charge of theft.",
        "The defence alleged that Carl Holt had stolen the ring.",
        "Paul Lang alleged that Carl Holt had stolen the ring.",
        "Counsel for the defence said that Carl Holt had stolen the ring.",
        "The government said that Carl Holt was ill.",
        "Carl Holt was fined for the third time.",
        "If Carl Holt were tried for theft, he would flee.",
        "Carl Holt was accused of vanity by his sister.",
    ],
)
def test_what_is_no_charge(read: Any, text: str) -> None:
    """Denied or supposed, brought by anybody else, or of nothing done."""
    assert _charged(read(text)) == set()
