"""Attribution span: who says what, by which word, as the words stand - direct, indirect and mixed speech, "according
to", labels of a transcript, and nouns of saying. The relation that PARC3 (Pareti 2016) and PolNeAR (Newell and others
2018) annotate, whatever becomes of the content: a statement, a proposition that is no fact, or nothing that can be
tested."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterproof.language import Mention, Token
from counterproof.sources import Span
from counterproof.statements.frame import verb_frame
from counterproof.statements.phrase import is_person, mention
from counterproof.statements.reported import is_attitude, reported, says
from counterproof.statements.speakers import Speakers
from counterproof.statements.tree import Tree
from counterproof.statements.utterance import Utterance
from counterproof.statements.vocabulary import lexicon
from counterproof.statements.wording import clause, cue, phrase

NEAR = 8
"""Words from a verb within which the phrase that says who speaks is looked for, where the tree does not tell."""
_OWNED = ("asserts", "denies", "promises", "accuses", "doubts", "feared", "ordered")
_VIEWS = frozenset(("view", "opinion", "judgment", "judgement", "word", "version", "telling", "estimation"))


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
    for span in (
        *_quoted(tree, speakers), *_reported(tree), *_labelled(tree, speakers), *_according(tree), *_in_views(tree),
        *_of_nouns(tree),
    ):  # fmt: skip
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
    """Quotations with a verb beside them: any verb for whole speech ("smiled Ada"), one of saying for a few words."""
    for quotation in speakers.quotations:
        if quotation.verb is None or quotation.speaker is None or not _voices(tree, quotation, quotation.verb):
            continue
        subject = _subject(tree, quotation)
        if subject is not None:
            content = tree.analysis.text.span(quotation.start, quotation.end)
            yield AttributionSpan(
                phrase(tree, subject), cue(tree, quotation.verb), content, quotation.speaker, quotation.sure
            )


def _voices(tree: Tree, quotation: Utterance, verb: Token) -> bool:
    """Whether the verb beside a quotation says that somebody speaks it."""
    words = tree.analysis.text.content[quotation.start : quotation.end].strip("\"'“”‘’«»„ ")
    return says(verb) or is_attitude(verb) or (words[:1].isupper() and words[-1:] in ".,!?—-…")


def _subject(tree: Tree, quotation: Utterance) -> Token | None:
    """The head of the phrase that says who speaks, with the verb of a quotation."""
    if quotation.verb is None or quotation.speaker is None:
        return None
    span, at = quotation.speaker.span, quotation.verb.index
    near = (*verb_frame(tree, quotation.verb).fillers("subject"), *tree.tokens[max(0, at - NEAR) : at + NEAR])
    return next((t for t in near if span.start <= t.start and t.end <= span.end), None)


def _labelled(tree: Tree, speakers: Speakers) -> Iterator[AttributionSpan]:
    """The turns of a transcript: its label with the mark behind it, "THE PRESIDENT: ...", "A. ..."."""
    text = tree.analysis.text
    labels = {turn.body.start: turn.label for turn in tree.analysis.turns}
    for turn in speakers.turns:
        label = labels.get(turn.start)
        if label is None or turn.speaker is None:
            continue
        name = label.quote.rstrip().rstrip(".:—–- ")
        source = text.span(label.start, label.start + len(name))
        mark = text.span(source.end, label.start + len(label.quote.rstrip()))
        if name and mark.end > mark.start:
            yield AttributionSpan(source, mark, text.span(turn.start, turn.end), turn.speaker)


def _reported(tree: Tree) -> Iterator[AttributionSpan]:
    """What verbs of saying, thinking and wanting tell of their subjects."""
    for verb in tree.tokens:
        for content in reported(tree, verb):
            subjects = [t for t in verb_frame(tree, verb).fillers("subject") if _may_speak(tree, t, verb)]
            if subjects:
                source = _together(tree, subjects)
                yield AttributionSpan(source, cue(tree, verb), content, mention(tree, subjects[0]))


def _together(tree: Tree, subjects: Sequence[Token]) -> Span:
    """The phrase of one subject, or of several from the first to the last where they stand together."""
    spans = [phrase(tree, subject) for subject in subjects]
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    return tree.analysis.text.span(start, end) if len({t.sentence for t in subjects}) == 1 else spans[0]


def _may_speak(tree: Tree, subject: Token, verb: Token) -> bool:
    """Whether a phrase can be a source: people, bodies, documents, names; never "it" or "that"."""
    if subject.tag in ("WDT", "EX", "DT") or subject.lemma.lower() in ("it", "this", "that", "which", "what"):
        return False
    sets = lexicon().sets
    if subject.lemma.lower() in sets["bodies"] or subject.pos == "PROPN" or is_person(tree, subject):
        return True
    return subject.pos == "PRON" or (subject.pos == "NOUN" and (says(verb) or subject.tag == "NNS"))


def _according(tree: Tree) -> Iterator[AttributionSpan]:
    """The phrase "according to the police" with the clause beside it, itself left out at an end."""
    for word in tree.tokens:
        if word.text.lower() != "according" or word.dep not in ("prep", "advcl", "advmod", "pcomp"):
            continue
        to = next(tree.children(word.index, "prep"), None)
        noun = next(tree.children(to.index, "pobj"), None) if to is not None else None
        if noun is None or to is None or tree.dates[noun.index] is not None:
            continue
        words = tree.analysis.text.span(word.start, to.end)
        content = clause(tree, _clause_over(tree, word), word)
        yield AttributionSpan(phrase(tree, noun), words, content, mention(tree, noun))


def _in_views(tree: Tree) -> Iterator[AttributionSpan]:
    """The phrases "in his view", "by her account", "in the opinion of Adam" with the clause beside them."""
    for noun in tree.tokens:
        prep = tree.head(noun)
        lemma = noun.lemma.lower()
        fits = (lemma in _VIEWS and prep.lemma.lower() == "in") or (lemma == "account" and prep.lemma.lower() == "by")
        if noun.dep != "pobj" or not fits or prep.dep != "prep":
            continue
        for whose in list(_owners(tree, noun))[:1]:
            content = clause(tree, _clause_over(tree, prep), prep)
            yield AttributionSpan(phrase(tree, whose), cue(tree, noun), content, mention(tree, whose))


def _clause_over(tree: Tree, word: Token) -> Token:
    """The head of the clause that a phrase stands beside."""
    head = tree.head(word)
    while head.pos not in ("VERB", "AUX") and head.head != head.index:
        head = tree.head(head)
    return head


def _of_nouns(tree: Tree) -> Iterator[AttributionSpan]:
    """Nouns of saying with their owner and a clause: "the claim of Adam that he ...", "her promise to come", "his
    answer was that ..."."""
    for noun in tree.tokens:
        content = {word.content for word in lexicon().nouns.get(noun.lemma.lower(), ())} if noun.pos == "NOUN" else ()
        if not any(one in _OWNED for one in content):
            continue
        heads = [c for c in tree.children(noun.index, "acl", "relcl", "ccomp") if c.index > noun.index]
        if noun.dep == "nsubj" and tree.head(noun).lemma == "be":
            heads += tree.children(tree.head(noun).index, "ccomp")
        for owner in list(_owners(tree, noun))[:1]:
            for head in [c for c in heads if _completes(tree, c)][:1]:
                yield AttributionSpan(
                    phrase(tree, owner), cue(tree, noun), clause(tree, head, noun), mention(tree, owner)
                )


def _owners(tree: Tree, noun: Token) -> Iterator[Token]:
    """Whose word, claim or view it is."""
    yield from tree.children(noun.index, "poss")
    for prep in tree.children(noun.index, "prep", "agent"):
        if prep.lemma.lower() in ("by", "from", "of"):
            yield from (t for t in tree.children(prep.index, "pobj") if is_person(tree, t))


def _completes(tree: Tree, head: Token) -> bool:
    """Whether a clause on a noun is what the noun is about: "that ..." as a mark, or "to ..."."""
    marked = any(t.text.lower() in ("that", "to") for t in tree.children(head.index, "mark", "aux"))
    return marked and head.tag != "VBG"
