from typing import Any

from counterproof.checks import run
from counterproof.findings.family import families
from counterproof.settings import Settings


def shown(case: Any) -> list[tuple[tuple[str, ...], int]]:
    """The clash shown for each family, with how many more stand with it."""
    record = case.record()
    return [(family.clash.statements, len(family.also)) for family in families(record, run(record, Settings()))]


def test_one_act_with_two_alibis_is_one_matter(case: Any) -> None:
    """Two books that each place Anna elsewhere refute one meeting, and it is shown once."""
    case.says("m", "meet", agent="Anna", place="mill", when="1851-05-03", by="Carl")
    case.says("a", "detain", patient="Anna", place="gaol", when="from 1851-05-01; until 1851-05-09", source="book a")
    case.says("b", "detain", patient="Anna", place="fort", when="from 1851-05-01; until 1851-05-09", source="book b")
    assert [more for _, more in shown(case)] == [1]


def test_two_acts_of_different_days_are_two_matters(case: Any) -> None:
    """One alibi that refutes a meeting in May and another in June leaves both to be seen."""
    case.says("m", "meet", agent="Anna", place="mill", when="1851-05-03", by="Carl")
    case.says("n", "meet", agent="Anna", place="mill", when="1851-06-03", by="Carl")
    case.says("a", "detain", patient="Anna", place="gaol", when="from 1851-05-01; until 1851-07-09", source="book a")
    assert shown(case) == [(("a", "m"), 0), (("a", "n"), 0)]


def test_one_claim_told_in_two_documents_is_one_matter(case: Any) -> None:
    """An indictment and a confession that tell of one meeting meet the same demolition as one claim."""
    case.says("d", "dissolve", thing="inn", when="1840", source="paper")
    case.says("m", "meet", agent="Anna", place="inn", when="1851-05", by="Anna")
    case.says("n", "meet", agent="Anna", place="inn", when="1851-05", source="indictment")
    assert [(len(statements), more) for statements, more in shown(case)] == [(2, 1)]


def test_claims_of_different_people_stay_apart(case: Any) -> None:
    """What refutes Anna's visit and what refutes Dora's are two matters, though one closing refutes both."""
    case.says("d", "dissolve", thing="inn", when="1840", source="paper")
    case.says("m", "meet", agent="Anna", place="inn", when="1851-05", by="Anna")
    case.says("n", "meet", agent="Dora", place="inn", when="1851-05", by="Dora")
    assert [more for _, more in shown(case)] == [0, 0]


def test_the_original_stands_before_its_copy(case: Any) -> None:
    """Carl's deposition, with more of his words, is shown though the report of it needs no third statement."""
    case.says("d", "mention", topic="treaty", negated=True, when="before 1948", by="Dora", source="paper")
    case.says("c", "mention", agent="Berg", topic="treaty", when="1947-02", by="Carl", source="paper")
    case.says("o", "mention", agent="Berg", topic="treaty", when="at @ball", by="Carl", source="deposition")
    case.says("b", "meet", agent="Carl", companion="Berg", event="ball", when="1947-02", by="Carl", source="deposition")
    assert (("b", "d", "o"), 1) in shown(case)


def test_a_change_of_account_told_twice_is_one_matter(case: Any) -> None:
    """The deposition and the report of it, taken back once; a second thing taken back stays apart."""
    case.says("o", "speak", agent="Anna", thing="oath", place="inn", by="Carl", source="deposition")
    case.says("m", "meet", agent="Anna", place="mill", when="1851-05-03", by="Carl", source="deposition")
    case.says("c", "speak", agent="Anna", thing="oath", by="Carl", source="report")
    case.says("x", "speak", agent="Anna", thing="oath", negated=True, by="Carl", answers=("o",), source="memoir")
    case.says("y", "meet", agent="Anna", place="mill", negated=True, when="1851-05-03", by="Carl", source="memoir")
    assert shown(case) == [(("m", "y"), 0), (("o", "x"), 1)]


def test_one_happening_dated_twice_and_by_a_distance_is_one_matter(case: Any) -> None:
    """The sixth, the sixteenth, and eighteen days after a funeral: the two dates are shown."""
    case.says("f", "happen", topic="funeral", event="funeral", when="1909-02-16")
    case.says("a", "happen", topic="digging", event="digging", when="1909-03-06")
    case.says("b", "happen", topic="digging", event="digging", when="1909-03-16", source="paper")
    case.says("n", "happen", topic="digging", event="digging", when="after P18D @funeral")
    assert shown(case) == [(("a", "b"), 1)]


def test_where_somebody_was_at_a_happening_dated_twice_is_that_matter(case: Any) -> None:
    """Taken at the fort on the 16th, taken at the inn on the 12th: and seen at the inn when she was taken."""
    case.entity("fort", "building")
    case.says("a", "arrest", patient="Anna", place="fort", event="arrest", when="1968-12-16")
    case.says("b", "arrest", patient="Anna", place="inn", event="arrest", when="1968-12-12", source="paper")
    case.says("s", "see", agent="Carl", patient="Anna", place="inn", when="at @arrest", source="paper")
    assert shown(case) == [(("a", "b"), 1)]
