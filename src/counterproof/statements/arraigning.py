"""Arraigning: who is said in a sentence to be before a court, and for what - "brought up on a charge of theft", "on
trial accused of fraud", "the prosecution holds that Kern wrote it", "hanged for murder", "I am charged with theft".

Each makes a statement `charge` in the words that hold the act, against whom the clause is about. What is denied, asked
or supposed is left, and so is what anybody but a court's own side lays to somebody: that is an accusation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterproof.language import Token
from counterproof.statements.phrase import mention, people
from counterproof.statements.statement import Proposition, Role, Statement
from counterproof.statements.tree import Tree

_SIDE = frozenset((
    "prosecution", "prosecutor", "prosecutors", "crown", "indictment", "information", "libel", "bill", "complaint",
    "attorney", "attorneys", "jurors", "state", "government", "charge", "counsel", "procurator", "advocate",
))  # fmt: skip
"""Those by whose words a court's charge is told, where they are the subject of alleging."""
_OFTEN_SPEAKING = frozenset(("crown", "state", "government", "attorney", "attorneys", "counsel", "advocate", "jurors"))
_WEAKLY = frozenset(("say", "state", "claim", "assert", "argue", "set", "hold", "maintain"))
"""What those say of many things besides the charge."""
_DEFENDS = re.compile(r"(?i)\b(?:defen[cs]e|prisoner'?s|for the (?:accused|defendant|prisoner)|district of)\b")
_ALLEGING = frozenset((
    "allege", "hold", "contend", "claim", "maintain", "say", "state", "assert", "argue", "submit", "set",
))  # fmt: skip
_CHARGED = frozenset(("charged", "indicted", "arraigned", "impeached", "prosecuted", "accused", "tried"))
_PUNISHED = frozenset((
    "sentence", "condemn", "hang", "execute", "burn", "behead", "shoot", "imprison", "transport", "banish", "fine",
))  # fmt: skip
_GUILT = frozenset((
    "murder", "treason", "theft", "larceny", "robbery", "arson", "forgery", "fraud", "espionage", "sabotage",
    "burglary", "perjury", "rape", "witchcraft", "heresy", "sedition", "conspiracy", "manslaughter", "bribery",
    "embezzlement", "desertion", "mutiny", "piracy", "poaching", "smuggling", "libel", "assault", "bigamy", "coining",
    "corruption", "extortion", "kidnapping", "wrecking", "poisoning", "assassination", "killing", "crime", "part",
    "sorcery", "blasphemy", "cowardice", "riot",
))  # fmt: skip
"""What people are punished for, by its noun; a gerund behind "for" is an act by itself."""
_UNREAL = re.compile(r"(?i)\b(?:no|not|never|without|nobody|none|if|whether|might|may|would|could|should|cannot)\b")
_STOPS = frozenset((".", ";", ":", "?", "!"))
_MOST = 40
"""Words of the longest act."""


def arraigned(tree: Tree) -> Iterator[Statement]:
    """The statements of one text, in no order that matters; some may tell what others of its statements tell too."""
    for token in tree.tokens:
        low = token.text.lower()
        if low in ("charge", "charges") and _word(tree, token.index + 1) == "of":
            yield from _on_a_charge(tree, token)
        elif low in _CHARGED and _word(tree, token.index + 1) in ("with", "of", "for"):
            yield from _participle(tree, token)
        elif token.lemma.lower() in _ALLEGING and token.pos == "VERB":
            yield from _alleged(tree, token)
        elif token.lemma.lower() in _PUNISHED and token.tag == "VBN":
            yield from _punished(tree, token)


def _on_a_charge(tree: Tree, noun: Token) -> Iterator[Statement]:
    """With "was brought up on a charge of theft", "appeared on charges of theft"."""
    before = noun.index - 1 - (_word(tree, noun.index - 1) in ("a", "the", "several", "two", "three"))
    if _word(tree, before) in ("on", "upon", "to", "under"):
        yield from _statement(tree, noun.index, tuple(_about(tree, noun)))


def _participle(tree: Tree, verb: Token) -> Iterator[Statement]:
    """With "was indicted for stealing", "went on trial accused of fraud", "I stand charged with theft"."""
    bare = verb.text.lower() == "accused" and not _is_before_a_court(tree, verb)
    if verb.tag != "VBN" or bare or any(True for _ in tree.children(verb.index, "dobj", "neg")):
        return
    coming = tree.head(verb).index if verb.text.lower() == "accused" and verb.dep == "advcl" else verb.index
    yield from _statement(tree, min(coming, verb.index), tuple(_about(tree, verb)))


def _is_before_a_court(tree: Tree, verb: Token) -> bool:
    """Whether "accused of" hangs on somebody's coming before a court, or tells that he stands so."""
    governor = tree.head(verb)
    stands = governor.lemma.lower() == "stand" or any(
        t.lemma.lower() == "stand" for t in tree.children(verb.index, "aux", "auxpass")
    )
    trial = any(
        noun.lemma.lower() in ("trial", "court", "bar", "dock", "bench", "tribunal", "magistrate", "jury")
        for prep in tree.children(governor.index, "prep")
        for noun in tree.children(prep.index, "pobj")
    )
    return stands or (verb.dep in ("advcl", "xcomp", "acomp") and trial)


def _about(tree: Tree, token: Token) -> Iterator[Token]:
    """The people whom the clause of a word is about: the subject of the nearest verb over it that has one."""
    for word in (token, *(governor for _, governor in tree.ancestors(token))):
        subjects = [t for t in tree.children(word.index, "nsubj", "nsubjpass") if t.index < token.index]
        if word.dep in ("relcl", "acl") and word.pos == "VERB" and (not subjects or subjects[0].tag in ("WP", "WDT")):
            subjects = [tree.head(word)]
        if subjects:
            if not _is_unreal(tree, token):
                yield from (one for one in people(tree, subjects[0]) if _is_somebody(tree, one))
            return


def _is_somebody(tree: Tree, token: Token) -> bool:
    """Whether a word stands for somebody in particular: a name, "I", "the accused"."""
    named = mention(tree, token)
    if named.form == "name":
        return named.kind in ("person", "unknown") and named.text[:1].isupper()
    return named.form == "self" or (named.form == "definite" and named.head in ("accused", "prisoner", "defendant"))


def _is_unreal(tree: Tree, token: Token) -> bool:
    """Whether what stands before a word in its sentence denies, supposes or asks."""
    sentence = tree.analysis.sentences[token.sentence]
    whole = tree.analysis.text.content[sentence.start : sentence.end]
    return bool(_UNREAL.search(whole[: token.start - sentence.start])) or whole.rstrip().endswith("?")


def _alleged(tree: Tree, verb: Token) -> Iterator[Statement]:
    """With "the prosecution alleges that Kern inflated the sales", "the charge is that he stole"."""
    subjects = list(tree.children(verb.index, "nsubj", "nsubjpass"))
    if len(subjects) != 1 or subjects[0].text.lower() not in _SIDE or _is_unreal(tree, verb):
        return
    if subjects[0].text.lower() in _OFTEN_SPEAKING and verb.lemma.lower() in _WEAKLY:
        return
    first, last = tree.first[subjects[0].index], tree.last[subjects[0].index]
    if _DEFENDS.search(tree.analysis.text.content[tree.tokens[first].start : tree.tokens[last].end]):
        return
    for clause in tree.children(verb.index, "ccomp"):
        for one in (clause, *tree.children(clause.index, "conj")):
            if any(t.text.lower() == "that" for t in tree.children(one.index, "mark")):
                yield from _laid(tree, one)


def _laid(tree: Tree, clause: Token) -> Iterator[Statement]:
    """The clause of what is alleged, against the one who is told to have done it."""
    if tree.has(clause.index, "neg", "auxpass") or clause.lemma.lower() == "be":
        return
    subjects = tree.children(clause.index, "nsubj")
    who = tuple(one for subject in subjects for one in people(tree, subject) if _is_somebody(tree, one))
    first, last = tree.first[clause.index], tree.last[clause.index]
    going_on = [tree.first[t.index] for t in tree.children(clause.index, "conj") if tree.has(t.index, "mark")]
    last = min([last, first + _MOST, *(k - 1 for k in going_on if k > first)])
    while last > first and tree.tokens[last].pos in ("PUNCT", "CCONJ"):
        last -= 1
    yield from _against(tree, who, first, last)


def _punished(tree: Tree, verb: Token) -> Iterator[Statement]:
    """With "was hanged for murder", "sentenced to ten years for spying"; not "fined for the third time"."""
    for prep in tree.children(verb.index, "prep"):
        acts = [t for t in tree.children(prep.index, "pobj", "pcomp") if _is_act(t)]
        if prep.text.lower() == "for" and acts:
            stop = min(tree.last[acts[0].index], prep.index + _MOST)
            yield from _against(tree, tuple(_about(tree, verb)), verb.index, stop)


def _is_act(token: Token) -> bool:
    return token.tag == "VBG" or token.lemma.lower() in _GUILT


def _statement(tree: Tree, first: int, who: tuple[Token, ...]) -> Iterator[Statement]:
    """From the word that charges to the end of the act."""
    last = tree.analysis.sentences[tree.tokens[first].sentence].last
    stop = next((k for k in range(first + 2, last) if tree.tokens[k].text in _STOPS or _is_aside(tree, k)), last)
    within = tree.tokens[first].dep in ("relcl", "acl", "advcl")
    stop = min(stop, first + _MOST, tree.last[first] + 1 if within else last)
    yield from _against(tree, who, first, stop - 1)


def _is_aside(tree: Tree, k: int) -> bool:
    return _word(tree, k) == "," and _word(tree, k + 1) in ("who", "which", "whom", "whose", "where", "when", "but")


def _against(tree: Tree, who: tuple[Token, ...], first: int, last: int) -> Iterator[Statement]:
    """The charge in the words from first to last, both included, against all of these; none against nobody."""
    if who:
        span = tree.analysis.text.span(tree.tokens[first].start, tree.tokens[last].end)
        yield Statement(span, Proposition("charge", tuple(Role("patient", mention(tree, one)) for one in who)))


def _word(tree: Tree, k: int) -> str:
    return tree.tokens[k].text.lower() if 0 <= k < len(tree.tokens) else ""
