"""Frame: one verb or noun with what fills its grammatical slots, shared and left-out subjects supplied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterproof.language import Token
from counterproof.statements.clefts import is_bare, seen_doing, set_in_front
from counterproof.statements.matters import matters
from counterproof.statements.phrase import is_person, is_somebody, people
from counterproof.statements.prepositions import prepositions, said_of_doer, there, where, witnessed
from counterproof.statements.shifted import of_light_objects, of_objects
from counterproof.statements.soles import described, doers, keepers
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import lexicon

DEEPEST = 12
"""Steps that the search for a left-out subject or a nested preposition may take."""

_OBJECT_CONTROL = frozenset(("ordered", "accuses"))
_WHO = frozenset(("who", "whom"))
_WATCHED = frozenset(("see", "watch", "hear", "observe", "notice"))


@dataclass(frozen=True)
class Frame:
    """A predicate word in its sentence. `slots` pairs slot names with the heads of the phrases that fill them."""

    head: Token
    slots: tuple[tuple[str, Token], ...]
    beside: frozenset[str] = frozenset()
    passive: bool = False
    shared: bool = False
    """Whether the subject stands with another verb."""
    nominal: bool = False

    def fillers(self, slot: str) -> tuple[Token, ...]:
        """What fills one slot, coordination spread out."""
        return tuple(token for name, token in self.slots if name == slot)


def verb_frame(tree: Tree, verb: Token) -> Frame:
    """The frame of a verb: the passive is turned round, so that `object` is always the one to whom it is done."""
    passive = is_passive(tree, verb)
    subjects, shared = _subjects(tree, verb, DEEPEST)
    slots: list[tuple[str, Token]] = []
    objects = _objects(tree, verb)
    if passive:
        slots += [("dative" if objects else "object", s) for s in subjects]
        slots += [("subject", a) for a in _agents(tree, verb)]
    else:
        slots += [("subject", s) for s in subjects]
    given, objects = _parted(tree, objects) if not passive else ([], objects)
    slots += [("object", o) for o in objects]
    slots += [("dative", t) for t in given]
    slots += [("there", t) for t in tree.children(verb.index, "expl") if t.lemma.lower() == "there"]
    slots += [("dative", t) for d in tree.children(verb.index, "dative") for t in _dative(tree, d)]
    slots += list(_complements(tree, verb))
    slots += list(prepositions(tree, verb))
    slots += list(of_objects(tree, verb, objects, {slot for slot, _ in slots}))
    slots += [pair for pair in of_light_objects(tree, verb) if pair not in slots]
    slots += [("clause", t) for t in tree.children(verb.index, "xcomp", "ccomp")]
    slots += [("in", place) for place in where(tree, verb)]
    slots += list(there(tree, verb))
    slots += list(seen_doing(tree, verb))
    slots += list(set_in_front(tree, verb))
    slots += [("matter", t) for t in matters(tree, verb)]
    slots += [("keeper", t) for t in keepers(tree, verb)]
    return Frame(verb, tuple(slots), _beside(tree, verb), passive, shared)


def noun_frame(tree: Tree, noun: Token) -> Frame:
    """The frame of a noun that tells of a happening: its possessor, its "of", "by" and other prepositions."""
    slots = [("poss", t) for p in tree.children(noun.index, "poss") for t in people(tree, p)]
    slots += [pair for pair in witnessed(tree, noun) if pair[0] in ("in", "at") and pair[1].index != noun.index]
    return Frame(noun, (*slots, *prepositions(tree, noun)), nominal=True)


def is_passive(tree: Tree, verb: Token) -> bool:
    """Whether the verb's subject is the one to whom it is done: "was held", "the man arrested", "seen and arrested"."""
    if tree.has(verb.index, "auxpass", "nsubjpass") or _is_dated(tree, verb):
        return True
    if verb.dep == "conj" and verb.tag in ("VBN", "VBD") and _is_dated(tree, tree.head(verb)):
        return not tree.has(verb.index, "aux", "nsubj", "dobj")
    if verb.tag != "VBN" or tree.has(verb.index, "aux", "nsubj"):
        return False
    if verb.dep == "conj":
        return _joined(tree, verb).pos in ("VERB", "AUX") and is_passive(tree, _joined(tree, verb))
    return verb.dep in ("acl", "advcl", "relcl", "ROOT", "xcomp", "ccomp", "pcomp", "oprd")


def _is_dated(tree: Tree, verb: Token) -> bool:
    """Whether a document is told to bear a date, which the parser takes for its object: "a lease, dated 3 May"."""
    objects = list(tree.children(verb.index, "dobj", "npadvmod"))
    bare = verb.lemma.lower() == "date" and verb.text.lower() == "dated" and not tree.has(verb.index, "aux")
    return bare and any(tree.dates[t.index] is not None for t in objects)


def _joined(tree: Tree, verb: Token) -> Token:
    """What a verb is joined to: "found guilty and set free" joins set to found, though it hangs on guilty."""
    governor = tree.head(verb)
    return tree.head(governor) if governor.dep in ("acomp", "oprd", "dobj", "attr", "xcomp") else governor


def _subjects(tree: Tree, verb: Token, steps: int) -> tuple[list[Token], bool]:
    """The subject's phrases on the surface, and whether they stand with another verb."""
    own = [t for t in tree.children(verb.index, "nsubj", "nsubjpass") if t.lemma.lower() != "there"]
    if own:
        if own[0].tag in ("WP", "WDT"):
            antecedent = _antecedent(tree, verb)
            return (list(people(tree, antecedent)) if antecedent is not None else []), False
        return list(dict.fromkeys(t for subject in own for t in doers(tree, subject))), False
    if not steps or verb.head == verb.index or tree.has(verb.index, "expl"):
        return [], False
    governor = _joined(tree, verb) if verb.dep == "conj" else tree.head(verb)
    return _left_out(tree, verb, governor, steps - 1), True


def _told_to_be(tree: Tree, noun: Token) -> Token:
    """Who is told to be what a participle describes: "the Mill trial was a trial held in May" tells of the former."""
    verb = tree.head(noun)
    if noun.dep != "attr" or verb.lemma != "be" or tree.has(verb.index, "neg"):
        return noun
    subjects = [t for t in tree.children(verb.index, "nsubj") if t.pos in ("NOUN", "PROPN")]
    return subjects[0] if len(subjects) == 1 else noun


def _left_out(tree: Tree, verb: Token, governor: Token, steps: int) -> list[Token]:
    """The subject that a verb without one takes from the word it hangs on."""
    if verb.dep in ("acl", "relcl") and governor.pos in ("NOUN", "PROPN", "PRON"):
        return list(people(tree, _told_to_be(tree, governor))) if verb.tag in ("VBN", "VBG") else []
    if governor.pos in ("VERB", "AUX"):
        if verb.dep in ("xcomp", "ccomp"):
            return _controller(tree, governor, steps)
        if verb.dep == "conj" and verb.tag in ("VBG", "VB") and governor.dep != "ROOT" and governor.tag != verb.tag:
            return []
        return _subjects(tree, governor, steps)[0] if verb.dep in ("conj", "advcl", "dep") else []
    if verb.dep == "pcomp" and governor.pos in ("ADP", "SCONJ"):
        above = tree.head(governor)
        for _ in range(steps):
            if above.pos in ("VERB", "AUX") or above.head == above.index:
                break
            above = tree.head(above)
        if above.pos not in ("VERB", "AUX"):
            return []
        by_object = governor.lemma.lower() in ("of", "for", "to", "into", "from", "with")
        return _controller(tree, above, steps) if by_object else _subjects(tree, above, steps)[0]
    return []


def _controller(tree: Tree, governor: Token, steps: int) -> list[Token]:
    """Whose act the infinitive or gerund under a verb is: the object's after order or accuse, else the subject's."""
    senses = lexicon().verbs.get(governor.lemma.lower(), ())
    if any(word.content in _OBJECT_CONTROL for word in senses):
        objects = _objects(tree, governor)
        if objects:
            return objects
    return _subjects(tree, governor, steps)[0] if steps else []


def _antecedent(tree: Tree, verb: Token) -> Token | None:
    """The noun that a relative clause is about. A clause joined to another relative clause shares its noun."""
    for _ in range(DEEPEST):
        if verb.dep == "relcl":
            noun = _counted_in(tree, tree.head(verb))
            return _nearest(tree, verb, described(tree, verb, noun))
        if verb.dep not in ("conj", "ccomp") or verb.head == verb.index:
            return None
        verb = tree.head(verb)
    return None


def _counted_in(tree: Tree, noun: Token) -> Token:
    """Who is told to be one of those that a relative clause is about: Adam in "Adam was among those who dined"."""
    prep = tree.head(noun)
    if noun.dep != "pobj" or prep.lemma.lower() not in ("among", "amongst", "of"):
        return noun
    above = tree.head(prep)
    verb = tree.head(above) if prep.lemma.lower() == "of" and above.lemma.lower() == "one" else above
    if verb.lemma != "be" or tree.has(verb.index, "neg"):
        return noun
    subjects = [t for t in tree.children(verb.index, "nsubj") if is_person(tree, t)]
    return subjects[0] if len(subjects) == 1 else noun


def _nearest(tree: Tree, verb: Token, noun: Token) -> Token | None:
    """The noun that a relative pronoun stands for. "Who" is somebody: if the noun is not, the nearest person."""
    which = any(t.lemma.lower() == "which" for t in tree.children(verb.index, "nsubj", "nsubjpass", "dobj"))
    if which and (noun.pos == "VERB" or is_somebody(tree, noun)):
        above = tree.head(tree.head(noun))
        return above if tree.head(noun).lemma == "of" and above.pos == "NOUN" else None
    if noun.pos not in ("NOUN", "PROPN", "PRON", "NUM"):
        return None
    who = next((t for t in tree.children(verb.index, "nsubj", "nsubjpass", "dobj") if t.lemma.lower() in _WHO), None)
    if who is None or is_somebody(tree, noun):
        return noun
    for _, above in tree.ancestors(noun):
        if above.pos in ("VERB", "AUX"):
            break
        if is_somebody(tree, above):
            return above
    for index in range(who.index - 1, noun.index, -1):
        token = tree.tokens[index]
        if (
            token.pos in ("PROPN", "NOUN")
            and token.dep in ("pobj", "appos", "conj", "dobj")
            and is_somebody(tree, token)
        ):
            return token
    return noun if is_person(tree, noun) else None


def _objects(tree: Tree, verb: Token) -> list[Token]:
    own = list(tree.children(verb.index, "dobj"))
    own = own[1:] if len(own) > 1 and own[0].tag == "WDT" and verb.dep == "ccomp" else own
    found = [t for o in own for t in people(tree, o)]
    if not found and verb.lemma.lower() in _WATCHED:
        bare = [c for c in tree.children(verb.index, "ccomp") if is_bare(c) and not tree.has(c.index, "mark", "aux")]
        found = [t for c in bare for s in tree.children(c.index, "nsubj") for t in people(tree, s)]
    if not found:
        small = [c for c in tree.children(verb.index, "ccomp") if c.pos == "ADJ"]
        found = [t for c in small for s in tree.children(c.index, "nsubj") for t in people(tree, s)]
    if found and found[0].tag in ("WDT", "WP"):
        antecedent = _antecedent(tree, verb)
        return list(people(tree, antecedent)) if antecedent is not None else []
    return found


def _parted(tree: Tree, objects: list[Token]) -> tuple[list[Token], list[Token]]:
    """Receiver and thing given, where the parser took both for objects: "sold Widow Hill the house"."""
    apart = [t for t in objects if t.dep == "dobj"]
    if len(apart) == 2 and is_person(tree, apart[0]) and not is_person(tree, apart[1]):
        given = [t for t in objects if t.index < apart[1].index and is_person(tree, t)]
        return given, [t for t in objects if t not in given]
    return [], objects


def _agents(tree: Tree, verb: Token) -> Iterator[Token]:
    """Who did it, in the phrase with "by", also where that hangs on a noun: "signed before the clerk by Adam"."""
    found = list(tree.children(verb.index, "agent"))
    nouns = [t for prep in tree.children(verb.index, "prep") for t in tree.children(prep.index, "pobj")]
    nested = [
        t
        for n in nouns
        for t in tree.children(n.index, "prep", "agent")
        if t.lemma == "by" and said_of_doer(tree, n, t)
    ]
    for by in found or nested:
        for noun in tree.children(by.index, "pobj"):
            yield from doers(tree, noun)


def _dative(tree: Tree, token: Token) -> Iterator[Token]:
    """The receiver: "gave Adam a book" and, where the parser calls the preposition dative, "gave a book to Adam"."""
    if token.pos == "ADP":
        for noun in tree.children(token.index, "pobj"):
            yield from people(tree, noun)
    else:
        yield from people(tree, token)


def _complements(tree: Tree, verb: Token) -> Iterator[tuple[str, Token]]:
    if verb.lemma.lower() in ("be", "remain"):
        for subject in tree.children(verb.index, "nsubj"):
            yield from (("subjectof", t) for t in _whose(tree, subject))
    for token in tree.children(verb.index, "attr", "oprd"):
        for one in people(tree, token):
            yield "attr", one
            others = [t for t in tree.children(one.index, "amod") if t.lemma.lower() == "other"]
            for of in (p for t in (one, *others) for p in tree.children(t.index, "prep")):
                if of.lemma in ("of", "in", "to", "at", "than"):
                    yield from (("attrof", t) for noun in tree.children(of.index, "pobj") for t in people(tree, noun))
    for token in tree.children(verb.index, "acomp"):
        yield from prepositions(tree, token)


def _whose(tree: Tree, noun: Token) -> Iterator[Token]:
    """What an office is held in: the union in "the union's treasurer" and "the treasurer of the union"."""
    yield from tree.children(noun.index, "poss")
    for of in tree.children(noun.index, "prep"):
        if of.lemma in ("of", "to", "in"):
            yield from (t for one in tree.children(of.index, "pobj") for t in people(tree, one))


def _beside(tree: Tree, verb: Token) -> frozenset[str]:
    """The words that complete a verb, lower-case; one under "not" is written with it: "not guilty"."""
    words = {verb.text.lower()}
    for child in tree.children(verb.index, "prt", "acomp", "oprd", "attr", "advmod", "xcomp", "dobj", "ccomp"):
        for one in (child, *tree.children(child.index, "conj")):
            before = tree.tokens[one.index - 1].text.lower() if one.index else ""
            denied = before in ("not", "never") or tree.has(one.index, "neg")
            words.add(f"not {one.text.lower()}" if denied else one.text.lower())
    for prep in tree.children(verb.index, "prep"):
        if prep.lemma in ("at", "as", "into"):
            words |= {t.text.lower() for t in tree.children(prep.index, "pobj", "amod", "pcomp")}
    after = tree.tokens[verb.index + 1] if verb.index + 1 < len(tree.tokens) else verb
    return frozenset(words | ({after.text.lower()} if after.pos in ("ADJ", "ADV", "ADP") else set()))
