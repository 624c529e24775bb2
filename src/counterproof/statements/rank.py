"""Rank: capitalised words that are an office or title somebody holds, and no name: "the Count"."""

from __future__ import annotations

from counterproof.language import Token
from counterproof.language.name_words import name_words
from counterproof.statements.vocabulary import lexicon


def is_rank(head: Token) -> bool:
    """Whether a word is an office, a rank or a noun for a person."""
    low = head.text.lower()
    sets = lexicon().sets
    return low in sets["offices"] or low in sets["people"] or (name_words().is_title(low) and low.isalpha())
