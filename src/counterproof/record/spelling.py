"""Spelling: names compared without accents, case or the accidents of romanisation."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from counterproof.language.unaccented import plain

_ROMAN: tuple[tuple[str, str], ...] = (
    # Russian and kindred names in English, German, French and library spelling, folded to one
    ("tsch", "ch"), ("tch", "ch"), ("sch", "sh"), ("tz", "ts"), ("cz", "ch"), ("sz", "sh"), ("kh", "h"), ("dzh", "ž"),
    ("zh", "ž"), ("dj", "ž"), ("ck", "k"), ("ph", "f"), ("th", "t"), ("x", "ks"), ("w", "v"), ("ou", "u"),
    ("yu", "u"), ("iu", "u"), ("ju", "u"), ("ya", "a"), ("ia", "a"), ("ja", "a"), ("ye", "e"), ("ie", "e"),
    ("je", "e"), ("y", "i"), ("j", "i"), ("ei", "e"), ("ij", "i"), ("ii", "i"), ("'", ""), ("-", ""),
)  # fmt: skip
_DOUBLE = re.compile(r"([^aeiou])\1")


@cache
def romanised(name: str) -> str:
    """A key that spellings of one foreign name share: "Pyatakov" and "Piatakov", "Vyshinsky" and "Vyshinskii".

    It only proposes: two names may share a key and be two people.
    """
    key = _misprints(plain(name))
    for written, folded in _ROMAN:
        key = key.replace(written, folded)
    key = re.sub(r"off\b", "ov", key)
    key = _DOUBLE.sub(r"\1", key)
    return re.sub(r"^(?:e|i)(?=[aeiou])", "", key)


@lru_cache(maxsize=1 << 18)
def same_sound(a: str, b: str) -> bool:
    """Whether two plain names may be spellings of one foreign name; Polish "cz" and "sz" may stand for "c" and "s"
    whose marks are gone.
    """
    if romanised(a) == romanised(b):
        return True
    return romanised(_unpolished(a)) == romanised(_unpolished(b))


def _unpolished(name: str) -> str:
    return name.replace("cz", "c").replace("sz", "s")


def _misprints(key: str) -> str:
    """Letters that scanning confuses, folded to one: "rn" and "m", "1" and "l", "0" and "o"."""
    return key.replace("rn", "m").replace("1", "l").replace("0", "o")
