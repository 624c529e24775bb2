"""The vocabulary is large enough, and a fault in it is named."""

import pytest

from counterproof.errors import VocabularyError
from counterproof.statements.vocabulary import check_vocabulary, lexicon
from counterproof.statements.vocabulary.word import word


def test_size():
    """At least 150 verbs and nominalisations carry a predicate."""
    lemmas = {lemma for word in lexicon().words if word.predicate for lemma in (*word.verbs, *word.nouns)}
    assert check_vocabulary() == len(lexicon().words)
    assert len(lemmas) >= 150


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"predicate": "nonsense"}, "no predicate 'nonsense'"),
        ({"slots": {"subject": "hero"}}, "unknown role 'hero'"),
        ({"where": {"object": ["@nonsense"]}}, "unknown set '@nonsense'"),
        ({"where": {"object": [":nonsense"]}}, "unknown kind ':nonsense'"),
        ({"content": "nonsense"}, "content 'nonsense' is none of"),
        ({"slots": {"beneth": "place"}}, "unknown slot 'beneth'"),
        ({"needs": ["object|ath"]}, "needs unknown slot 'ath'"),
        ({"verbs": "seize"}, "verbs is not of the form"),
        ({"predicate": ""}, "neither a predicate nor a content"),
        ({"colour": "red"}, "unknown field colour"),
        ({"definition": None}, "no definition"),
    ],
)
def test_faults_are_named(change, message):
    """A fault in the file is told with the entry and what is wrong."""
    row = {"label": "arrest", "definition": "d", "predicate": "arrest", **change}
    row = {key: value for key, value in row.items() if value is not None}
    with pytest.raises(VocabularyError, match=message) as raised:
        word("words.toml", row, {})
    assert "arrest" in str(raised.value)
