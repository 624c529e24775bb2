"""Denial: how far a denied clause reaches - "on the Thursday or any day" covers all time, "not with a stick" less.

A denial that leaves something open denies more than was said. Therefore whatever narrows a denied clause and fills no
role of its own ("with a stick", "again", "when I came in", "nothing that I have not told") is kept in a role `manner`,
which an affirmation must meet too. "Or any", "or anywhere", "or ever" widen: the date, place or person before them was
only an instance.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterproof.language import Token
from counterproof.statements.phrase import mention
from counterproof.statements.reading import Reading
from counterproof.statements.statement import Proposition, Role, Timing
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import lexicon

_TIMES = frozenset((
    "afternoon", "date", "day", "evening", "hour", "instant", "moment", "month", "morning", "night", "occasion",
    "period", "season", "time", "week", "year",
))  # fmt: skip
_PLACES = frozenset(("place", "where", "spot", "quarter", "part"))
_ANYWHERE = frozenset(("anywhere", "elsewhere"))
_EMPTY = frozenset((
    "account", "age", "circumstance", "eye", "fact", "hand", "hearing", "honor", "honour", "kind", "knowledge",
    "least", "life", "manner", "means", "oath", "presence", "sort", "truth", "way", "word",
)) | _TIMES  # fmt: skip
"""Nouns that narrow nothing after a preposition and "any", "no", "all" or a possessor: "in any way", "in my life"."""
_WIDE = frozenset(("any", "no", "all", "whatever", "whatsoever", "my", "his", "her", "their", "our", "whole", "least"))
_IDLE = frozenset((
    "accordingly", "actually", "also", "anywhere", "at", "certainly", "consequently", "either", "ever", "here",
    "however", "in", "indeed", "moreover", "n't", "neither", "never", "no", "nor", "not", "now", "nowhere", "once",
    "really", "simply", "so", "then", "there", "therefore", "thus", "truly", "whatever", "whatsoever", "yet",
))  # fmt: skip
"""Adverbs that leave a denial as wide as it was."""
_PARTIAL = frozenset(("all", "both", "every", "each", "many", "much", "enough", "whole", "half", "more", "most"))
"""Under a denial these deny the number, not the thing."""
_REASONS = frozenset(("because", "since", "although", "though", "for", "whereas"))
_LIKE = frozenset(("as", "like"))
_REACH = 4
"""Words between "or" and the "anywhere" or "any other night" that it joins."""


def scoped(tree: Tree, reading: Reading, content: Proposition) -> Proposition:
    """A denied proposition as wide as its words make it."""
    head = reading.frame.head
    anys = tuple(_or_any(tree, head))
    timings = tuple(t for t in content.timings if not any(_is_instance(tree, t, cc) for cc, w in anys if _is_time(w)))
    anywhere = any(_is_place(w) for _, w in anys)
    roles = [r for r in content.roles if not (anywhere and r.name == "within")]
    roles = list(_first_of_several(tree, reading, _more_than_least(tree, reading, roles)))
    if (narrowing := next(_narrowing(tree, reading, content, anys), None)) is not None:
        roles.append(Role("manner", mention(tree, narrowing)))
    place = None if anywhere else content.place
    return replace(content, roles=tuple(roles), timings=timings, place=place)


def _or_any(tree: Tree, head: Token) -> Iterator[tuple[Token, Token]]:
    """Each "or" or "nor" under the clause with the "anywhere", "ever" or noun after "any" that it leads to."""
    for index in range(tree.first[head.index], tree.last[head.index] + 1):
        if tree.tokens[index].text.lower() not in ("or", "nor"):
            continue
        some = False
        for token in tree.tokens[index + 1 : index + 1 + _REACH]:
            lower = token.text.lower()
            if some and lower == "other" and not _is_noun_next(tree, token):
                yield tree.tokens[index], _before(tree, index)
                break
            if lower in ("ever", *_ANYWHERE) or (some and token.pos == "NOUN") or lower in ("anyone", "anybody"):
                yield tree.tokens[index], token
                break
            some = some or lower == "any"


def _is_noun_next(tree: Tree, token: Token) -> bool:
    after = tree.tokens[token.index + 1 : token.index + 3]
    return any(t.pos in ("NOUN", "PROPN", "ADJ", "NUM") and t.sentence == token.sentence for t in after)


def _before(tree: Tree, index: int) -> Token:
    """What stands before "or any other", a comma left out: its kind is what is denied of all."""
    back = index - 1
    while back > 0 and tree.tokens[back].pos == "PUNCT":
        back -= 1
    return tree.tokens[back]


def _is_time(word: Token) -> bool:
    return word.lemma.lower() in _TIMES or word.text.lower() == "ever"


def _is_place(word: Token) -> bool:
    lemma = word.lemma.lower()
    return word.text.lower() in _ANYWHERE or lemma in _PLACES or lemma in lexicon().sets["places"]


def _is_instance(tree: Tree, timing: Timing, joint: Token) -> bool:
    """Whether the date stands just before the "or any" that makes an instance of it."""
    if timing.date is None or timing.date.span.end > joint.start:
        return False
    between = [t for t in tree.tokens[max(0, joint.index - _REACH) : joint.index] if t.start >= timing.date.span.end]
    return all(t.text in (",", ";") for t in between) and joint.start - timing.date.span.end < _REACH


def _first_of_several(tree: Tree, reading: Reading, roles: list[Role]) -> Iterator[Role]:
    """The roles, of those joined by "or" or "nor" the first alone: what is denied of each is denied of it."""
    joined = {
        (name, mention(tree, token).span.start)
        for name, token in reading.roles
        if token.dep == "conj" and _is_or(tree, token)
    }
    yield from (role for role in roles if (role.name, role.mention.span.start) not in joined)


def _more_than_least(tree: Tree, reading: Reading, roles: list[Role]) -> list[Role]:
    """The roles without those by which all is denied: "not a word", "never a cent", "any man"."""
    least = {mention(tree, token).span.start for _, token in reading.roles if _is_least(tree, token)}
    return [r for r in roles if r.mention.span.start not in least]


def _is_least(tree: Tree, token: Token) -> bool:
    sets = lexicon().sets
    before = {t.text.lower() for t in tree.children(token.index, "det", "nummod", "amod", "neg")}
    if token.tag not in ("NN", "NNS") or tree.names[token.index] is not None or tree.has(token.index, "relcl", "acl"):
        return False
    lemma = token.lemma.lower()
    if lemma in ("man", "person", "one", "woman", "people"):
        return bool(before & {"any", "no", "single"}) and not before & {"other", "such"}
    return lemma in sets["least"] | sets["money"] and bool(before & {"a", "an", "any", "no", "one", "single", "word"})


def _is_or(tree: Tree, token: Token) -> bool:
    while token.dep == "conj":
        token = tree.head(token)
        if any(t.text.lower() in ("or", "nor") for t in tree.children(token.index, "cc")):
            return True
    return False


def _narrowing(
    tree: Tree, reading: Reading, content: Proposition, anys: tuple[tuple[Token, Token], ...]
) -> Iterator[Token]:
    """The words by which a denied clause denies less than its roles, dates and place say."""
    head = reading.frame.head
    used = {token.index for _, token in reading.roles} | {token.index for token in reading.places}
    used |= {token.index for _, token in reading.frame.slots if token.pos == "VERB"}
    for child in tree.children(head.index):
        if child.dep in ("prep", "agent", "dative", "advmod", "npadvmod", "advcl", "xcomp", "ccomp"):
            yield from _beside(tree, child, used, anys)
    for _, token in reading.roles:
        yield from _on_phrase(tree, token, used)
    for _, token in reading.frame.slots:
        if token.text.lower() in ("nothing", "none", "nobody", "anything", "one"):
            yield from tree.children(token.index, "relcl", "acl", "amod")
    if head.dep == "relcl" and not _has_gap(tree, head):
        yield tree.head(head)
    if content.quantity is None:
        yield from (
            t for _, token in reading.roles for t in tree.children(token.index, "nummod") if token.pos == "NOUN"
        )


def _beside(tree: Tree, child: Token, used: set[int], anys: tuple[tuple[Token, Token], ...]) -> Iterator[Token]:
    """What hangs on the verb itself."""
    if child.dep in ("advmod", "npadvmod"):
        idle = child.text.lower() in _IDLE or tree.dates[child.index] is not None
        if not idle and child.index not in used and child.lemma.lower() not in _TIMES:
            yield child
    elif child.dep == "advcl":
        yield from _clause(tree, child)
    elif child.dep in ("xcomp", "ccomp"):
        if child.index not in used:
            yield child
    else:
        yield from _phrase(tree, child, used, anys)


def _clause(tree: Tree, clause: Token) -> Iterator[Token]:
    """A clause of time, purpose or condition; a reason behind a comma and "as I have said" only comment."""
    marks = {t.text.lower() for t in tree.children(clause.index, "mark", "advmod")}
    apart = tree.tokens[max(tree.first[clause.index] - 1, 0)].text in (",", ";", "-", "–", "—", "(")
    says = any(w.content for w in lexicon().verbs.get(clause.lemma.lower(), ()))
    if not _is_whether(tree, clause) and not (marks & _REASONS and apart) and not (marks & _LIKE and says):
        yield clause


def _is_whether(tree: Tree, clause: Token) -> bool:
    """Whether a clause only says that it makes no difference: "whether drunk or sober"."""
    return any(t.text.lower() == "whether" for t in tree.children(clause.index, "mark"))


def _phrase(tree: Tree, prep: Token, used: set[int], anys: tuple[tuple[Token, Token], ...]) -> Iterator[Token]:
    if any(tree.first[prep.index] < cc.index <= tree.last[prep.index] + 2 for cc, _ in anys):
        return
    yield from (t for t in tree.children(prep.index, "pcomp") if not _is_whether(tree, t))
    inner = [*tree.children(prep.index, "pobj")]
    inner += [t for deeper in tree.children(prep.index, "prep") for t in tree.children(deeper.index, "pobj")]
    for noun in inner:
        if noun.index in used or tree.dates[noun.index] is not None or _is_empty(tree, noun):
            continue
        if any(tree.dates[i] is not None for i in range(tree.first[noun.index], noun.index + 1)):
            continue
        yield noun


def _is_empty(tree: Tree, noun: Token) -> bool:
    """Whether a phrase narrows nothing: "in my life", "in any way", "by anybody", "upon my oath"."""
    lower = noun.text.lower()
    if lower in ("all", "nobody", "none", "nothing", "anybody", "anyone", "anything", "whomsoever"):
        return True
    around = {t.text.lower() for t in tree.children(noun.index, "det", "poss", "amod", "predet")}
    if around & {"any", "no", "neither"}:
        return True
    return noun.lemma.lower() in _EMPTY and bool(around & _WIDE or not around)


def _on_phrase(tree: Tree, token: Token, used: set[int]) -> Iterator[Token]:
    """What narrows somebody or something denied of: a clause, "of the second sort", "all the"."""
    for child in tree.children(token.index):
        apart = tree.tokens[max(tree.first[child.index] - 1, 0)].text == ","
        partial = child.dep in ("det", "predet", "amod") and child.text.lower() in _PARTIAL
        if partial or (child.dep in ("relcl", "acl") and not apart):
            yield child
        elif child.dep == "prep" and not _is_definite(tree, token):
            yield from (t for t in tree.children(child.index, "pobj") if t.index not in used and _is_common(tree, t))


def _is_common(tree: Tree, noun: Token) -> bool:
    """Whether a phrase has no name, date or pronoun in it and narrows what it hangs on."""
    told = tree.names[noun.index] is not None or tree.dates[noun.index] is not None
    return not told and noun.tag != "PRP" and not _is_empty(tree, noun)


def _has_gap(tree: Tree, verb: Token) -> bool:
    """Whether something of a relative clause is left for the noun it hangs on; else the parser joined two clauses."""
    words = [tree.tokens[i] for i in range(tree.first[verb.index], tree.last[verb.index] + 1)]
    relative = any(t.tag in ("WDT", "WP", "WRB", "WP$") for t in words)
    bare = any(t.dep == "prep" and not tree.has(t.index, "pobj", "pcomp") for t in words)
    return relative or bare or not tree.has(verb.index, "dobj", "nsubjpass")


def _is_definite(tree: Tree, token: Token) -> bool:
    words = {t.text.lower() for t in tree.children(token.index, "det")}
    return bool(words & {"the", "this", "that", "these", "those"}) or tree.names[token.index] is not None
