"""Reported: what somebody is told to say, think or want - the clause or phrase under each verb that voices one.

More than the vocabulary of statements asks for: PARC3 (Pareti 2016) and PolNeAR (Newell and others 2018) count beliefs
and intentions as attributions too, and phrases that stand for what was said: "denied the theft", "spoke of his arrest".
"""

from __future__ import annotations

from collections.abc import Iterator

from counterproof.language import Token
from counterproof.sources import Span
from counterproof.statements.frame import is_passive
from counterproof.statements.phrase import is_person
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import lexicon
from counterproof.statements.wording import clause, matter

_SAID = frozenset(("asserts", "denies", "withdraws", "promises", "doubts", "accuses", "feared", "ordered", "rumoured"))
"""What a verb makes of its content when somebody voices it."""
_TACIT = frozenset(("intimidate", "menace", "risk", "appear", "seem", "condemn", "sentence", "give", "own", "allow",
                    "permit", "entitle", "authorize", "authorise"))  # fmt: skip
"""Verbs of the vocabulary that voice nothing by themselves."""
_SHOWING = frozenset(("find", "discover", "mean", "indicate", "show", "imply", "establish", "determine", "hold",
                      "suggest", "conclude", "rule", "reveal"))  # fmt: skip
"""Verbs that voice something with a whole clause alone: a court holds that, but holds a hearing."""
_SPEAKING = frozenset(("speak", "talk", "plead"))
"""Verbs of saying that no clause follows."""
_ABOUT = ("of", "about", "to", "against", "for")


def reported(tree: Tree, verb: Token) -> Iterator[Span]:
    """What a verb's subject is told to say, think or want; nothing for any other verb."""
    if verb.pos != "VERB" or not (says(verb) or is_attitude(verb)):
        return
    contents = list(_clauses(tree, verb))
    if not contents and says(verb):
        contents = list(_phrases(tree, verb))
    yield from contents


def says(verb: Token) -> bool:
    """Whether a verb is one of saying, whatever it makes of its content."""
    lemma = verb.lemma.lower()
    if lemma in _SPEAKING or lemma in lexicon().sets["voicing"]:
        return True
    return lemma not in _TACIT and any(word.content in _SAID for word in lexicon().verbs.get(lemma, ()))


def is_attitude(verb: Token) -> bool:
    """Whether a verb tells what somebody thinks, wants or feels."""
    return verb.lemma.lower() in lexicon().sets["attitudes"]


def _clauses(tree: Tree, verb: Token) -> Iterator[Span]:
    """Clauses: "denied that ...", "..., she said", "urged them to ...", "denied being there", "wants him to go"."""
    for head in tree.children(verb.index, "ccomp", "xcomp", "parataxis"):
        if _is_content(tree, verb, head) and not _stands_apart(tree, verb, head):
            yield clause(tree, head, verb)
    aside = verb.dep == "parataxis" and not tree.has(verb.index, "dobj", "ccomp", "xcomp")
    if aside and tree.head(verb).pos in ("VERB", "AUX"):
        yield clause(tree, tree.head(verb), verb)


def _stands_apart(tree: Tree, verb: Token, head: Token) -> bool:
    """Whether the parser took for content what a semicolon sets beside: "He stood there; she said that ..."."""
    return any(t.text in (";", ".") for t in tree.tokens[head.index : verb.index])


def _is_content(tree: Tree, verb: Token, head: Token) -> bool:
    """Whether a clause under the verb is what is said or meant, and not what the speaker does while saying it."""
    lemma = verb.lemma.lower()
    whole = head.dep == "ccomp" and tree.has(head.index, "nsubj", "nsubjpass", "expl", "csubj")
    if lemma in _SHOWING:
        return whole and head.pos in ("VERB", "AUX") and _is_tensed(tree, head) and not is_passive(tree, verb)
    if head.dep != "xcomp":
        return head.pos in ("VERB", "AUX") or whole
    if head.tag == "VBG":
        return lemma in lexicon().sets["voicing"] or _makes(verb, "denies", "accuses")
    return head.tag == "VB" and (is_attitude(verb) or _makes(verb, "ordered", "promises", "asserts", "feared"))


def _is_tensed(tree: Tree, head: Token) -> bool:
    return any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in (head, *tree.children(head.index, "aux", "auxpass")))


def _makes(verb: Token, *contents: str) -> bool:
    return any(word.content in contents for word in lexicon().verbs.get(verb.lemma.lower(), ()))


def _phrases(tree: Tree, verb: Token) -> Iterator[Span]:
    """Phrases that stand for what is said: "denied the theft", "accused him of lying", "pleaded guilty", "spoke of
    her arrest"."""
    objects = [t for t in tree.children(verb.index, "dobj") if t.index > verb.index and not _is_pointer(t)]
    about = list(_about(tree, verb))
    if _makes(verb, "accuses"):
        about += [p for t in objects for p in _about(tree, t)]
        of = [p for p in about if p.lemma.lower() in ("of", "for")]
        if of:
            first = objects[0] if objects and not is_passive(tree, verb) else of[0]
            yield matter(tree, first, of[0])
    elif verb.lemma.lower() in lexicon().sets["voicing"] and (told := [t for t in objects if not is_person(tree, t)]):
        yield matter(tree, told[0], told[-1])
    elif verb.lemma.lower() == "plead":
        yield from (matter(tree, t, t) for t in tree.children(verb.index, "acomp", "oprd"))
    else:
        yield from (matter(tree, p, p) for p in about if p.lemma.lower() in ("of", "about") and not _of_person(tree, p))


def _about(tree: Tree, head: Token) -> Iterator[Token]:
    """The prepositions behind a word that may say what the saying is about."""
    for prep in tree.children(head.index, "prep"):
        if prep.index > head.index and prep.lemma.lower() in _ABOUT and tree.has(prep.index, "pobj", "pcomp"):
            yield prep


def _of_person(tree: Tree, prep: Token) -> bool:
    """Whether a preposition has a bare person or pronoun behind it: "asked of him" says nothing of what was asked."""
    return any(_is_pointer(t) for t in tree.children(prep.index, "pobj"))


def _is_pointer(token: Token) -> bool:
    return token.pos == "PRON" or token.tag in ("DT", "WDT", "WP")
