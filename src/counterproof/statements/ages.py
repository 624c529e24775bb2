"""Ages: "aged 61", "nineteen when he sailed", "at the age of 40" read as a birth so many years before a date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterproof.language import Token
from counterproof.language.date_words import date_words
from counterproof.statements.frame import Frame, verb_frame
from counterproof.statements.phrase import is_somebody
from counterproof.statements.reading import Reading
from counterproof.statements.tree import Tree
from counterproof.statements.vocabulary import Word
from counterproof.times import Offset

OLDEST = 110
"""Years above which a number after "aged" is no age of a person."""
SLACK = 1
"""Years by which a stated age may be off either way before a birth is bounded by it: ages are told round."""

CLOCK = 12
"""A bare number behind "at" that may be an hour is no age."""
_DYING = frozenset(("die", "perish", "expire", "fall", "succumb", "drown", "take", "carry", "bury"))
_CLOSES = (".", ",", ";", "and", "when", "while", "at", "on", "from", "leaving", "after", ")")
_WORD = Word("age", "A birth, told by an age at a date.", "born")


@dataclass(frozen=True)
class Age:
    """Somebody's age: the birth as a reading, the years, and the verb whose date it is told at."""

    birth: Reading
    years: int
    verb: Token
    under: bool = False
    """Whether the years were not yet completed: "not yet twenty"."""

    @property
    def offset(self) -> Offset:
        """How far the birth lies from the date: the years completed and one more, with slack."""
        most, least = self.years + 1 + SLACK, 0 if self.under else max(0, self.years - SLACK)
        far, near = Offset.parse(f"P{most}Y"), Offset.parse(f"P{least}Y")
        return Offset(-far.high, -near.low, f"-P{most}Y..-P{least}Y")


def ages(tree: Tree) -> Iterator[Age]:
    """The ages that a text tells of single persons."""
    for token in tree.tokens:
        found = tree.numbers[token.index]
        if found is None or not 0 < found.value <= OLDEST or tree.dates[token.index] is not None:
            continue
        told = _after_aged(tree, token) or _at_the_age(tree, token) or _being(tree, token) or _at_once(tree, token)
        under = _is_under(tree, token)
        if told is not None and under is not None:
            yield _age(told, found.value, under=under)
    for token in tree.tokens:
        if token.lemma.lower() == "year" and (in_year := _in_year(tree, token)) is not None:
            yield _age(in_year[1], in_year[0] - 1, under=False)


def _age(told: tuple[Token, Token, Token], years: int, *, under: bool) -> Age:
    head, person, verb = told
    frame = Frame(head, (("object", person),), nominal=True)
    return Age(Reading(frame, _WORD, (("patient", person),), ()), years, verb, under)


def _is_under(tree: Tree, number: Token) -> bool | None:
    """Whether the words before an age say that it was not reached; None where they leave it open upwards."""
    before = {t.text.lower() for t in tree.tokens[max(0, number.index - 3) : number.index] if t.pos != "PUNCT"}
    if before & {"past", "over", "above", "least", "than", "beyond", "turned"}:
        return None
    return bool(before & {"under", "below"}) or ("not" in before and bool(before & {"yet", "quite"}))


def _at_once(tree: Tree, number: Token) -> tuple[Token, Token, Token] | None:
    """As in "At nineteen he sailed": an age in words before the one who acts, for no hour is told so."""
    before = tree.tokens[number.index - 1] if number.index else number
    after = tree.tokens[number.index + 1] if number.index + 1 < len(tree.tokens) else number
    verb = _verb_over(tree, number)
    found = tree.numbers[number.index]
    if before.text.lower() != "at" or verb is None or not number.text.isalpha():
        return None
    alone = after.text == "," or after.dep in ("nsubj", "nsubjpass") or tree.names[after.index] is not None
    if not alone or verb.index < number.index or found is None or found.value <= CLOCK:
        return None
    return _of_clause(tree, number, verb)


def _in_year(tree: Tree, year: Token) -> tuple[int, tuple[Token, Token, Token]] | None:
    """As in "died in his twentieth year" and "in the 20th year of his age": years begun, so one less completed."""
    words = [t for t in tree.children(year.index, "amod", "compound") if t.index < year.index]
    ordinal = next((date_words().ordinals.get(t.text.lower()) or _counted(t.text) for t in words), None)
    verb = _verb_over(tree, year)
    prep = tree.head(year)
    if not ordinal or verb is None or prep.text.lower() != "in" or ordinal > OLDEST:
        return None
    whose = any(t.text.lower() in ("his", "her") for t in tree.children(year.index, "poss"))
    after = [t.text.lower() for t in tree.tokens[year.index + 1 : year.index + 4]]
    of_age = after[:1] == ["of"] and after[2:3] == ["age"]
    ends = verb.lemma.lower() in _DYING and (not after or after[0] in _CLOSES)
    found = _of_clause(tree, year, verb) if of_age or (whose and ends) else None
    return (ordinal, found) if found is not None else None


def _counted(text: str) -> int:
    digits = text.lower().rstrip("stndrh")
    return int(digits) if digits.isdecimal() and digits != text and len(digits) < 4 else 0


def _after_aged(tree: Tree, number: Token) -> tuple[Token, Token, Token] | None:
    """As in "Adam Hill, aged 61, died": the one whom "aged" describes, else the one person of the clause."""
    aged = tree.tokens[number.index - 1] if number.index else number
    if aged.text.lower() != "aged" or _counts_more(tree, number):
        return None
    governor = tree.head(aged)
    verb = _verb_over(tree, aged)
    within = governor.dep == "pobj"
    if (
        governor.index != aged.index
        and not within
        and governor.pos in ("NOUN", "PROPN")
        and is_somebody(tree, governor)
    ):
        return (aged, governor, verb or aged)
    own = [t for t in tree.children(aged.index, "nsubj", "nsubjpass") if is_somebody(tree, t)]
    if len(own) == 1:
        return aged, own[0], _when(tree, aged) or aged
    return _of_clause(tree, aged, verb)


def _at_the_age(tree: Tree, number: Token) -> tuple[Token, Token, Token] | None:
    """As in "He died at the age of 61"."""
    words = [t.text.lower() for t in tree.tokens[max(0, number.index - 4) : number.index]]
    if words[-4:] not in (["at", "the", "age", "of"],) or _counts_more(tree, number):
        return None
    age = tree.tokens[number.index - 2]
    return _of_clause(tree, age, _verb_over(tree, age))


def _being(tree: Tree, number: Token) -> tuple[Token, Token, Token] | None:
    """As in "He was nineteen when he sailed", "he was nineteen years old in 1871"."""
    head = number
    if number.dep == "nummod" and tree.head(number).lemma.lower() == "year":
        year = tree.head(number)
        old = tree.head(year)
        after = tree.tokens[year.index + 1 : year.index + 3]
        if old.text.lower() == "old" and old.dep == "acomp":
            head = old
        elif year.dep == "attr" and [t.text.lower() for t in after] == ["of", "age"]:
            head = year
        else:
            return None
    verb = tree.head(head)
    alone = head.dep == "conj" and tree.tokens[head.index - 1].text.lower() == "but"
    predicative = head.dep in ("attr", "acomp") or (alone and not tree.has(verb.index, "attr", "acomp"))
    if verb.lemma.lower() != "be" or not predicative or (head is number and number.pos != "NUM"):
        return None
    when = _when(tree, verb) or _when(tree, number)
    if head is number and (_counts_more(tree, number) or when is None):
        return None
    found = _of_clause(tree, head, verb)
    return (found[0], found[1], when or verb) if found is not None else None


def _counts_more(tree: Tree, number: Token) -> bool:
    """Whether the number counts something: "aged 61 years" is an age, "aged 12 months" is none of years."""
    after = tree.tokens[number.index + 1] if number.index + 1 < len(tree.tokens) else None
    near = after is not None and after.pos == "NOUN" and after.sentence == number.sentence
    return near and after is not None and after.lemma.lower() != "year"


def _of_clause(tree: Tree, head: Token, verb: Token | None) -> tuple[Token, Token, Token] | None:
    """The one person of a clause: its passive object, else its subject."""
    if verb is None:
        return None
    frame = verb_frame(tree, verb)
    subjects = frame.fillers("object" if frame.passive else "subject")
    done_to = not frame.passive and subjects and not any(is_somebody(tree, t) for t in subjects)
    people = [t for t in (frame.fillers("object") if done_to else subjects) if is_somebody(tree, t)]
    return (head, people[0], verb) if len(people) == 1 else None


def _verb_over(tree: Tree, token: Token) -> Token | None:
    return next((governor for _, governor in tree.ancestors(token) if governor.pos in ("VERB", "AUX")), None)


def _when(tree: Tree, head: Token) -> Token | None:
    """The verb of the "when" clause on a word."""
    for clause in tree.children(head.index, "advcl", "relcl"):
        if any(t.text.lower() == "when" for t in tree.children(clause.index, "advmod", "mark")):
            return clause
    return None
