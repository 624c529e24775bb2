"""Embedding: what a clause or nominal stands under - "testified that", "ordered to", "if" - from inside outwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from counterproof.language import Token
from counterproof.statements.frame import is_passive
from counterproof.statements.phrase import is_person
from counterproof.statements.tree import Tree
from counterproof.statements.verdicts import verdict
from counterproof.statements.vocabulary import lexicon

Clause = Literal["finite", "infinitive", "gerund", "nominal"]


@dataclass(frozen=True)
class Embedding:
    """One word over a clause and what it makes of it: a Content of the vocabulary, `true`, `untrue`, or `unknown`."""

    head: Token
    content: str
    shape: Clause
    presupposed: bool = False
    """Whether the clause is told in passing (a relative or time clause): only who speaks matters then."""


_MARKS = {
    "if": "conditional",
    "unless": "conditional",
    "whether": "doubts",
    "lest": "feared",
    "though if": "conditional",
}
_MEANS = frozenset(("after", "by", "upon", "on", "in", "through", "since", "while", "before", "despite", "besides"))
_CARRIED = ("of", "for", "to", "from", "with", "about", "against", "in", "that", "as", "on")
_NOMINAL = ("pobj", "dobj", "compound", "nmod")
_NOUNS = ("NOUN", "PROPN")
_PLEDGES = frozenset(("word", "assurance", "oath", "honour", "honor"))
_PROVING = frozenset(("prove", "show", "find", "establish", "demonstrate", "ascertain", "know", "see"))
_KNOWN = frozenset(("known", "proved", "proven", "shown", "found", "sorry", "glad", "aware", "able"))


def embeddings(tree: Tree, token: Token) -> Iterator[Embedding]:
    """What stands over a word, innermost first. A coordinated clause stands under what its first member does."""
    presupposed = misjoined = False
    shape = _shape(tree, token)
    pledging: set[int] = set()
    for word, governor in tree.ancestors(token):
        if not misjoined and not (presupposed and word.dep in _NOMINAL):
            for found in _over(tree, word, governor, shape):
                if found.head.index in pledging:
                    continue
                pledging |= {found.head.index} if found.content == "promises" else set()
                yield Embedding(found.head, found.content, found.shape, presupposed)
        misjoined = word.dep == "conj" and _is_tensed(tree, word) and _shape(tree, governor) == "infinitive"
        if (word.dep in ("relcl", "poss") and _revealing(tree, word, governor) is None) or _is_time_clause(tree, word):
            presupposed = True
        if word.dep in (
            "ccomp",
            "xcomp",
            "advcl",
            "relcl",
            "acl",
            "pcomp",
            "ROOT",
            "csubj",
            "parataxis",
        ) or governor.pos in ("VERB", "AUX"):
            shape = _shape(tree, governor)
        if governor.pos in _NOUNS and word.dep in ("prep", "relcl", "acl", "appos", "poss", "compound"):
            shape = "nominal"


def _is_tensed(tree: Tree, word: Token) -> bool:
    """Whether a verb has a tense of its own, so that it cannot share the "to" of the infinitive that it hangs on."""
    return word.tag in ("VBD", "VBZ", "VBP") or any(
        t.tag in ("VBD", "VBZ", "VBP") for t in tree.children(word.index, "aux", "auxpass")
    )


def _shape(tree: Tree, token: Token) -> Clause:
    if token.pos in _NOUNS:
        return "nominal"
    if any(t.tag == "TO" for t in tree.children(token.index, "aux")):
        return "infinitive"
    if token.tag == "VBG" and not tree.has(token.index, "aux", "nsubj"):
        return "gerund"
    return "finite"


def _is_time_clause(tree: Tree, word: Token) -> bool:
    if word.dep != "advcl":
        return False
    marks = {t.text.lower() for t in tree.children(word.index, "mark", "advmod")}
    return bool(marks & {"when", "after", "before", "while", "since", "because", "although", "though", "as", "where"})


def _over(tree: Tree, word: Token, governor: Token, shape: Clause) -> Iterator[Embedding]:
    """What the step from a word to its governor puts over the clause."""
    if (judged := verdict(tree, word)) is not None:
        yield Embedding(judged[0], judged[1], "finite")
    elif word.dep != "ccomp" or not _stands_apart(tree, word, governor):
        yield from _governed(tree, word, governor, shape)


def _governed(tree: Tree, word: Token, governor: Token, shape: Clause) -> Iterator[Embedding]:
    """What a governor makes of a clause or phrase on it."""
    if word.dep in ("ccomp", "xcomp", "csubj", "csubjpass"):
        yield from _predicated(tree, word, governor, shape)
        content = "actual" if _ascertained(tree, word, governor) else ""
        yield Embedding(governor, content or _content(tree, governor, shape, _is_future(tree, word)), shape)
    elif word.dep == "advcl":
        yield from _adverbial(tree, word, governor, shape)
    elif word.dep in ("acl", "relcl") and governor.pos in _NOUNS and _completes(tree, word):
        yield _on_noun(tree, word, governor, shape)
    elif word.dep == "relcl" and (verb := _revealing(tree, word, governor)) is not None:
        yield Embedding(verb, "asserts", "finite")
    elif word.dep in ("pcomp", "pobj"):
        yield from _under_preposition(tree, word, governor, shape)
    elif word.dep == "dobj" and shape == "nominal" and governor.pos == "VERB":
        content = _content(tree, governor, shape)
        if content not in ("unknown", "actual"):
            yield Embedding(governor, content, shape)
    elif word.dep in ("compound", "nmod") and governor.pos in _NOUNS and _noun_content(governor):
        yield Embedding(governor, _noun_content(governor), shape)


def _on_noun(tree: Tree, word: Token, noun: Token, shape: Clause) -> Embedding:
    """What a noun makes of the clause that completes it. "His word that he would" promises; a clause that the parser
    hung on whom it was told is the verb's: "assured the garrison that they would be spared"."""
    verb, future = tree.head(noun), _is_future(tree, word)
    if noun.lemma.lower() in _PLEDGES and tree.has(noun.index, "poss") and future:
        return Embedding(verb if verb.pos == "VERB" and noun.dep == "dobj" else noun, "promises", shape)
    told = _content(tree, verb, "finite", future) if noun.dep in ("dobj", "dative") and verb.pos == "VERB" else ""
    if not _noun_content(noun) and is_person(tree, noun) and told in ("asserts", "promises"):
        return Embedding(verb, told, shape)
    return Embedding(noun, _noun_content(noun) or "conditional", shape)


def _ascertained(tree: Tree, word: Token, verb: Token) -> bool:
    """Whether something is told to be proved of somebody: "was shown to have been there", not "was said to have"."""
    done = [t.text.lower() for t in tree.children(word.index, "aux")]
    return verb.lemma.lower() in _PROVING and "to" in done and "have" in done and is_passive(tree, verb)


def _is_future(tree: Tree, clause: Token) -> bool:
    return any(t.text.lower() in ("will", "would", "shall", "'ll") for t in tree.children(clause.index, "aux"))


def _predicated(tree: Tree, word: Token, governor: Token, shape: Clause) -> Iterator[Embedding]:
    """A noun that a clause says what it is: "his testimony was that he fled"."""
    if word.dep == "ccomp" and governor.lemma == "be":
        for subject in tree.children(governor.index, "nsubj"):
            if _noun_content(subject):
                yield Embedding(subject, _noun_content(subject), shape)


def _stands_apart(tree: Tree, word: Token, governor: Token) -> bool:
    """Whether the parser took for content what a semicolon or colon sets beside: "He stood there; she bade him go"."""
    between = tree.tokens[tree.last[word.index] + 1 : governor.index]
    return word.index < governor.index and any(t.text in (";", ":") for t in between)


def _revealing(tree: Tree, word: Token, noun: Token) -> Token | None:
    """The verb of "it was revealed by a newspaper that ...", whose content the parser takes for a relative clause."""
    verb = tree.head(tree.head(noun))
    if tree.head(noun).dep != "agent" or not any(
        t.text == "that" and t.dep != "nsubj" for t in tree.children(word.index)
    ):
        return None
    expletive = any(t.lemma.lower() == "it" for t in tree.children(verb.index, "nsubjpass"))
    return verb if expletive and _content(tree, verb, "finite") == "asserts" else None


def _adverbial(tree: Tree, word: Token, governor: Token, shape: Clause) -> Iterator[Embedding]:
    marks = {t.text.lower() for t in tree.children(word.index, "mark", "advmod")}
    if marks & _MARKS.keys():
        yield Embedding(governor, "conditional", shape, presupposed=False)
    elif shape == "infinitive":
        yield Embedding(governor, _carried(governor) or "planned", shape)
    elif shape == "gerund" and _goes_on(tree, word, governor):
        yield Embedding(governor, "accuses", shape)


def _goes_on(tree: Tree, word: Token, governor: Token) -> bool:
    """Whether a gerund goes on with a list of what somebody is accused of: "charged with plotting, leading a gang"."""
    if word.index < governor.index or _content(tree, governor, "gerund") != "accuses":
        return False
    preps = tree.children(governor.index, "prep")
    return any(t.index < word.index for prep in preps for t in tree.children(prep.index, "pcomp"))


def _carried(verb: Token) -> str:
    """A verb whose infinitive the parser took for a purpose: "was sent for to confess", "refused to confess"."""
    senses = lexicon().verbs.get(verb.lemma.lower(), ())
    found = next((w.content for w in senses if w.content), "")
    return found if found in ("refused", "ordered", "attempted", "failed", "feared") else ""


def _completes(tree: Tree, word: Token) -> bool:
    """Whether a clause on a noun is what the noun is about: "an order to arrest", "the claim that he fled"."""
    if word.dep == "acl" and _shape(tree, word) == "infinitive":
        return True
    return any(t.text.lower() == "that" and t.dep == "mark" for t in tree.children(word.index, "mark"))


def _under_preposition(tree: Tree, word: Token, prep: Token, shape: Clause) -> Iterator[Embedding]:
    if word.dep == "pobj" and is_person(tree, word):
        return
    above = tree.head(prep)
    lemma = prep.lemma.lower()
    if lemma == "without":
        yield Embedding(prep, "failed", shape)
    if lemma in ("against", "instead"):
        yield Embedding(above, "conditional", shape)
    if lemma not in _CARRIED or above.index == prep.index:
        return
    above = _accusing(tree, above) if word.dep == "pcomp" else above
    content = _noun_content(above) if above.pos in _NOUNS else _content(tree, above, shape)
    if content not in ("", "unknown"):
        yield Embedding(above, content, shape)
    elif word.dep == "pcomp" and lemma not in _MEANS:
        yield Embedding(above, "unknown", shape)


def _accusing(tree: Tree, above: Token) -> Token:
    """The verb that "of conspiring" completes, where the parser hung it on a noun: "accused at the trial of ..."."""
    if above.pos in ("VERB", "AUX") or _noun_content(above):
        return above
    for _, governor in tree.ancestors(above):
        if governor.pos == "VERB":
            return governor if _content(tree, governor, "gerund") == "accuses" else above
    return above


def _content(tree: Tree, verb: Token, shape: Clause, future: bool = False) -> str:
    """What a verb makes of a clause of that shape under it; "swore that he would" promises."""
    lemma = verb.lemma.lower()
    if verb.pos == "ADJ":
        return "actual" if lemma in _KNOWN or shape == "finite" else "conditional"
    if lemma == "be":
        return "planned" if shape == "infinitive" else "actual"
    contents = [w.content for w in lexicon().verbs.get(lemma, ()) if w.content]
    if lemma in ("have", "get") and any(t.lemma.lower() == "it" for t in tree.children(verb.index, "dobj")):
        return "asserts" if shape == "finite" and tree.has(verb.index, "prep") else "unknown"
    if not contents:
        return "unknown"
    if shape == "infinitive":
        return _infinitive(tree, verb, contents)
    if shape == "finite" and "asserts" in contents:
        return "promises" if future and "promises" in contents else "asserts"
    return contents[0]


def _infinitive(tree: Tree, verb: Token, contents: Sequence[str]) -> str:
    """An infinitive is content after "claimed to" and rumour after "was said to"; "told him to" is not yet done."""
    if contents[0] != "asserts":
        return contents[0]
    if is_passive(tree, verb):
        return "rumoured"
    return "asserts" if verb.lemma in ("claim", "profess", "purport") else "planned"


def _noun_content(noun: Token) -> str:
    return next((w.content for w in lexicon().nouns.get(noun.lemma.lower(), ()) if w.content), "")
