"""Writing: whether two names may be one person's in the writing of two languages or systems of romanisation.

It only proposes: Johann Weber may be John Weber, and Tukhachevsky is Tuchatschewski, but what is read here is never
sure by itself. Given names are compared by the forms that they have in other languages (`given_forms.tsv`,
`arabic_names.tsv`), surnames by a key under which the romanisations of Slavic, Greek, Hebrew and Arabic names meet,
Chinese names by their syllables in pinyin.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from rapidfuzz.distance import Levenshtein

from counterproof.language.unaccented import plain
from counterproof.record.personal import PersonName, same_given
from counterproof.record.spelling import same_sound

NEAR = 0.88
"""Least likeness of two keys that are not equal: one letter in nine."""

_KEY: tuple[tuple[str, str], ...] = (
    # sibilants and affricates of all systems folded to s; the rest to one letter each
    (r"[’'`-]", ""), (r"cki?i?[jy]?$", "ski"), (r"s[kc]h?[iy][jiy]?$", "ski"), (r"sky$", "ski"),
    (r"schtsch|shch|szcz|chtch|tsch|tch|tsh|dzh|dz|dj|cz|sch|sh|sz|zh|rz|tz|ts|zs", "s"), (r"kh|ch(?=[tlrnm])", "h"),
    (r"ch", "s"), (r"c(?=[eiy])|c$", "s"), (r"ck|c|q", "k"), (r"ph|ff?$", "f"), (r"th", "t"), (r"x", "ks"),
    (r"w|f$|mb(?=[rl])|mp(?=[rl])", "v"), (r"gh?(?=[eiaou])", "g"), (r"^hr", "gr"), (r"z", "s"),
    (r"ou|yu|iu|ju", "u"), (r"ya|ia|ja", "a"), (r"ye|ie|je", "e"), (r"[yj]", "i"), (r"i+", "i"), (r"ei|ai", "e"),
    (r"eu|ef(?=[bdgvlmnrt])", "ev"), (r"(.)\1+", r"\1"), (r"h$", ""),
)  # fmt: skip
_RULES = tuple((re.compile(old), new) for old, new in _KEY)
_VOWELS = re.compile(r"[aeiou]+")
_ARTICLE = re.compile(r"\b(?:al|el|ul|abd)[- ]|^(?:al|el|ul)(?=-)")


def may_be_written(a: PersonName, b: PersonName) -> bool:
    """Whether two full names may be one in two writings; never where elder and younger, or man and woman, differ."""
    if not (a.full and b.full) or (a.suffix != b.suffix and a.suffix and b.suffix):
        return False
    if chinese(a, b):
        return True
    if a.told_gender != b.told_gender and "u" not in (a.told_gender, b.told_gender):
        return False
    if arabic(a) and arabic(b):
        return _one_form(a.given[0], b.given[0]) and _bones(a.surname) == _bones(b.surname)
    return _one_form(a.given[0], b.given[0]) and written_alike(a.surname, b.surname)


@lru_cache(maxsize=1 << 18)
def written_alike(a: str, b: str) -> bool:
    """Whether two plain surnames may be one in two systems of romanisation: one key, or keys that differ in one letter
    of nine or more, not at their ends."""
    if a == b or same_sound(a, b):
        return True
    one, other = key(a), key(b)
    if one == other:
        return len(one) > 2
    ends = one[:1] == other[:1] and one[-1:] == other[-1:]
    return ends and Levenshtein.normalized_similarity(one, other) >= NEAR


@cache
def key(name: str) -> str:
    """The key of a plain surname."""
    found = plain(name)
    for pattern, new in _RULES:
        found = pattern.sub(new, found)
    return found


def _one_form(a: str, b: str) -> bool:
    """Whether two given names are one, or forms of one in two languages. Two short forms of one name are not enough."""
    if same_given(a, b):
        return True
    return bool(forms().get(a, frozenset({a})) & forms().get(b, frozenset({b})))


@cache
def forms() -> Mapping[str, frozenset[str]]:
    """For each given name, plain, the names whose forms in other languages it is among."""
    found: dict[str, set[str]] = defaultdict(set)
    for file in ("given_forms.tsv", "arabic_names.tsv"):
        for name, written in _rows(file):
            for form in (name, *written):
                found[form].add(f"{name} {file}")
    return {form: frozenset(names) for form, names in found.items()}


def _rows(file: str) -> list[tuple[str, tuple[str, ...]]]:
    with files(__package__).joinpath(file).open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return [(plain(row["name"]), tuple(plain(form) for form in row["forms"].split(","))) for row in rows]


@cache
def _arabic() -> frozenset[str]:
    return frozenset(form for name, written in _rows("arabic_names.tsv") for form in (name, *written))


def arabic(name: PersonName) -> bool:
    """Whether the given name is an Arabic one, whose romanisations differ in all vowels."""
    return name.given[0] in _arabic()


def _bones(surname: str) -> str:
    """The consonants of an Arabic surname, the article left out."""
    return re.sub(r"(.)\1+", r"\1", _VOWELS.sub("", key(_ARTICLE.sub("", surname)))).removesuffix("h")


_WADE: tuple[tuple[str, str], ...] = (
    ("hs", "x"), ("tz'", "c"), ("ts'", "c"), ("tz", "z"), ("ts", "z"), ("ch'(?=[iü])", "q"), ("ch'", "C"),
    ("ch(?=i(?!h))", "j"), ("ch", "Z"), ("t'", "T"), ("p'", "P"), ("k'", "K"), ("t", "d"), ("p", "b"), ("k", "g"),
    ("T", "t"), ("P", "p"), ("K", "k"), ("C", "ch"), ("Z", "zh"), ("^j", "r"), ("ih$", "i"), ("ieh", "ie"),
    ("ien", "ian"), ("üeh|ueh", "ue"), ("ung", "ong"), ("[eu]rh$", "er"), ("(?<=[dtglhknzcr])o$", "uo"), ("eh$", "e"),
    ("(?<=[zc])u$", "i"), ("yu$", "you"), ("ü", "u"),
)  # fmt: skip


def chinese(a: PersonName, b: PersonName) -> bool:
    """Whether one name, hyphened as Wade and Giles have it ("Chou En-lai"), is the other in pinyin ("Zhou Enlai")."""
    return _wade_giles(a) == _joined(b) or _wade_giles(b) == _joined(a)


def _joined(name: PersonName) -> str:
    return " ".join((*name.given, name.surname)) if "-" not in name.surname else ""


def _wade_giles(name: PersonName) -> str:
    """The pinyin of a name in Wade and Giles's romanisation; a word of ours for one that is in no such."""
    if "-" not in name.surname or len(name.given) != 1:
        return "not Chinese"
    return f"{_pinyin(name.given[0])} {''.join(_pinyin(part) for part in name.surname.split('-'))}"


def _pinyin(syllable: str) -> str:
    for old, new in _WADE:
        syllable = re.sub(old, new, syllable)
    return syllable
