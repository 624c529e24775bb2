"""Example: one sentence of a lexicon, read by the extractor, and whether it is read as what it stands for."""

from __future__ import annotations

import hashlib

from counterproof.language import Analysis, Mention, analyse
from counterproof.language.pipeline import Pipeline
from counterproof.language.word_class import WordClass
from counterproof.sources import Source, Text
from counterproof.statements import Statement, extract
from counterproof.statements.embedding import embeddings
from counterproof.statements.heads import predicate_heads
from counterproof.statements.tree import Tree, grow
from counterproof.statements.vocabulary import Predicate, Word, predicates

_BECOMES = {"exist": "found"}
"""What there was none of before a date is read as coming into being: "there was no" says nothing else."""


class Reader:
    """Reads examples one by one, each a document of its own. Every `as_` method answers what is wrong, or nothing."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline
        self._read: dict[str, Analysis] = {}

    @property
    def count(self) -> int:
        """Sentences read so far; one that stands in two places is read once."""
        return len(self._read)

    def as_predicate(self, predicate: Predicate, example: str) -> str:
        """Whether some statement of the sentence says the predicate as a fact."""
        found = extract(self._analysis(example))
        return "" if any(_says(s, predicate.key, negated=False) for s in found) else _instead(found)

    def as_word(self, word: Word, example: str) -> str:
        """Whether the sentence is read through this very sense, or a clause stands under it as its content says."""
        analysis = self._analysis(example)
        tree = grow(analysis)
        if not word.predicate:
            return "" if _carries(tree, word) else f"holds no clause that it makes {word.content}"
        found = extract(analysis)
        said = _BECOMES.get(word.predicate, word.predicate) if "there" in word.needs else word.predicate
        if not any(_says(s, said, negated=word.negated) for s in found):
            return _instead(found)
        senses = _senses(tree)
        others = ", ".join(dict.fromkeys(sense.label for sense in senses))
        return "" if any(sense is word for sense in senses) else f"is read through another sense: {others}"

    def as_class(self, words: WordClass, example: str) -> str:
        """Whether the sentence holds a word of the list, and that word makes of it what the list says."""
        analysis = self._analysis(example)
        inside = [w for w in words.words if f" {w} " in f" {' '.join(_lemmas(analysis))} " or _holds(example, w)]
        if not inside:
            return "holds no word of the list"
        if words.shows == "date":
            shown = [d.text for d in analysis.dates]
        elif words.shows == "circumstance":
            shown = [c.span.quote for s in extract(analysis) for c in s.circumstances if c.what == words.name]
        elif words.kind:
            shown = [_titled(analysis, name) for name in analysis.names if name.kind == words.kind]
        else:
            return ""
        seen = any(_holds(text, w) or _holds(text, f"{w}s") for text in shown for w in inside)
        return "" if seen else f"shows no {words.shows} with a word of the list"

    def _analysis(self, example: str) -> Analysis:
        if example not in self._read:
            sha256 = hashlib.sha256(example.encode()).hexdigest()
            source = Source(sha256, sha256, ("example",), "text/plain", len(example.encode()))
            self._read[example] = analyse(Text(source, example, "text/1"), self._pipeline)
        return self._read[example]


def _says(statement: Statement, predicate: str, *, negated: bool) -> bool:
    content = statement.proposition
    return content.predicate == predicate and content.actual and content.negated == negated


def _instead(found: tuple[Statement, ...]) -> str:
    """What a sentence is read as, in the words of the vocabulary."""
    told = []
    for content in (statement.proposition for statement in found):
        label = predicates()[content.predicate].label
        told.append(
            f"not: {label}" if content.negated else label if content.actual else f"{label} ({content.modality})"
        )
    return f"is read as: {', '.join(dict.fromkeys(told))}" if told else "is not read: no statement is found in it"


def _senses(tree: Tree) -> list[Word]:
    return [reading.word for reading in predicate_heads(tree)]


def _carries(tree: Tree, word: Word) -> bool:
    """Whether a clause or noun stands under the word and becomes what the word's content says."""
    over = [e for token in tree.tokens for e in embeddings(tree, token)]
    lemmas = (*word.verbs, *word.nouns)
    return any(e.content == word.content and e.head.lemma.lower() in lemmas for e in over)


def _titled(analysis: Analysis, name: Mention) -> str:
    """A name with the word before it, where its title stands."""
    return " ".join((*analysis.text.content[: name.span.start].split()[-1:], name.text))


def _lemmas(analysis: Analysis) -> list[str]:
    return [token.lemma.lower() for token in analysis.tokens]


def _holds(text: str, word: str) -> bool:
    """Whether a word, or a run of words, stands in a text, whatever marks stand around it."""
    padded = "".join(c if c.isalnum() or c in "'-" else " " for c in text.lower().replace("’", "'"))
    padded = " ".join(padded.split())
    return f" {word} " in f" {padded} " or f" {word}'s " in f" {padded} "
