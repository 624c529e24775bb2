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


def aimed(tree: Tree, speakers: Sequence[Mention]) -> Mention | None:
    """The fullest name of the one person whom the text is about, those who speak and sign left out."""
    own = {key(m) for m in speakers}
    weights: Counter[Key] = Counter()
    forms: dict[Key, list[Mention]] = defaultdict(list)
    named = [(m, first) for m, first in _people(tree) if not _is_one_of(m, own)]
    fuller = _fuller(key(m) for m, _ in named)
    for mention, first in named:
        who = fuller.get(key(mention), key(mention))
        weights[who] += _weight(tree, mention, first)
        forms[who].append(mention)
    ranked = sorted(weights, key=lambda who: (-weights[who], forms[who][0].span.start))
    if not ranked or weights[ranked[0]] < (LEAST if len(ranked) > 1 else 1):
        return None
    if len(ranked) > 1 and weights[ranked[0]] == weights[ranked[1]]:
        return None
    return max(forms[ranked[0]], key=lambda m: (len(key(m)[0]) > 0, len(m.text)))


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
    """For each bare surname, the full name that bears it most often in the text."""
    counts = Counter(keys)
    found: dict[Key, Key] = {}
    for bare in counts:
        full = [k for k in counts if k[0] and k[1] == bare[1]]
        if not bare[0] and full:
            found[bare] = max(full, key=lambda k: counts[k])
    return found


def _people(tree: Tree) -> list[tuple[Mention, int]]:
    """The people named, each with the index of the first word of the name."""
    found: dict[int, tuple[Mention, int]] = {}
    for token, name in zip(tree.tokens, tree.names, strict=True):
        if name is not None and name.kind == "person" and name.span.start not in found:
            found[name.span.start] = (name, token.index)
    return [(m, first) for m, first in found.values() if key(m) != ("", "")]


def _weight(tree: Tree, mention: Mention, first: int) -> int:
    """What one naming says of the text's being about its bearer."""
    near = tree.tokens[max(0, first - 4) : first]
    before = [t.lemma.lower() for t in near]
    if before and (before[-1] in _WITNESSED or (before[-1] == "of" and _KIN & set(before))):
        return 0
    said = bool(near) and near[-1].lemma.lower() in _SAID and near[-1].tag in ("VBN", "VBD", "JJ")
    weight = 1 + 2 * said + any(m in _OF_ADDRESS for m in mention.modifiers)
    if "of" in before and _SHAPES & set(before) and not _VICTIMS & set(before):
        weight += 3
    verb = _verb(tree, first)
    if verb is not None and verb[1].lemma.lower() in lexicon().sets["misdeeds"]:
        weight += 2 if verb[0].startswith("nsubj") else 0
    return weight


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
