"""Numbers and what they count."""

import pytest

from counterproof.language import Pipeline, analyse
from counterproof.settings import Settings
from counterproof.sources import Source, Text


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """The pipeline of the default settings, loaded once."""
    return Pipeline(Settings().model)


def counted(pipeline: Pipeline, content: str) -> list[tuple[int, str]]:
    """Each number's value and noun."""
    text = Text(Source("src-0", "0" * 64, ("a.txt",), "text/plain", len(content)), content, "text/1")
    return [(n.value, n.noun) for n in analyse(text, pipeline).numbers]


@pytest.mark.parametrize(
    ("content", "value", "noun"),
    [
        ("Of 1,966 delegates few came home.", 1966, "delegate"),
        ("They accused sixteen defendants of it.", 16, "defendant"),
        ("They gave him threescore pounds for it.", 60, "pound"),
        ("She bought two dozen eggs there.", 24, "egg"),
        ("They paid one hundred and twenty-five pounds.", 125, "pound"),
        ("They sent off six hundred and twenty tonnes.", 620, "tonne"),
        ("The firm lost 3 million francs.", 3_000_000, "franc"),
    ],
)
def test_values_and_nouns(pipeline: Pipeline, content: str, value: int, noun: str) -> None:
    """Digits, words, dozens and scores are read with the noun that follows."""
    assert counted(pipeline, content) == [(value, noun)]


def test_dates_count_nothing(pipeline: Pipeline) -> None:
    """The numbers of a date are no numbers."""
    assert counted(pipeline, "He sailed on 21 April 1841.") == []


def test_one_as_a_pronoun_counts_nothing(pipeline: Pipeline) -> None:
    """In "One never knows" nothing is counted, in "one horse" a horse is."""
    assert counted(pipeline, "One never knows.") == []
    assert counted(pipeline, "They kept one horse.") == [(1, "horse")]


@pytest.mark.parametrize(
    ("content", "values"),
    [
        ("Of these two dozen nine came home.", [24, 9]),
        ("They had three score and ten years.", [70]),
        ("The loss was 11.4 million francs.", [11_400_000]),
        ("The rod is 11.4 feet long.", []),
        ("They spent the hundred pounds.", [100]),
    ],
)
def test_where_a_number_ends(pipeline: Pipeline, content: str, values: list[int]) -> None:
    """A second number is none of the first; a decimal counts only with its scale; "the hundred" is one."""
    assert [value for value, _ in counted(pipeline, content)] == values
