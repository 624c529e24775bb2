"""Roll: entries of registers, which name somebody and then say in a bare word what befell him, with its date.

Grammar models do not know such lines ("14 March 1951. Enters, Saar Linda, 34, weaver. 20 April. Leaves."), so they are
read by their words in order: a paragraph falls into pieces at full stops and semicolons; each piece has at most one
word of coming, going, birth or death; who is meant is named in the piece, or heads the entry.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from counterproof.language import DateMention, Mention, Token
from counterproof.statements.book import Book, headed, paragraphs
from counterproof.statements.phrase import is_somebody, mention
from counterproof.statements.statement import Proposition, Role, Statement, Timing
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import lexicon

_STOPS = (".", ";")
_MARKS = (".", ",", ":", ";", "-", "–", "—", "(", ")")
_LIVES = {
    "died": "die", "dies": "die", "buried": "bury", "baptised": "baptise", "baptized": "baptise", "hanged": "execute",
    "executed": "execute", "beheaded": "execute",
}  # fmt: skip
_TOLD = frozenset((
    "am", "are", "be", "been", "did", "do", "does", "had", "has", "have", "is", "not", "said", "shall", "should", "was",
    "were", "will", "would", "i", "he", "she", "they", "we", "if", "when", "who", "which", "that",
))  # fmt: skip
"""Words of sentences: a piece that holds one is told in a sentence, which is read as such."""
_OF_OTHERS = frozenset(("by", "from", "of", "to", "for", "before", "with", "upon", "on", "at", "per", "and", "against"))
_ENDS = ("goes", "die", "execute")
_GROUNDS = frozenset(("warrant", "order", "committal", "mittimus", "sentence"))
_TERMS = frozenset(("day", "week", "month", "year"))
_AWAY = frozenset((
    "no", "none", "absent", "away", "expected", "cancelled", "canceled", "reserved", "booked", "excused", "wanting",
    "missing", "visited", "ill", "sick", "late", "account", "letter", "parcel", "visits", "asked", "asks",
))  # fmt: skip
"""Words by which a name in a register is not that of somebody who comes or stays there then."""
_SAID = ("the", "said", "same", "mr", "mrs", "dr", "widow", "mme", "m", "old", "")
"""Words that may stand before the name that opens an entry, beside its titles."""
_IN_PERSON = frozenset(("person", "personally"))


@dataclass(frozen=True)
class _Piece:
    """A stretch of an entry [first, last) in tokens, less the date that opens it and the marks around it."""

    first: int
    last: int
    opening: DateMention | None
    """The date that opens it, with a stop behind."""


@dataclass(frozen=True)
class _Event:
    """What a piece says of somebody: `comes`, `goes`, `here`, or a predicate of life and death."""

    what: str
    who: Mention
    when: DateMention | None
    first: int
    last: int


def rolls(tree: Tree, taken: frozenset[int]) -> Iterator[Statement]:
    """The statements of the entries of a text's registers. Pieces that hold a word of `taken`, heads of clauses that
    were read, are left alone."""
    book: Book | None = None
    inside: list[Mention] = []
    for first, last in paragraphs(tree):
        before, book = book, headed(tree, first, last, book)
        if book is not before:
            inside = []
        if book is not None:
            events = tuple(_events(tree, book, (first, last), taken, inside))
            yield from _stated(tree, book, events)
            inside = _still(inside, events)


def _still(inside: list[Mention], events: tuple[_Event, ...]) -> list[Mention]:
    """Who has come and not gone, by the surnames and names as written."""
    found = list(inside)
    for event in events:
        if event.what == "comes":
            found.append(event.who)
        elif event.what in _ENDS:
            found = [m for m in found if m != event.who and not set(m.text.split()) & set(event.who.text.split())]
    return found


def _pieces(tree: Tree, first: int, last: int) -> Iterator[_Piece]:
    """The pieces of a paragraph, each with the date that opens it."""
    start = first
    for k in range(first, last + 1):
        if k == last or (tree.tokens[k].text in _STOPS and tree.dates[k] is None and tree.names[k] is None):
            if start < k:
                yield _piece(tree, start, k)
            start = k + 1


def _piece(tree: Tree, first: int, last: int) -> _Piece:
    date = tree.dates[first]
    if date is None:
        return _Piece(first, last, None)
    after = first
    while after < last and tree.dates[after] is date:
        after += 1
    if after < last and tree.tokens[after].text not in _MARKS:
        return _Piece(first, last, None)
    while after < last and tree.tokens[after].text in _MARKS:
        after += 1
    return _Piece(after, last, date)


def _events(
    tree: Tree, book: Book, entry: tuple[int, int], taken: frozenset[int], inside: list[Mention]
) -> Iterator[_Event]:
    """What a paragraph of a register tells, piece by piece. A piece opened by a name begins an entry on that person; a
    paragraph that names nobody goes on about the only one who is `inside`."""
    date: DateMention | None = None
    person: Mention | None = inside[0] if len(inside) == 1 else None
    for piece in _pieces(tree, *entry):
        date = piece.opening or date
        words = tree.tokens[piece.first : piece.last]
        if not words or any(_is_told(tree, t) for t in words):
            continue
        named = _named(tree, words)
        person = named or person
        if any(t.index in taken for t in words):
            continue
        word = next((t for t in words if _says(t, book) and _stands_bare(tree, t, words)), None)
        own = [d for d in (tree.dates[t.index] for t in words) if d is not None]
        if word is None:
            what = _by_name(tree, book, words, entry[1]) if named is not None else ""
            if {t.text.lower() for t in words} & _IN_PERSON:
                what, person = "here", named or _only_person(tree, words) or person
            if what and person is not None and date is not None:
                yield _Event(what, person, date, piece.first, piece.last)
            elif own and person is None and not any(t.pos in ("VERB", "AUX") for t in words):
                date = own[-1]
            continue
        who = _befallen(tree, word, words, person)
        if who is not None:
            person = who
            yield _Event(_what(word, book), who, own[0] if own else date, piece.first, piece.last)


def _is_told(tree: Tree, token: Token) -> bool:
    """Whether a word makes a sentence of a piece; "the said Lund" does not."""
    lower = token.text.lower()
    return lower in _TOLD and not (lower == "said" and tree.tokens[token.index - 1].text.lower() == "the")


def _says(token: Token, book: Book) -> bool:
    lower = token.text.lower()
    sets = lexicon().sets
    return lower in _LIVES or (bool(book.keeps) and lower in sets["comings"] | sets["goings"] | {"let"})


def _what(token: Token, book: Book) -> str:
    lower = token.text.lower()
    return _LIVES.get(lower) or ("comes" if lower in lexicon().sets["comings"] else "goes")


def _stands_bare(tree: Tree, token: Token, words: tuple[Token, ...]) -> bool:
    """Whether the word opens its piece or follows a name, a date or a mark, as no noun or clause would have it."""
    after = tree.tokens[token.index + 1].text.lower() if token.index + 1 < len(tree.tokens) else ""
    if token.text.lower() == "let" and after not in ("go", "out", "off"):
        return False
    if token.index == words[0].index:
        return True
    before = tree.tokens[token.index - 1]
    own = tree.names[before.index] is not None or tree.dates[before.index] is not None
    return own or before.text in _MARKS


def _named(tree: Tree, words: tuple[Token, ...]) -> Mention | None:
    """The person whose name opens the piece, titles aside, with a mark or a bare word behind; "Adam's wife" is not
    Adam."""
    name = tree.names[words[0].index]
    at = 0
    while name is None and at < min(3, len(words) - 1):
        at += 1
        name = tree.names[words[at].index]
    titles = [t.text.lower().rstrip(".") for t in words[:at]]
    if name is None or name.kind != "person" or not all(t in (*_SAID, *name.modifiers) for t in titles):
        return None
    after = next((t for t in words if t.start >= name.span.end), None)
    if after is not None and after.text not in _MARKS and after.text.lower() not in _said_of():
        return None
    return name


def _said_of() -> frozenset[str]:
    """The bare words that say something of whoever stands before them."""
    return lexicon().sets["comings"] | lexicon().sets["goings"] | frozenset(_LIVES)


def _only_person(tree: Tree, words: tuple[Token, ...]) -> Mention | None:
    """The one person whom a piece names: who attends in person, is there."""
    names = dict.fromkeys(n for n in (tree.names[t.index] for t in words) if n is not None and n.kind == "person")
    return next(iter(names)) if len(names) == 1 else None


def _befallen(tree: Tree, word: Token, words: tuple[Token, ...], person: Mention | None) -> Mention | None:
    """Whom the word concerns: who is named or described right behind it, else the one on whom the entry is. None where
    a thing stands there."""
    behind = [t for t in words if t.index > word.index and tree.dates[t.index] is None]
    behind = [t for t in behind if t.text not in _MARKS or t.index > word.index + 1]
    while behind and (
        behind[0].text.lower() in ("in", "up", "out", "the", "body", "of", "said") or behind[0].text in _MARKS
    ):
        if (
            behind[0].text.lower() in ("in", "out", "up")
            and len(behind) > 1
            and tree.tokens[behind[0].index + 1].pos == "PROPN"
        ):
            return person
        behind = behind[1:]
    if not behind:
        return person
    first = behind[0]
    named = tree.names[first.index]
    if named is not None:
        return named if named.kind == "person" else person
    if first.text.lower() in _OF_OTHERS or first.tag not in ("NN", "NNS", "DT", "CD"):
        return person
    if is_somebody(tree, first) and first.tag == "NN":
        return mention(tree, first)
    return person if tree.tokens[first.index - 1].text in _MARKS else None


def _by_name(tree: Tree, book: Book, words: tuple[Token, ...], end: int) -> str:
    """What a dated name alone says in such a book: buried in a list of burials, there in a guest book, taken up where a
    prison's tells the warrant, the offence or the term."""
    if {t.text.lower() for t in words} & _AWAY or any(t.tag in ("VBZ", "VBP", "VB", "MD") for t in words):
        return ""
    if book.default:
        return book.default
    if book.keeps == "guests":
        return "here"
    terms = any(t.lemma.lower() in _TERMS and t.head > words[0].index for t in tree.tokens[words[0].index : end])
    grounds = terms or any(t.lemma.lower() in _GROUNDS or t.text == "for" for t in words)
    return "comes" if book.keeps == "prisoners" and grounds else ""


def _stated(tree: Tree, book: Book, events: tuple[_Event, ...]) -> Iterator[Statement]:
    """The statements of a paragraph's events; in a guest book a coming and the going after it are one stay."""
    held = book.keeps == "prisoners"
    for number, event in enumerate(events):
        going = next((e for e in events[number + 1 :] if e.who == event.who and e.what in ("comes", *_ENDS)), None)
        if event.what == "comes" and (stay := _stay(tree, book, event, going)) is not None:
            yield stay
        elif event.what in ("comes", "here"):
            yield _statement(tree, book, event, *(("arrest", "patient") if held else ("be_at", "agent")))
        elif event.what == "goes" and not _ends_a_stay(event, events[:number]):
            yield _statement(tree, book, event, *(("release", "patient") if held else ("leave", "agent")))
        elif event.what != "goes":
            yield _statement(tree, replace(book, place=None, town=None), event, event.what, "patient")


def _ends_a_stay(event: _Event, before: tuple[_Event, ...]) -> bool:
    last = next((e for e in reversed(before) if e.who == event.who), None)
    return last is not None and last.what == "comes" and last.when is not None and event.when is not None


def _stay(tree: Tree, book: Book, event: _Event, going: _Event | None) -> Statement | None:
    """A coming and the going after it as one stay, which the register tells whole."""
    if going is None or going.what not in _ENDS or event.when is None or going.when is None:
        return None
    predicate, role = ("detain", "patient") if book.keeps == "prisoners" else ("be_at", "agent")
    stay = _statement(tree, book, event, predicate, role)
    span = tree.analysis.text.span(tree.tokens[event.first].start, tree.tokens[going.last - 1].end)
    timings = (Timing("from", date=event.when), Timing("until", date=going.when))
    return replace(stay, span=span, proposition=replace(stay.proposition, timings=timings))


def _statement(tree: Tree, book: Book, event: _Event, predicate: str, role: str) -> Statement:
    """What an event of the book says; dated with the date that opens it, so that its words begin there."""
    first = event.first
    town = (Role("within", book.town),) if book.town is not None and book.place not in (None, book.town) else ()
    roles = (Role(role, event.who), *town)
    timings = (Timing("at", date=event.when),) if event.when is not None else ()
    span = tree.analysis.text.span(tree.tokens[first].start, tree.tokens[event.last - 1].end)
    return Statement(span, Proposition(predicate, roles, timings, book.place))
