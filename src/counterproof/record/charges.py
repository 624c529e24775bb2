"""Charges: what each accused stands charged with, in the words that follow "is charged with", and who states it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from counterproof.ledger import content_id
from counterproof.record.entity import Entity
from counterproof.record.entry import Entry
from counterproof.record.record import Charge
from counterproof.sources import Text

_CHARGED = re.compile(r"(?i)\b(?:accused|charged|indicted|arraigned)\b(?:\s{1,2}(?:with|of|for)\b|\s{0,2}\Z)")
"""The words of a clause behind which the act stands, in the clause or after it."""
_ACT = re.compile(
    r"\s{0,2}(?:with |of |for )?((?:[^.;:\n]|(?<=\b[A-Z])\.|(?<=\bMr)\.|(?<=\bMrs)\.|(?<=\bDr)\.|(?<=\bSt)\.){3,300})"
)
_ASIDE = re.compile(r",\s{1,2}(?:who|which|whom|whose|where|when|but)\b")
_COURT = frozenset({"accuse", "acquit", "charge", "confess", "convict", "sentence", "try"})


def charges(entries: Sequence[Entry], entities: Mapping[str, Entity], texts: Iterable[Text] = ()) -> tuple[Charge, ...]:
    """One charge for each act and set of accused, with every entry that states it or tells the act in its words."""
    contents = {text.source.id: text.content for text in texts}
    grouped: dict[tuple[str, tuple[str, ...], str], list[str]] = {}
    for entry in entries:
        if entry.statement.proposition.predicate != "charge" or not entry.fillers("patient"):
            continue
        trial = next((e for role, e in entry.roles if e in entities and entities[e].type == "proceeding"), "")
        words, start, end = _act(entry, contents.get(entry.statement.span.source, ""))
        stated = grouped.setdefault((words, entry.fillers("patient"), trial), [])
        stated += [entry.id, *(e.id for e in entries if _tells(e, entry, start, end))]
    return tuple(
        Charge(content_id("ch", [words, list(against), trial]), words, against, trial, tuple(dict.fromkeys(stated)))
        for (words, against, trial), stated in grouped.items()
    )


def _act(entry: Entry, content: str) -> tuple[str, int, int]:
    """The act charged and where its words stand: the entry's topic or thing, the words behind "charged with", or else
    the whole clause."""
    said = [r.mention.text for r in entry.statement.proposition.roles if r.name in ("topic", "thing")]
    span = entry.statement.span
    told = _CHARGED.search(span.quote)
    if not said and told and (found := _ACT.match(content, span.start + told.end())):
        words = _ASIDE.split(found.group(1))[0].strip(" ,")
        return " ".join(words.split()), found.start(1), found.start(1) + len(words)
    return " ".join(" ".join(said).split()) or " ".join(span.quote.split()), span.end, span.end


def _tells(entry: Entry, charge: Entry, start: int, end: int) -> bool:
    """Whether an entry tells the act in the words of the charge, of the accused or of nobody in particular."""
    span, content = entry.statement.span, entry.statement.proposition
    if span.source != charge.statement.span.source or not start <= span.start or not span.end <= end + 1:
        return False
    doers = {own for role, own in entry.roles if role in ("agent", "body")}
    return content.actual and content.predicate not in _COURT and doers <= set(charge.fillers("patient"))
