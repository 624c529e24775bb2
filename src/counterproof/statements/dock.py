"""Dock: who stands accused, by the labels of courts - "the accused Kern", "Trial of Kern for theft", "Crown v. Kern".

Minutes, newspapers and reports seldom say in a sentence that somebody is charged: they call him the accused, head the
page with his trial, or put the charge behind a participle ("Kern, set to the bar and charged with theft"). These are
read by their key words in order, as clerks' formulas are, and need no tree. What is asked, denied or supposed is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from counterproof.language import Mention, Token
from counterproof.statements.statement import Proposition, Role, Statement
from counterproof.statements.tree import Tree

_LABELS = frozenset(("accused", "defendant", "defendants", "co-defendant", "co-defendants", "co-accused"))
"""What a court calls those before it; "prisoner" only at the bar, or in a paper of a court."""
_TRIALS = frozenset(("trial", "trials", "arraignment", "court-martial", "martial", "prosecution"))
_AGAINST = frozenset(
    ("inquiry", "proceedings", "proceeding", "prosecution", "indictment", "action", "case", "charge", "charges")
)
_VERSUS = frozenset(("v", "vs", "versus"))
_CROWN = frozenset(
    ("rex", "regina", "r", "king", "queen", "crown", "state", "people", "commonwealth", "republic", "reich")
)
_JOINS = frozenset((",", "and", "&", "the", "of", "m", "mr", "mrs", "m.", "mr.", "mrs.", "dr", "dr."))
_CHARGED = frozenset(("charged", "indicted", "arraigned", "impeached", "prosecuted"))
_BEFORE = 28
"""Words back in its sentence at which the one who is "charged with" may be named."""
_NEAR = 400
"""Code points around a prisoner in which words of a court must stand: a gaol's prisoner is only held."""
_ASIDE = 14
"""Words of the longest aside between a name and what he is tried for."""
_ACT = 40
"""Words of the longest act behind "charged with"."""
_DENIED = re.compile(r"(?i)\b(?:no|not|never|without|nobody|none|if|whether|might|may|would|could|should|un\w+)\b")
_COURTLY = re.compile(
    r"(?i)\b(?:trial|court|jury|indict\w+|verdict|sworn|plead\w*|assize\w*|tribunal|magistrate|prosecut\w+)\b"
)


def docked(tree: Tree) -> Iterator[Statement]:
    """A statement `charge` for each label, heading and participle that puts somebody named into the dock."""
    content = tree.analysis.text.content
    for token in tree.tokens:
        low = token.text.lower().rstrip(".")
        if low in _LABELS:
            yield from _labelled(tree, token, bare=False)
        elif low == "prisoner" and _COURTLY.search(content, max(0, token.start - _NEAR), token.end + _NEAR):
            yield from _labelled(tree, token, bare=True)
        elif low in _TRIALS:
            yield from _headed(tree, token, "on" if _word(tree, token.index + 1) == "on" else "of")
        elif low in _AGAINST and token.pos in ("NOUN", "PROPN"):
            yield from _headed(tree, token, "against")
        elif low in _VERSUS and _word(tree, token.index - 1) in _CROWN:
            yield from _listed(tree, token.index - 1, token.index + 1)
        elif low == "that" and _word(tree, token.index - 1) in _CHARGING:
            yield from _charged_that(tree, token)
        elif low in _CHARGED and _word(tree, token.index + 1) in ("with", "for"):
            yield from _charged(tree, token)


def _labelled(tree: Tree, label: Token, *, bare: bool) -> Iterator[Statement]:
    """With "the accused Kern", "accused Kern", "the accused, Kern", and "Kern, the accused"; a bare prisoner is one who
    is only held unless he stands "at the bar"."""
    after = label.index + 1
    barred = [_word(tree, after + k) for k in range(3)]
    if barred[1:] == ["the", "bar"] or barred[1:] == ["the", "dock"]:
        after, bare = after + 3, False
    if bare and _word(tree, label.index - 1) != "the":
        return
    listed = _word(tree, after) == ":"
    after += listed or _word(tree, after) == ","
    name = _person(tree, after)
    told = listed or (label.dep not in ("acomp", "ROOT") and not _is_verb(tree, label))
    if name is not None and told and not _owned(tree, name):
        yield from _listed(tree, label.index, after, every=label.text.lower().endswith("s"))
        return
    before = label.index - 1 - (_word(tree, label.index - 1) == "the")
    if not bare and _word(tree, before) == "," and _word(tree, label.index + 1) in (",", ".", ";", ":", ")", ""):
        named = _person(tree, before - 1)
        if named is not None:
            yield _statement(tree, _first(tree, named, before - 1), label.index + 1, (named,))


def _is_verb(tree: Tree, label: Token) -> bool:
    """Whether "accused" is what somebody did or what was done to him: "had accused Kern", "was accused"."""
    helped = any(True for _ in tree.children(label.index, "aux", "auxpass", "nsubj", "nsubjpass"))
    return helped or _word(tree, label.index - 1) in _HELPERS


_HELPERS = frozenset(("he", "she", "they", "i", "we", "who", "had", "was", "were", "has", "have", "be", "been"))


def _headed(tree: Tree, noun: Token, link: str) -> Iterator[Statement]:
    """With "the trial of Kern and Lang", "inquiry against the widow Kern", "the charge of theft against Kern"."""
    at = noun.index + 1
    if link == "against":
        at = next((k for k in range(at, at + 14) if _word(tree, k) in ("against", ".", ";", "")), at)
    if _word(tree, at) != link or _is_denied(tree, noun):
        return
    yield from _listed(tree, noun.index, at + 1, every=True)


def _charged(tree: Tree, verb: Token) -> Iterator[Statement]:
    """With "KERN, labourer, set to the bar, and charged with theft": whom no tree ties to the participle."""
    if _word(tree, verb.index - 1) in ("not", "never", "n't") or any(True for _ in tree.children(verb.index, "dobj")):
        return
    first = max(tree.analysis.sentences[verb.sentence].first, verb.index - _BEFORE)
    tied = any(True for _ in tree.children(verb.index, "nsubj", "nsubjpass", "auxpass"))
    near = [name for k in range(first, verb.index) if (name := _person(tree, k)) is not None]
    if tied or not near or _DENIED.search(tree.analysis.text.content[tree.tokens[first].start : verb.start]):
        return
    last = tree.analysis.sentences[verb.sentence].last
    stop = next((k for k in range(verb.index + 2, last) if tree.tokens[k].text in (".", ";", ":")), last)
    yield _statement(tree, verb.index, min(stop, verb.index + _ACT), (near[0],))


def _charged_that(tree: Tree, that: Token) -> Iterator[Statement]:
    """With "charged that Kern had fired the mill, and that Lang had helped": each named doer, with his own clause."""
    last = tree.analysis.sentences[that.sentence].last
    starts = [k for k in range(that.index, last) if _word(tree, k) == "that" and (k == that.index or _joins(tree, k))]
    for start, stop in pairwise((*starts, last)):
        name = _person(tree, start + 1)
        if name is not None and not _owned(tree, name):
            end = (
                next((k for k in range(stop - 1, start, -1) if tree.tokens[k].pos not in ("PUNCT", "CCONJ")), start) + 1
            )
            yield _statement(tree, start, min(end, start + _ACT), (name,))


_CHARGING = frozenset(("charged", "charges", "charging", "present", "presents", "indicted"))


def _joins(tree: Tree, k: int) -> bool:
    return _word(tree, k - 1) in ("and", ",", ";")


def _listed(tree: Tree, first: int, at: int, *, every: bool = True) -> Iterator[Statement]:
    """A statement for the names that stand from a place on, joined by commas and "and"; one each."""
    seen: set[int] = set()
    k, skipped = at, 0
    last = tree.analysis.sentences[tree.tokens[first].sentence].last
    while k < last and skipped < 6:
        name = _person(tree, k)
        if name is not None and not _owned(tree, name):
            if name.span.start not in seen:
                seen.add(name.span.start)
                k = _after(tree, k)
                yield _statement(tree, first, _to_the_act(tree, k), (name,))
                skipped, first = 0, k
                if not every:
                    return
                continue
        elif _word(tree, k) not in _JOINS and not (_titled(tree, k) and not seen) and not _is_trade(tree, k):
            return
        skipped += 1
        k += 1


def _after(tree: Tree, k: int) -> int:
    name = tree.names[k]
    while k < len(tree.tokens) and tree.names[k] is name:
        k += 1
    return k


def _to_the_act(tree: Tree, k: int) -> int:
    """The index after the act that stands behind a name: "trial of Kern for the theft of a horse"; an aside may stand
    between: "the trial of Kern, before the Sheriff of Perth, for theft"."""
    if _word(tree, k) == ",":
        aside = next((j for j in range(k + 1, k + _ASIDE) if _word(tree, j) in (",", ".", ";", ":", "")), k)
        k = aside + 1 if _word(tree, aside) == "," and _word(tree, aside + 1) == "for" else k
    if _word(tree, k) != "for":
        return k
    stop = next(
        (j for j in range(k + 1, len(tree.tokens)) if _word(tree, j) in _ENDS or tree.dates[j]), len(tree.tokens)
    )
    return min(stop, k + _ACT)


_ENDS = frozenset((".", ";", ":", ",", "before", "at", "in", "opened", "began", "was", "were", "is", "has", "had"))


def _titled(tree: Tree, k: int) -> bool:
    """Whether the word may stand between a label and its name: "the woman Kern", "the priest Don Luca"."""
    return tree.tokens[k].pos in ("NOUN", "PROPN", "ADJ", "DET") and tree.names[k] is None


def _is_trade(tree: Tree, k: int) -> bool:
    """Whether a common noun between commas tells what those named are: "of Kern and Lang, labourers, and of Holt"."""
    return tree.tokens[k].pos == "NOUN" and _word(tree, k - 1) == "," and _word(tree, k + 1) in (",", "and", ".")


def _is_denied(tree: Tree, noun: Token) -> bool:
    sentence = tree.analysis.sentences[noun.sentence]
    before = tree.analysis.text.content[sentence.start : noun.start][-40:]
    return bool(_DENIED.search(before))


def _owned(tree: Tree, name: Mention) -> bool:
    """Whether something of his is meant: "the accused Kern's cart", "the trial of Kern's brother"."""
    return tree.analysis.text.content[name.span.end : name.span.end + 2] in ("'s", "’s")


def _person(tree: Tree, k: int) -> Mention | None:
    name = tree.names[k] if 0 <= k < len(tree.tokens) else None
    return name if name is not None and name.kind in ("person", "unknown") and name.text[:1].isupper() else None


def _first(tree: Tree, name: Mention, k: int) -> int:
    while k > 0 and tree.names[k - 1] is name:
        k -= 1
    return k


def _word(tree: Tree, k: int) -> str:
    return tree.tokens[k].text.lower() if 0 <= k < len(tree.tokens) else ""


def _statement(tree: Tree, first: int, last: int, people: tuple[Mention, ...]) -> Statement:
    span = tree.analysis.text.span(tree.tokens[first].start, tree.tokens[last - 1].end)
    return Statement(span, Proposition("charge", tuple(Role("patient", name) for name in people)))
