"""Who testified against whom in the papers of 1692: `python -m benchmarks.salem [--shared DIR] [--wrong]`.

Each document is read by itself and from its `text` alone; title, kind and the marked mentions stay hidden. What the
engine says are its accusations: who names whom. A pair counts once for each document; F1 is taken over all pairs of
all documents (micro). A name, titles and editors' brackets apart, is that person of the list
 1. whose given name it has: equal, cut short ("Eliz", "Jno") or spelled by ear (rapidfuzz's ratio, 75 of 100);
 2. and whose surname is likest, old spellings evened out (doubled letters, y for i, final e): at least 75, and 5 more
    than the next;
 3. of two whom the list tells apart by their dwelling, the only one whose dwelling the document names;
 4. of two of one name, the one whose "Jun'r" or "Sen'r" the document writes in or behind it, else the elder, as was
    the custom.
A name of several spellings tries its fullest first; a surname alone is the only person's of the list who bears it
(85 of 100), of the women's where "Goody" or "Mrs" stands before it. One that fits nobody, or several, keeps its words:
it can only be wrong.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz

from counterproof import grounds, record
from counterproof.language.name_words import name_words
from counterproof.language.pipeline import Pipeline, analyse
from counterproof.record import Entity
from counterproof.record.personal import titles
from counterproof.settings import Settings
from counterproof.sources import Source, Text
from counterproof.statements import extract

Pair = tuple[str, str, str]
"""A document, who testifies in it, against whom."""

LEAST = 75
"""Likeness of two surnames, of 100, from which on they may be one."""
LIKE = 85
"""The same for a surname that stands alone."""
MARGIN = 5
"""By how much the likest person must be liker than the next."""
_EVENED = (
    (r"ph", "f"),
    (r"y", "i"),
    (r"w?wh|w", "v"),
    (r"(.)\1+", r"\1"),
    (r"e\b", ""),
    (r"[ckq]+", "c"),
    (r"oo|ou", "o"),
    (r"z", "s"),
)
_CUT = {
    "wm": "william", "jno": "john", "jn": "john", "geo": "george", "thos": "thomas", "jos": "joseph",
    "natt": "nathaniel",
    "saml": "samuel", "edwd": "edward", "richd": "richard", "robt": "robert", "marcy": "mercy",
    "susan": "susannah", "susana": "susannah", "anne": "ann",
}  # fmt: skip
"""Given names as clerks cut them short. Any other form that is the beginning of one name is that name."""
_YOUNGER = re.compile(r"\W{0,3}ju?n(?:\b|[eio'\u2019]{0,2}r\b)", re.I)
_ELDER = re.compile(r"\W{0,3}s[e'\u2019]?n?(?:\b|[eio'\u2019]{0,2}r\b)", re.I)
_SUFFIX = re.compile(r"ju?n(?:[eio]*r)?|se?n(?:[eio]*r)?")
_WOMEN = frozenset({"mis", "miss", "mrs", "mistress", "goody", "goode", "goodwife", "goodwoman", "widow", "widdow"})
_MEN = frozenset({"mr", "goodman", "captain", "capt", "cap", "sergeant", "deacon"})
_ADDRESS = frozenset({"mis", "miss", "goody", "goode", "goodwife", "goodman", "mr", "mrs", "captain", "capt", "cap"})


@dataclass(frozen=True)
class _Person:
    id: str
    given: str
    surname: str
    age: str
    """ "jr", "sr" or nothing."""
    sex: str
    """ "m", "f" or nothing, by the given name."""
    place: frozenset[str]
    """Words of the dwelling by which the list tells two of one name apart."""


class Persons:
    """The list of persons, searched by name."""

    def __init__(self, persons: Mapping[str, str]) -> None:
        self._all = [_person(own, name) for own, name in persons.items()]

    def find(self, names: Iterable[str], age: str = "", content: str = "") -> str:
        """The id of the person called so, by the rule at the head of this module; else the fullest name itself."""
        ordered = sorted(dict.fromkeys(names), key=lambda n: (-len(plain(n).split()), n))
        sex = next((found for name in ordered if (found := sex_of(name))), "")
        there = frozenset(evened(word) for word in re.findall(r"[^\W\d_]+", content.lower()))
        found = (own for name in ordered if (own := self._one(plain(name), age, sex, there)))
        return next(found, ordered[0] if ordered else "")

    def _one(self, name: str, age: str, sex: str, there: frozenset[str]) -> str:
        words = name.split()
        if not words:
            return ""
        surname = evened(words[-1])
        if len(words) < 2:
            alone = [p for p in self._all if fuzz.ratio(p.surname, surname) >= LIKE and sex in ("", p.sex, "u")]
            return alone[0].id if len(alone) == 1 else ""
        likely = [(fuzz.ratio(surname, p.surname), p) for p in self._all if _is_given(words[0], p.given)]
        best = max((score for score, _ in likely), default=0)
        near = [p for score, p in likely if score >= LEAST and score > best - MARGIN]
        near = [p for p in near if p.place and p.place <= there] if sum(bool(p.place) for p in near) > 1 else near
        near = [p for p in near if p.age == age] or [p for p in near if p.age in ("", "sr")] or near
        return near[0].id if len(near) == 1 else ""


def _person(own: str, name: str) -> _Person:
    age = "jr" if name.endswith("Jr.") else "sr" if name.endswith("Sr.") else ""
    words = plain(name.removesuffix(" Jr.").removesuffix(" Sr.")).split()
    sex = ("f" if words[0] in name_words().given_f else "") + ("m" if words[0] in name_words().given_m else "")
    return _Person(own, words[0], evened(words[-1]), age, sex if len(sex) == 1 else "", _place(name))


def _place(name: str) -> frozenset[str]:
    told = re.search(r"\((?:of )?([^)]+)\)|, (.+)", name)
    return frozenset(map(evened, (told.group(1) or told.group(2)).lower().split())) if told else frozenset()


def sex_of(name: str) -> str:
    """What a form of address before a name tells: "f" of Goody, "m" of Goodman."""
    first = re.match(r"[^\W\d_]+", name)
    word = first.group().lower() if first else ""
    return "f" if word in _WOMEN else "m" if word in _MEN else ""


def _is_given(written: str, given: str) -> bool:
    """Whether a given name as written may be this one: cut short, or spelled by ear."""
    full = _CUT.get(written, written)
    if full == given or (len(full) >= 3 and given.startswith(full)):
        return True
    old, new = (re.sub(r"(?<=.)[aeioh]+", "", evened(word)) for word in (full, given))
    return old == new or (old[:1] == new[:1] and fuzz.ratio(evened(full), evened(given)) >= LEAST)


def age_of(entity: Entity, content: str) -> str:
    """What the text writes behind a name of the person: "jr", "sr" or nothing."""
    after = [content[m.span.end : m.span.end + 8] for m in entity.mentions]
    after += [" " + word for m in entity.mentions for word in m.text.split()[1:]]
    young, old = any(map(_YOUNGER.match, after)), any(map(_ELDER.match, after))
    return "jr" if young and not old else "sr" if old and not young else ""


def plain(name: str) -> str:
    """A name in small letters, without punctuation, titles, "junior" and what stands in brackets."""
    words = re.findall(r"[^\W\d_]+", re.sub(r"\([^)]*\)|['’]", "", name).lower())
    words = [word for word in words if not _SUFFIX.fullmatch(word)] or words
    while len(words) > 1 and (words[0] in titles() or words[0] in _ADDRESS):
        del words[0]
    return " ".join(words)


def evened(name: str) -> str:
    """A plain name with the commonest old spellings made one."""
    for pattern, instead in _EVENED:
        name = re.sub(pattern, instead, name)
    return name


def accused_in(name: str, content: str, pipeline: Pipeline, persons: Persons) -> set[Pair]:
    """Who testifies against whom in one document, mapped to the list of persons."""
    text = Text(Source("src-0", "", (name,), "text/plain", 0), content, "text/1")
    analysis = analyse(text, pipeline)
    made = record.build([analysis], extract(analysis))
    called = {own: persons.find((e.name, *e.aliases), age_of(e, content), content) for own, e in made.entities.items()}
    return {(name, called[a.by], called[a.against]) for a in grounds.accusations(made)}


def f1(gold: set[Pair], found: set[Pair]) -> tuple[float, float, float]:
    """Precision, recall and F1 of two sets of pairs."""
    hits = len(gold & found)
    precision, recall = hits / max(1, len(found)), hits / max(1, len(gold))
    return precision, recall, 2 * hits / max(1, len(found) + len(gold))


def measure(folder: Path, pipeline: Pipeline) -> tuple[set[Pair], set[Pair]]:
    """The pairs of the gold and those found."""
    persons = Persons(json.loads((folder / "persons.json").read_text(encoding="utf-8")))
    gold = {(row["doc"], row["speaker"], row["against"]) for row in _rows(folder / "testified_against.jsonl")}
    found: set[Pair] = set()
    for row in _rows(folder / "documents.jsonl"):
        found |= accused_in(row["id"], row["text"], pipeline, persons)
    return gold, found


def _rows(path: Path) -> Sequence[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[2] / "shared")
    parser.add_argument("--wrong", action="store_true", help="print what was missed (-) and said wrongly (+)")
    args = parser.parse_args()
    gold, found = measure(args.shared / "corpus" / "salem-1692", Pipeline(Settings().model))
    if args.wrong:
        print(*(f"{'-' if pair in gold else '+'} {' | '.join(pair)}" for pair in sorted(gold ^ found)), sep="\n")
    precision, recall, both = f1(gold, found)
    print(f"precision {precision:.3f} ({len(found)} said), recall {recall:.3f} ({len(gold)} wanted), F1 {both:.3f}")


if __name__ == "__main__":
    main()
