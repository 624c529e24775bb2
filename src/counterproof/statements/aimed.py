"""Aimed: whom a deposition in old spelling is testimony against, where no words of it say "against".

Such a text has hardly a tree to read, but it keeps to one matter: it names the one it is about again and again ("the
said Hale", "Goody Hale"), and by what is done ("the apparition of Ann Hale did afflict me"). What is aimed at nobody in
particular is left alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from counterproof.language import Mention, Token
from counterproof.language.old_names import is_given
from counterproof.language.old_spelling import consonants
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import lexicon

LEAST = 3
"""Weight from which on a text is about somebody."""
_SHAPES = frozenset({"apparition", "shape", "spectre", "specter", "appearance", "likeness"})
_VICTIMS = frozenset({"body", "bodies", "person", "child", "children"})
_WITNESSED = frozenset({"before", "attest", "by", "me", "us", "clerk", "cleric", "doctor", "dr", "justice"})

Key = tuple[str, str]
"""Given name and surname by first letter and consonants; the given name is empty where only a surname stands."""


def aimed(tree: Tree, speakers: Sequence[Mention]) -> tuple[Mention, ...]:
    """The fullest name of the one person whom the text is about, those who speak and sign left out; of several only
    where each is told to have done harm."""
    own = {key(m) for m in speakers}
    weights: Counter[Key] = Counter()
    harm: Counter[Key] = Counter()
    forms: dict[Key, list[Mention]] = defaultdict(list)
    named = [(m, first) for m, first in _people(tree) if not _is_one_of(m, own)]
    fuller = _fuller(key(m) for m, _ in named)
    for mention, first in named:
        who = fuller.get(key(mention), key(mention))
        if who[0] or _is_addressed(tree, mention, first):
            weight, harmed = _weight(tree, mention, first)
            weights[who] += weight
            harm[who] += harmed
            forms[who].append(mention)
    ranked = sorted(weights, key=lambda who: (-weights[who], forms[who][0].span.start))
    if not ranked or weights[ranked[0]] < (LEAST if len(ranked) > 1 else 1):
        return ()
    also = [who for who in ranked[1:] if harm[who] >= LEAST]
    if len(ranked) > 1 and weights[ranked[0]] == weights[ranked[1]] and not (harm[ranked[0]] and also):
        return ()
    chosen = [ranked[0], *(also if harm[ranked[0]] else ())]
    return tuple(max(forms[who], key=lambda m: (len(key(m)[0]) > 0, len(m.text))) for who in chosen)


def endorsed(tree: Tree, speakers: Sequence[Mention]) -> tuple[Mention, ...]:
    """Whom the testimony is said to be against, wherever the text says so: "(Reverse) Evidence against Ann Hale"."""
    own = {key(m) for m in speakers}
    people = {first: m for m, first in _people(tree)}
    found: dict[Key, Mention] = {}
    for token in tree.tokens:
        if token.lemma.lower().strip(".") not in _OPPOSED or not _is_of_testimony(tree, token.index):
            continue
        target = next((people[k] for k in range(token.index + 1, token.index + 5) if k in people), None)
        if target is not None and not _is_one_of(target, own):
            found.setdefault(key(target), target)
    full = {surname for given, surname in found if given}
    named = [m for who, m in found.items() if who[0] or who[1] not in full]
    return tuple(_in_full(m, people.values()) for m in named)


def _in_full(mention: Mention, people: Iterable[Mention]) -> Mention:
    """The first full name in the text that a given name alone is part of; the mention itself where there is none."""
    given, surname = key(mention)
    fuller = (m for m in people if key(m)[0] == given and key(m)[1]) if given and not surname else ()
    return next(iter(fuller), mention)


_OPPOSED = frozenset({"against", "contra", "versus", "vs", "con", "ag", "agst", "agt"})
_PAPERS = frozenset({"deposition", "testimony", "evidence", "affidavit", "depo", "witness", "information", "reverse"})


def _is_of_testimony(tree: Tree, at: int) -> bool:
    """Whether "against" stands by a word for testimony, or on the back of the paper."""
    near = {t.lemma.lower().strip(".()") for t in tree.tokens[max(0, at - 14) : at]}
    return bool(near & _PAPERS) or any("reverse" in word for word in near)


def _is_addressed(tree: Tree, mention: Mention, first: int) -> bool:
    """Whether a bare surname stands with a form of address or behind "the said"."""
    near = [t.lemma.lower().strip(".") for t in tree.tokens[max(0, first - 2) : first]]
    return any(m in _OF_ADDRESS for m in mention.modifiers) or bool(_OF_ADDRESS & set(near)) or bool(_SAID & set(near))


def key(mention: Mention) -> Key:
    """A name by its first and last words, as old spellings of it share them."""
    words = [w.lower().strip(".:,*'’") for w in mention.text.split()]
    words = [
        w for w in words if w and w not in ("sen", "jun", "senr", "junr", "sr", "jr", "senior", "junior", "sd", "s'd")
    ]
    if not words:
        return "", ""
    if len(words) == 1:
        return (_sound(words[0]), "") if is_given(words[0]) and not mention.modifiers else ("", _sound(words[0]))
    return _sound(words[0]), _sound(words[-1])


def _sound(word: str) -> str:
    bare = word.removesuffix("'s").removesuffix("’s")
    return bare[:1] + consonants(bare[1:])


def _is_one_of(mention: Mention, own: Iterable[Key]) -> bool:
    """Whether a name may be that of one who speaks: the same in full, or a part of it alone and without a title."""
    who = key(mention)
    part = not mention.modifiers and "" in who
    return any(who == one or (part and (who[0] or one[0], who[1] or one[1]) == one) for one in own)


def _fuller(keys: Iterable[Key]) -> Mapping[Key, Key]:
    """For each given name or surname alone, the full name that has it most often in the text."""
    counts = Counter(keys)
    found: dict[Key, Key] = {}
    for bare in counts:
        full = [k for k in counts if all(k) and ((bare[0] or bare[1]) == k[1] or bare == (k[0], ""))]
        if not all(bare) and full:
            found[bare] = max(full, key=lambda k: counts[k])
    return found


def _people(tree: Tree) -> list[tuple[Mention, int]]:
    """The people named, each with the index of the first word of the name."""
    found: dict[int, tuple[Mention, int]] = {}
    for token, name in zip(tree.tokens, tree.names, strict=True):
        if name is not None and name.kind == "person" and name.span.start not in found:
            found[name.span.start] = (name, token.index)
    return [(m, first) for m, first in found.values() if key(m) != ("", "")]


def _weight(tree: Tree, mention: Mention, first: int) -> tuple[int, int]:
    """What one naming says of the text's being about its bearer, and how much of that by telling of harm."""
    near = tree.tokens[max(0, first - 4) : first]
    before = [t.lemma.lower() for t in near]
    if before and (before[-1] in _WITNESSED or (before[-1] == "of" and _KIN & set(before))):
        return 0, 0
    said = bool(near) and near[-1].lemma.lower() in _SAID and near[-1].tag in ("VBN", "VBD", "JJ")
    weight = 1 + 2 * said + any(m in _OF_ADDRESS for m in mention.modifiers)
    around = {t.lemma.lower() for t in tree.tokens[max(0, first - 5) : first + 9]}
    weight += 3 * bool({"prisoner", "bar"} <= around)
    harm = 0
    if "of" in before and _SHAPES & set(before) and not _VICTIMS & set(before):
        harm += 3
    verb = _verb(tree, first)
    if verb is not None and verb[1].lemma.lower() in lexicon().sets["misdeeds"]:
        harm += 2 if verb[0].startswith("nsubj") else 0
    return weight + harm, harm


_KIN = frozenset(
    {
        "wife",
        "widow",
        "husband",
        "daughter",
        "son",
        "sister",
        "brother",
        "mother",
        "father",
        "house",
        "servant",
        "child",
    }
)
_SAID = frozenset({"say", "said", "aforesaid", "abovesaid"})
_OF_ADDRESS = frozenset({"goody", "goode", "goodwife", "goodman", "mrs", "mistress", "mr"})


def _verb(tree: Tree, first: int) -> tuple[str, Token] | None:
    """How the name that starts there hangs on a word outside it, and on which."""
    name = tree.names[first]
    token = tree.tokens[first]
    for _ in range(6):
        above = tree.tokens[token.head]
        if above.index == token.index:
            return None
        if tree.names[above.index] is not name:
            return token.dep, above
        token = above
    return None
