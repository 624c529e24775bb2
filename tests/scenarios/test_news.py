"""News: what came between two examinations of one case, and nothing where nothing came."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counterproof.case import Case
from counterproof.case.removal import Warrant, withdraw
from counterproof.errors import UsageError
from counterproof.inquiry import Inquiry, examine
from counterproof.scenarios.news import News, news
from counterproof.settings import Settings

ROW = """
[[row]]
whom = "Anna Lind"
what = "detain"
where = "gaol of Visby"
when = "throughout 1903-05"
by = ["{by}"]
"""
MET = """
[[row]]
who = "Anna Lind"
what = "meet"
whom = "Ida Berg"
where = "Stockholm"
when = "1903-05-04"
"""


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """A case in which Per Holm says that Anna Lind was in gaol in Visby."""
    with Case.create(tmp_path / "case", "The ferry") as case:
        add(case, tmp_path / "first.toml", by="Per Holm")
        yield case


def add(
    case: Case, path: Path, who: str = "Anna Lind", where: str = "Visby", when: str = "1903-05-04", by: str = ""
) -> None:
    """One more record of one row."""
    path.write_text(ROW.format(who=who, where=where, when=when, by=by))
    case.add([str(path)], Settings())


def since(case: Case, size: int) -> News:
    """What is new since there were so many events."""

    def asked(size: int | None) -> Inquiry:
        return examine((), Settings(), case=case, size=size, extractor="none")

    return news(asked(size), asked(None))


def test_nothing_is_new_where_nothing_came(case: Case) -> None:
    """Two examinations of the same have no news."""
    assert since(case, case.head().size) == News()


def test_a_claim_gains_the_voice_that_says_the_same(case: Case, tmp_path: Path) -> None:
    """A second voice to the same effect is support, with its words; its own source is named as having come."""
    before = case.head().size
    add(case, tmp_path / "second.toml", by="Ida Berg")
    found = since(case, before)
    assert found.came == ("second.toml",)
    assert any("Per Holm" in change.claim.quote and len(change.gained) == 1 for change in found.claims)
    assert found.new == found.gone == ()


def test_support_is_lost_with_the_source_that_gave_it(case: Case, tmp_path: Path) -> None:
    """When the second voice is withdrawn the claim stands alone again, and the source is named."""
    add(case, tmp_path / "second.toml", by="Ida Berg")
    before = case.head().size
    withdraw(case, case.source("second.toml"), Warrant("consent"))
    found = since(case, before)
    assert found.went == ("second.toml",)
    assert any("Per Holm" in change.claim.quote and len(change.lost) == 1 for change in found.claims)


def test_a_conflict_comes_with_the_words_that_make_it(case: Case, tmp_path: Path) -> None:
    """Words that she was met elsewhere in that month make a conflict; it is gone when they are withdrawn."""
    before = case.head().size
    (tmp_path / "met.toml").write_text(MET)
    case.add([str(tmp_path / "met.toml")], Settings())
    (conflict,) = since(case, before).new
    assert conflict.clash.check == "custody"
    between = case.head().size
    withdraw(case, case.source("met.toml"), Warrant("consent"))
    assert [f.id for f in since(case, between).gone] == [conflict.id]


def test_a_moment_is_a_head_or_a_time(case: Case) -> None:
    """A head gives its size, a day before the case nothing, one after it all; another case's head is refused."""
    head = case.head()
    assert (case.size_at(str(head)), case.size_at("1999-01-01"), case.size_at("2999-01-01")) == (
        head.size,
        0,
        head.size,
    )
    for wrong in (f"{head.size}-{'0' * 64}", "yesterday"):
        with pytest.raises(UsageError):
            case.size_at(wrong)
