"""Plain clauses in many wordings: each is read as what it says, with who, where and when."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterproof.language import Analysis
from counterproof.statements import extract

Analysed = Callable[[str], Analysis]
WHEN = "on 4 March 1921"


@pytest.mark.parametrize(
    ("clause", "predicate"),
    [
        ("Anna Berg was seen in Bergen", "see"),
        ("We found Anna Berg at the mill", "see"),
        ("Anna Berg was among those who dined at the Anchor inn", "be_at"),
        ("Anna Berg was a guest at the Anchor inn", "be_at"),
        ("Anna Berg called at the mill", "be_at"),
        ("Anna Berg was staying with her sister in Bergen", "be_at"),
        ("Anna Berg got to Bergen", "travel"),
        ("Anna Berg paid a visit to Bergen", "travel"),
        ("Anna Berg sailed from Bergen", "leave"),
        ("Anna Berg went away from Bergen", "leave"),
        ("Anna Berg left Leeds", "leave"),
        ("Anna Berg came out of prison", "release"),
    ],
)
def test_where_somebody_was(analysed: Analysed, clause: str, predicate: str) -> None:
    """Being, coming and going in other words than be, come and go."""
    told = [s.proposition for s in extract(analysed(f"{clause} {WHEN}.")) if s.proposition.predicate == predicate]
    assert [(len(p.timings), p.place is not None, len(p.roles) > 0) for p in told] == [(1, True, True)]


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        ("Anna Berg put her name to the lease.", "write"),
        ("Karl Holt was seized by the police.", "arrest"),
        ("Anna Berg named Karl Holt as the murderer.", "accuse"),
        ("Anna Berg laid the blame on Karl Holt.", "accuse"),
        ("Karl Holt recanted in May.", "withdraw"),
        ("Karl Holt went back on his testimony.", "withdraw"),
        ("Anna Berg gave birth to Karl Holt.", "born"),
        ("Anna Berg and Karl Holt were married in May.", "marry"),
        ("Karl Holt fired the barn.", "attack"),
        ("Anna Berg took the life of Karl Holt.", "kill"),
        ("Karl Holt was stabbed to death in May.", "kill"),
        ("Karl Holt hanged himself in May.", "die"),
        ("Anna Berg took the train to Bergen.", "travel"),
        ("Anna Berg took part in the meeting.", "be_at"),
        ("Anna Berg was introduced to Karl Holt.", "meet"),
        ("The key passed from Anna Berg to Karl Holt.", "hand_over"),
        ("Karl Holt was behind bars in May.", "detain"),
        ("Karl Holt regained his freedom in May.", "release"),
    ],
)
def test_what_somebody_did_or_suffered(analysed: Analysed, sentence: str, predicate: str) -> None:
    """Acts told with a noun or a particle."""
    assert predicate in [s.proposition.predicate for s in extract(analysed(sentence))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Berg was found guilty in Bergen.",
        "The paper was found in Bergen.",
        "Anna Berg wrote to her sister in Bergen.",
        "Anna Berg came from Bergen.",
    ],
)
def test_what_puts_nobody_anywhere(analysed: Analysed, sentence: str) -> None:
    """A verdict, a thing, a letter and an origin tell of nobody's stay."""
    told = [s.proposition for s in extract(analysed(sentence))]
    assert not any(p.predicate in ("see", "be_at", "leave", "travel") and p.place for p in told)


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        ("Anna Berg spent March 1921 in Lisbon.", "throughout"),
        ("Anna Berg spent the whole of March 1921 in Lisbon.", "throughout"),
        ("Anna Berg passed the night of 4 March 1921 in Lisbon.", "throughout"),
        ("Anna Berg was in Lisbon in March 1921.", "at"),
    ],
)
def test_a_time_that_is_spent_is_filled(analysed: Analysed, sentence: str, relation: str) -> None:
    """Who spends a month somewhere is there all through it; who is there in it need not be."""
    told = [s.proposition for s in extract(analysed(sentence)) if s.proposition.predicate == "be_at"]
    assert [t.relation for p in told for t in p.timings] == [relation]


def test_a_shared_object_makes_no_passive(analysed: Analysed) -> None:
    """Who "shot and killed the guard" was not shot."""
    told = [s.proposition for s in extract(analysed("Within an hour Karl Holt shot and killed the guard."))]
    assert [[(r.name, r.mention.text) for r in p.roles if r.name == "patient"] for p in told] == [
        [("patient", "the guard")]
    ]
