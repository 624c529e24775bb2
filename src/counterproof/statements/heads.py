"""Heads: the words of a text that carry a proposition - verbs of the vocabulary, nominals, and plain other verbs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterproof.language import Token
from counterproof.statements.frame import Frame, verb_frame
from counterproof.statements.nominals import nominal_reading
from counterproof.statements.phrase import is_person, is_place, name_of
from counterproof.statements.reading import PLACE_SLOTS, Reading, is_somewhere, readings
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import Word, bodily, lexicon, predicates
from counterproof.statements.withdrawals import withdrawal

_HELPERS = ("aux", "auxpass", "amod", "compound", "case", "prep", "mark", "advmod", "nmod")
_ENTERED = frozenset(
    (
        "arrest",
        "detain",
        "release",
        "convict",
        "acquit",
        "sentence",
        "execute",
        "kill",
        "bury",
        "baptise",
        "born",
        "try",
    )
)
"""What registers and minutes write with a bare participle; other verbs without object are what they seem."""
_DOINGS = ("actual", "ordered", "attempted")
_COUNSELS = frozenset(("advise", "direct", "command", "instruct", "encourage", "help"))
"""Verbs that without a clause tell of a service and not of what was to be done."""
_LIGHT = frozenset(
    ("be", "have", "do", "get", "make", "go", "come", "keep", "seem", "appear", "become", "let", "need", "age")
)


def predicate_heads(tree: Tree) -> Iterator[Reading]:
    """The readings of one text, in the order of their heads. Questions and bare commands tell of nothing."""
    for sentence in tree.analysis.sentences:
        words = tree.tokens[sentence.first : sentence.last]
        if not words or words[-1].text == "?" or (len(words) > 1 and words[-2].text == "?"):
            continue
        for token in words:
            reading = _reading(tree, token)
            if reading is not None:
                yield reading


def _reading(tree: Tree, token: Token) -> Reading | None:
    if tree.dates[token.index] is not None:
        return None
    if token.pos in ("VERB", "AUX") and token.dep not in _HELPERS:
        frame = verb_frame(tree, token)
        if _is_command(tree, frame):
            return None
        if (taken_back := withdrawal(tree, token)) is not None:
            return taken_back
        reading = readings(tree, frame) or _telegraphic(tree, frame)
        pointed = (reading is None or not reading.word.predicate) and _is_pointed_out(tree, token)
        if reading is None or pointed or _is_of_a_thing(tree, reading):
            return other(tree, frame, light=pointed)
        told = reading.word.predicate and _has_bearer(reading) and not _says_nothing(tree, reading)
        return reading if told else None
    nominal = nominal_reading(tree, token)
    return nominal if nominal is not None and _has_bearer(nominal) else None


def _is_of_a_thing(tree: Tree, reading: Reading) -> bool:
    """Whether a verb that else tells what becomes of a doing is done to a thing or to somebody: "forced the door", "has
    advised us on the lease"."""
    verb, word = reading.frame.head, reading.word
    if word.predicate or word.content not in _DOINGS or tree.has(verb.index, "ccomp", "xcomp", "auxpass"):
        return False
    objects = list(tree.children(verb.index, "dobj"))
    if objects and verb.lemma.lower() in _COUNSELS and all(is_person(tree, t) for t in objects):
        return True
    if not objects or tree.has(verb.index, "advcl"):
        return False
    return all(t.pos == "NOUN" and t.lemma.lower() not in lexicon().nouns for t in objects)


def _telegraphic(tree: Tree, frame: Frame) -> Reading | None:
    """A participle without its "was", as registers and minutes write: "Adam Hill hanged at the same place"."""
    verb = frame.head
    if frame.passive or verb.tag not in ("VBD", "VBN") or frame.fillers("object") or tree.has(verb.index, "aux"):
        return None
    if any(tree.has(other.index, "dobj") for other in tree.children(verb.index, "conj")):
        return None  # "shot and killed the guard": the two share their object
    turned = tuple(("object" if slot == "subject" else slot, token) for slot, token in frame.slots)
    reading = readings(tree, replace(frame, slots=turned, passive=True))
    if (
        reading is None
        or reading.word.predicate not in _ENTERED
        or ":person" not in reading.word.where.get("object", ())
    ):
        return None
    return reading


def _says_nothing(tree: Tree, reading: Reading) -> bool:
    """Whether a clause only has a book speak to us, or calls somebody by the name that already stands for him."""
    names = [name_of(tree, token) for _, token in reading.roles]
    alone = reading.word.predicate == "same_as" and len(names) == 2 and names[0] is not None and names[0] == names[1]
    return alone or _speaks_by_book(tree, reading)


def _speaks_by_book(tree: Tree, reading: Reading) -> bool:
    """Whether somebody only speaks to us out of what is written: "he speaks through his diaries"."""
    if reading.word.predicate != "speak":
        return False
    preps = [
        p
        for p in tree.children(reading.frame.head.index, "prep")
        if p.lemma.lower() in ("out", "through", "from", "by", "in")
    ]
    inner = [p for prep in preps for p in (prep, *tree.children(prep.index, "prep"))]
    nouns = [t.lemma.lower() for p in inner for t in tree.children(p.index, "pobj")]
    return any(lemma.endswith("book") or lemma in lexicon().sets["documents"] for lemma in nouns)


def _is_command(tree: Tree, frame: Frame) -> bool:
    bare = frame.head.tag == "VB" and not tree.has(frame.head.index, "aux")
    return bare and frame.head.dep in ("ROOT", "conj") and not frame.fillers("subject")


def _has_bearer(reading: Reading) -> bool:
    """Whether the one whom the predicate is about is there; without, nothing is told of anybody."""
    predicate = predicates()[reading.word.predicate]
    filled = {role for role, _ in reading.roles} | ({"place"} if reading.places else set())
    if predicate.bearer:
        return predicate.bearer in filled or _befell_nobody(reading.frame, predicate.bearer)
    return bool(filled & {"agent", "patient", "topic", "thing"})


def _befell_nobody(frame: Frame, bearer: str) -> bool:
    """Whether it is told that the predicate is true of nobody: "nobody was shot", "none was seen there"."""
    slot = "object" if bearer == "patient" else "subject"
    return any(t.text.lower() in ("nobody", "none") for t in frame.fillers(slot))


def _is_pointed_out(tree: Tree, verb: Token) -> bool:
    """Whether the clause says who it was that did something: "it was Kern who did the door"."""
    named = tree.head(verb)
    pointing = tree.head(named)
    said = [t.text.lower() for t in tree.children(pointing.index, "nsubj")]
    return verb.dep == "relcl" and named.dep == "attr" and pointing.lemma.lower() == "be" and said == ["it"]


def other(tree: Tree, frame: Frame, *, light: bool = False) -> Reading | None:
    """A verb that the vocabulary lacks, with a clear doer and object: it takes part in denials and order alone. Verbs
    that say little by themselves are left out, unless `light`."""
    verb = frame.head
    lemma = verb.lemma.lower()
    subjects = tuple(t for t in frame.fillers("subject") if is_person(tree, t))
    objects = tuple(t for t in frame.fillers("object") if t.tag not in ("WP", "WDT"))
    if (lemma in _LIGHT and not light) or not lemma.isalpha() or verb.dep in ("acl", "pcomp", "dep", "amod"):
        return None
    places = _spots(tree, frame) if subjects and not frame.passive and lemma in bodily() else ()
    if subjects and _in_person(tree, frame):
        word = Word(lemma, f"The verb {lemma}, done in person.", "act_at", verbs=(lemma,))
        done_to = (("thing", t) for t in objects if not is_person(tree, t))
        return Reading(frame, word, (*(("agent", t) for t in subjects), *done_to), _spots(tree, frame))
    if (len(objects) != 1 and not places) or (not subjects and not frame.passive):
        return None
    done_to = (("patient" if is_person(tree, t) else "thing", t) for t in objects)
    given = (("recipient", t) for t in frame.fillers("dative") if is_person(tree, t))
    roles = (*(("agent", t) for t in subjects), *done_to, *given)
    word = Word(lemma, f"The verb {lemma}.", f"other:{lemma}", verbs=(lemma,))
    return Reading(frame, word, tuple(roles), places)


def _in_person(tree: Tree, frame: Frame) -> bool:
    """Whether the words say that somebody did it in person, so that no other did it for him."""
    words = tree.tokens[tree.first[frame.head.index] : tree.last[frame.head.index] + 1]
    own = (t for t in words if t.text.lower() == "person" and not tree.has(t.index, "det"))
    return "personally" in frame.beside or any("in" in _before(tree, t) for t in own)


def _before(tree: Tree, token: Token) -> list[str]:
    return [t.text.lower() for t in tree.tokens[max(0, token.index - 3) : token.index]]


def _spots(tree: Tree, frame: Frame) -> tuple[Token, ...]:
    """Where an act that is done on the spot alone was done."""
    found = (t for slot in PLACE_SLOTS for t in frame.fillers(slot) if is_place(tree, t) and is_somewhere(tree, t))
    return tuple(dict.fromkeys(found))
