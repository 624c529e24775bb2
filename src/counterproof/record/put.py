"""Put: what the prosecution lays to somebody by its questions - "Who gave the order to fire?", answered with a name.

A court that hears "From whom did you have the order to ruin the concrete?" charges whoever is named in the answer with
giving it, whether an indictment says so or not. Such a charge rests on the answers alone. What the defence, the bench
or an unnamed "Q." asks charges nobody, nor does a question after what an innocent man does as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from counterproof.ledger import content_id
from counterproof.record.entity import Entity
from counterproof.record.entry import Entry
from counterproof.record.record import Charge, Proceeding
from counterproof.sources import Text
from counterproof.statements.vocabulary import lexicon

_QUESTION = re.compile(r"(?i)\A(?P<who>(?:by |from |of |to |with )?(?:who|whom)\b)(?P<asked>[^?]{3,200})\?")
_PROSECUTOR = re.compile(
    r"(?:^|\n)\s{0,4}(?:THE |The )?(?:[\w-]+ ){0,2}(?:PROSECUT(?:OR|ION)|Prosecut(?:or|ion)|PROCURATOR|Procurator"
    r"|ATTORNEY[- ]GENERAL|Attorney[- ]General|ADVOCATE[- ]GENERAL|Advocate[- ]General)[^:\n]{0,40}:\s{1,4}\Z"
)
_ORDER = re.compile(r"(?i)\b(?:orders?|instructions?|task|mission|command) to ([a-z]+)\b")


def put(
    entries: Sequence[Entry], entities: Mapping[str, Entity], proceedings: Iterable[Proceeding], texts: Iterable[Text]
) -> tuple[Charge, ...]:
    """One charge for each question of the prosecution and person named in answer, in the order of the entries."""
    contents = {text.source.id: text.content for text in texts}
    labels = [_label(entities[one]) for p in proceedings for one in p.prosecutors if one in entities]
    found: dict[tuple[str, str], list[str]] = {}
    for entry in entries:
        asked = _QUESTION.match(entry.statement.span.quote)
        if asked and _is_wrong(asked["asked"]) and _asks(entry, contents, labels):
            for by, one in entry.blames:
                if by != one:
                    found.setdefault((_act(asked["asked"]), one), []).append(entry.id)
    return tuple(
        Charge(content_id("ch", [words, one, "put"]), words, (one,), "", tuple(ids), tuple(ids))
        for (words, one), ids in found.items()
    )


def _act(asked: str) -> str:
    """What is asked after, in its own words: from the order on, where one is asked after."""
    ordered = _ORDER.search(asked)
    return " ".join(asked[ordered.start() if ordered else 0 :].split())


def _label(person: Entity) -> re.Pattern[str]:
    surname = re.escape(person.name.split()[-1])
    return re.compile(rf"(?i)(?:^|\n)\s{{0,4}}(?:[\w.-]+ ){{0,3}}{surname}[^:\n]{{0,40}}:\s{{1,4}}\Z")


def _asks(entry: Entry, contents: Mapping[str, str], labels: Sequence[re.Pattern[str]]) -> bool:
    """Whether the words are a prosecutor's: his label stands right before them."""
    span = entry.statement.span
    before = contents.get(span.source, "")[max(0, span.start - 120) : span.start]
    return any(label.search(before) for label in (_PROSECUTOR, *labels))


def _is_wrong(asked: str) -> bool:
    """Whether a question asks who did a misdeed or ordered anything."""
    return bool(_ORDER.search(asked)) or any(_misdeed(word) for word in re.findall(r"[a-z]+", asked.lower()))


def _misdeed(word: str) -> bool:
    return not lexicon().sets["misdeeds"].isdisjoint(_stems(word))


def _stems(word: str) -> Iterator[str]:
    """A word and what it may be a form of: "stolen" is listed, "robbed" is rob, "forging" forge."""
    yield word
    for end in ("ed", "ing", "s", "d"):
        if word.endswith(end):
            stem = word.removesuffix(end)
            yield from (stem, stem + "e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem)
