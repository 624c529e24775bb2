"""Dialogue: who speaks each quotation of a text, by its tag, by what goes on, and by the order of turns.

Sure are a tag with a verb of saying and a quotation that its own tag interrupts ("Yes," said Ada. "At once."). A turn
without a tag is given to whom the words around make likeliest, never surely: in an exchange of two, to the one who
spoke before the last; else to whom the narrator tells of right beside it. Whoever is called by name inside the words
is spoken to and does not speak them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from counterproof.language import Mention, Token
from counterproof.statements.phrase import is_somebody, mention, owner
from counterproof.statements.tags import Quoted, Tag, tag
from counterproof.statements.tree import Tree
from counterproof.statements.utterance import Utterance

PAUSE = 60
"""Words of the narrator after which an exchange is over and nobody's turn follows from it."""
FARTHEST = 5
"""Turns back in which the other party of an exchange is looked for."""
MANY = 6
"""Quotations in one paragraph that show the printer's paragraphs to be lost."""
_ASKING = frozenset(("ask", "inquire", "enquire", "demand", "question", "say", "cry", "return", "query"))
_FEMALE = frozenset(("she", "woman", "lady", "girl", "wife", "mother", "sister", "aunt", "daughter", "niece", "widow",
                     "queen", "nun", "nurse", "maid", "grandmother", "hostess", "governess"))  # fmt: skip
_MALE = frozenset(("he", "man", "gentleman", "boy", "husband", "father", "brother", "uncle", "son", "nephew", "king",
                   "lad", "priest", "monk", "parson", "grandfather", "captain", "butler", "sergeant"))  # fmt: skip
_ENDS = frozenset((".", "!", "?", ",", "—", "–", "-", "--", "...", "…", ";", ":"))


@dataclass(frozen=True)
class _Turn:
    """Quotations that one person speaks in a row, by their numbers; with the speaker once he is known."""

    numbers: tuple[int, ...]
    speaker: Mention | None = None
    verb: Token | None = None
    sure: bool = True
    gap: int = 0
    """Words of the narrator since the turn before."""


def dialogue(tree: Tree) -> tuple[Utterance, ...]:
    """The quotations of one text, in order, each with its speaker where one is known or likely."""
    quoted = Quoted(tree, tuple(sorted(tree.analysis.quotations, key=lambda q: q.span.start)))
    tags = [tag(quoted, number) for number in range(len(quoted.quotations))]
    turns = _alternated(quoted, _turns(quoted, tags))
    return tuple(_utterances(quoted, tags, turns))


def _utterances(quoted: Quoted, tags: Sequence[Tag | None], turns: Sequence[_Turn]) -> Iterator[Utterance]:
    of = {number: turn for turn in turns for number in turn.numbers}
    for number, quotation in enumerate(quoted.quotations):
        start, end, found, turn = quotation.span.start, quotation.span.end, tags[number], of.get(number)
        if found is not None:
            yield Utterance(start, end, speaker(quoted.tree, found.subject), found.verb, sure=found.sure)
        elif turn is not None and turn.speaker is not None:
            yield Utterance(start, end, turn.speaker, turn.verb if turn.sure else None, sure=turn.sure)
        else:
            yield Utterance(start, end, None)


def _turns(quoted: Quoted, tags: Sequence[Tag | None]) -> list[_Turn]:
    """The spoken quotations in turns; words quoted inside a sentence of the narrator are none."""
    turns: list[_Turn] = []
    last = -1
    for number in range(len(quoted.quotations)):
        if tags[number] is None and not is_speech(quoted, number):
            continue
        found = tags[number]
        who = speaker(quoted.tree, found.subject) if found else None
        gap = sum(len(quoted.between(n)) for n in range(last + 1, number + 1)) if last >= 0 else PAUSE
        joined = bool(turns) and last == number - 1 and _goes_on(quoted, number, tags, turns[-1], who)
        if joined and turns[-1].speaker is None and who is not None:
            turns[-1] = replace(turns[-1], speaker=who, verb=found.verb if found else None)
        if joined:
            turns[-1] = replace(turns[-1], numbers=(*turns[-1].numbers, number))
        else:
            sure = found is None or found.sure
            turns.append(_Turn((number,), who, found.verb if found else None, sure, gap))
        last = number
    return turns


def speaker(tree: Tree, head: Token) -> Mention:
    """Who the phrase says speaks: Ada in "cried the voice of Ada"."""
    whose = (
        owner(tree, head) if head.lemma.lower() in ("voice", "tone", "accent", "whisper", "answer", "reply") else None
    )
    return whose or mention(tree, head)


def is_speech(quoted: Quoted, number: int) -> bool:
    """Whether quoted words look spoken, and not a term or title: a capital or an ellipsis at their head and a stop,
    comma or dash at their end, or no closing mark."""
    quotation, words = quoted.quotations[number], quoted.words[number]
    if not words:
        return False
    first, last = quoted.tree.tokens[words.start], quoted.tree.tokens[words.stop - 1]
    stopped = last.text in _ENDS or last.text[-1:] in _ENDS or not quotation.closed
    return stopped and (first.text[:1].isupper() or not first.text[:1].isalpha())


def _goes_on(quoted: Quoted, number: int, tags: Sequence[Tag | None], turn: _Turn, who: Mention | None) -> bool:
    """Whether a quotation goes on with the turn before it: another paragraph of what never closed, or the rest of
    what its own tag interrupts."""
    before = quoted.quotations[number - 1]
    if not before.closed:
        return who is None or turn.speaker is None
    between = quoted.between(number)
    if not between or quoted.paragraph(number) != quoted.paragraph(number - 1):
        return False
    if who is not None and turn.speaker is not None:
        return who.text.lower() == turn.speaker.text.lower()
    if _is_answer(quoted, number, tags[number - 1], turn):
        return False
    return tags[number - 1] is not None and _is_tag_alone(between, tags[number - 1])


def _is_answer(quoted: Quoted, number: int, asked: Tag | None, turn: _Turn) -> bool:
    """Whether a quotation behind a tag answers the one before it: it calls its speaker by name; or, in a text whose
    paragraphs are lost, that one asked."""
    called = {word for name in addressed(quoted, (number,)) for word in name.text.lower().split()}
    if turn.speaker is not None and called & set(turn.speaker.text.lower().split()):
        return True
    words = quoted.words[number - 1]
    lost = len(quoted.quotations) >= MANY and quoted.paragraph(0) == quoted.paragraph(len(quoted.quotations) - 1)
    question = bool(words) and quoted.tree.tokens[words.stop - 1].text == "?"
    return lost and question and asked is not None and asked.verb.lemma.lower() in _ASKING


def _is_tag_alone(between: Sequence[Token], found: Tag | None) -> bool:
    """Whether the words between two quotations are one clause or sentence, that of the tag."""
    stops = [t for t in between[:-1] if t.text in (".", "!", "?")]
    return found is not None and not stops and any(t.index == found.verb.index for t in between)


def _alternated(quoted: Quoted, turns: Sequence[_Turn]) -> list[_Turn]:
    """The turns, those without a speaker given to whom the order of the exchange makes likeliest."""
    found = list(turns)
    for place, turn in enumerate(found):
        if turn.speaker is None:
            found[place] = replace(turn, speaker=_likely(quoted, found, place), sure=False)
    for place in range(len(found) - 3, -1, -1):
        turn, after, next_but_one = found[place : place + 3]
        if turn.speaker is None and max(after.gap, next_but_one.gap) < PAUSE:
            found[place] = replace(turn, speaker=next_but_one.speaker, sure=False)
    return found


def _likely(quoted: Quoted, turns: Sequence[_Turn], place: int) -> Mention | None:
    turn = turns[place]
    called = {name.text.lower() for name in addressed(quoted, turn.numbers)}
    beside = _beat(quoted, turn.numbers[0])
    if beside is not None and beside.text.lower() not in called:
        return beside
    if not place:
        return None
    asked = list(addressed(quoted, turns[place - 1].numbers)) if turn.gap < PAUSE else []
    if asked and asked[-1].text.lower() not in called:
        return asked[-1]
    return _other(turns, place, called)


def _other(turns: Sequence[_Turn], place: int, called: Set[str]) -> Mention | None:
    """The last one in the exchange to speak who is another than the speaker of the turn before."""
    last = turns[place - 1].speaker
    sex = _sex(last)
    gap = turns[place].gap
    for turn in reversed(turns[max(0, place - FARTHEST) : place]):
        if gap >= PAUSE:
            return None
        who = turn.speaker
        if who is not None and turn is not turns[place - 1] and who.text.lower() not in called:
            same = last is not None and (who.text.lower() == last.text.lower() or (sex and _sex(who) == sex))
            if not same:
                return who
        gap += turn.gap
    return None


def _sex(who: Mention | None) -> str:
    """What a pronoun or noun tells of its bearer's sex; empty for names, which may be anybody's."""
    if who is None or who.form == "name":
        return ""
    word = who.head or who.text.lower()
    return "f" if word in _FEMALE else "m" if word in _MALE else ""


def _beat(quoted: Quoted, number: int) -> Mention | None:
    """Whom the narrator's sentence right before a quotation tells of: "Ada shook her head. “No.”"."""
    between = [t for t in quoted.between(number) if t.text]
    tree = quoted.tree
    if not between or not quoted.words[number]:
        return None
    last = tree.analysis.sentences[between[-1].sentence]
    if last.paragraph != quoted.paragraph(number):
        return None
    here = [t for t in between if t.sentence == last.index and t.dep == "nsubj" and t.index not in quoted.inside]
    people = [t for t in here if is_somebody(tree, t) and tree.head(t).dep in ("ROOT", "conj", "ccomp")]
    people = [t for t in people if t.text.lower() not in ("we", "they", "you") and t.tag not in ("NNS", "NNPS")]
    return mention(tree, people[0]) if people else None


def addressed(quoted: Quoted, numbers: Sequence[int]) -> Iterator[Mention]:
    """Those called by name in the quotations: "Come, Ada", "Ada, come", "Well, my dear Ada, come"."""
    tree = quoted.tree
    for number in numbers:
        words = quoted.words[number]
        for index in words:
            name = tree.names[index]
            if name is None or name.kind != "person" or tree.tokens[index].end != name.span.end:
                continue
            first = next(i for i in range(index, -1, -1) if i == 0 or tree.names[i - 1] is not name)
            while first > words.start and tree.tokens[first - 1].text.lower() in ("my", "dear", "poor", "old"):
                first -= 1
            ahead = first == words.start or tree.tokens[first - 1].text in (",", "!", "?", ".", ";", "—", "--")
            behind = index + 1 >= words.stop or tree.tokens[index + 1].text in (",", "!", "?", ".", ";", "—", "--")
            if ahead and behind and len(words) > index - first + 2:
                yield name
