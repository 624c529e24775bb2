"""Reading: which sense of a word a frame has, and which phrase fills which role."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from counterproof.language import Token
from counterproof.statements.conditions import meets
from counterproof.statements.frame import Frame
from counterproof.statements.phrase import enclosed, is_person, is_place
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import Word, lexicon

PLACE_SLOTS = ("in", "at", "inside", "within", "near", "aboard", "on", "upon", "outside", "under")
"""Prepositions that tell where, for every word that does not use them otherwise."""

_NOWHERE = frozenset(
    ("custody", "irons", "chains", "captivity", "confinement", "exile", "abroad", "detention", "ground")
)
_CALLING = frozenset(("call", "name", "nickname", "dub", "style"))
NICKNAME = 12
"""Words after the head of a name within which "as we call ..." makes a nickname of it."""
_ATTACKS = frozenset(("attack", "kill"))
_FACE_TO_FACE = frozenset(("speak", "hand_over", "meet", "attack", "kill", "act_at"))
"""What places the doer with the one, or at the doing, that it is done to."""
_CORE = ("subject", "object", "dative")


@dataclass(frozen=True)
class Reading:
    """A frame with its sense: the roles, each with the head of the phrase that fills it."""

    frame: Frame
    word: Word
    roles: tuple[tuple[str, Token], ...]
    places: tuple[Token, ...]


def readings(tree: Tree, frame: Frame) -> Reading | None:
    """The first sense of the word, in the order of the vocabulary, whose conditions the frame meets."""
    table = lexicon().nouns if frame.nominal else lexicon().verbs
    lemma = lemma_of(frame.head)
    particles = [t for t in tree.children(frame.head.index, "prt", "advmod", "prep") if _follows(frame.head, t)]
    senses = [word for particle in particles for word in table.get(f"{lemma} {particle.text.lower()}", ())]
    plain = [w for w in table.get(lemma, ()) if w.beside] if _is_phrasal(tree, frame) else table.get(lemma, ())
    for word in (*senses, *plain):
        if (reading := _read(tree, frame, word)) is not None:
            return reading
    return None


def _follows(head: Token, particle: Token) -> bool:
    return particle.dep == "prt" or particle.index == head.index + 1


def _is_phrasal(tree: Tree, frame: Frame) -> bool:
    """Whether a particle makes another verb of it: "beaten off" is not beaten."""
    return any(not _governs_a_name(tree, t) for t in tree.children(frame.head.index, "prt"))


def _governs_a_name(tree: Tree, particle: Token) -> bool:
    """Whether what the parser calls a particle is a preposition before a name: "drowned off Hven"."""
    after = tree.tokens[particle.index + 1] if particle.index + 1 < len(tree.tokens) else particle
    return after.index != particle.index and tree.names[after.index] is not None


def _read(tree: Tree, frame: Frame, word: Word) -> Reading | None:
    if word.beside and not frame.nominal and not any(b in frame.beside for b in word.beside):
        return None
    filled: dict[str, tuple[Token, ...]] = {}
    loose: list[Token] = []
    for slot in dict.fromkeys(name for name, _ in frame.slots):
        asked = _asked(word, slot) if frame.nominal else slot
        fitting = tuple(t for t in frame.fillers(slot) if _fits(tree, word, asked, t))
        fitting = fitting and _joined(word, frame, slot, asked, fitting)
        if not fitting and slot in _CORE and not (frame.nominal or _may_lack(tree, frame, slot)):
            return None
        filled[slot] = fitting
        loose += [t for t in frame.fillers(slot) if t not in fitting and _is_where(tree, frame, word, slot, t)]
    if not all(_needed(frame, filled, need) for need in word.needs if not frame.nominal):
        return None
    found = _with_roles(tree, frame, word, filled)
    places = (*found.places, *(t for t in loose if t not in found.places))
    return replace(found, places=places or tuple(_beside_others(tree, found)))


def _beside_others(tree: Tree, reading: Reading) -> Iterator[Token]:
    """Where somebody was who did to another what is done face to face, where the grammar hangs the place on the other:
    "handed it to a boy in Hamburg", "fired at the sentry in Riga". The holder of an office may be named by his seat."""
    if reading.word.predicate not in _FACE_TO_FACE or reading.frame.nominal:
        return
    others = [t for role, t in reading.roles if role in ("recipient", "patient", "companion", "thing")]
    for other in others:
        inner = (
            t for of in tree.children(other.index, "prep") if of.lemma == "of" for t in tree.children(of.index, "pobj")
        )
        for noun in (other, *inner):
            seated = noun.lemma.lower() in lexicon().sets["offices"] and reading.word.predicate not in _ATTACKS
            for prep in tree.children(noun.index, "prep"):
                if prep.lemma.lower() in ("in", "at"):
                    found = (t for t in tree.children(prep.index, "pobj") if is_place(tree, t))
                    yield from (t for t in found if is_somewhere(tree, t) and not (seated and _is_town(tree, t)))


def _is_town(tree: Tree, token: Token) -> bool:
    name = tree.names[token.index]
    return name is not None and name.kind != "building"


def _is_where(tree: Tree, frame: Frame, word: Word, slot: str, token: Token) -> bool:
    """Whether a phrase that does not fit the role of its preposition tells where: "at Vardo he fired two shots"."""
    asked = not frame.nominal and bool(word.predicate) and slot in PLACE_SLOTS and slot in word.where
    return asked and word.slots.get(slot, "place") != "origin" and is_place(tree, token) and is_somewhere(tree, token)


def _joined(word: Word, frame: Frame, slot: str, asked: str, fitting: tuple[Token, ...]) -> tuple[Token, ...]:
    """Names joined to somebody who fits are somebody too, whatever the model took them for."""
    conditions = word.where.get(asked, ())
    if ":plural" in conditions:
        return frame.fillers(slot)
    if ":person" in conditions:
        return tuple(t for t in frame.fillers(slot) if t in fitting or t.pos == "PROPN")
    return fitting


def _asked(word: Word, slot: str) -> str:
    """The slot of the verb whose conditions a noun's "of" or possessor must meet."""
    role = word.nominal().get(slot, "")
    if slot in word.where or not role:
        return slot
    return next((name for name in _CORE if word.slots.get(name) == role), slot)


def lemma_of(token: Token) -> str:
    """The lemma, mended where the model strips an "e" too many: "spared" is of "spare"."""
    lemma = token.lemma.lower()
    table = lexicon().verbs
    if (
        lemma not in table
        and token.pos == "VERB"
        and f"{lemma}e" in table
        and token.text.lower().startswith(f"{lemma}e")
    ):
        return f"{lemma}e"
    return lemma


def _may_lack(tree: Tree, frame: Frame, slot: str) -> bool:
    """A by-agent that does not fit ("hanged by the neck") leaves a passive as it is."""
    return frame.passive and slot == "subject"


def _fits(tree: Tree, word: Word, slot: str, token: Token) -> bool:
    conditions = word.where.get(slot, ())
    if not conditions and word.slots.get(slot) == "place":
        return is_place(tree, token)
    if not conditions:
        return word.slots.get(slot) != "agent" or _can_do(tree, token)
    return any(meets(tree, token, c) for c in conditions if c != ":clause")


def _can_do(tree: Tree, token: Token) -> bool:
    """Whether the phrase can be the doer where the vocabulary asks nothing: somebody, a body, a paper, a name."""
    sets = lexicon().sets
    named = tree.names[token.index] is not None or token.pos == "PROPN"
    return named or is_person(tree, token) or token.lemma.lower() in sets["documents"]


def _needed(frame: Frame, filled: dict[str, tuple[Token, ...]], need: str) -> bool:
    for slot in need.split("|"):
        if filled.get(slot):
            return True
        if slot == "home" and "home" in frame.beside:
            return True
    return False


def _with_roles(tree: Tree, frame: Frame, word: Word, filled: dict[str, tuple[Token, ...]]) -> Reading:
    slots = word.nominal() if frame.nominal else word.slots
    roles: list[tuple[str, Token]] = []
    places: list[Token] = []
    for slot, tokens in filled.items():
        role = "except" if slot == "except" else slots.get(slot, "")
        if slot == "dative" and not role and all(_fits(tree, word, "to", t) for t in tokens):
            role = slots.get("to", "")
        for token in tokens:
            if role == "place" or (not role and word.predicate and slot in PLACE_SLOTS):
                if is_somewhere(tree, token) and (place := enclosed(tree, token)) not in places:
                    places.append(place)
            elif role and not _is_nobody(tree, token) and (role, token) not in roles:
                roles.append((role, token))
    return Reading(frame, word, tuple(roles), tuple(places))


def _is_nobody(tree: Tree, token: Token) -> bool:
    """Whether the phrase fills no role: a date, a nickname, "nobody" and "nothing", which the clause itself denies."""
    if _is_nickname(tree, token):
        return True
    return tree.dates[token.index] is not None or token.text.lower() in ("nobody", "nothing", "none", "no")


def _is_nickname(tree: Tree, token: Token) -> bool:
    """Whether the name is only what somebody calls others: "by the Old Guard, as we call my two aunts"."""
    name = tree.names[token.index]
    if name is None:
        return False
    near = tree.tokens[token.index + 1 : token.index + NICKNAME]
    after = [t for t in near if t.start >= name.span.end and t.sentence == token.sentence and t.text != ","]
    if len(after) < 4 or after[0].text.lower() not in ("as", "so") or after[1].tag != "PRP":
        return False
    verb = next((t for t in after[2:4] if t.lemma.lower() in _CALLING), None)
    return verb is not None and any(
        t.pos in ("NOUN", "PROPN") for t in tree.children(verb.index, "dobj", "oprd", "attr", "nsubj")
    )


def is_somewhere(tree: Tree, token: Token) -> bool:
    """Whether a place is one that somebody can be at, and not a bare "exile" or "custody"."""
    bare = token.lemma.lower() in _NOWHERE and tree.names[token.index] is None
    return is_place(tree, token) and not bare
