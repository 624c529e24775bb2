"""Tags: the words beside a quotation that say who speaks it - "said Ada", "Ada answered, slowly,", "Ada turned:"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from counterproof.language import Quotation, Token
from counterproof.statements.frame import verb_frame
from counterproof.statements.phrase import is_person, name_of
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import lexicon

WIDEST = 22
"""Words beside a quotation among which its tag is looked for."""
BETWEEN = 9
"""Words that may stand between a subject and its verb of saying: "the old man, rising from his chair, said"."""
_MARKS = frozenset("\"'“”‘’„«»‹›`") | {"``", "''"}
_STOPS = frozenset((".", "!", "?", ";", "..."))
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
_INSIDE_PHRASE = (*_NOMINAL, "DET", "ADJ", "PART", "X")
_PHRASAL = frozenset((
    ("go", "on"), ("break", "in"), ("break", "out"), ("burst", "out"), ("put", "in"), ("cut", "in"), ("throw", "in"),
    ("strike", "in"), ("carry", "on"), ("flash", "back"), ("fire", "back"), ("shoot", "back"),
))  # fmt: skip
"""Verbs that hold a quotation with their particle alone."""
_NO_WORD = frozenset(("nothing", "none", "little", "no", "word"))
_EITHER_SIDE = frozenset((",", ":", "—", "–", "--", "-", "that", "...", "…"))


@dataclass(frozen=True)
class Tag:
    """A word that says that somebody speaks, and the head of the phrase that says who. `sure` is False where only
    the colon or the order of words tells that the word is one of saying."""

    verb: Token
    subject: Token
    sure: bool = True


@dataclass(frozen=True)
class Quoted:
    """The quotations of one text in order, with the words that each holds."""

    tree: Tree
    quotations: tuple[Quotation, ...]

    @cached_property
    def words(self) -> tuple[range, ...]:
        """For each quotation, the indices of its words."""
        found, at = [], 0
        tokens = self.tree.tokens
        for quotation in self.quotations:
            while at < len(tokens) and tokens[at].end <= quotation.span.start:
                at += 1
            first = at
            while at < len(tokens) and tokens[at].start < quotation.span.end:
                at += 1
            found.append(range(first, at))
        return tuple(found)

    @cached_property
    def inside(self) -> frozenset[int]:
        """The words that stand in any quotation."""
        return frozenset(index for words in self.words for index in words)

    def paragraph(self, number: int) -> int:
        """The paragraph in which a quotation begins."""
        words = self.words[number]
        tokens, sentences = self.tree.tokens, self.tree.analysis.sentences
        return sentences[tokens[min(words.start, len(tokens) - 1)].sentence].paragraph

    def between(self, number: int) -> tuple[Token, ...]:
        """The words between a quotation and the one before it, marks left out."""
        start = self.words[number - 1].stop if number else 0
        return tuple(t for t in self.tree.tokens[start : self.words[number].start] if t.text not in _MARKS)


def tag(quoted: Quoted, number: int) -> Tag | None:
    """The tag of a quotation: the one behind it, else the one before it; of one that goes on in the midst of its
    sentence, the one before it."""
    words = quoted.words[number]
    if number and words and quoted.tree.tokens[words.start].text[:1].islower():
        between = quoted.between(number)
        if between and between[-1].text in (",", ";", "--", "—") and (found := _behind(quoted, number - 1)) is not None:
            return found
    return _behind(quoted, number) or _before(quoted, number)


def _behind(quoted: Quoted, number: int) -> Tag | None:
    """Such as "said Ada", "Ada said" or "the old man slowly answered" right behind the closing mark."""
    words = quoted.words[number]
    if not words:
        return None
    window = list(_following(quoted, words))
    closer = quoted.tree.tokens[words.stop - 1].text
    adverbs = 0
    while adverbs < len(window) and window[adverbs].pos == "ADV":
        adverbs += 1
    if not window or adverbs == len(window) or _begins_anew(window[0], closer):
        return None
    first = window[adverbs]
    if first.pos in ("VERB", "AUX") and first.tag in ("VBD", "VBZ", "VBP", "VBN", "VB") and first.text.islower():
        known = _holds(quoted.tree, first)
        subject = _inverted(quoted, first, window[adverbs + 1 :])
        if subject is not None and (known or (first.pos == "VERB" and closer != "." and first.tag == "VBD")):
            return Tag(first, subject, known)
        return None
    return _straight(quoted, window, allow_gap=False)


def _begins_anew(first: Token, closer: str) -> bool:
    """Whether a sentence of the narrator begins behind the quotation: a capital that is no name, after a full stop."""
    if first.text[:1].islower() or first.text == "I":
        return closer == "." and first.pos in ("CCONJ", "SCONJ", "ADP")
    return closer == "." or (first.pos != "PROPN" and closer not in (",", "—", "–", "--", "-"))


def _following(quoted: Quoted, words: range) -> Iterator[Token]:
    tokens = quoted.tree.tokens
    paragraph = _paragraph(quoted.tree, tokens[words.stop - 1])
    for token in tokens[words.stop : words.stop + WIDEST]:
        if token.text in _MARKS:
            continue
        stop = token.text in _STOPS or token.index in quoted.inside or _paragraph(quoted.tree, token) != paragraph
        if stop:
            return
        yield token


def _paragraph(tree: Tree, token: Token) -> int:
    return tree.analysis.sentences[token.sentence].paragraph


def quotes(token: Token) -> bool:
    """Whether a verb can hold a quotation: of saying, or of a sound or look with which something is said."""
    return token.pos in ("VERB", "AUX") and token.lemma.lower() in lexicon().sets["quoting"]


def _holds(tree: Tree, verb: Token) -> bool:
    """Whether a verb can hold a quotation where it stands, with its particle: "went on", and not "returned to"."""
    after = tree.tokens[verb.index + 1].text.lower() if verb.index + 1 < len(tree.tokens) else ""
    if verb.lemma.lower() in ("return", "start", "finish", "end"):
        return after not in ("to", "from", "into", "home", "with", "for", "at", "up") and not tree.has(
            verb.index, "dobj"
        )
    return quotes(verb) or (verb.lemma.lower(), after) in _PHRASAL


def _inverted(quoted: Quoted, verb: Token, behind: Sequence[Token]) -> Token | None:
    """Who stands behind the verb: "said the old man in the corner"."""
    tree = quoted.tree
    run: list[Token] = []
    if behind and (verb.lemma.lower(), behind[0].text.lower()) in _PHRASAL:
        behind = behind[1:]
    for token in behind:
        if token.pos in _INSIDE_PHRASE or token.text == "-":
            run.append(token)
            if token.tag == "PRP":
                break
        elif token.pos != "ADV" or run:
            break
    own = next((t for t in run if t.dep == "nsubj" and t.head == verb.index and t.pos in _NOMINAL), None)
    head = own or next((t for t in reversed(run) if t.pos in _NOMINAL), None)
    return head if head is not None and run[0].index <= verb.index + 4 and _may_speak(tree, head) else None


def _straight(quoted: Quoted, window: Sequence[Token], *, allow_gap: bool) -> Tag | None:
    """A subject and its verb of saying among these words: the first with no other verb before it."""
    for token in window:
        if token.pos not in ("VERB", "AUX") or token.tag in ("VBG", "TO"):
            continue
        if _holds(quoted.tree, token) and not _says_nothing(quoted.tree, token):
            subject = _subject(quoted, token, window)
            return Tag(token, subject) if subject is not None else None
        if not allow_gap and token.dep not in ("relcl", "acl", "aux", "advcl"):
            return None
    return None


def _says_nothing(tree: Tree, verb: Token) -> bool:
    """Whether what is said is told otherwise or is nothing: "he replied that he had not", "she said no word"."""
    if any(t.text.lower() in ("that", "whether") for t in tree.tokens[verb.index + 1 : verb.index + 2]):
        return True
    return any(t.lemma.lower() in _NO_WORD for t in tree.children(verb.index, "dobj")) or tree.has(verb.index, "neg")


def _subject(quoted: Quoted, verb: Token, window: Sequence[Token]) -> Token | None:
    """The subject of a verb of saying, outside every quotation; by the words before it where the tree has none."""
    tree = quoted.tree
    for subject in verb_frame(tree, verb).fillers("subject"):
        if subject.index not in quoted.inside and _may_speak(tree, subject):
            return subject
    before = [t for t in window if verb.index - BETWEEN <= t.index < verb.index]
    return next(
        (t for t in before if t.pos in _NOMINAL and _may_speak(tree, t) and t.dep not in ("pobj", "poss")), None
    )


def _may_speak(tree: Tree, token: Token) -> bool:
    """Whether a phrase can be a speaker: somebody, a name, any noun for want of a better; no place, date or "it"."""
    if token.tag in ("WDT", "WP", "EX") or token.text.lower() in ("it", "this", "that", "there", "you"):
        return False
    name = name_of(tree, token)
    if name is not None and name.kind in ("place", "building"):
        return tree.head(token).pos == "VERB" and token.dep == "nsubj"
    return is_person(tree, token) or (token.pos in ("PROPN", "NOUN") and tree.dates[token.index] is None)


def _before(quoted: Quoted, number: int) -> Tag | None:
    """Such as "Ada said," or "Ada turned to him:" before the opening mark."""
    words = quoted.words[number]
    window = list(_preceding(quoted, words, quoted.words[number - 1].stop if number else 0))
    if not window:
        return None
    last = window[-1]
    if last.text not in _EITHER_SIDE and not quotes(last):
        return None
    for token in reversed(window):
        if _holds(quoted.tree, token) and token.tag not in ("VBN", "TO") and not _says_nothing(quoted.tree, token):
            subject = _subject(quoted, token, window) or _inverted(quoted, token, window[window.index(token) + 1 :])
            if subject is not None:
                return Tag(token, subject)
    return _announced(quoted, window) if last.text == ":" else None


def _preceding(quoted: Quoted, words: range, stop: int) -> Iterator[Token]:
    """The words of the clause before a quotation, back to the sentence's beginning, in order."""
    tokens, found = quoted.tree.tokens, []
    index = words.start - 1
    while index >= max(stop, 0) and tokens[index].text in _MARKS:
        index -= 1
    if index < stop or index < 0 or words.start >= len(tokens):
        return
    paragraph = _paragraph(quoted.tree, tokens[words.start])
    colon = tokens[index].text == ":"
    for token in reversed(tokens[max(stop, index - 2 * WIDEST) : index + 1]):
        apart = _paragraph(quoted.tree, token) != paragraph and not colon
        if token.text in _STOPS - {";"} or apart:
            break
        found.append(token)
    yield from reversed(found)


def _announced(quoted: Quoted, window: Sequence[Token]) -> Tag | None:
    """Who does something before a colon: "Ada shook her head:"."""
    tree = quoted.tree
    for token in window:
        if token.pos == "VERB" and token.tag in ("VBD", "VBZ", "VBP"):
            for subject in verb_frame(tree, token).fillers("subject"):
                if subject.index not in quoted.inside and is_person(tree, subject):
                    return Tag(token, subject, sure=False)
    return None
