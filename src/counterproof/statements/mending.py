"""Mending: trees set right where a name, a date or the order of the words shows that the model misread them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterproof.language import Analysis, Token
from counterproof.statements.vocabulary import lexicon

FARTHEST = 8
"""Words within which a misread subject must stand before its verb."""

_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_BEFORE_NAME = ("compound", "amod", "det", "nmod", "flat")


def mended(analysis: Analysis) -> tuple[Token, ...]:
    """The words of a text, with those governors and labels changed that names and dates show to be wrong."""
    tokens = [_relabelled(analysis.tokens, token) for token in analysis.tokens]
    _part_dates_from_names(analysis, tokens)
    _pair_dates(analysis, tokens)
    for token in tuple(tokens):
        if token.dep == "poss" and tokens[token.head].text.lower() in (
            "nothing",
            "anything",
            "something",
            "everything",
        ):
            _set(tokens, token.index, tokens[token.head].head, "dative")  # "told her nothing": she owns no nothing
        if token.dep in ("nsubj", "nsubjpass"):
            _raise_subject(tokens, token)
        if token.text == "works" and token.tag == "VBZ":
            _join_works(tokens, token.index)
        if token.pos in ("VERB", "AUX"):
            _turn_inverted(tokens, token.index)
            _part_name_given(tokens, token.index)
            _join_description(analysis, tokens, token.index)
            _move_apposition(tokens, token.index)
            _bring_to_front(tokens, token.index)
            _free_main_clause(tokens, token.index)
    return tuple(tokens)


def _raise_subject(tokens: list[Token], subject: Token) -> None:
    """As in "Adam Hill and Carl Low stand charged": the subject of a helping verb is that of the verb it helps."""
    helping = tokens[subject.head]
    if helping.dep in ("aux", "auxpass") and helping.head != helping.index and not _has_subject(tokens, helping.head):
        _set(tokens, subject.index, helping.head, "nsubjpass" if helping.dep == "auxpass" else "nsubj")


def _join_works(tokens: list[Token], index: int) -> None:
    """As in "the gate of the railway works": "works" with no subject is a noun, and the noun before it its kind."""
    kind = tokens[index - 1]
    if not index or kind.pos not in ("NOUN", "PROPN") or kind.dep not in _OF_NOUNS or _has_subject(tokens, index):
        return
    if tokens[index].dep not in ("dobj", "pobj", "conj", "attr", "dep") or kind.head == index:
        return
    tokens[index] = replace(tokens[index], pos="NOUN", tag="NNS", lemma="works", head=kind.head, dep=kind.dep)
    for child in list(_children(tokens, kind.index)):
        _set(tokens, child.index, index, child.dep)
    _set(tokens, kind.index, index, "compound")


def _relabelled(tokens: Sequence[Token], token: Token) -> Token:
    """As in "the accused denies it": a participle that an article makes a person is a noun; "that" which opens a clause
    is no object in it."""
    if token.text == "that" and token.tag == "IN" and token.dep == "dobj" and tokens[token.head].dep == "ccomp":
        return replace(token, dep="mark")  # "records that the witness points to him": it opens the clause
    if token.text.lower() not in ("accused", "deceased", "condemned", "undersigned") or token.pos == "NOUN":
        return token
    before = tokens[token.index - 1] if token.index else token
    bare = before.text.lower() in ("the", "said", "this", "an") and token.dep in _OF_NOUNS
    return replace(token, pos="NOUN", tag="NN", lemma=token.text.lower()) if bare else token


_OF_NOUNS = ("nsubj", "nsubjpass", "dobj", "pobj", "conj", "appos", "dative", "attr")


def _free_main_clause(tokens: list[Token], verb: int) -> None:
    """As in "He left on 3 May, a week after she had died": what "after" opens hangs on the clause before it."""
    told = [t for t in _children(tokens, verb) if t.dep == "ccomp" and t.index < verb and _has_subject(tokens, t.index)]
    marks = [t for t in _children(tokens, verb) if t.dep == "mark" and t.lemma.lower() in ("before", "after")]
    if len(told) != 1 or len(marks) != 1 or not told[0].index < marks[0].index < verb:
        return
    main, above = told[0].index, tokens[verb]
    _set(tokens, main, main if above.head == verb else above.head, above.dep)
    _set(tokens, verb, main, "advcl")


def _set(tokens: list[Token], index: int, head: int, dep: str) -> None:
    tokens[index] = replace(tokens[index], head=head, dep=dep)


def _children(tokens: Sequence[Token], index: int) -> Iterator[Token]:
    """The dependents of a word that stand near it, in order."""
    sentence = tokens[index].sentence
    for child in tokens[max(0, index - 5 * FARTHEST) : index + 5 * FARTHEST]:
        if child.head == index and child.index != index and child.sentence == sentence:
            yield child


def _has_subject(tokens: Sequence[Token], verb: int) -> bool:
    return any(t.dep in _SUBJECTS for t in _children(tokens, verb))


def _part_dates_from_names(analysis: Analysis, tokens: list[Token]) -> None:
    """As in "On 2 March 1938 Adam Hill pleaded": the name next to the date is the subject, not a part of the date."""
    starts = [t.start for t in tokens]
    names = {name.span.start: name for name in analysis.names}
    for date in analysis.dates:
        first = bisect_left(starts, date.span.start)
        after = bisect_left(starts, date.span.end)
        if not first < after < len(tokens):
            continue
        behind = after
        name = names.get(tokens[after].start)
        if tokens[after].text == "," and after + 1 < len(tokens):
            after += 1
            name = names.get(tokens[after].start)
        last = bisect_left(starts, name.span.end) - 1 if name is not None else _described(tokens, after)
        root = next((t for t in tokens[after : last + 1] if not after <= t.head <= last or t.head == t.index), None)
        if root is None or root.dep in _SUBJECTS or tokens[first].sentence != root.sentence:
            continue
        verb = _verb_after(tokens, last + 1)
        if verb is None or _has_subject(tokens, verb.index):
            continue
        passive = any(t.dep == "auxpass" for t in _children(tokens, verb.index))
        directly = behind == after and first > 0 and tokens[first - 1].pos in ("ADP", "SCONJ")
        if root.dep in ("appos", "pobj") and not directly and _opens(tokens, first):
            _set(tokens, root.index, verb.index, "nsubjpass" if passive else "nsubj")
            continue
        before = tokens[max(0, first - 1)]
        if not first or before.pos not in ("ADP", "SCONJ") or before.sentence != root.sentence:
            continue
        _set(tokens, before.index, verb.index, "prep")
        _set(tokens, behind - 1, before.index, "pobj")
        for token in tokens[first : behind - 1]:
            _set(tokens, token.index, behind - 1, "nummod" if token.pos == "NUM" else "compound")
        _set(tokens, root.index, verb.index, "nsubjpass" if passive else "nsubj")


def _opens(tokens: Sequence[Token], first: int) -> bool:
    """Whether the sentence begins with the date, or with a preposition and article before it."""
    before = [t for t in tokens[max(0, first - 4) : first] if t.sentence == tokens[first].sentence]
    return len(before) < 4 and all(t.pos in ("ADP", "SCONJ", "DET", "ADJ", "ADV", "PUNCT") for t in before)


def _described(tokens: Sequence[Token], article: int) -> int:
    """The noun of the phrase that begins with this article; before it where there is none."""
    noun = tokens[tokens[article].head]
    near = article < noun.index <= article + FARTHEST and noun.pos in ("NOUN", "PROPN")
    return noun.index if tokens[article].dep == "det" and near else article - 1


def _pair_dates(analysis: Analysis, tokens: list[Token]) -> None:
    """As in "From 3 May, when he came, to 9 July he stayed": the "to" goes with the "from" before it."""
    starts = [t.start for t in tokens]
    opened: Token | None = None
    for date in analysis.dates:
        first = bisect_left(starts, date.span.start)
        word = tokens[first] if first < len(tokens) and tokens[first].pos == "ADP" else tokens[max(0, first - 1)]
        if word.text.lower() == "from":
            opened = word
        elif word.text.lower() in ("to", "until", "till") and opened is not None:
            near = word.sentence == opened.sentence and word.index - opened.index <= 2 * FARTHEST
            if near and word.dep == "prep" and word.head < word.index and opened.head != word.head:
                _set(tokens, word.index, opened.head, "prep")
            opened = None


def _verb_after(tokens: Sequence[Token], start: int) -> Token | None:
    """The main verb that begins at this word, its helping words passed over."""
    for token in tokens[start : start + FARTHEST]:
        if token.pos in ("VERB", "AUX") and token.dep not in ("aux", "auxpass", "acl", "relcl", "amod"):
            return token
        if token.dep not in ("aux", "auxpass", "advmod", "neg"):
            return _after_aside(tokens, start) if token.index == start and token.text == "," else None
    return None


def _after_aside(tokens: Sequence[Token], comma: int) -> Token | None:
    """The main verb behind a description between commas: "Adam Hill, of Vardo, addressed the crowd"."""
    for token in tokens[comma + 1 : comma + FARTHEST + FARTHEST]:
        if token.pos in ("VERB", "AUX") or token.sentence != tokens[comma].sentence:
            return None
        if token.text == ",":
            after = tokens[token.index + 1 : token.index + 2]
            return _verb_after(tokens, token.index + 1) if after and after[0].text != "," else None
    return None


def _turn_inverted(tokens: list[Token], verb: int) -> None:
    """As in "On that day died Adam Hill": what follows a verb that takes no object is its subject."""
    word = tokens[verb]
    if word.lemma.lower() not in lexicon().sets["inverting"] or word.tag not in ("VBD", "VBZ", "VBP"):
        return
    children = list(_children(tokens, verb))
    led = any(t.dep in ("prep", "advmod", "npadvmod") and t.index < verb for t in children)
    after = [t for t in children if t.dep in ("dobj", "attr") and t.index > verb and t.pos in ("NOUN", "PROPN")]
    after = after or list(_in_quality(tokens, children, verb))
    if led and len(after) == 1 and not _has_subject(tokens, verb) and not any(t.dep == "auxpass" for t in children):
        _set(tokens, after[0].index, verb, "nsubj")


def _in_quality(tokens: Sequence[Token], children: Sequence[Token], verb: int) -> Iterator[Token]:
    """The name behind the quality in "stands, as cook's boy, the same Adam Hill", which the parser sets beside it."""
    for prep in children:
        if prep.lemma.lower() == "as" and prep.index > verb:
            for noun in _children(tokens, prep.index):
                yield from (t for t in _children(tokens, noun.index) if t.dep == "appos" and t.pos == "PROPN")


def _move_apposition(tokens: list[Token], verb: int) -> None:
    """As in "The owners gave her, that year, the name Aurora": behind the verb is no apposition to its subject."""
    children = list(_children(tokens, verb))
    subject = next((t for t in children if t.dep == "nsubj" and t.index < verb), None)
    if subject is None or any(t.dep == "attr" for t in children):
        return
    after = [t for t in _children(tokens, subject.index) if t.dep == "appos" and t.index > verb and t.pos == "NOUN"]
    objects = [t for t in children if t.dep == "dobj"]
    if len(after) == 1 and len(objects) == 1 and objects[0].pos == "PRON" and objects[0].index == verb + 1:
        _set(tokens, objects[0].index, verb, "dative")
        _set(tokens, after[0].index, verb, "dobj")


def _part_name_given(tokens: list[Token], verb: int) -> None:
    """As in "which its enemies call the Combers": behind what is called stands the name that it is called by."""
    if tokens[verb].lemma.lower() not in ("call", "nickname", "dub", "style", "term"):
        return
    objects = [t for t in _children(tokens, verb) if t.dep == "dobj"]
    if len(objects) == 2 and objects[0].tag in ("WDT", "WP") and objects[1].pos == "PROPN":
        _set(tokens, objects[1].index, verb, "oprd")


def _join_description(analysis: Analysis, tokens: list[Token], verb: int) -> None:
    """As in "The sailor Adam Hill was held": without "who" it is no clause on "sailor"."""
    word = tokens[verb]
    if word.dep != "relcl":
        return
    noun = tokens[word.head]
    children = list(_children(tokens, verb))
    subject = next((t for t in children if t.dep in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.pos != "PROPN" or noun.lemma.lower() not in lexicon().sets["people"]:
        return
    if any(t.tag in ("WP", "WDT", "WRB", "WP$") for t in children) or noun.dep not in ("ROOT", "ccomp", "advcl"):
        return
    if any(t.head != subject.index for t in tokens[noun.index + 1 : subject.index]):
        return
    root = noun.head == noun.index
    _set(tokens, verb, verb if root else noun.head, "ROOT" if root else noun.dep)
    for child in list(_children(tokens, noun.index)):
        if child.index < noun.index and child.dep in _BEFORE_NAME:
            _set(tokens, child.index, subject.index, child.dep)
        elif child.index != verb:
            _set(tokens, child.index, verb, child.dep)
    _set(tokens, noun.index, subject.index, "compound")


def _bring_to_front(tokens: list[Token], verb: int) -> None:
    """As in "About the letter the clerk told me nothing": a clause that lacks nothing is none on the noun before it."""
    word = tokens[verb]
    noun = tokens[word.head]
    prep = tokens[noun.head]
    if word.dep != "relcl" or noun.dep != "pobj" or noun.tag == "PRP" or prep.pos not in ("ADP", "SCONJ"):
        return
    opens = prep.index == 0 or tokens[prep.index - 1].sentence != word.sentence or tokens[prep.index - 1].pos == "PUNCT"
    children = list(_children(tokens, verb))
    own = {t.dep for t in children}
    stranded = any(t.dep == "prep" and not list(_children(tokens, t.index)) for t in children)
    relative = any(t.tag in ("WDT", "WP", "WRB", "WP$") for t in tokens[noun.index : verb])
    if not opens or relative or stranded or not ("nsubj" in own and "dobj" in own):
        return
    above = tokens[prep.head]
    if above.index == prep.index:
        _set(tokens, verb, verb, "ROOT")
    else:
        _set(tokens, verb, above.index, "ccomp" if above.pos in ("VERB", "AUX") else "dep")
    _set(tokens, prep.index, verb, "prep")
