"""Who speaks each quotation of fiction: `python -m benchmarks.litbank [--shared DIR] [--half even|odd] [--wrong]`.

The passages of LitBank come as words, one sentence a line, without paragraphs. They are put together again: no blank
before a full stop or inside "don't", a straight mark opens at the head of a sentence, closes at its end, and in between
takes turns. The engine sees that text alone; a quotation of the gold is answered by the one of ours that shares most
of it, at least half of the shorter, and by nobody where there is none.

The gold names a character ("Mrs_Bennet-7"), the engine an entity or only words ("the old man"). They are one when
 1. the words of a name of the entity, or the words that name the speaker, are the label's, articles, possessives and
    unlike case apart; or
 2. one of them has all the name words (those with a capital) of the other and their titles do not disagree
    ("Mr. Bennet" is "Bennet" and not "Mrs. Bennet"); or
 3. neither is a name and their last nouns are the same ("the tall girl", "a girl"); or
 4. the engine says "I", and the label is the narrator's or that character has most of the quotations of the passage
    for which the engine says "I": how a narrator is called is often told outside the passage.
A pronoun tied to nobody is never right.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from counterproof import record
from counterproof.language import Mention
from counterproof.language.pipeline import Pipeline, analyse
from counterproof.record import Entity
from counterproof.record.personal import titles
from counterproof.settings import Settings
from counterproof.sources import Source, Text
from counterproof.statements import Proposition, Statement, extract
from counterproof.statements.speakers import find_speakers
from counterproof.statements.tree import grow

_TIGHT = frozenset(".,;:!?)]}%”’") | {"n't", "n’t", "...", "''", "--"}
_OPENERS = frozenset("([{“‘$") | {"``"}
_ENCLITIC = re.compile(r"['’](?:s|ll|re|ve|d|m|S|LL|RE|VE|D|M)")
_LITTLE = frozenset(("a", "an", "the", "his", "her", "my", "their", "our", "your", "this", "that", "one", "some", "s"))
_PRONOUNS = frozenset(("he", "she", "it", "they", "you", "who", "him", "her", "them"))
_SELF = frozenset(("i", "me", "my", "mine", "myself", "narrator", "we", "our"))


@dataclass(frozen=True)
class Passage:
    """A passage put together again, with the quotations of its gold: [start, end) and the label of the character."""

    name: str
    content: str
    gold: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True)
class Said:
    """What the engine says of one quotation: the speaker's words, the names of the entity (none if unresolved)."""

    start: int
    end: int
    words: str = ""
    names: tuple[str, ...] = ()
    first_person: bool = False
    pronoun: bool = False


def passages(folder: Path) -> Iterator[Passage]:
    """The passages of the folder of quotations, in the order of their names."""
    for path in sorted(folder.glob("*.ann")):
        lines = path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
        content, places = joined([line.split() for line in lines])
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
        speakers = {row[1]: row[2] for row in rows if row[0] == "ATTRIB"}
        quotes = [row for row in rows if row[0] == "QUOTE"]
        gold = tuple(
            (places[int(q[2])][int(q[3])][0], places[int(q[4])][int(q[5])][1], speakers[q[1]])
            for q in quotes if q[1] in speakers
        )  # fmt: skip
        yield Passage(path.stem, content, gold)


def joined(sentences: Sequence[Sequence[str]]) -> tuple[str, list[list[tuple[int, int]]]]:
    """The text that the words of the sentences make, and where each word stands in it."""
    content, places = "", []
    inside, tight = False, True
    for words in sentences:
        tight = tight and not content
        places.append([])
        for number, word in enumerate(words):
            opening, closing = word in _OPENERS, word in _TIGHT and word != "--"
            if word == '"':
                inside = number == 0 or (not inside and number < len(words) - 1)
                opening, closing = inside, not inside
            elif word == "'" and number in (0, len(words) - 1):
                opening, closing = number == 0, number > 0
            glued = tight or closing or (number > 0 and bool(_ENCLITIC.fullmatch(word)))
            content += word if glued else f" {word}"
            places[-1].append((len(content) - len(word), len(content)))
            tight = opening
    return content, places


def answers(passage: Passage, pipeline: Pipeline) -> list[Said]:
    """Who speaks each quotation that the engine finds in a passage."""
    text = Text(Source("src-0", "", (passage.name,), "text/plain", 0), passage.content, "text/1")
    analysis = analyse(text, pipeline)
    quoted = find_speakers(grow(analysis)).quotations
    own = [
        Statement(text.span(q.start, q.end), Proposition("other:say"), (q.speaker,), key=f"q{n}")
        for n, q in enumerate(quoted) if q.speaker is not None
    ]  # fmt: skip
    made = record.build([analysis], [*extract(analysis), *own])
    found = {entry.statement.key: entry for entry in made.entries if entry.statement.key}
    said = []
    for number, quotation in enumerate(quoted):
        entry = found.get(f"q{number}")
        who = entry.declarants[-1] if entry and len(entry.declarants) > 1 else ""
        said.append(_said(quotation.start, quotation.end, quotation.speaker, made.entities.get(who)))
    return said


def _said(start: int, end: int, speaker: Mention | None, entity: Entity | None) -> Said:
    if speaker is None:
        return Said(start, end)
    known = (entity.name, *entity.aliases) if entity and not entity.name.startswith("an unnamed") else ()
    names = tuple(name for name in known if name.lower() not in _SELF | _PRONOUNS)
    return Said(start, end, speaker.text, names, speaker.form == "self", speaker.form == "pronoun")


def right(passage: Passage, said: Sequence[Said]) -> list[tuple[str, str, bool]]:
    """For each quotation of the gold: its label, what the engine says, whether that is right."""
    paired = [(label, _nearest(start, end, said)) for start, end, label in passage.gold]
    of_self = Counter(label for label, one in paired if one and one.first_person)
    narrator = next((label for label, n in of_self.most_common(1) if 2 * n > of_self.total()), "")
    return [(label, shown(one), one is not None and same(label, one, narrator)) for label, one in paired]


def shown(said: Said | None) -> str:
    """What the engine says, in short."""
    return "no quotation" if said is None else f"{said.words or 'nobody'} = {' | '.join(said.names[:3]) or '?'}"


def _nearest(start: int, end: int, said: Sequence[Said]) -> Said | None:
    shared = [(min(end, s.end) - max(start, s.start), s) for s in said]
    near = [(n, s) for n, s in shared if 2 * n >= min(end - start, s.end - s.start) and n > 0]
    return max(near, key=lambda pair: pair[0])[1] if near else None


def same(label: str, said: Said, narrator: str = "") -> bool:
    """Whether the label and what the engine says are one character, by the rule at the head of this module."""
    gold = re.sub(r"-\d+$", "", label).replace("_", " ").strip()
    if said.first_person and not said.names:
        return _words(gold) <= _SELF or bool(narrator and label == narrator)
    if said.pronoun and not said.names:
        return False
    return any(_alike(gold, words) for words in (*said.names, *((said.words,) if not said.pronoun else ())))


def _alike(one: str, other: str) -> bool:
    if _words(one) == _words(other) and _words(one):
        return True
    names, others = _names(one), _names(other)
    if names and others:
        held = names <= others or others <= names
        return held and not _titles(one) ^ _titles(other) if _titles(one) and _titles(other) else held
    return not names and not others and _last(one) == _last(other) != ""


def _split(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)


def _words(text: str) -> set[str]:
    return {w.lower() for w in _split(text)} - _LITTLE


def _names(text: str) -> set[str]:
    found = {w.lower() for w in _split(text) if w[:1].isupper() and w.lower() not in _LITTLE}
    return found - titles().keys() or found


def _titles(text: str) -> set[str]:
    return {w.lower() for w in _split(text)} & titles().keys()


def _last(text: str) -> str:
    words = [w.lower() for w in _split(re.split(r"\s{2,}| (?:who|with|of|in|at|by|on)\b", text)[0])]
    return words[-1] if words else ""


def measure(folder: Path, pipeline: Pipeline) -> dict[str, list[tuple[str, str, bool]]]:
    """For each passage that has quotations, its quotations judged."""
    return {p.name: right(p, answers(p, pipeline)) for p in passages(folder) if p.gold}


def share(judged: Sequence[Sequence[tuple[str, str, bool]]]) -> float:
    """The share of all quotations with the right speaker."""
    rows = [ok for passage in judged for _, _, ok in passage]
    return round(sum(rows) / max(1, len(rows)), 3)


def main() -> None:
    """Measure and print, for all passages and for the two halves by their order."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[2] / "shared")
    parser.add_argument("--wrong", choices=("even", "odd", "all"), help="print every wrong answer of these passages")
    args = parser.parse_args()
    judged = measure(args.shared / "corpus" / "litbank" / "quotations" / "tsv", Pipeline(Settings().model))
    halves = {"even": list(judged)[::2], "odd": list(judged)[1::2], "all": list(judged)}
    for name in halves.get(args.wrong, ()):
        print(name, *(f"  {label:40} {said}" for label, said, ok in judged[name] if not ok), sep="\n")
    for half, names in halves.items():
        print(f"{half:6}{share([judged[name] for name in names])} of {sum(len(judged[n]) for n in names)}")


if __name__ == "__main__":
    main()
