"""Charges: what each accused stands charged with, in the words behind "charged with" or "convicted of"; who says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from counterproof.ledger import content_id
from counterproof.record.entity import Entity
from counterproof.record.entry import Entry
from counterproof.record.hearing import is_courts
from counterproof.record.record import Charge
from counterproof.sources import Text

_CHARGED = re.compile(
    r"(?i)\b(?:accused|charged|indicted|arraigned|prosecuted|impeached|convicted|guilty|acquitted|tried|charges?|counts?)\b"
    r"(?:(?:\s{1,2}(?:under|at|before|in|on) [^.;:,]{3,80}?)?\s{1,2}(?:with|of|for)\b|\s{0,2}\Z)"
)
"""The words of a clause behind which the act stands, in the clause or after it."""
_ACT = re.compile(
    r"\s{0,2}(?:with |of |for )?((?:[^.;:\n]|(?<=\b[A-Z])\.|(?<=\bMr)\.|(?<=\bMrs)\.|(?<=\bDr)\.|(?<=\bSt)\.){3,300})"
)
_ASIDE = re.compile(
    r",\s{1,2}(?:who|which|whom|whose|where|when|but)\b"
    r"|,?\s{1,2}and\s{1,2}(?:then |later |subsequently )?(?:was|were|had|is|are|convicted|tried|sentenced|acquitted)\b"
)
_THAT = re.compile(r"(?i)\b(?:charg(?:ed|es|ing)|present(?:s|ed)?|indicted|accused)\s{1,2}that\b[^.;:?!\n]{0,200}\Z")
"""What stands before a clause that says what somebody is charged with: "the jurors present that", "he charged that"."""
_HEADED = re.compile(
    r"(?is)\b(?:trials?|inquiry|proceedings?|case|prosecution|indictment|action|arraignment)\b.{3,120}?\sfor\s(?P<act>.+)\Z"
)
"""A heading or label that says what somebody is tried for: "Trial of Adam Hill for the theft of a horse"."""
_PUNISHED = re.compile(r"(?is)\A(?:sentenced|condemned|\w+ed|shot)\b.{0,120}?\sfor\s(?P<act>(?!\d)[^,;]+)\Z")
"""A punishment with what it is for: "sentenced to ten years for the theft of a horse"."""
_LABEL = re.compile(r"(?i)\b(?:accused|defendants?|prisoners?)\Z|\Athat\b")
"""A label behind the name, or a clause under "charged that": what follows is no act, or none of this one."""
_AWARD = re.compile(r"\AFor [^,.;]{2,60}, ([^.;]{4,200}), [^,.;]{3,60}\.?\Z", re.DOTALL)
"""A sentence dealt out, with what it is for in its middle: "For Adam Hill, who gave the oath, six years"."""
_COURT = frozenset({"accuse", "acquit", "charge", "confess", "convict", "sentence", "try"})
_OF = re.compile(
    r"(?i)\b(?:convicted|guilty|acquitted|tried)\s{1,2}(?:of|for|on (?:a |the )?(?:charges?|counts?) of)\b"
)
"""Words by which a verdict says what was charged."""
_ERRAND = re.compile(r"\s{1,2}to\s")
"""Behind "the court charged him": an errand, no charge."""
_TASK = re.compile(
    r"(?i)(?:the |his |her |their |a )?(?:care|task|duty|duties|custody|keeping|mission|command|conduct|management"
    r"|execution|administration|defen[cs]e|guard|education|delivery|collection|supervision|preparation|responsibility)\b"
)
"""What one is charged with as an errand: "charged with the care of the orphans"."""
_FORMAL = re.compile(r"(?i)\b(?:is|are|stands?|stood) (?:further |also |likewise |hereby )?accused of\b")
"""In a court's paper "is accused of", by nobody in particular, is its own charge; "was" is told of anybody's."""
_STANDS = re.compile(r"(?i)\b(?:stands?|stood) accused\b")


def charges(entries: Sequence[Entry], entities: Mapping[str, Entity], texts: Iterable[Text] = ()) -> tuple[Charge, ...]:
    """One charge for each act and set of accused, with every entry that states it or tells the act in its words."""
    contents = {text.source.id: text.content for text in texts}
    grouped: dict[_Matter, list[str]] = {}
    for entry in entries:
        if not entry.fillers("patient") or not _states(entry, entities, contents.get(entry.statement.span.source, "")):
            continue
        trial = next((e for role, e in entry.roles if e in entities and entities[e].type == "proceeding"), "")
        words, start, end = _act(entry, contents.get(entry.statement.span.source, ""))
        if words.startswith("to ") or _TASK.match(words):
            continue
        told = [entry.id, *(e.id for e in entries if _tells(e, entry, start, end))]
        for against in _each(entry, entry.fillers("patient"), entities):
            grouped.setdefault((words, against, trial), []).extend(told)
    for entry in entries:
        against = tuple(a for a in entry.fillers("agent") if a in entities and entities[a].type in ("person", "group"))
        if against and _is_charged_that(entry, contents.get(entry.statement.span.source, "")):
            words = " ".join(entry.statement.span.quote.split()).removeprefix("that ")
            for each in _each(entry, against, entities):
                grouped.setdefault((words, each, ""), []).append(entry.id)
    return tuple(
        Charge(content_id("ch", [words, list(against), trial]), words, against, trial, tuple(dict.fromkeys(stated)))
        for (words, against, trial), stated in _once(grouped, {e.id: e for e in entries})
    )


def _each(entry: Entry, against: tuple[str, ...], entities: Mapping[str, Entity]) -> Iterator[tuple[str, ...]]:
    """Those charged, each by himself: what is said against one is not said against the other. Rows by hand stay as
    they are; who is only called "the accused", and nobody knows whom that means, is left out."""
    if not entry.statement.extractor.startswith("rules"):
        yield against
        return
    for one in against:
        entity = entities.get(one)
        if entity is None or not (entity.unnamed or entity.kind) or entity.kind not in _PLACES:
            yield (one,)


_PLACES = frozenset({"accused", "defendant", "prisoner", "pannel"})


def _once(grouped: Mapping[_Matter, list[str]], entries: Mapping[str, Entry]) -> Iterator[tuple[_Matter, list[str]]]:
    """Charges without the labels ("the accused Kern") of those whose charge is told in words: where one is told, they
    state it; who is only called so has one charge, in the words of the first label."""
    bare = {matter: ids for matter, ids in grouped.items() if all(_is_label(entries[one]) for one in ids)}
    told = {matter: list(ids) for matter, ids in grouped.items() if matter not in bare}
    for matter in sorted(told, key=lambda m: len(m[0])):
        wider = [m for m in told if m != matter and m[1] == matter[1] and matter[0] in m[0]]
        if wider:
            told[wider[0]] += told.pop(matter)
    alone: dict[tuple[str, ...], _Matter] = {}
    for matter, ids in bare.items():
        worded = [m for m in told if set(matter[1]) <= set(m[1])]
        if len(worded) == 1:
            told[worded[0]] += ids
        elif not worded:
            first = alone.setdefault(matter[1], matter)
            told.setdefault(first, [])
            told[first] += ids
    yield from told.items()


def _is_label(entry: Entry) -> bool:
    """Whether it only calls somebody accused, or says of what in a clause that is read by itself as well."""
    quote = entry.statement.span.quote
    found = _CHARGED.search(quote)
    named = found is not None and found.group().split()[-1] in ("with", "of", "for")
    return entry.statement.proposition.predicate == "charge" and not named and not _HEADED.search(quote)


_Matter = tuple[str, tuple[str, ...], str]
"""What is charged in words, against whom, in which proceeding."""


def _states(entry: Entry, entities: Mapping[str, Entity], text: str) -> bool:
    """Whether an entry says what its patient was charged with: a charge, a verdict "of" something, a term "for" it."""
    content, quote, start = entry.statement.proposition, entry.statement.span.quote, entry.statement.span.start
    if content.predicate == "sentence":
        return bool(_AWARD.match(quote))
    if content.negated or not content.actual or entry.statement.stance != "asserts":
        return False
    if content.predicate == "accuse":
        formal = bool(_FORMAL.search(quote)) and not entry.fillers("agent") and is_courts(text)
        return (
            formal
            or bool(_STANDS.search(text[max(0, start - 12) : start] + quote))
            or any(own in entities and entities[own].type == "proceeding" for _, own in entry.roles)
        )
    if content.predicate == "charge":
        return not _ERRAND.match(text, entry.statement.span.end)
    return content.predicate in ("convict", "acquit", "try") and bool(_OF.search(quote))


def _is_charged_that(entry: Entry, content: str) -> bool:
    """Whether the clause stands under "charged that": it is then what its doer is charged with."""
    span, told = entry.statement.span, entry.statement.proposition
    if told.negated or not told.actual or told.predicate in _COURT or not content:
        return False
    return bool(
        _THAT.search(content[max(0, span.start - 250) : span.start] + ("that" if span.quote[:4] == "that" else ""))
    )


def _act(entry: Entry, content: str) -> tuple[str, int, int]:
    """The act charged and where its words stand: the entry's topic or thing, the words behind "charged with", or else
    the whole clause."""
    content_roles = entry.statement.proposition.roles
    span = entry.statement.span
    if entry.statement.proposition.predicate == "sentence" and (award := _AWARD.match(span.quote)):
        return " ".join(award.group(1).split()), span.start + award.start(1), span.start + award.end(1)
    if headed := _HEADED.search(span.quote) or _PUNISHED.search(span.quote):
        return " ".join(headed["act"].split()), span.start + headed.start("act"), span.end
    if _LABEL.search(span.quote) and entry.statement.proposition.predicate == "charge":
        return " ".join(span.quote.split()).removeprefix("that "), span.start, span.end
    said = [r.mention.text for r in content_roles if r.name in ("topic", "thing")]
    told = _CHARGED.search(span.quote)
    if not said and told and (found := _ACT.match(content, span.start + told.end())):
        words = _without_the_accused(_ASIDE.split(found.group(1))[0], entry).strip(" ,")
        return " ".join(words.split()), found.start(1), found.start(1) + len(words)
    return " ".join(" ".join(said).split()) or " ".join(span.quote.split()), span.end, span.end


def _without_the_accused(words: str, entry: Entry) -> str:
    """The act without the words that say whom the charge is against, and what came of it: "theft against Adam Hill was
    dismissed"."""
    for role in entry.statement.proposition.roles:
        if role.name == "patient" and (
            found := re.search(rf"\sagainst\s[^,]{{0,30}}{re.escape(role.mention.text)}", words)
        ):
            return words[: found.start()]
    return words


def _tells(entry: Entry, charge: Entry, start: int, end: int) -> bool:
    """Whether an entry tells the act in the words of the charge, of the accused or of nobody in particular."""
    span, content = entry.statement.span, entry.statement.proposition
    if span.source != charge.statement.span.source or not start <= span.start or not span.end <= end + 1:
        return False
    doers = {own for role, own in entry.roles if role in ("agent", "body")}
    return content.actual and content.predicate not in _COURT and doers <= set(charge.fillers("patient"))
