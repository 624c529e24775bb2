"""The vocabulary is well formed, large enough, and each of its examples is read as the sense it stands for."""

import pytest

from counterproof.errors import VocabularyError
from counterproof.statements.vocabulary import check_vocabulary, lexicon
from counterproof.statements.vocabulary.word import _word

EXAMPLES = [(word, example) for word in lexicon().words if word.predicate for example in word.examples]


def test_size():
    """At least 150 verbs and nominalisations carry a predicate."""
    lemmas = {lemma for word in lexicon().words if word.predicate for lemma in (*word.verbs, *word.nouns)}
    assert check_vocabulary() == len(lexicon().words)
    assert len(lemmas) >= 150


@pytest.mark.parametrize(("word", "example"), EXAMPLES, ids=[example for _, example in EXAMPLES])
def test_examples(read, word, example):
    """Every example of the file is read as its predicate, told as having happened."""
    found = [s.proposition for s in read(example) if s.proposition.predicate == word.predicate]
    assert any(p.actual and p.negated == word.negated for p in found)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"predicate": "nonsense"}, "no predicate 'nonsense'"),
        ({"slots": {"subject": "hero"}}, "unknown role 'hero'"),
        ({"where": {"object": ["@nonsense"]}}, "unknown set '@nonsense'"),
        ({"where": {"object": [":nonsense"]}}, "unknown kind ':nonsense'"),
        ({"content": "nonsense"}, "content 'nonsense' is none of"),
        ({"colour": "red"}, "unknown field colour"),
        ({"definition": None}, "no definition"),
    ],
)
def test_faults_are_named(change, message):
    """A fault in the file is told with the entry and what is wrong."""
    row = {"label": "arrest", "definition": "d", "predicate": "arrest", **change}
    row = {key: value for key, value in row.items() if value is not None}
    with pytest.raises(VocabularyError, match=message) as raised:
        _word(row, {})
    assert "arrest" in str(raised.value)
