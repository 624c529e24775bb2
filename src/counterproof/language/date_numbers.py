"""Numbers as dates are written with them: counts and ordinals in words or digits, and the years of every spelling."""

from __future__ import annotations

from counterproof.language.date_words import Words, at, date_words, touching


def small_number(words: Words, i: int) -> tuple[int, int] | None:
    """A whole number from 1 to 99 in words or digits, "a" and "an" not counted."""
    word = at(words, i)
    if word.number is not None and not word.ordinal:
        return (word.number, i + 1) if 0 < word.number < 100 else None
    value = date_words().numbers.get(word.low)
    if value is None:
        return None
    if value >= 20:
        j = i + 2 if at(words, i + 1).raw == "-" else i + 1
        unit = date_words().numbers.get(at(words, j).low, 10)
        if unit < 10:
            return value + unit, j + 1
    return value, i + 1


def ordinal(words: Words, i: int) -> tuple[int, int] | None:
    """An ordinal number from 1 to 99: "21st", "third", "twenty-eighth"."""
    word = at(words, i)
    if word.ordinal and word.number:
        return word.number, i + 1
    value = date_words().ordinals.get(word.low)
    if value is not None:
        return value, i + 1
    tens = date_words().numbers.get(word.low, 0)
    if tens >= 20:
        j = i + 2 if at(words, i + 1).raw == "-" else i + 1
        unit = date_words().ordinals.get(at(words, j).low, 10)
        if unit < 10:
            return tens + unit, j + 1
    return None


def year(words: Words, i: int) -> tuple[int, int] | None:
    """A year: "1741", "1735/6" (the later, by our January), "A.D. 70", "480 BC", "eighteen hundred and twenty-two"."""
    j = _era(words, i, ("a", "d"), ("ad",))
    word = at(words, j or i)
    value = word.number
    if value is None or word.ordinal:
        return _spelled_year(words, i)
    after = (j or i) + 1
    before_christ = _era(words, after, ("b", "c"), ("bc", "bce"))
    if before_christ and 0 < value <= 9999:
        return 1 - value, before_christ
    behind = _era(words, after, ("a", "d"), ("ad", "ce"))
    if (j or behind) and 0 < value <= 2100:
        return value, behind or after
    if len(word.raw) != 4 or not 1000 <= value <= 2100 or at(words, after).raw in ("%", "°", "hours", "hrs"):
        return None
    return _dual(words, after, value)


def _dual(words: Words, i: int, value: int) -> tuple[int, int]:
    """Old and new style year in one: "1735/6" is the year that began in January 1736."""
    other = at(words, i + 1)
    joined = at(words, i).raw == "/" and touching(words, i) and touching(words, i + 1)
    size = 10 ** len(other.raw)
    next_year = other.number is not None and len(other.raw) in (1, 2, 4) and (value + 1) % size == other.number
    return (value + 1, i + 2) if joined and next_year else (value, i)


def _era(words: Words, i: int, letters: tuple[str, str], whole: tuple[str, ...]) -> int:
    """The index after "A.D.", "BC" and the like, or 0."""
    if at(words, i).low in whole and at(words, i).raw.isupper():
        return i + 1
    spelt = [at(words, i + k).low for k in range(4)]
    return i + 4 if spelt == [letters[0], ".", letters[1], "."] and at(words, i).raw.isupper() else 0


def _spelled_year(words: Words, i: int) -> tuple[int, int] | None:
    numbers = date_words().numbers
    head = numbers.get(at(words, i).low, 0)
    j = i + 1
    if head == 1 and at(words, j).low == "thousand":
        hundreds = numbers.get(at(words, j + 1).low, 0)
        return _rest_of_year(words, j + 3, 1000 + 100 * hundreds) if at(words, j + 2).low == "hundred" else None
    if not 10 <= head <= 20:
        return None
    j += at(words, j).raw == "-"
    if at(words, j).low in ("oh", "o", "nought", "ought"):
        j += 1 + (at(words, j + 1).raw == "-")
        unit = numbers.get(at(words, j).low, 10)
        return (100 * head + unit, j + 1) if unit < 10 else None
    if at(words, j).low == "hundred":
        return _rest_of_year(words, j + 1, 100 * head)
    rest = small_number(words, j)
    return (100 * head + rest[0], rest[1]) if rest and rest[0] >= 10 and at(words, j).number is None else None


def _rest_of_year(words: Words, i: int, value: int) -> tuple[int, int]:
    rest = small_number(words, i + (at(words, i).low == "and"))
    return (value + rest[0], rest[1]) if rest and at(words, i).number is None else (value, i)
