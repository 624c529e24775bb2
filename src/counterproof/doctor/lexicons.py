"""Lexicons: whether every lexicon file is well formed and every example in it is read as what it exemplifies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from counterproof.doctor.check import Check
from counterproof.doctor.example import Reader
from counterproof.errors import VocabularyError
from counterproof.language.date_words import date_classes
from counterproof.language.name_words import name_classes
from counterproof.language.pipeline import Pipeline
from counterproof.language.word_class import WordClass
from counterproof.record.nouns import noun_classes
from counterproof.statements.circumstances import circumstance_classes
from counterproof.statements.vocabulary import Lexicon, Word, lexicon, predicates, set_classes, spoken

_FILES: tuple[tuple[str, Callable[[], Any]], ...] = (
    ("predicates.toml", predicates), ("words.toml", lexicon), ("words.toml, sets", set_classes),
    ("circumstances.toml", circumstance_classes), ("name_words.toml", name_classes),
    ("date_words.toml", date_classes), ("nouns.toml", noun_classes),
)  # fmt: skip


def lexicons(added: str, pipeline: Pipeline | None) -> tuple[Check, ...]:
    """The built-in lexicons and a user's file, if one is named; examples are read where there is a model."""
    formed = _formed()
    if not formed.sound:
        return (formed,)
    try:
        with spoken(added) as words:
            own = _own(added, words) if added else ()
            twice = Check("senses", f"{len(words.words)} in all", tuple(_twice(words)))
            read = (_examples(words, Reader(pipeline)),) if pipeline is not None else ()
            return (formed, *own, twice, *read)
    except VocabularyError as error:
        return (formed, Check("your lexicon", added, (str(error),)))


def _formed() -> Check:
    """Whether each file of the package can be read, with every field, role and slot known."""
    faults = []
    for _, load in _FILES:
        try:
            load()
        except VocabularyError as error:
            faults.append(str(error))
    return Check("lexicons", ", ".join(dict.fromkeys(name.split(",")[0] for name, _ in _FILES)), tuple(faults))


def _own(added: str, words: Lexicon) -> tuple[Check, ...]:
    with spoken(""):
        known = set(map(id, lexicon().words))
    own = [word for word in words.words if id(word) not in known]
    faults = [f"{w.label}: no example; give a sentence that says it" for w in own if not w.examples]
    faults += [f"{w.label}: no verb and no noun says it" for w in own if not (w.verbs or w.nouns)]
    return (Check("your lexicon", f"{added}: {len(own)} senses", tuple(faults)),)


def _twice(words: Lexicon) -> Iterator[str]:
    """Senses of one word under the same conditions: the second could never be read."""
    first: dict[tuple[Any, ...], Word] = {}
    for word in words.words:
        for form, lemmas in (("verb", word.verbs), ("noun", word.nouns)):
            for lemma in lemmas:
                before = first.setdefault((form, lemma, *_conditions(word)), word)
                if before is word and lemmas.count(lemma) > 1:
                    yield f"{word.label}: lists the {form} {lemma!r} twice"
                elif before is not word:
                    yield f"{word.label}: the {form} {lemma!r} is already read as {before.label!r} on the same terms"


def _conditions(word: Word) -> tuple[Any, ...]:
    where = tuple(sorted((slot, tuple(sorted(options))) for slot, options in word.where.items()))
    return where, frozenset(word.beside), frozenset(word.needs), word.under, "" if word.predicate else word.content


def _examples(words: Lexicon, reader: Reader) -> Check:
    with_words = {word.predicate for word in words.words}
    asked: list[tuple[str, str]] = []
    for predicate in predicates().values():
        if predicate.key in with_words and not predicate.examples:
            asked.append((predicate.key, "no example; give a sentence that says it"))
        asked += _refused(predicate.key, predicate.examples, partial(reader.as_predicate, predicate))
    for word in words.words:
        if not word.examples:
            asked.append((word.label, "no example; give a sentence that says it"))
        asked += _refused(word.label, word.examples, partial(reader.as_word, word))
    for made in _classes():
        asked += _refused(f"{made.file}: {made.name}", made.examples, partial(reader.as_class, made))
    faults = tuple(dict.fromkeys(f"{name}: {fault}" for name, fault in asked))
    return Check("examples", f"{reader.count} sentences read", faults)


def _classes() -> tuple[WordClass, ...]:
    return (*set_classes(), *circumstance_classes(), *name_classes(), *date_classes(), *noun_classes())


def _refused(name: str, examples: Iterable[str], read: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """The examples that are not read as they should be, with what they are read as."""
    for example in examples:
        if fault := read(example):
            yield name, f"{example!r} {fault}"
