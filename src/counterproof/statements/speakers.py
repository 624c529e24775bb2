"""Speakers: who speaks in each quotation and each turn of one text, and the witness that "A." stands for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from counterproof.language import Mention, Token, Turn
from counterproof.sources import Span
from counterproof.statements.dialogue import dialogue
from counterproof.statements.frame import verb_frame
from counterproof.statements.phrase import is_person, mention
from counterproof.statements.tree import Tree
from counterproof.statements.utterance import Utterance
from counterproof.statements.vocabulary import lexicon

FARTHEST = 14
_MARKS = frozenset("\"'“”‘’„«»")
_QUOTES = ("'", '"', "‘", "“", "«", "„")
"""Words that may lie between a verb of saying and the quotation that it opens or closes."""

_OFFICERS = {
    "court",
    "counsel",
    "defender",
    "defence",
    "prosecution",
    "witness",
    "prosecutor",
}


@dataclass(frozen=True)
class Speakers:
    """The quotations and turns of one text, each in order, with their speakers."""

    quotations: tuple[Utterance, ...]
    turns: tuple[Utterance, ...]

    def quotation(self, token: Token) -> Utterance | None:
        """The quotation that a word stands in."""
        return _at(self.quotations, token)

    def turn(self, token: Token) -> Utterance | None:
        """The turn that a word stands in."""
        return _at(self.turns, token)


def _at(utterances: tuple[Utterance, ...], token: Token) -> Utterance | None:
    place = bisect_right(utterances, token.start, key=lambda u: u.start) - 1
    return utterances[place] if place >= 0 and token.end <= utterances[place].end else None


def find_speakers(tree: Tree) -> Speakers:
    """Who speaks where."""
    return Speakers(tuple(_quotations(tree)), tuple(_turns(tree)))


def _quotations(tree: Tree) -> Iterator[Utterance]:
    """The quotations with their speakers; where dialogue finds none, by a label or the nearest verb of saying."""
    before: Utterance | None = None
    for quotation in dialogue(tree):
        clear = quotation.speaker is not None and quotation.sure
        utterance = quotation if clear else _otherwise(tree, quotation, before)
        yield utterance
        before = utterance


def _otherwise(tree: Tree, quotation: Utterance, before: Utterance | None) -> Utterance:
    start, end = quotation.start, quotation.end
    place = _first(tree, start)
    words = [t for t in tree.tokens[place : place + end - start + 1] if t.start < end]
    if words and (label := _labelled(tree, words[0])) is not None:
        return Utterance(start, end, label)
    if not words or quotation.speaker is not None or (before is not None and _answers(tree, words, before)):
        return quotation
    verb = _saying(tree, words)
    if verb is not None:
        subjects = verb_frame(tree, verb).fillers("subject")
        if subjects and not start <= subjects[0].start < end:
            return Utterance(start, end, mention(tree, subjects[0]), verb)
    if before is not None and before.speaker is not None and _goes_on(tree, words, before):
        return replace(before, start=start, end=end)
    return quotation


def _answers(tree: Tree, words: list[Token], before: Utterance) -> bool:
    """Whether nothing but marks stands between a quotation and the one before it: another's turn."""
    last = _first(tree, before.end)
    return all(t.text in _MARKS for t in tree.tokens[last : words[0].index] if t.start >= before.end)


def _labelled(tree: Tree, first: Token) -> Mention | None:
    """Whose name and colon stand before the quotation: "Heard at Vardo. Anna Berg: 'I saw him.'"."""
    before = [t for t in tree.tokens[max(0, first.index - 3) : first.index] if t.text not in _QUOTES]
    if len(before) < 2 or before[-1].text != ":":
        return None
    name = tree.names[before[-2].index]
    return name if name is not None and name.kind in ("person", "unknown") else None


def _first(tree: Tree, start: int) -> int:
    return bisect_right(tree.tokens, start, key=lambda t: t.end)


def _saying(tree: Tree, words: list[Token]) -> Token | None:
    """The nearest verb of saying beside the quoted words: in their sentences, or in one that ends with a colon."""
    first, last = words[0].index, words[-1].index
    sentences = tree.analysis.sentences
    low = sentences[words[0].sentence].first
    if words[0].sentence and low >= first - 2:
        previous = sentences[words[0].sentence - 1]
        if tree.tokens[previous.last - 1].text == ":" or tree.tokens[low].text == ":":
            low = previous.first
    high = sentences[words[-1].sentence].last
    near = [t for t in tree.tokens[max(low, first - FARTHEST) : first] if _says(t)][::-1]
    near += [t for t in tree.tokens[last + 1 : min(high, last + FARTHEST)] if _says(t)]
    return min(near, key=lambda t: (min(abs(t.index - first), abs(t.index - last)), t.index), default=None)


def _says(token: Token) -> bool:
    senses = lexicon().verbs.get(token.lemma.lower(), ())
    return token.pos == "VERB" and any(word.content in ("asserts", "denies") for word in senses)


def _goes_on(tree: Tree, words: list[Token], before: Utterance) -> bool:
    """Whether a quotation without a verb of its own goes on with the one before it in the same paragraph."""
    sentences = tree.analysis.sentences
    here = sentences[words[0].sentence].paragraph
    earlier = tree.tokens[max(_first(tree, before.end) - 1, 0)]
    between = words[0].index - earlier.index
    return sentences[earlier.sentence].paragraph == here and between <= FARTHEST // 2


def _turns(tree: Tree) -> Iterator[Utterance]:
    sworn = _sworn(tree)
    for turn in sorted(tree.analysis.turns, key=lambda t: t.body.start):
        witness = next((w for w in reversed(sworn) if w[0] < turn.label.start), None)
        speaker, oath = _speaker(tree, turn, witness[1] if witness else None), None
        if turn.speaker == "A" and witness is not None:
            oath = witness[2]
        yield Utterance(turn.body.start, turn.body.end, speaker, None, turn.speaker == "Q", oath)


def _sworn(tree: Tree) -> list[tuple[int, Mention, Span]]:
    """Where a witness is sworn, as in "MARY HILL, widow, sworn"."""
    found = []
    for token in tree.tokens:
        if token.text.lower() != "sworn":
            continue
        sentence = tree.analysis.sentences[token.sentence]
        names = [tree.names[t] for t in range(sentence.first, token.index) if tree.names[t] is not None]
        heads = [t for t in tree.tokens[sentence.first : token.index] if t.dep in ("nsubj", "nsubjpass", "ROOT")]
        name = names[0] if names else next((mention(tree, t) for t in heads if is_person(tree, t)), None)
        if name is not None and token.index - sentence.first <= FARTHEST:
            found.append((token.start, name, tree.analysis.text.span(token.start, token.end)))
    return found


def _speaker(tree: Tree, turn: Turn, witness: Mention | None) -> Mention | None:
    if turn.speaker == "A":
        return witness or tree.analysis.author
    if turn.speaker == "Q":
        return None
    label = turn.label
    place = _first(tree, label.start)
    inside = (t.index for t in tree.tokens[place : place + FARTHEST] if t.start < label.end)
    named = next((tree.names[index] for index in inside if tree.names[index] is not None), None)
    if named is not None:
        return named
    start = label.start + max(label.quote.find(turn.speaker.split(" ")[0]), 0)
    span = tree.analysis.text.span(start, min(start + len(turn.speaker), label.end))
    last = turn.speaker.lower().split(" ")[-1]
    if last in _OFFICERS or last in lexicon().sets["offices"]:
        return Mention(span, span.quote, "person", "definite", last, number="singular")
    return Mention(span, span.quote, "person", "name", number="singular")
