"""Verb: the word that a person wrote for what happened, as a predicate of the vocabulary or as a verb of their own."""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.statements.vocabulary import predicates

_ENDINGS = (
    ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("d", ""), ("ied", "y"), ("ing", ""), ("ing", "e"),
)  # fmt: skip
"""Regular endings of English verbs, and what stands there in the verb itself. Doubled letters are tried as well."""


def predicate(word: str) -> str:
    """The key of the vocabulary that a word names - "arrest", "plead guilty", "arrested" - else `other:` and the word.

    Only regular forms are understood; a word of one's own is kept and takes part in denials, order and dates.
    """
    key = " ".join(word.replace("_", " ").split()).casefold()
    known = predicates()
    for form in _forms(key):
        if (found := form.replace(" ", "_")) in known:
            return found
    return f"other:{key.removeprefix('other:')}"


def _forms(key: str) -> Iterator[str]:
    yield key
    verb, blank, rest = key.partition(" ")
    for ending, instead in _ENDINGS:
        if verb.endswith(ending) and len(verb) > len(ending) + 1:
            stem = verb.removesuffix(ending) + instead
            yield stem + blank + rest
            if not instead and len(stem) > 2 and stem[-1] == stem[-2]:
                yield stem[:-1] + blank + rest
