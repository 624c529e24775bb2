"""Attribution: who says a clause, through whom, and with what stance - from the narrator inwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterproof.language import Mention, Token
from counterproof.statements.embedding import Embedding
from counterproof.statements.frame import verb_frame
from counterproof.statements.phrase import is_person, mention, owner
from counterproof.statements.speakers import Speakers
from counterproof.statements.statement import Stance
from counterproof.statements.tree import Tree
from counterproof.statements.utterance import Utterance
from counterproof.statements.vocabulary import lexicon

_SAYING = ("asserts", "denies", "withdraws", "promises", "doubts", "accuses")
_STANCES: dict[str, Stance] = {
    "denies": "denies", "withdraws": "withdraws", "promises": "promises", "doubts": "doubts"
}  # fmt: skip
_ANONYMOUS = frozenset(
    ("say", "allege", "claim", "believe", "think", "suppose", "report", "suggest", "rumour", "rumor")
)
_VIEWS = frozenset(("view", "opinion", "account", "word", "eye", "version", "statement", "testimony"))


@dataclass(frozen=True)
class Voice:
    """Who says a clause. `chain` runs from the narrator, who is left out, inwards; `others` are joint innermost
    speakers; `verbs` are the words of saying, innermost first. `rumour` when nobody in particular says it."""

    chain: tuple[Mention, ...] = ()
    stance: Stance = "asserts"
    others: tuple[Mention, ...] = ()
    verbs: tuple[Token, ...] = ()
    rumour: bool = False
    sure: bool = True
    turn: Utterance | None = None


def voice(tree: Tree, head: Token, over: Sequence[Embedding], speakers: Speakers, carried: Mention | None) -> Voice:
    """Who says the clause with this head. `carried` speaks for clauses that begin with a bare "That"."""
    inward: list[tuple[Mention, ...]] = []
    stances: list[Stance] = []
    verbs: list[Token] = []
    rumour = False
    for embedding in over:
        if embedding.content not in _SAYING or (embedding.content == "accuses" and embedding.presupposed):
            continue
        who, vague = _speakers_of(tree, embedding)
        rumour = rumour or vague
        if who and (source := _heard_from(tree, embedding.head)) is not None:
            inward.append((source,))
            verbs.append(embedding.head)
            stances.append("asserts")
        if who:
            inward.append(who)
            verbs.append(embedding.head)
            stances.append(_stance(embedding))
    if (source := _according(tree, head, over)) is not None:
        inward.append((source,))
        stances.append("asserts")
    quoted = speakers.quotation(head)
    if quoted is not None and quoted.speaker is not None and not _inside(verbs, quoted):
        inward.append((quoted.speaker,))
        verbs += [quoted.verb] if quoted.verb is not None else []
        stances.append("asserts")
    turn = speakers.turn(head)
    if turn is not None and turn.speaker is not None:
        inward.append((turn.speaker,))
        stances.append("asserts")
    elif carried is not None:
        inward.append((carried,))
        stances.append("asserts")
    made = _assembled(inward, stances, verbs, rumour, turn)
    guessed = quoted is not None and not quoted.sure and quoted.speaker in made.chain
    return replace(made, sure=made.sure and not guessed)


def _without_self(inward: list[tuple[Mention, ...]]) -> list[tuple[Mention, ...]]:
    """The chain without an "I" that somebody further out already stands for."""
    return [who for place, who in enumerate(inward) if who[0].form != "self" or place == len(inward) - 1]


def _assembled(
    inward: list[tuple[Mention, ...]], stances: list[Stance], verbs: list[Token], rumour: bool, turn: Utterance | None
) -> Voice:
    inward = _without_self(inward)
    plain = [s for s in stances if s == "asserts"]
    marked = [s for s in stances if s != "asserts"]
    stance: Stance = stances[0] if stances else "asserts"
    return Voice(
        tuple(who[0] for who in reversed(inward)),
        stance,
        inward[0][1:] if inward else (),
        tuple(verbs),
        rumour,
        not marked or (len(marked) == 1 and (stance != "asserts" or not plain)),
        turn,
    )


def _heard_from(tree: Tree, head: Token) -> Mention | None:
    """The one who said it to the speaker: Adam in "she had it from Adam's lips that", "she heard from Adam that"."""
    if head.lemma.lower() not in ("have", "get", "hear", "learn"):
        return None
    for prep in tree.children(head.index, "prep"):
        for noun in tree.children(prep.index, "pobj") if prep.lemma.lower() in ("from", "of") else ():
            if noun.lemma.lower() in ("lip", "mouth"):
                return owner(tree, noun)
            if is_person(tree, noun):
                return mention(tree, noun)
    return None


def _inside(verbs: Sequence[Token], quoted: Utterance) -> bool:
    """Whether a word of saying outside the quotation was already met on the way up."""
    return any(not quoted.start <= verb.start < quoted.end for verb in verbs)


def _stance(embedding: Embedding) -> Stance:
    return "asserts" if embedding.presupposed else _STANCES.get(embedding.content, "asserts")


def _speakers_of(tree: Tree, embedding: Embedding) -> tuple[tuple[Mention, ...], bool]:
    """Who says what stands under the word, and whether nobody in particular does."""
    head = embedding.head
    if head.pos in ("NOUN", "PROPN"):
        return _of_noun(tree, head)
    frame = verb_frame(tree, head)
    who = tuple(mention(tree, t) for t in frame.fillers("subject") if _can_speak(tree, t))
    if who:
        return who, False
    if embedding.content == "accuses":
        return (_unnamed(tree, head, "accuser"),), False
    nobody = frame.passive or bool(frame.fillers("subject"))
    return (), nobody and head.lemma.lower() in _ANONYMOUS


def _of_noun(tree: Tree, noun: Token) -> tuple[tuple[Mention, ...], bool]:
    """Under a noun - "the testimony of Adam that ..." - its owner speaks, or somebody unnamed."""
    who = owner(tree, noun)
    for by in tree.children(noun.index, "prep", "agent"):
        if by.lemma in ("by", "from") and who is None:
            who = next((mention(tree, t) for t in tree.children(by.index, "pobj") if _can_speak(tree, t)), None)
    if who is not None and who.form != "name" and who.form != "pronoun" and who.form != "self" and not who.head:
        who = None
    return ((who,), False) if who is not None else ((_unnamed(tree, noun, "declarant"),), False)


def _can_speak(tree: Tree, token: Token) -> bool:
    lemma = token.lemma.lower()
    sets = lexicon().sets
    told = any(word.content == "asserts" for word in lexicon().nouns.get(lemma, ()))
    return is_person(tree, token) or lemma in sets["documents"] or lemma in sets["utterances"] or told


def _unnamed(tree: Tree, head: Token, role: str) -> Mention:
    """Somebody whom the text does not name, standing at the word that says that there is somebody; called so in words
    of ours, so that no word of the text ("charged") passes for a name."""
    span = tree.analysis.text.span(head.start, head.end)
    return Mention(span, f"an unnamed {role}", "unknown", "indefinite", role)


def _according(tree: Tree, head: Token, over: Sequence[Embedding]) -> Mention | None:
    """The source that "according to" or "in ...'s view" names, beside the clause or a verb that it is part of."""
    places = [head, *(e.head for e in over if e.content not in _SAYING)]
    if head.dep in ("conj", "xcomp", "ccomp"):
        places.append(tree.head(head))
    for place in places:
        for prep in tree.children(place.index, "prep"):
            if prep.lemma.lower() in ("accord", "according"):
                inner = [t for to in tree.children(prep.index, "prep") for t in tree.children(to.index, "pobj")]
                for noun in (*inner, *tree.children(prep.index, "pobj")):
                    return mention(tree, noun)
            if prep.lemma == "in":
                for noun in tree.children(prep.index, "pobj"):
                    if noun.lemma in _VIEWS and tree.has(noun.index, "poss"):
                        return owner(tree, noun)
    return None
