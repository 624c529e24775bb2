"""The vocabulary: what can be said to happen (predicates.toml) and the words that say it (words.toml), as data."""

from counterproof.statements.vocabulary.predicate import Predicate, predicates

__all__ = ["Predicate", "predicates"]
