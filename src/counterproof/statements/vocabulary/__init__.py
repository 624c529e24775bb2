"""The vocabulary: what can be said to happen (predicates.toml) and the words that say it (words.toml), as data."""

from counterproof.statements.vocabulary.lexicon import (
    Lexicon,
    check_vocabulary,
    lexicon,
    set_classes,
    spoken,
    with_added,
)
from counterproof.statements.vocabulary.predicate import Predicate, bodily, predicates
from counterproof.statements.vocabulary.word import Word

__all__ = [
    "Lexicon",
    "Predicate",
    "Word",
    "bodily",
    "check_vocabulary",
    "lexicon",
    "predicates",
    "set_classes",
    "spoken",
    "with_added",
]
