"""Years, decades and centuries as dates name them: "1832-34", "'71", "the thirties", "the nineteenth century"."""

from __future__ import annotations

from counterproof.language.date_feasts import the
from counterproof.language.date_grammar import Read
from counterproof.language.date_numbers import ordinal, year
from counterproof.language.date_shape import DateShape
from counterproof.language.date_words import Words, at, date_words, touching

_AFTER_DATE = frozenset(
    {"and", "but", "he", "she", "it", "they", "we", "i", "when", "that", "which", "who", "was", "were", "had", "has"}
    | {"in", "at", "on", "with", "to", "by", "from", "for", "until", "till", "about", "or", "as", "is", "of", "before"}
    | {"after", "while", "where", "there", "this", "into", "upon", "between", "through", "so", "not", "did", "you"}
)


def years(words: Words, i: int) -> Read:
    """A year or a stretch of years: "the year 1832", "1832-34", "'71"."""
    j = i + (at(words, i).low == "the" and at(words, i + 1).low in ("year", "years"))
    j += at(words, j).low in ("year", "years", "anno")
    j += 3 * ([at(words, j + n).low for n in range(3)] == ["of", "our", "lord"])
    found = _short_year(words, j) or year(words, j)
    if isinstance(found, DateShape):
        return found, j + 2
    if found is None or (at(words, found[1]).raw == "s" and touching(words, found[1])):
        return None
    first, k = found
    second = at(words, k + 1)
    if at(words, k).raw in ("-", "–", "—", "/") and touching(words, k + 1) and second.number is not None:
        last = second.number if len(second.raw) == 4 else first - first % 100 + second.number
        if len(second.raw) in (2, 4) and first < last < first + 150:
            return DateShape(range=(DateShape(first), DateShape(last))), k + 2
    return DateShape(first), k


def _short_year(words: Words, i: int) -> DateShape | None:
    """Such as "'71" after a word that leads to a year."""
    digits = at(words, i + 1)
    if at(words, i).raw not in ("'", "’", "‘") or touching(words, i) or len(digits.raw) != 2 or digits.number is None:
        return None
    plural = at(words, i + 2).raw[:1].isalpha() and touching(words, i + 2)
    return DateShape(short=digits.raw, bare=True) if touching(words, i + 1) and not plural else None


def named_decade(words: Words, i: int) -> Read:
    """Such as "the thirties", "the nineteen-thirties", "the '40s"."""
    if at(words, i).low != "the" and at(words, i - 1).low not in date_words().parts and at(words, i - 1).raw != "-":
        return None
    j = the(words, i)
    head = date_words().numbers.get(at(words, j).low, 0)
    if 13 <= head <= 20:
        k = j + 1 + (at(words, j + 1).raw == "-")
        tens = date_words().decades.get(at(words, k).low)
        return (DateShape(span=f"{head}{tens // 10}X"), k + 1) if tens else None
    if at(words, j).raw in ("'", "’", "‘"):
        digits, s = at(words, j + 1), at(words, j + 2)
        if digits.number is not None and digits.number % 10 == 0 and len(digits.raw) == 2 and s.low in ("s", "'s"):
            return DateShape(short=f"{digits.raw[0]}X"), j + 3
        j += 1
    tens = date_words().decades.get(at(words, j).low)
    return (DateShape(short=f"{tens // 10}X"), j + 1) if tens and ends_phrase(words, j + 1) else None


def decade(words: Words, i: int) -> Read:
    """Such as "the 1830s", "the 1800s"."""
    j = the(words, i)
    word = at(words, j)
    k = j + 1 + (at(words, j + 1).raw in ("'", "’"))
    plural = at(words, k).low in ("s", "'s") and touching(words, k)
    if not plural or word.number is None or len(word.raw) != 4 or word.number % 10:
        return None
    return DateShape(span=_hundred(word.number) if word.number % 100 == 0 else f"{word.raw[:3]}X"), k + 1


def _hundred(start: int) -> str:
    return f"{start // 100:02d}XX"


def century(words: Words, i: int) -> Read:
    """Such as "the nineteenth century", "the 4th century BC"."""
    number = ordinal(words, the(words, i))
    if number is None:
        return None
    j = number[1] + (at(words, number[1]).raw == "-")
    if at(words, j).low != "century" or number[0] > 21:
        return None
    if at(words, j + 1).raw in ("BC", "BCE"):
        first = 1 - 100 * number[0]
        return DateShape(range=(DateShape(first), DateShape(first + 99)), choice="within"), j + 2
    return DateShape(span=_hundred(100 * (number[0] - 1))), j + 1


def ends_phrase(words: Words, i: int) -> bool:
    """Whether no noun phrase follows: the phrase before it stands alone."""
    return i >= len(words) or not at(words, i).raw[:1].isalpha() or at(words, i).low in _AFTER_DATE
