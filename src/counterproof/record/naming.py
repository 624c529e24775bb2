"""Naming: one name of a person as written, with the titles and marks around it that tell namesakes apart."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from counterproof.language import Mention
from counterproof.language.gazetteer import towns
from counterproof.language.unaccented import plain
from counterproof.record.nouns import names_a
from counterproof.record.page import Page
from counterproof.record.personal import EPITHETS, PersonName, given_names, parse_name, titles
from counterproof.record.resolution import Place, place

_BEFORE = re.compile(r"(?:^|[\s(\[“\"'‘])((?:[^\W\d_][\w'’-]{0,14}\.?[ \t]{1,2}){1,2})$")
_MARK = re.compile(r"^,?\s{0,2}(?:the\s{1,2})?(elder|younger|junior|senior|jun|sen|jr|sr)\b", re.IGNORECASE)
_OWNER = re.compile(
    r"^,?\s{0,2}(?:(?:(?:the|an?)\s)?[a-z]{3,14},\s{1,2}(?=belong|the property|slave|servant))?"
    r"(?:(?:who is |being )?(?:belonging|belongs|slave|servant|(?:the )?property) (?:to|of) |that is )?"
    r"(?:(?:the|Mr|Mrs|Mme|M|widow|old)\.?\s{1,2}){0,3}(?:[A-Z][a-z]{1,14}\s(?=[A-Z]))?([A-Z][\w-]{1,20})(?:['’]s\b|(?<=\w)(?=[,;.]))"
)
_BELONGING = re.compile(r"belonging|belongs|property|['’]s\b")
_FRENCH = re.compile(r"\b(?:Mme|Mlle|Monsieur|Madame|Ma[iî]tre)\b")
_CALLED = re.compile(
    r"\b(?:(man|fellow|gentleman|boy|lad)|(woman|lady|girl|lass))\s{1,2}"
    r"(?:(?:[a-z]{2,9}\s{1,2}){0,4}(?:known as|knew as|know as|called|calls|call|named)\s{1,2}(?:the\s{1,2})?)?"
    r"[“\"'‘]?$"
)
"""Before a name: "the man Hill", "a woman named Hill", "the man she knew as Starling"."""
_LOCATIVE = re.compile(r"\b(?:in|at|to|from|near|into|via|outside)\s{1,2}(?:the\s{1,2})?$", re.IGNORECASE)


@dataclass(frozen=True)
class Naming:
    """One name of a person: where it stands, its parts, its words with titles, and whose man he is said to be."""

    page: Page
    mention: Mention
    name: PersonName
    text: str
    owner: str = ""
    """Plain name of the master or employer given as a mark: "Mr. Lyell's cooper", "belonging to Mr. Lyell"."""

    @property
    def place(self) -> Place:
        """Where it stands."""
        return place(self.mention)

    @property
    def marks(self) -> tuple[str, str, str]:
        """What tells it from a namesake: gender, suffix, master; empty where not told."""
        return (self.name.gender.replace("u", ""), self.name.suffix, self.owner)

    @property
    def shown(self) -> str:
        """The name for people to read: "SMITH, John" as "John Smith"; titles only where there is but one word."""
        words = [w for w in re.split(r"\s+", re.sub(r"['’]s?$", "", self.text.strip())) if w]
        bare = [w for w in words if plain(w.strip(".,")) not in titles()]
        if len(bare) < 2:
            return " ".join(_cased(w) for w in words)
        line = " ".join(_cased(w) for w in bare)
        last, comma, first = line.partition(", ")
        return f"{first.rstrip(',')} {last}" if comma and self.name.full else line


def _cased(word: str) -> str:
    letters = word.rstrip(".,")
    return word.capitalize() if len(letters) > 3 and letters.isupper() and letters.isalpha() else word


def namings(page: Page) -> tuple[Naming, ...]:
    """The names in one text that are read as people's."""
    french = bool(_FRENCH.search(page.content))
    found = []
    for mention in page.names:
        held = _titles_before(page, mention, french=french)
        if not held and _is_no_person(mention.text):
            continue
        called = mention.kind == "unknown" and _CALLED.search(page.before(mention.span.start, 60))
        titled = held and mention.kind in ("unknown", "place", "organization", "group")
        if mention.kind == "person" or titled or called:
            found.append(naming(page, mention, held, french=french))
    return tuple(n for n in found if n.name.family)


def in_given_order(every: Sequence[Naming]) -> list[Naming]:
    """The namings, each written surname first ("Holt Anna") turned round where the file has the name in the common
    order too and the given names tell which is which."""
    common = Counter((n.name.given, n.name.surname) for n in every if n.name.full and "," not in n.text)
    return [replace(n, name=_turned(n.name)) if _is_turned(n, common) else n for n in every]


def _is_turned(n: Naming, common: Mapping[tuple[tuple[str, ...], str], int]) -> bool:
    name = n.name
    if len(name.given) != 1 or " " in name.surname or "," in n.text or len(name.given[0]) < 2:
        return False
    known = given_names()
    other = common.get(((name.surname,), name.given[0]), 0)
    if (name.surname in known) != (name.given[0] in known):
        return other > 0 and name.surname in known
    return other > common[name.given, name.surname]


def _turned(name: PersonName) -> PersonName:
    return replace(name, given=(name.surname,), surname=name.given[0])


def _is_no_person(text: str) -> bool:
    """Whether a name's words say that it is a building or a body: "Abbey Road Station"."""
    words = [plain(word) for word in text.split()]
    return len(words) > 1 and any(names_a(kind, word) for kind in ("building", "organization") for word in words[1:])


def misread(pages: Sequence[Page], families: Collection[str], taken: Collection[Place]) -> Iterable[Naming]:
    """Single words read as a place or a body that are the surname of somebody known, and stand where people stand."""
    for page in pages:
        for mention in page.names:
            word = plain(re.sub(r"['’]s?$", "", mention.text))
            if word not in families or place(mention) in taken or mention.kind in ("publication", "proceeding"):
                continue
            locative = _LOCATIVE.search(page.before(mention.span.start, 16))
            if mention.kind == "place" and (locative or word in towns()):
                continue
            yield naming(page, mention, [])


def naming(page: Page, mention: Mention, held: Sequence[str], *, french: bool = False) -> Naming:
    """The naming at a mention, `held` being the titles that stand before it."""
    after = page.after(mention.span.end, 60)
    text = " ".join([*held, mention.text])
    if mark := _MARK.match(after):
        text = f"{text} {mark.group(1)}"
    owner = _OWNER.match(after)
    told = plain(owner.group(1)) if owner and _BELONGING.search(owner.group()) else ""
    name = parse_name(text, french=french)
    if name.gender == "u" and (called := _CALLED.search(page.before(mention.span.start, 60))):
        name = replace(name, gender="m" if called.group(1) else "f")
    return Naming(page, mention, name, text, told)


def _titles_before(page: Page, mention: Mention, *, french: bool) -> list[str]:
    """The titles (or an epithet: "Little") right before a mention: "Senior Aspirant" before "Dorota Bielak"."""
    before = _BEFORE.search(page.before(mention.span.start, 36))
    words = before.group(1).split() if before else []
    held: list[str] = []
    for word in reversed(words):
        telling = plain(word.rstrip(".")) in titles() or (word.casefold() in EPITHETS and not held)
        if not (word[0].isupper() and (telling or (french and word == "M."))):
            break
        held.insert(0, word)
    return held


def alike(full: Iterable[Naming]) -> list[list[Naming]]:
    """Full namings with equal parts together, the most telling names first."""
    groups: dict[tuple[str, ...], list[Naming]] = defaultdict(list)
    for n in full:
        groups[(*n.name.given, "/", n.name.surname, n.name.suffix, n.name.gender)].append(n)
    telling = {key: (-len(key), -sum(len(part) for part in key if len(part) > 1), key) for key in groups}
    return [groups[key] for key in sorted(groups, key=lambda key: telling[key])]
