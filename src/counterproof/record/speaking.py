"""Speaking: who "I" is - the speaker of a quotation or a turn, the sender of a message, the author of a document."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from counterproof.language import Mention
from counterproof.record.entity import Link
from counterproof.record.page import Page
from counterproof.record.resolution import Place, place
from counterproof.record.roster import Roster
from counterproof.record.trail import Trail

_SENDER = re.compile(r"^(?:From|Sender):[ \t]{0,4}\S[^\n]{0,120}", re.MULTILINE)
_ANSWERS = frozenset({"a", "answer", "answered", "witness", "deponent"})
_AUTHORS = frozenset({"affiant", "declarant", "deponent", "undersigned"})
_DEPOSED = re.compile(r"(?:(?<=[:;.,\n] )|(?<=\n)|(?<=^))(?:[Aa]nd )?That\b(?= )")
"""How what is deposed begins, clause by clause: "That on the same night she saw ..."."""
_OPENING = 400
"""Characters at either end of a document in which an author is named as such, not told about."""


@dataclass(frozen=True)
class Voices:
    """Who may be "I" in one text outside quotations: its senders, by the place where each begins to write, else its
    author.
    """

    page: Page
    author: Link | None
    starts: tuple[int, ...] = ()
    senders: tuple[Link | None, ...] = ()

    def at(self, start: int) -> Link | None:
        """Who writes at a place."""
        if not self.starts:
            return self.author
        last = bisect_right(self.starts, start) - 1
        return self.senders[last] if last >= 0 else None


def voices(page: Page, links: Mapping[Place, tuple[Link, ...]]) -> Voices:
    """The senders of a text made of messages, else its author: not surely where the text tells about him as well."""
    lines = [match.span() for match in _SENDER.finditer(page.content)]
    if lines:
        senders = tuple(_named(page, links, start, end) for start, end in lines)
        return Voices(page, None, tuple(start for start, _ in lines), senders)
    author = page.analysis.author
    link = (links.get(place(author), ()) or (None,))[0] if author else None
    if link and _told_about(page, link.to, links):
        link = replace(link, sure=False)
    return Voices(page, link)


def _named(page: Page, links: Mapping[Place, tuple[Link, ...]], start: int, end: int) -> Link | None:
    inside = [m for m in page.names if start <= m.span.start < end]
    return next((link for m in inside for link in links.get(place(m), ())), None)


def _told_about(page: Page, person: str, links: Mapping[Place, tuple[Link, ...]]) -> bool:
    """Whether the body of the text has the person do something under his own name: then he hardly is its "I"."""
    body = range(_OPENING, max(_OPENING, len(page.content) - _OPENING))
    return any(
        link.to == person and page.is_subject(m) and not page.quoted(m.span)
        for m in page.names
        if m.span.start in body
        for link in links.get(place(m), ())
    )


def deponent(mention: Mention, voices: Voices) -> Link | None:
    """Whom "this deponent" or "the undersigned" means: the author of the document."""
    if mention.head not in _AUTHORS or mention.number == "plural" or voices.author is None:
        return None
    why = f"“{mention.text}” is who makes this document"
    return Link(mention.span, voices.author.to, "self", voices.author.sure, why)


def testifier(mention: Mention, voices: Voices, trail: Trail, roster: Roster) -> Link | None:
    """Whom "she" means in "That on the same night she saw ...", a clause of what is deposed: the deponent, where nobody
    else whom it fits stands before it in the clause."""
    page, start = voices.page, mention.span.start
    if voices.author is None or mention.text.lower() not in ("he", "she") or page.quoted(mention.span):
        return None
    sentence = page.analysis.sentences[page.sentence(start)]
    opens = [found.end() for found in _DEPOSED.finditer(page.content, sentence.start, start)]
    gender = roster.gender(voices.author.to)
    if not opens or gender not in ("u", mention.gender) or page.turn(mention.span):
        return None
    before = [s for s in trail.of_sentence(page.sentence(start)) if opens[-1] <= s.start < start]
    if any((roster.gender(s.to) if s.to else s.gender) in ("u", mention.gender) for s in before):
        return None
    why = f"“{mention.text}”: in what is deposed, the one who deposes"
    return Link(mention.span, voices.author.to, "pronoun", voices.author.sure, why)


def self_of(mention: Mention, voices: Voices, speakers: Sequence[Link]) -> Link | None:
    """Who "I" is; `speakers` are those to whom the statement is attributed, outermost first. "We" is left alone."""
    page, at = voices.page, mention.span
    if mention.number == "plural":
        return None
    turn = page.turn(at)
    if page.quoted(at):
        speaker = speakers[-1] if speakers else None
    elif turn is not None:
        answers = turn.speaker.casefold() in _ANSWERS
        speaker = speakers[0] if speakers else voices.author if answers else None
    else:
        speaker = voices.at(at.start)
    if speaker is None:
        return None
    return Link(at, speaker.to, "self", speaker.sure, f"“{mention.text}” is the one who speaks here")
