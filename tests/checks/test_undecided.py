from dataclasses import replace

from counterproof.checks import Question
from counterproof.checks.undecided import undecided
from counterproof.settings import Settings


def test_a_search_that_stopped_at_its_cap_is_reported(new_case):
    """With a cap of one conflict, a fire dated in three ways leaves conflicts unshown, and it is said."""
    case = new_case()
    for number, day in enumerate(("1901-03-01", "1901-03-05", "1901-03-09")):
        case.says(f"s{number}", "happen", event="fire", when=day)
    record = case.record()
    assert undecided(Question(record, Settings())) == ()
    assert len(undecided(Question(record, replace(Settings(), most_conflicts=1)))) == 1
