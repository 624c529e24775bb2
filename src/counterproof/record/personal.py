"""PersonName: the parts of a personal name as written - titles, given names, surname, elder or younger."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Literal

from counterproof.language.unaccented import plain
from counterproof.record.spelling import same_sound

Gender = Literal["m", "f", "u"]
_PARTICLES = frozenset({
    "al", "bin", "da", "de", "del", "della", "den", "der", "di", "du", "el", "ibn", "la", "le", "of", "ter", "van",
    "von", "zu",
})  # fmt: skip
_SUFFIXES = {
    "elder": "elder", "ii": "ii", "iii": "iii", "jr": "younger", "jun": "younger", "junior": "younger",
    "sen": "elder", "senior": "elder", "sr": "elder", "younger": "younger",
}  # fmt: skip
EPITHETS = frozenset({"little", "old", "young", "big", "black", "red", "long"})
"""Words before a single name that tell its bearer from another of the same name: "Little Anna"."""
_WORD = re.compile(r"[^\s,.]+\.?|,")
_POSSESSIVE = re.compile(r"['’]s?$")


@cache
def titles() -> Mapping[str, Gender]:
    """Forms of address and offices written before a name, plain, with the gender they tell ("u": none)."""
    with files(__package__).joinpath("titles.tsv").open(encoding="utf-8") as lines:
        return MappingProxyType(
            {plain(r["title"]): _gender(r["gender"]) for r in csv.DictReader(lines, delimiter="\t")}
        )


@cache
def title_nouns() -> Mapping[str, str]:
    """The noun that a shortened title stands for, both plain: "doctor" for "dr"."""
    with files(__package__).joinpath("titles.tsv").open(encoding="utf-8") as lines:
        rows = csv.DictReader(lines, delimiter="\t")
        return MappingProxyType({plain(r["title"]): r["noun"] for r in rows if r["noun"]})


@cache
def given_names() -> Mapping[str, Gender]:
    """Common European given names, plain, with the gender they tell; those borne by both are left out."""
    with files(__package__).joinpath("given_names.tsv").open(encoding="utf-8") as lines:
        return MappingProxyType({plain(r["name"]): _gender(r["gender"]) for r in csv.DictReader(lines, delimiter="\t")})


@cache
def nicknames() -> Mapping[str, frozenset[str]]:
    """Full given names that each short form may stand for, plain."""
    found: dict[str, set[str]] = defaultdict(set)
    with files(__package__).joinpath("nicknames.tsv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            for short in row["short"].split(","):
                found[plain(short)].add(plain(row["name"]))
    return MappingProxyType({short: frozenset(names) for short, names in found.items()})


def _gender(written: str) -> Gender:
    return "m" if written == "m" else "f" if written == "f" else "u"


@dataclass(frozen=True)
class PersonName:
    """The parts of a name, plain (no accents, no case). A single word stands in `single`: a surname or a given name."""

    titles: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    surname: str = ""
    single: str = ""
    suffix: str = ""
    gender: Gender = "u"

    @property
    def full(self) -> bool:
        """Whether it has a given name (or initial) and a surname."""
        return bool(self.given and self.surname)

    @property
    def told_gender(self) -> Gender:
        """The gender that a title or, without one, the first given name tells."""
        return self.gender if self.gender != "u" else given_names().get(self.given[0], "u") if self.given else "u"

    @property
    def family(self) -> str:
        """The surname, or the single word that may be one."""
        return self.surname or self.single


def parse_name(text: str, *, french: bool = False) -> PersonName:
    """The parts of a name. "SMITH, John", "Smith, Mrs" and "Dr. J. Smith the elder" are understood.

    With `french`, a leading "M." is Monsieur and not an initial.
    """
    words = [w for w in _WORD.findall(_POSSESSIVE.sub("", text.strip())) if w]
    found: list[str] = []
    gender: Gender = "u"
    before, comma, after = words, False, []
    if "," in words:
        at = words.index(",")
        before, comma, after = words[:at], True, [w for w in words[at + 1 :] if w != ","]
    suffix = ""
    kept: list[list[str]] = [[], []]
    for part, side in enumerate((before, after)):
        for word in side:
            key = plain(word.rstrip("."))
            if key in _SUFFIXES and (part or kept[0] or comma):
                suffix = _SUFFIXES[key]
            elif not kept[part] and (key in titles() or (french and word == "M.")):
                found.append(title_nouns().get(key, key))
                gender = titles().get(key, "m") if gender == "u" else gender
            elif key not in ("the", "and"):
                kept[part].append(key)
    return _parts(kept[0], kept[1], tuple(found), suffix, gender)


def _parts(before: list[str], after: list[str], found: tuple[str, ...], suffix: str, gender: Gender) -> PersonName:
    if before and after:
        return PersonName(found, tuple(after), " ".join(before), "", suffix, gender)
    names = before or after
    if len(names) == 2 and names[0] in EPITHETS:
        return PersonName(found, (), "", names[1], names[0], gender)
    if len(names) < 2:
        return PersonName(found, (), "", names[0] if names else "", suffix, gender)
    cut = len(names) - 1
    while cut > 1 and names[cut - 1] in _PARTICLES:
        cut -= 1
    if cut == 1 and names[0] in _PARTICLES:
        return PersonName(found, (), "", " ".join(names), suffix, gender)
    return PersonName(found, tuple(names[:cut]), " ".join(names[cut:]), "", suffix, gender)


_BEFORE_GIVEN = frozenset({"don", "dona", "sir", "dame", "fra"})
"""Titles that stand before a given name, "Sir Walter", "Don Luca"; others before a single word make it a surname."""


@lru_cache(maxsize=1 << 18)
def same_given(a: str, b: str) -> bool:
    """Whether two given names, or initials, may be one: equal, initial of the other, short form, other spelling."""
    if a == b or same_sound(a, b):
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    short = nicknames()
    full_a, full_b = short.get(a, frozenset()) | {a}, short.get(b, frozenset()) | {b}
    return bool(full_a & full_b)


@lru_cache(maxsize=1 << 18)
def same_family(a: str, b: str) -> bool:
    """Whether two surnames may be one: equal, one spelling of the other, or the last part of a double name."""
    if a == b or same_sound(a, b):
        return True
    long, short = (a, b) if len(a) > len(b) else (b, a)
    return len(short) > 3 and re.split(r"[- ]", long)[-1] == short


def may_be_one(a: PersonName, b: PersonName) -> bool:
    """Whether two names as written may be one person's; never by likeness of letters alone."""
    if not (a.family and b.family) or (a.suffix != b.suffix and a.suffix and b.suffix):
        return False
    if a.told_gender != b.told_gender and "u" not in (a.told_gender, b.told_gender):
        return False
    if a.full and b.full:
        return (
            same_family(a.surname, b.surname)
            and all(same_given(x, y) for x, y in zip(a.given[:1], b.given[:1], strict=True))
            and _middles(a.given[1:], b.given[1:])
        )
    single, other = (a, b) if a.single else (b, a)
    if other.single:
        return same_family(single.single, other.single)
    if same_family(single.single, other.surname):
        return True
    return (
        set(single.titles) <= _BEFORE_GIVEN
        and bool(other.given)
        and len(other.given[0]) > 1
        and same_given(single.single, other.given[0])
    )


def _middles(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return all(any(same_given(x, y) for y in b) for x in a) or all(any(same_given(x, y) for x in a) for y in b)
