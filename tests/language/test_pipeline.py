"""One text read from end to end."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterproof.errors import UsageError
from counterproof.language import Analysis, Pipeline, analyse, analyse_all
from counterproof.settings import Settings
from counterproof.sources import Source, Text


def text(content: str) -> Text:
    """A text of one invented source."""
    return Text(Source("src-0", "0" * 64, ("a.txt",), "text/plain", len(content)), content, "text/1")


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """The pipeline of the default settings, loaded once."""
    return Pipeline(Settings().model)


def sentences(analysis: Analysis) -> list[str]:
    """The words of each sentence."""
    return [analysis.text.content[s.start : s.end] for s in analysis.sentences]


def test_wrapped_lines_do_not_end_sentences(pipeline: Pipeline) -> None:
    """A line break inside a paragraph is no more than a blank."""
    wrapped = (
        "The ferryman swore that he had carried nobody over the river that\n"
        "night and that the boat had been chained to the landing since the\n"
        "evening before."
    )
    assert sentences(analyse(text(wrapped), pipeline)) == [wrapped]


def test_titles_end_no_sentence(pipeline: Pipeline) -> None:
    """The full stop of a title is not the end."""
    assert sentences(analyse(text("Delivered the key to Mr. Harker's clerk."), pipeline)) == [
        "Delivered the key to Mr. Harker's clerk."
    ]


def test_register_entries_begin_with_their_date(pipeline: Pipeline) -> None:
    """The date at the head of an entry is a sentence of its own."""
    found = sentences(analyse(text("March 9th. Tobias Fenn, cooper, for insolence. Light irons."), pipeline))
    assert found[0] == "March 9th."


def test_labels_are_not_part_of_what_is_said(pipeline: Pipeline) -> None:
    """A speaker's turn begins a sentence after the label."""
    found = analyse(text("PROSECUTOR: You went to the mill.\n\nFENN: I never did."), pipeline)
    assert [turn.speaker for turn in found.turns] == ["PROSECUTOR", "FENN"]
    assert "You went to the mill." in sentences(found)


def test_heads_stay_in_their_sentence(pipeline: Pipeline) -> None:
    """Every word's governor is a word of the same sentence, double blanks notwithstanding."""
    found = analyse(text("The  old miller   walked home. His wife, who saw him,\tsaid nothing."), pipeline)
    assert all(found.tokens[t.head].sentence == t.sentence for t in found.tokens)


def test_sentences_tile_the_tokens(pipeline: Pipeline) -> None:
    """Sentences hold all words, each once, in order."""
    found = analyse(text("One came. Two left.\n\nThree stayed."), pipeline)
    assert [i for s in found.sentences for i in range(s.first, s.last)] == list(range(len(found.tokens)))


def test_equal_texts_give_equal_analyses(pipeline: Pipeline) -> None:
    """Reading twice changes nothing."""
    one = text("On 3 May 1921 Ada Finch told the Court that she had never been in Linz.")
    assert analyse(one, pipeline) == analyse(one, pipeline)


def test_several_texts_keep_their_order(pipeline: Pipeline) -> None:
    """Analyses come in the order of the texts."""
    texts = [text("First."), text("Second.")]
    assert [a.text for a in analyse_all(texts, pipeline)] == texts


def test_an_unknown_model_is_a_usage_error() -> None:
    """A model that is not installed is told by name."""
    with pytest.raises(UsageError, match="no_such_model"):
        Pipeline("no_such_model")


def test_an_adversarial_line_ends(pipeline: Pipeline) -> None:
    """A line of 200,000 hostile characters is read in seconds, not minutes."""
    start = time.process_time()
    for content in ("(" * 200_000, "«—»" * 60_000, "a" * 200_000):
        analyse(text(content), pipeline)
    assert time.process_time() - start < 60


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=120) | st.text(alphabet="Mr. 12'\"“”\n-thMaydQA:(), ", max_size=200))
def test_spans_quote_the_text(pipeline: Pipeline, content: str) -> None:
    """Whatever the text, nothing fails and every span quotes the very characters that it points at."""
    found = analyse(text(content), pipeline)
    mentions = (*found.names, *found.dates, *found.numbers, *found.quotations)
    spans = [m.span for m in mentions] + [s for t in found.turns for s in (t.label, t.body)]
    assert all(span.quote == content[span.start : span.end] for span in spans)
    assert all(token.text == content[token.start : token.end] or not content.isprintable() for token in found.tokens)
