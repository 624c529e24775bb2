"""Sums: a total and the parts that a text says it is made of, wherever the text itself says that they belong together.

Read are a list announced by its total ("twelve men: five by sea and seven by land"), parts told "of these", a list
that ends in its total, and the short lines of an account closed by a total.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterproof.language import Sentence
from counterproof.statements.accounts import accounts
from counterproof.statements.counts import Count, Part, Sum, counts, is_money, one_kind, unread
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import lexicon

_NAMELY = frozenset(("namely", "viz", "viz.", "videlicet", "comprising"))
_ASIDE = frozenset(("including", "counting", "among", "besides", "excluding", "beside", "inclusive"))
_CLOSING = frozenset(("remaining", "rest", "others", "remainder", "other"))
_THESE = frozenset(("these", "those", "them", "whom", "which", "this", "that"))
_IN_ALL = (("in", "all"), ("all", "told"), ("in", "total"), ("altogether",), ("total",), ("making",), ("sum", "total"))
_BREAKS = frozenset((",", ";", ":", "and", "–", "—"))
SMALL = 10
"""Below it a number before a bare colon may announce points of a speech rather than the things counted behind it."""
_GROUPS = ("outcomes", "losses", "votes", "sexes")
"""Groups of lexicon sets whose classes nobody is in twice at once."""


def sums(tree: Tree) -> Iterator[Sum]:
    """Every total of the text that is told with its parts, one reading for each total."""
    taken: set[int] = set()
    for found in (*_announced(tree), *_of_these(tree), *_concluded(tree), *accounts(tree)):
        if found.total.first not in taken and _sound(found):
            taken.add(found.total.first)
            yield found


def _sound(found: Sum) -> bool:
    numbers = [found.total, *(part.count for part in found.parts)]
    fitting = all(one_kind(found.total.unit, p.count.unit) for p in found.parts)
    smaller = all(p.count.value < found.total.value for p in found.parts)
    return len(found.parts) > 1 and all(n.exact for n in numbers) and fitting and smaller


def _announced(tree: Tree) -> Iterator[Sum]:
    """As in "a loss of ninety pounds, namely: forty from the till and fifty from the chest"."""
    for sentence in tree.analysis.sentences:
        own = list(counts(tree, sentence.first, sentence.last))
        for mark in range(sentence.first + 1, sentence.last - 1):
            before = [c for c in own if c.last < mark]
            if before and _announces(tree, mark):
                total = before[-1]
                parts, whole = _listed(tree, total, mark + 1, sentence.last)
                if whole and mark - total.last < 8:
                    sure = total.value >= SMALL or tree.tokens[mark].text != ":"
                    yield Sum(total, (sentence.first, mark - 1), parts, complete=True, sure=sure)
                break


def _announces(tree: Tree, index: int) -> bool:
    word = tree.tokens[index].text.lower()
    return word == ":" or word in _NAMELY


def _of_these(tree: Tree) -> Iterator[Sum]:
    """As in "Nineteen were tried. Of these seven were hanged, and the remaining twelve were let go"."""
    for sentence in tree.analysis.sentences:
        for index in range(sentence.first, sentence.last - 1):
            if tree.tokens[index].text.lower() != "of" or (begin := _taken_up(tree, sentence, index)) is None:
                continue
            after, named = begin
            found = _total_before(tree, sentence, index, named)
            if found is None and named is not None:
                after, found = index + 2, _total_before(tree, sentence, index, None)
            if found is None:
                continue
            total, words = found
            parts, _ = _listed(tree, total, after, sentence.last, of_these=True)
            closed = _closes(tree, parts)
            if closed or _exclusive(tree, parts, total):
                yield Sum(total, words, parts, complete=closed)
            break


def _taken_up(tree: Tree, sentence: Sentence, index: int) -> tuple[int, Count | None] | None:
    """Where "of these", "of whom", "of these twelve" ends, and the number in it; None for any other "of"."""
    before = tree.tokens[index - 1].text.lower() if index > sentence.first else ""
    word = tree.tokens[index + 1].text.lower()
    opening = index == sentence.first or before in (",", ";", "and", "but", "out")
    if word not in _THESE or not opening:
        return None
    after = index + 2
    named = next(counts(tree, after, min(after + 1, sentence.last)), None)
    if named is not None and tree.numbers[after] is not None:
        named = next(counts(tree, after, sentence.last))
        return named.last + 1, named
    following = tree.tokens[after] if after < sentence.last else None
    if word in ("this", "that", "these", "those") and following is not None and following.pos == "NOUN":
        return after + 1, None
    return after, None


def _total_before(
    tree: Tree, sentence: Sentence, index: int, named: Count | None
) -> tuple[Count, tuple[int, int]] | None:
    """The number that "these" are: the only one of the words before, in this sentence or else in the one before it."""
    own = list(counts(tree, sentence.first, index))
    if own and index > sentence.first:
        return (own[-1], (sentence.first, index - 1)) if len(own) == 1 else None
    for back in (1, 2) if named is not None else (1,):
        if sentence.index < back:
            return None
        earlier = tree.analysis.sentences[sentence.index - back]
        if earlier.paragraph != sentence.paragraph:
            return None
        found = list(counts(tree, earlier.first, earlier.last))
        if named is not None:
            found = [c for c in found if c.value == named.value]
        if len(found) == 1:
            return found[0], (earlier.first, earlier.last - 1)
    return None


def _concluded(tree: Tree) -> Iterator[Sum]:
    """As in "twelve men, nine women and five children, in all twenty-six souls"."""
    for sentence in tree.analysis.sentences:
        own = list(counts(tree, sentence.first, sentence.last))
        for total in own[2:]:
            start = total.first - 1
            lead = [t.text.lower() for t in tree.tokens[max(sentence.first, start - 2) : total.first]]
            sign = [w for w in lead if w not in ("a", "of", "£", "$")]
            if not any(tuple(sign[-len(cue) :]) == cue for cue in _IN_ALL):
                continue
            before = [c for c in own if c.last < total.first]
            parts, whole = _listed(tree, total, _list_start(tree, sentence, before[0]), total.first - len(lead))
            if whole:
                yield Sum(total, (max(parts[-1].words[1] + 1, total.first - 3), total.last), parts, complete=True)


def _list_start(tree: Tree, sentence: Sentence, first: Count) -> int:
    start = first.first
    while start > sentence.first and tree.tokens[start - 1].text.lower() not in _BREAKS:
        start -= 1
    return start


def _listed(
    tree: Tree, total: Count, first: int, last: int, *, of_these: bool = False
) -> tuple[tuple[Part, ...], bool]:
    """The parts among the words [first, last), and whether each stretch between breaks holds one and nothing is left
    unread. After "of these" a stretch behind a semicolon that counts a noun of its own is not said to be of them."""
    parts: list[Part] = []
    whole, begin = True, first
    for start, end in _stretches(tree, first, last):
        opening = {t.text.lower() for t in tree.tokens[start : start + 2]}
        own = [c for c in counts(tree, start, end) if one_kind(total.unit, c.unit)]
        other = [c for c in counts(tree, start, end) if not one_kind(total.unit, c.unit)]
        whole = whole and not other and not unread(tree, start, end) and not (opening & _ASIDE)
        if not own or opening & _ASIDE:
            continue
        if of_these and _of_its_own(tree, own[0], start):
            return (), False
        whole = whole and len(own) == 1
        parts.append(Part(own[0], (_lead(tree, begin, own[0].first), end - 1)))
        begin = end
    return tuple(parts), whole and len(parts) > 1


def _of_its_own(tree: Tree, part: Count, start: int) -> bool:
    behind = tree.tokens[start - 1].text == ";" if start else False
    following = tree.tokens[part.last + 1 : part.last + 3]
    of_them = [t.text.lower() for t in following] in (["of", "them"], ["of", "these"], ["of", "whom"], ["of", "which"])
    return behind and bool(part.unit) and not of_them


def _lead(tree: Tree, begin: int, last: int) -> int:
    """The first word of a part's own, past what joins it to the one before."""
    while begin < last and tree.tokens[begin].text.lower() in (*_BREAKS, "but", "-"):
        begin += 1
    return begin


def _stretches(tree: Tree, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The stretches between commas, semicolons and "and"; what stands in brackets is left out."""
    start, depth = first, 0
    for index in range(first, last):
        word = tree.tokens[index].text.lower()
        if tree.numbers[index] is not None and word == "and":
            continue
        if (word in _BREAKS or word in "()[]" or word in (".", "!", "?")) and word:
            if depth == 0 and index > start:
                yield start, index
            depth += word in ("(", "[")
            depth -= word in (")", "]")
            start = index + 1
    if depth == 0 and last > start:
        yield start, last


def _closes(tree: Tree, parts: Sequence[Part]) -> bool:
    """Whether the last part is said to be what remains: "the remaining five", "the other five"."""
    if len(parts) < 2:
        return False
    last = parts[-1].count
    near = tree.tokens[max(0, last.first - 2) : last.last + 2]
    return any(t.text.lower() in _CLOSING for t in near)


def _exclusive(tree: Tree, parts: Sequence[Part], total: Count) -> bool:
    """Whether nobody and nothing can be in two of the parts: each of another outcome, or money spent."""
    if is_money(total.unit):
        return not any(_is_copular(tree, part) for part in parts)
    classes = lexicon().sets
    ends = [part.words[0] for part in parts[1:]] + [_last_of_clause(tree, parts[-1])] if parts else []
    told = [{t.text.lower() for t in tree.tokens[part.words[0] : end]} for part, end in zip(parts, ends, strict=True)]
    for group in _GROUPS:
        names = [name for name in sorted(classes) if name.startswith(f"{group}_")]
        held = [[n for n in names if words & classes[n]] for words in told]
        if all(len(h) == 1 for h in held) and len({h[0] for h in held}) == len(parts):
            return True
    return False


def _last_of_clause(tree: Tree, part: Part) -> int:
    """The end of the clause that goes on behind the words of a last part."""
    end, sentence = part.words[1] + 1, tree.tokens[part.words[0]].sentence
    while end < len(tree.tokens) and tree.tokens[end].text not in (";", ".") and tree.tokens[end].sentence == sentence:
        end += 1
    return end


def _is_copular(tree: Tree, part: Part) -> bool:
    verbs = [t for t in tree.tokens[part.words[0] : part.words[1] + 1] if t.pos in ("VERB", "AUX")]
    return bool(verbs) and all(t.lemma == "be" for t in verbs)
