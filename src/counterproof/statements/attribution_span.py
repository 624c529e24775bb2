"""Attribution span: who says what, by which word, as the words stand - direct, indirect and mixed speech, "according
to", and nouns of saying. The relation that PARC3 (Pareti 2016) and PolNeAR (Newell and others 2018) annotate, whatever
becomes of the content: a statement, a proposition that is no fact, or nothing that can be tested."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterproof.language import Mention, Token
from counterproof.sources import Span
from counterproof.statements.frame import verb_frame
from counterproof.statements.phrase import is_person, mention
from counterproof.statements.speakers import Speakers
from counterproof.statements.tree import Tree
from counterproof.statements.utterance import Utterance
from counterproof.statements.vocabulary import lexicon

_SAID = frozenset(("asserts", "denies", "withdraws", "promises", "doubts", "accuses", "feared", "ordered", "rumoured"))
"""What a verb makes of its content when somebody voices it; plans, attempts and hopes may be tacit."""
_TACIT = frozenset(("intimidate", "menace", "risk", "appear", "seem", "condemn", "sentence", "find", "discover", "mean",
                    "indicate", "show", "imply", "establish", "determine", "hold", "give", "own", "allow", "permit",
                    "entitle", "authorize", "authorise"))  # fmt: skip
"""Verbs of the vocabulary that voice nothing by themselves: what they tell of is thought, found or done."""
NEAR = 8
"""Words from a verb within which the phrase that says who speaks is looked for, where the tree does not tell."""
_LISTED = ("conj", "appos", "relcl", "acl", "prep", "det", "amod", "compound", "nummod", "poss", "nmod", "predet")
_AUX = ("aux", "auxpass", "neg", "prt")
_OWNED = ("asserts", "denies", "promises", "accuses", "doubts", "feared", "ordered")


@dataclass(frozen=True)
class AttributionSpan:
    """Who says what: the phrase that names the source, the word of saying, and all that is said, cue included where
    it stands in the midst. `speaker` is the source as a mention; `sure` is False where the grammar does not tell."""

    source: Span
    cue: Span
    content: Span
    speaker: Mention
    sure: bool = True


def attribution_spans(tree: Tree, speakers: Speakers) -> tuple[AttributionSpan, ...]:
    """Every attribution of one text by the place of its content; of two with one cue and source the widest content."""
    found: dict[tuple[int, int, int], AttributionSpan] = {}
    for span in (*_quoted(tree, speakers), *_reported(tree), *_according(tree), *_of_nouns(tree)):
        key = (span.cue.start, span.cue.end, span.source.start)
        before = found.get(key)
        found[key] = span if before is None else _joined(tree, before, span)
    return tuple(sorted(found.values(), key=lambda s: (s.content.start, s.cue.start, s.source.start)))


def _joined(tree: Tree, one: AttributionSpan, other: AttributionSpan) -> AttributionSpan:
    """Two readings of one saying: what is quoted and what is told are one content."""
    start = min(one.content.start, other.content.start)
    end = max(one.content.end, other.content.end)
    text = tree.analysis.text
    return AttributionSpan(one.source, one.cue, text.span(start, end), one.speaker, one.sure and other.sure)


def _quoted(tree: Tree, speakers: Speakers) -> Iterator[AttributionSpan]:
    """Quotations with a verb of saying beside them."""
    for quotation in speakers.quotations:
        if quotation.verb is None or quotation.speaker is None:
            continue
        subject = _subject(tree, quotation)
        if subject is not None:
            content = tree.analysis.text.span(quotation.start, quotation.end)
            yield AttributionSpan(
                phrase(tree, subject), _word(tree, quotation.verb), content, quotation.speaker, quotation.sure
            )


def _subject(tree: Tree, quotation: Utterance) -> Token | None:
    """The head of the phrase that says who speaks, with the verb of a quotation."""
    if quotation.verb is None or quotation.speaker is None:
        return None
    span, at = quotation.speaker.span, quotation.verb.index
    near = (*verb_frame(tree, quotation.verb).fillers("subject"), *tree.tokens[max(0, at - NEAR) : at + NEAR])
    return next((t for t in near if span.start <= t.start and t.end <= span.end), None)


def _reported(tree: Tree) -> Iterator[AttributionSpan]:
    """Clauses under a verb of saying: "he denied that ...", "..., she said", "urged them to ..."."""
    for verb in tree.tokens:
        if verb.pos != "VERB" or not says(verb):
            continue
        heads = [t for t in tree.children(verb.index, "ccomp", "xcomp", "parataxis") if _is_content(tree, verb, t)]
        if verb.dep == "parataxis" and tree.head(verb).pos in ("VERB", "AUX"):
            heads.append(tree.head(verb))
        frame = verb_frame(tree, verb)
        for subject in frame.fillers("subject"):
            for head in heads if _may_speak(tree, subject) else ():
                content = _clause(tree, head, verb)
                yield AttributionSpan(phrase(tree, subject), _word(tree, verb), content, mention(tree, subject))


def says(token: Token) -> bool:
    """Whether a verb is one of saying, whatever it makes of its content."""
    lemma = token.lemma.lower()
    return lemma not in _TACIT and any(word.content in _SAID for word in lexicon().verbs.get(lemma, ()))


def _is_content(tree: Tree, verb: Token, head: Token) -> bool:
    """Whether a clause under the verb is what is said: not the gerund or infinitive of the speaker's own doing."""
    if head.dep != "xcomp":
        return True
    return head.tag == "VB" and _makes(verb, "ordered", "promises", "asserts", "feared")


def _makes(verb: Token, *contents: str) -> bool:
    return any(word.content in contents for word in lexicon().verbs.get(verb.lemma.lower(), ()))


def _may_speak(tree: Tree, subject: Token) -> bool:
    """Whether a phrase can be a source: people, bodies, documents, names; never "it" or "that"."""
    if subject.tag in ("WDT", "EX", "DT") or subject.lemma.lower() in ("it", "this", "that", "which", "what"):
        return False
    sets = lexicon().sets
    known = subject.lemma.lower() in sets["documents"] | sets["utterances"] | sets["bodies"]
    return known or subject.pos == "PROPN" or is_person(tree, subject) or subject.pos in ("NOUN", "PRON")


def _according(tree: Tree) -> Iterator[AttributionSpan]:
    """The phrase "according to the police" with the clause beside it, itself left out at an end."""
    for word in tree.tokens:
        if word.text.lower() != "according" or word.dep not in ("prep", "advcl", "advmod", "pcomp"):
            continue
        to = next(tree.children(word.index, "prep"), None)
        noun = next(tree.children(to.index, "pobj"), None) if to is not None else None
        if noun is None or to is None or tree.dates[noun.index] is not None:
            continue
        head = tree.head(word)
        while head.pos not in ("VERB", "AUX") and head.head != head.index:
            head = tree.head(head)
        cue = tree.analysis.text.span(word.start, to.end)
        yield AttributionSpan(phrase(tree, noun), cue, _clause(tree, head, word), mention(tree, noun))


def _of_nouns(tree: Tree) -> Iterator[AttributionSpan]:
    """Nouns of saying with their owner and a clause: "the claim of Adam that he ...", "her promise to come"."""
    for noun in tree.tokens:
        content = {word.content for word in lexicon().nouns.get(noun.lemma.lower(), ())} if noun.pos == "NOUN" else ()
        if not any(one in _OWNED for one in content):
            continue
        owners = [*tree.children(noun.index, "poss")]
        owners += [
            t for p in tree.children(noun.index, "prep", "agent") if p.lemma.lower() in ("by", "from", "of")
            for t in tree.children(p.index, "pobj") if is_person(tree, t)
        ]  # fmt: skip
        clauses = list(tree.children(noun.index, "acl", "relcl", "ccomp"))
        clauses = [c for c in clauses if c.index > noun.index and _completes(tree, c)]
        for owner in owners[:1]:
            for head in clauses[:1]:
                yield AttributionSpan(
                    phrase(tree, owner), _word(tree, noun), _clause(tree, head, noun), mention(tree, owner)
                )


def _completes(tree: Tree, clause: Token) -> bool:
    """Whether a clause on a noun is what the noun is about: "that ..." as a mark, or "to ..."."""
    marked = any(t.text.lower() in ("that", "to") for t in tree.children(clause.index, "mark", "aux"))
    return marked and clause.tag != "VBG"


def _word(tree: Tree, head: Token) -> Span:
    """The cue: the verb with its auxiliaries, negation and particle where they stand beside it; a noun alone."""
    first = last = head.index
    for child in tree.children(head.index, *_AUX):
        if child.index == first - 1:
            first = child.index
        elif child.index == last + 1 and child.dep == "prt":
            last = child.index
    return tree.analysis.text.span(tree.tokens[first].start, tree.tokens[last].end)


def phrase(tree: Tree, head: Token) -> Span:
    """The whole noun phrase: its head with all that hangs on it, the clause that follows a comma left out."""
    first, last = tree.first[head.index], head.index
    for child in tree.children(head.index, *_LISTED):
        if child.index > head.index and not (child.dep in ("relcl", "acl") and _is_far(tree, child)):
            last = max(last, tree.last[child.index])
    return tree.analysis.text.span(tree.tokens[min(first, head.index)].start, tree.tokens[last].end)


def _is_far(tree: Tree, clause: Token) -> bool:
    return clause.pos == "VERB" and tree.last[clause.index] - tree.first[clause.index] > 20


def _clause(tree: Tree, head: Token, cue: Token) -> Span:
    """What is said: all words under its head. The saying itself is left out where it stands at an end, with what hangs
    on it; a leading "that" belongs to the saying."""
    out = set(range(tree.first[cue.index], tree.last[cue.index] + 1)) if _is_under(tree, cue, head) else {cue.index}
    words = [i for i in range(tree.first[head.index], tree.last[head.index] + 1) if i not in out]
    while words and _is_edge(tree.tokens[words[0]], leading=True):
        words.pop(0)
    while words and _is_edge(tree.tokens[words[-1]], leading=False):
        words.pop()
    first, last = (words[0], words[-1]) if words else (head.index, head.index)
    return tree.analysis.text.span(tree.tokens[first].start, tree.tokens[last].end)


def _is_under(tree: Tree, token: Token, head: Token) -> bool:
    return any(governor.index == head.index for _, governor in tree.ancestors(token))


def _is_edge(token: Token, *, leading: bool) -> bool:
    return token.dep == "punct" or token.text in (",", ":", ".") or (leading and token.text.lower() == "that")
