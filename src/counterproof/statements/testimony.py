"""Testimony: the formulas by which depositions, complaints and endorsements say who testifies, and against whom.

Clerks wrote them for centuries with little grammar - "The deposition of A aged about 30 years and B who testify and say
that", "A complained against B", "A against B" on the back. They are read by their key words in order, not by trees, for
such texts have few sentences. What stands between the key words must be names, ages, dwellings and trades.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterproof.language import Mention, Token
from counterproof.language.old_names import ends_name
from counterproof.language.old_spelling import is_old
from counterproof.statements.aimed import aimed, endorsed, key
from counterproof.statements.book import paragraphs
from counterproof.statements.statement import Proposition, Role, Statement
from counterproof.statements.tree import Tree

_ACCOUNTS = frozenset({
    "deposition", "testimony", "affidavit", "evidence", "information", "complaint", "declaration", "relation",
    "statement",
})  # fmt: skip
"""Nouns for what a witness gives, before "of" and the name."""
_ACCUSING = frozenset({"complaint", "accusation", "information"})
_CHARGES = frozenset({"indictment", "warrant", "mittimus", "presentment", "process", "bill", "proceeding"})
_GIVES = frozenset({
    "testify", "depose", "swear", "witness", "affirm", "say", "declare", "testified", "deposed", "affirmed", "swore",
})  # fmt: skip
_SURELY_GIVES = frozenset({"testify", "depose", "witness", "testified", "deposed", "affirmed"})
_AGAINST = frozenset({"against", "versus", "vs", "v", "contra"})
_JOINS = frozenset({"and", "&", ",", "both", "also", ";", "/", "together", "with"})
_REACH = 60
"""Words within which a formula comes to its verb."""
_LINE = 16
"""Words of the longest endorsement."""
_LONGEST = 600
"""Code points of the longest span."""


def testimonies(tree: Tree) -> tuple[Statement, ...]:
    """A statement `testify` for those who give testimony, `accuse` for each "A against B" and `charge` for a process
    "against B". In old spelling those who testify do so against whom the text names as such, else is aimed at."""
    old = is_old(tree.analysis.text.content)
    found = [s for start, end in paragraphs(tree) for s in _in_paragraph(tree, start, end, old=old)]
    if not old:
        return tuple(found)
    found = [s for s in found if s.proposition.predicate != "testify" or any(_is_full(r) for r in s.proposition.roles)]
    speakers = [r.mention for s in found if s.proposition.predicate == "testify" for r in s.proposition.roles]
    named = [
        r for s in found if s.proposition.predicate == "accuse" for r in s.proposition.roles if r.name == "patient"
    ]
    if speakers and not named:
        named = [Role("patient", target) for target in endorsed(tree, speakers) or aimed(tree, speakers)]
    return tuple(_against(s, named) if s.proposition.predicate == "testify" else s for s in found)


def _against(testimony: Statement, accused: Sequence[Role]) -> Statement:
    content = testimony.proposition
    return replace(testimony, proposition=replace(content, roles=(*content.roles, *accused)))


def _is_full(role: Role) -> bool:
    """Whether a name has given name and surname, as clerks write those who swear."""
    return all(key(role.mention))


def _in_paragraph(tree: Tree, start: int, end: int, *, old: bool) -> Iterator[Statement]:
    for here in range(start, end):
        lemma = tree.tokens[here].lemma.lower()
        account = tuple(_account(tree, here, end)) if lemma in _ACCOUNTS else ()
        if account:
            yield from account
        elif lemma in _AGAINST and (found := _opposed(tree, start, here, end)) is not None:
            yield found
        elif lemma == "complain" or (lemma in _ACCUSING and here > start + 2):
            yield from _complained(tree, start, here, end)
    yield from _opening(tree, start, end, old=old)
    yield from _owning(tree, start, end) if old else ()


def _account(tree: Tree, noun: int, end: int) -> Iterator[Statement]:
    """With "The deposition of A, aged 40, and B, who testify": A and B testify; "the complaint of A against B"."""
    at = noun + 1
    if at >= end or tree.tokens[at].lemma.lower() != "of":
        return
    people, last = _listed(tree, at + 1, min(end, noun + _REACH))
    if not people:
        return
    against = _first(tree, last, min(end, last + _REACH // 3), _AGAINST)
    accused = _accused(tree, against + 1, min(end, against + _LINE))[0] if against >= 0 else ()
    if accused and not any(_gives(tree.tokens[k]) for k in range(last, against)):
        yield _statement(tree, noun, against + 2, "accuse", people, accused)
    else:
        yield _statement(tree, noun, last, "testify", people)


def _opening(tree: Tree, start: int, end: int, *, old: bool) -> Iterator[Statement]:
    """With "John Hale of Boxford, aged about 56 years, testifies and says" at a paragraph's head."""
    first = next((k for k in range(start, min(end, start + 4)) if tree.names[k] is not None), -1)
    if first < 0 or any(tree.tokens[k].lemma.lower() in _ACCOUNTS for k in range(start, first)):
        return
    people, last = _listed(tree, first, min(end, first + _REACH))
    verb = next((k for k in range(first, min(end, first + _REACH)) if _opens(tree.tokens[k])), -1)
    if not people or verb < 0 or _is_done_to(tree, verb):
        return
    aged = any(tree.tokens[k].lemma.lower() in ("age", "aged") for k in range(first, verb))
    surely = tree.tokens[verb].lemma.lower() in _SURELY_GIVES or _SURELY.match(tree.tokens[verb].text.lower())
    if (surely and old) or (_gives(tree.tokens[verb]) and aged):
        yield _statement(tree, first, min(verb + 1, max(last, verb + 1)), "testify", people)


def _opens(token: Token) -> bool:
    """Whether the word ends the head of a deposition: a verb of testifying, a noun of the same kind."""
    spelled = _SAITH.fullmatch(token.text.lower()) is not None
    known = token.lemma.lower() in _GIVES | _ACCOUNTS and token.pos in ("VERB", "AUX", "NOUN")
    return spelled or known


_SURELY = re.compile(r"test[aeiy]f|depos|witness|affirm")


def _owning(tree: Tree, start: int, end: int) -> Iterator[Statement]:
    """With "Ann Hale owned this her testimony to be the truth", "Ann Hale declared to the jury upon oath"."""
    for verb in range(start, end):
        if _OWNS.fullmatch(tree.tokens[verb].text.lower()) is None:
            continue
        first = next((k for k in range(max(start, verb - 4), verb) if _person(tree, k)), -1)
        if first >= 0 and _first(tree, verb, min(end, verb + 25), _SOLEMN) >= 0:
            people, last = _listed(tree, first, verb)
            if people:
                yield _statement(tree, first, max(last, verb + 1), "testify", people)


_OWNS = re.compile(r"own['’]?[ei]?[dn]+[ei]?[dt]?|owned|affirm['’]?e?d|declar['’]?e?d|mak(?:eth|es|e)")
_SOLEMN = frozenset({"oath", "truth", "inquest", "jury", "juror"})


def _gives(token: Token) -> bool:
    """Whether the word is one of testifying, however spelled."""
    return token.lemma.lower() in _GIVES or _SAITH.fullmatch(token.text.lower()) is not None


_SAITH = re.compile(
    r"test[aeiy]f\w*|depos(?:eth|e|es|ed)|s[ae][iy]e?th|s[ae][iy]es|affirm(?:eth|s|ed)|witness(?:eth|es)"
)


def _is_done_to(tree: Tree, verb: int) -> bool:
    return any(True for _ in tree.children(verb, "nsubjpass", "auxpass"))


def _opposed(tree: Tree, start: int, here: int, end: int) -> Statement | None:
    """With "A and B against C" as a line of its own, and "a warrant against C"."""
    accused, last = _accused(tree, here + 1, min(end, here + _LINE))
    if not accused or (tree.names[here + 1 if here + 1 < end else here] is None and not _titled(tree, here + 1, end)):
        return None
    back = max(start, here - _LINE)
    people, stop = _before(tree, back, here)
    if people and stop <= start + 5 and last - start <= 2 * _LINE:
        return _statement(tree, stop, last, "accuse", people, accused)
    noun = next((k for k in range(here - 1, back - 1, -1) if tree.tokens[k].lemma.lower() in _CHARGES), -1)
    if noun < 0 or here - noun >= 6 or any(t.text.lower() in _NONE for t in tree.tokens[max(start, noun - 3) : noun]):
        return None
    return _statement(tree, noun, last, "charge", (), accused)


_NONE = frozenset(("no", "not", "never", "without", "whether", "if"))


def _complained(tree: Tree, start: int, verb: int, end: int) -> Iterator[Statement]:
    """With "A and B ... complained of C", "complaint hath been made by A and B against C"."""
    stop = min(end, verb + _REACH)
    against = _first(tree, verb, stop, _AGAINST)
    if against < 0 and tree.tokens[verb].lemma.lower() == "complain":
        against = _first(tree, verb, min(end, verb + 3), frozenset({"of", "on"}))
    if against < 0:
        return
    by = _first(tree, verb, against, frozenset({"by"}))
    people = _listed(tree, by + 1, against)[0] if by >= 0 else ()
    if not people:
        first = next((k for k in range(start, verb) if _person(tree, k)), -1)
        people = _listed(tree, first, verb)[0] if first >= 0 else ()
    near = any(_person(tree, k) for k in range(against + 1, min(end, against + 4)))
    accused, last = _accused(tree, against + 1, min(end, against + 2 * _REACH))
    if people and accused and near:
        yield _statement(tree, verb, last, "accuse", people, accused)


def _accused(tree: Tree, first: int, stop: int) -> tuple[tuple[Mention, ...], int]:
    """The names behind "against", up to what those named there are accused of: "for hurting the bodies of C and D"."""
    grounds = _first(tree, first, stop, _GROUNDS)
    return _listed(tree, first, grounds if grounds >= 0 else stop)


_GROUNDS = frozenset({"for", "upon", "concerning", "touching"})


def _before(tree: Tree, back: int, here: int) -> tuple[tuple[Mention, ...], int]:
    """The names right before a word, and the index at which their list begins."""
    k = here - 1
    while k >= back and (_person(tree, k) or tree.tokens[k].lemma.lower() in _JOINS | _FILLERS):
        k -= 1
    first = next((j for j in range(k + 1, here) if _person(tree, j)), here)
    return _listed(tree, first, here)[0], first


_FILLERS = frozenset(
    {".", "(", ")", ":", "wife", "his", "her", "senior", "junior", "mr", "mrs", "goody", "goodwife", "captain", "'s"}
)


def _titled(tree: Tree, at: int, end: int) -> bool:
    """Whether a name follows after a title or article."""
    return any(tree.names[k] is not None for k in range(at, min(end, at + 4)))


def _person(tree: Tree, k: int) -> bool:
    name = tree.names[k]
    if name is None or name.kind not in ("person", "unknown"):
        return False
    return name.kind == "person" or not ends_name(tree.tokens[k])


def _listed(tree: Tree, first: int, stop: int) -> tuple[tuple[Mention, ...], int]:
    """The names that stand in a list from here on, and the index after the last: the first name met, then each that
    follows a joining word or another name, with ages, dwellings and kin between them left out."""
    found: dict[int, Mention] = {}
    last = first
    for k in range(first, stop):
        token, name = tree.tokens[k], tree.names[k]
        if _gives(token) or token.lemma.lower() in _AGAINST or token.lemma.lower() in ("that", "complain", "before"):
            break
        if name is None or not _person(tree, k) or name.span.start in found:
            continue
        if found and not _is_joined(tree, first, k):
            continue
        if not found and k - first > 6:
            break
        found[name.span.start] = name
        last = k + 1
        while last < stop and tree.names[last] is name:
            last += 1
    return tuple(found.values()), last


def _is_joined(tree: Tree, first: int, k: int) -> bool:
    """Whether the name at k goes on with the list: after "and", a comma or another name, titles left out; after "wife
    and John" never."""
    j = k - 1
    while j > first and tree.names[j] is None and tree.tokens[j].lemma.lower().strip(".") in _TITLES:
        j -= 1
    before = tree.tokens[j]
    if tree.names[j] is not None and tree.names[j] is not tree.names[k]:
        return True
    return before.lemma.lower() in _JOINS or before.text in ("&", ",")


_TITLES = frozenset({
    "mr", "mrs", "mistress", "goody", "goodwife", "goodman", "captain", "capt", "lieut", "sergeant", "doctor", "the",
    "said", ".",
})  # fmt: skip


def _first(tree: Tree, start: int, stop: int, lemmas: frozenset[str]) -> int:
    """The index of the first word of these lemmas; -1 for none."""
    return next((k for k in range(max(start, 0), stop) if tree.tokens[k].lemma.lower().strip(".") in lemmas), -1)


def _statement(
    tree: Tree, first: int, last: int, predicate: str, people: Sequence[Mention], accused: Sequence[Mention] = ()
) -> Statement:
    text = tree.analysis.text
    inside = tree.tokens[first : max(last, first + 1)]
    start, end = inside[0].start, _end(inside, inside[0].start)
    roles = [Role("agent", name) for name in people] + [Role("patient", name) for name in accused]
    return Statement(text.span(start, end), Proposition(predicate, tuple(roles)))


def _end(inside: Sequence[Token], start: int) -> int:
    return max(t.end for t in inside if t.end <= start + _LONGEST)
