"""Phrase: a noun phrase of the tree read as a Mention - name, pronoun, definite or indefinite - and what it is of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from counterproof.language import Mention, Token
from counterproof.language.mention import Form
from counterproof.statements.rank import is_rank
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import lexicon

MOST_WORDS = 40
"""A noun phrase is cut after this many words; longer ones are lists or misparses."""

_SELF = frozenset(("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"))
_GENDERS: dict[str, Literal["m", "f", "n"]] = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
    "it": "n", "its": "n", "itself": "n",
}  # fmt: skip
_PLURAL = frozenset(("they", "them", "their", "theirs", "themselves", "we", "us", "our", "ours", "ourselves", "these"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "such", "said", "both"))
_PERSON_PRONOUNS = frozenset(_SELF | set(_GENDERS) - {"it", "its", "itself"} | _PLURAL | {"who", "whom", "you"})
_CALLINGS = (
    "maker", "sman", "woman", "keeper", "smith", "monger", "wright", "worker", "master", "seller", "dresser", "herd",
    "erman", "owner", "holder", "binder", "layer", "cutter",
)  # fmt: skip
"""Ends of compounds that name people by what they do: "glassmaker", "fisherman"."""
_PARTS_OF_HOUSES = frozenset((
    "wall", "precinct", "inside", "interior", "step", "gate", "door", "porch", "corner", "table", "threshold", "portal",
    "gateway", "doorway", "entrance", "window", "balcony", "bar", "counter", "taproom", "back", "front", "foot", "end",
    "midst", "middle",
))  # fmt: skip
_PARTS_OF_WHOLES = ("all", "some", "many", "most", "part", "number", "several", "rest")
_PARTS = ("det", "amod", "compound", "nummod", "poss", "predet", "nmod", "quantmod", "neg", "advmod", "case", "punct")


def people(tree: Tree, head: Token) -> Iterator[Token]:
    """The head itself and everything coordinated with it: "Adam, Berta and Carl" gives three."""
    waiting = [head]
    while waiting:
        token = waiting.pop(0)
        if not _is_hyphenated(tree, token):
            yield token
        waiting += [
            t
            for t in tree.children(token.index, "conj")
            if t.pos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X")
        ]
        waiting += [t for t in tree.children(token.index, "appos", "npadvmod") if _is_listed(tree, token, t)]


def _is_listed(tree: Tree, first: Token, other: Token) -> bool:
    """Whether a name behind a comma goes on with a list that an "and" ends: "Adam, Berta, Carl and Dora"."""
    named = [tree.names[t.index] for t in (first, other)]
    comma = tree.tokens[other.index - 1].text == ","
    return comma and all(name is not None for name in named) and named[0] != named[1] and tree.has(other.index, "conj")


def _is_hyphenated(tree: Tree, token: Token) -> bool:
    """Whether the word is only the front of a hyphened one, or the hyphen: "co" and "-" in "co-defendants"."""
    after = tree.tokens[token.index + 1] if token.index + 1 < len(tree.tokens) else None
    return token.text == "-" or (after is not None and after.text == "-" and after.start == token.end)


def mention(tree: Tree, head: Token) -> Mention:
    """The mention that a noun phrase makes: the name in it (its apposition's too), else the phrase as written."""
    named = name_of(tree, head)
    return named if named is not None else _described(tree, head)


def name_of(tree: Tree, head: Token) -> Mention | None:
    """The name that the phrase's head, or an apposition to it, belongs to."""
    if (name := tree.names[head.index]) is not None and not _is_possessor_inside(tree, head, name):
        return name
    governor = tree.head(head)
    if (
        head.dep == "appos"
        and head.pos == "NOUN"
        and governor.pos == "PROPN"
        and tree.names[governor.index] is not None
        and not tree.has(head.index, "nummod")
    ):
        return tree.names[governor.index]
    if head.tag == "PRP" and (name := _named_beside(tree, head)) is not None:
        return name
    for before in tree.children(head.index, "nmod"):
        name = tree.names[before.index]
        apart = before.index + 1 < head.index and tree.tokens[before.index + 1].text == ","
        if name is not None and name.kind == "person" and apart:
            return name
    if (name := _identified(tree, head)) is not None:
        return name
    for appos in tree.children(head.index, "appos"):
        name = tree.names[appos.index]
        if name is not None and name.kind != "place" and appos.pos == "PROPN" and _is_description(tree, head):
            return name
    return None


def _named_beside(tree: Tree, pronoun: Token) -> Mention | None:
    """Who the pronoun is, where the text says so at once: Adam in "that he, Adam, had gone"."""
    for appos in tree.children(pronoun.index, "appos"):
        name = tree.names[appos.index]
        if (
            name is not None
            and name.kind in ("person", "unknown")
            and tree.tokens[pronoun.index + 1].text in (",", "(")
        ):
            return name
    return None


def _identified(tree: Tree, head: Token) -> Mention | None:
    """Whom a clause says that somebody is: Adam Hill for "the man she met, who is Adam Hill"."""
    for clause in tree.children(head.index, "relcl", "acl"):
        if head.pos == "NOUN" and (name := _called(tree, clause)) is not None:
            return name
        who = any(t.lemma.lower() == "who" for t in tree.children(clause.index, "nsubj"))
        if clause.lemma.lower() != "be" or not who or tree.has(clause.index, "neg", "aux"):
            continue
        named = (tree.names[t.index] for t in tree.children(clause.index, "attr") if t.pos == "PROPN")
        if (name := next((n for n in named if n is not None and n.kind == "person"), None)) is not None:
            return name
    return None


def _called(tree: Tree, clause: Token) -> Mention | None:
    """By what name a clause says that somebody goes: "the man she knew as Adam Hill", "the man they call the Ox"."""
    if clause.lemma.lower() not in ("know", "call", "name", "style") or tree.has(clause.index, "neg"):
        return None
    given = [t for p in tree.children(clause.index, "prep") if p.lemma == "as" for t in tree.children(p.index, "pobj")]
    for token in (*given, *tree.children(clause.index, "oprd", "attr")):
        if token.pos == "PROPN" and (name := _identified(tree, token) or tree.names[token.index]) is not None:
            return name if name.kind in ("person", "unknown") else None
    return None


def _is_possessor_inside(tree: Tree, head: Token, name: Mention) -> bool:
    """Whether the name stops before the head: "Adam's brother" is not Adam."""
    return name.span.end < head.end and name.span.start < head.start and head.pos == "NOUN"


def _is_description(tree: Tree, head: Token) -> bool:
    return head.pos == "NOUN" and (head.lemma == "name" or not tree.has(head.index, "prep", "relcl"))


def _described(tree: Tree, head: Token) -> Mention:
    first, last = bounds(tree, head)
    span = tree.analysis.text.span(tree.tokens[first].start, tree.tokens[last].end)
    lower = head.text.lower()
    if head.tag in ("PRP", "PRP$") or _is_self(head):
        return Mention(
            span, span.quote, "unknown", "self" if _is_self(head) else "pronoun",
            number="plural" if lower in _PLURAL else "unknown" if lower == "you" else "singular",
            gender=_GENDERS.get(lower, "unknown"),
        )  # fmt: skip
    return Mention(
        span, span.quote, "unknown", _form(tree, head), head.lemma.lower(),
        number=_number(tree, head), owner=owner(tree, head), modifiers=modifiers(tree, head),
    )  # fmt: skip


def _is_self(head: Token) -> bool:
    """Whether a word is "I" and the like; a mine that is dug is not."""
    return head.text.lower() in _SELF and not (head.text.lower() == "mine" and head.pos == "NOUN")


def bounds(tree: Tree, head: Token) -> tuple[int, int]:
    """First and last word of the phrase proper: articles, adjectives, possessor, and an "of" that names the whole."""
    first = last = head.index
    for child in tree.children(head.index, *_PARTS):
        if child.index < head.index and child.dep != "punct":
            first = min(first, tree.first[child.index])
    for of in tree.children(head.index, "prep"):
        if of.lemma == "of" and of.index == last + 1 and not tree.has(of.index, "pcomp"):
            last = max(last, _end_of_complement(tree, of))
    return max(first, head.index - MOST_WORDS), min(last, head.index + MOST_WORDS)


def _end_of_complement(tree: Tree, of: Token) -> int:
    last = of.index
    for noun in tree.children(of.index, "pobj"):
        last = bounds(tree, noun)[1] if noun.index - of.index < MOST_WORDS else noun.index
    return last


def _form(tree: Tree, head: Token) -> Form:
    titled = is_rank(head) and tree.has(head.index, "det") and tree.names[head.index] is None
    if head.pos == "PROPN" and not titled and not any(t.pos == "NOUN" for t in tree.children(head.index, "compound")):
        return "name"
    words = {t.lemma.lower() for t in tree.children(head.index, "det", "predet", "amod")}
    if words & _DEFINITE or tree.has(head.index, "poss"):
        return "definite"
    if not words and any(tree.names[t.index] is not None for t in tree.children(head.index, "compound")):
        return "definite"
    if "no" in words and "such" in words:
        return "definite"
    return "indefinite"


def _number(tree: Tree, head: Token) -> Literal["singular", "plural"]:
    if head.tag in ("NNS", "NNPS") or head.pos == "NUM" or tree.has(head.index, "nummod"):
        return "plural"
    return "singular"


def owner(tree: Tree, head: Token) -> Mention | None:
    """Whose: the possessor in front ("Adam's brother"), else a person after "of" ("the brother of Adam")."""
    for possessor in tree.children(head.index, "poss"):
        return mention(tree, possessor)
    for of in tree.children(head.index, "prep"):
        if of.lemma == "of":
            for noun in tree.children(of.index, "pobj"):
                if tree.names[noun.index] is not None or noun.tag == "PRP" or is_person(tree, noun):
                    return mention(tree, noun)
    return None


def modifiers(tree: Tree, head: Token) -> tuple[str, ...]:
    """The words that narrow the head, lower-case, in order: "no", "such", "second", "written"."""
    return tuple(
        t.text.lower()
        for t in tree.children(head.index, "det", "amod", "compound", "nummod", "predet", "nmod", "neg")
        if t.index < head.index and t.text.lower() not in ("the", "a", "an")
    )


def is_person(tree: Tree, head: Token) -> bool:
    """Whether the phrase can stand for somebody who acts: a person, a group or a body."""
    lower = head.text.lower()
    if head.tag in ("PRP", "PRP$", "WP", "WDT") or _is_self(head):
        return lower in _PERSON_PRONOUNS
    if (name := name_of(tree, head)) is not None:
        return name.kind in ("person", "group", "organization", "unknown")
    if tree.dates[head.index] is not None:
        return False
    if (whole := _whole(tree, head)) is not None:
        return is_person(tree, whole)
    if head.pos == "NUM" or lower in ("all", "both", "many", "some", "none", "several", "few", "others", "those"):
        return True
    if head.pos == "PROPN":
        return not any(lower in lexicon().sets[name] for name in ("places", "documents", "objects", "happenings"))
    lemma = head.lemma.lower()
    if head.pos == "NOUN" and len(lemma) > 6 and lemma.endswith(_CALLINGS):
        return True
    held = lemma in lexicon().sets["offices"] and lemma != "head"
    return held or lemma in lexicon().sets["people"] or lemma in lexicon().sets["bodies"]


def is_somebody(tree: Tree, head: Token) -> bool:
    """Whether the phrase is a person or persons, as "who" demands, rather than a body or a place."""
    name = name_of(tree, head)
    if name is not None:
        return name.kind in ("person", "unknown", "group")
    return is_person(tree, head) and head.lemma.lower() not in lexicon().sets["bodies"]


def _whole(tree: Tree, head: Token) -> Token | None:
    """What a number or "some" is a part of: "some of the trial" is no person."""
    if head.pos != "NUM" and head.lemma.lower() not in _PARTS_OF_WHOLES:
        return None
    for of in tree.children(head.index, "prep"):
        if of.lemma == "of":
            return next(tree.children(of.index, "pobj"), None)
    return None


def is_place(tree: Tree, head: Token) -> bool:
    """Whether the phrase can stand for where somebody is."""
    lemma = head.lemma.lower()
    if tree.dates[head.index] is not None or head.tag.startswith("PRP") or head.pos in ("VERB", "NUM"):
        return False
    if (whole := enclosed(tree, head)) is not head:
        return is_place(tree, whole)
    if lemma in lexicon().sets["places"] or lemma in ("here", "there", "home"):
        return True
    name = name_of(tree, head)
    if name is not None:
        return name.kind in ("place", "building")
    return False


def enclosed(tree: Tree, head: Token) -> Token:
    """The place whose walls or part a phrase names: the jail in "the walls of the jail", the café in "a corner table of
    the café"; else the phrase's own head."""
    if head.lemma.lower() not in _PARTS_OF_HOUSES:
        return head
    held = (t for of in tree.children(head.index, "prep") if of.lemma == "of" for t in tree.children(of.index, "pobj"))
    return next((t for t in held if t.index != head.index and is_place(tree, t)), head)


def is_thing(tree: Tree, head: Token) -> bool:
    """Whether the phrase stands for something that can be carried or handed over."""
    lemma = head.lemma.lower()
    if head.tag.startswith("PRP"):
        return lemma in ("it", "they", "them")
    return lemma in lexicon().sets["documents"] or lemma in lexicon().sets["objects"]
