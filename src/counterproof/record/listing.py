"""Listing: people named one after another, "A, B and C" - and whom of them a document lists as the accused."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterproof.language import Mention
from counterproof.record.entity import Link
from counterproof.record.page import Page
from counterproof.record.resolution import Place, place

_BETWEEN = re.compile(r"\s{0,2}(?:,|;)\s{1,2}(?:and\s{1,2})?|\s{1,2}and\s{1,2}")
_LAST = re.compile(r"\s{0,2},?\s{1,2}and\s{1,2}")
_TRIED_BEFORE = re.compile(
    r"(?i:\b(?:trial|case|prosecution|indictment) (?:of|against) (?:the )?|\b(?:accused|defendants|prisoners)\b"
    r"[^.\n]{0,30}(?:\b(?:are|were)|[:,(])\s{1,2}(?:the )?|\b(?:tried|charged|arraigned|indicted) (?:were )?)\Z"
)
_TRIED_AFTER = re.compile(
    r"(?i:[^.;\n]{0,12}\b(?:were|are|stand|stood|being|been)\b[^.;\n]{0,24}\b"
    r"(?:tried|charged|indicted|arraigned|accused|on trial|before the (?:court|bench|judges?|tribunal)|to the bar)\b)"
)
_OPEN = re.compile(r"(?i:\b(?:among|including|others?|inter alia|such as|along with|together with|besides)\b)")
_ACCUSED = frozenset({"accused", "defendant", "defendants"})
_WORDS = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_NUMBERS = {word: number for number, word in enumerate(_WORDS, start=2)} | {"both": 2}
NEAR = 40
"""Characters on either side of a list in which words may leave it open ("among others")."""


@dataclass(frozen=True)
class Listing:
    """Two people or more, named side by side: their mentions and ids in the order of the text."""

    mentions: tuple[Mention, ...]
    to: tuple[str, ...]

    @property
    def start(self) -> int:
        """Where the first name begins."""
        return self.mentions[0].span.start

    @property
    def end(self) -> int:
        """Where the last name ends."""
        return self.mentions[-1].span.end


def listings(page: Page, links: Mapping[Place, tuple[Link, ...]], people: Collection[str]) -> tuple[Listing, ...]:
    """The lists of one text in which everybody is surely known, closed by "and" before the last name, in order."""
    found = []
    for run in _runs(page):
        tied = [[k.to for k in links.get(place(m), ()) if k.sure and k.to in people] for m in run]
        if all(len(each) == 1 for each in tied):
            found.append(Listing(tuple(run), tuple(dict.fromkeys(each[0] for each in tied))))
    return tuple(listing for listing in found if len(listing.to) > 1)


def _runs(page: Page) -> Iterator[list[Mention]]:
    run: list[Mention] = []
    for mention in page.names:
        gap = _gap(page, run[-1], mention) if run else ""
        if run and _BETWEEN.fullmatch(gap) and page.sentence(run[-1].span.start) == page.sentence(mention.span.start):
            run.append(mention)
            if _LAST.fullmatch(gap):
                yield run
                run = []
        else:
            run = [mention]


def _gap(page: Page, first: Mention, second: Mention) -> str:
    """What stands between two names, the titles of the second left out."""
    gap = page.between(first.span, second.span)
    for title in second.modifiers:
        gap = re.sub(rf"(?i)(?<=\s){re.escape(title)}\.?\s", "", gap)
    return gap


def several_meant(lists: Iterable[Listing], links: Mapping[Place, tuple[Link, ...]]) -> dict[Place, tuple[Link, ...]]:
    """The first names of lists of three or more, each with the links of its whole list: grammar often loses the rest
    of a long list, and what a sentence says of its first it says of all."""
    found = {}
    for listing in lists:
        if len(listing.mentions) > 2:
            every = {link.to: link for m in listing.mentions for link in links[place(m)]}
            found[place(listing.mentions[0])] = tuple(every.values())
    return found


def accused(mention: Mention, page: Page, lists: Sequence[Listing]) -> tuple[tuple[str, ...], bool] | None:
    """Whom "the defendants" means: the only ones whom the text before lists as tried or charged, and whether that is
    surely all of them - their number is told and agrees. None without such a list, or with several."""
    if mention.head.lower() not in _ACCUSED or mention.owner:
        return None
    held = {listing.to: listing for listing in lists if listing.end <= mention.span.start and _tried(listing, page)}
    if len(held) != 1:
        return None
    listing = next(iter(held.values()))
    told = _told_number(mention)
    if told and told != len(listing.to):
        return None
    around = page.before(listing.start, NEAR) + page.after(listing.end, NEAR)
    return listing.to, bool(told) and not _OPEN.search(around)


def names_accused(mention: Mention) -> bool:
    """Whether a phrase speaks of several accused: "the two defendants", "all three defendants"."""
    return (
        mention.number == "plural" and mention.head.lower() in _ACCUSED and mention.form in ("definite", "indefinite")
    )


def everybody(mention: Mention, page: Page, lists: Sequence[Listing]) -> tuple[Link, ...]:
    """Each of those whom "all three defendants" means, where the text lists surely all of them; else nobody."""
    found = accused(mention, page, lists) if names_accused(mention) else None
    if found is None or not found[1]:
        return ()
    why = f"“{mention.text}”: those whom this document lists as tried, as many as it says"
    return tuple(Link(mention.span, to, "definite", sure=True, why=why) for to in found[0])


def _tried(listing: Listing, page: Page) -> bool:
    before = page.before(listing.start, 2 * NEAR)
    return bool(_TRIED_BEFORE.search(before) or _TRIED_AFTER.match(page.after(listing.end, 2 * NEAR)))


def _told_number(mention: Mention) -> int:
    words = mention.text.lower().split()
    told = [int(w) if w.isdecimal() and len(w) < 4 else _NUMBERS.get(w, 0) for w in words]
    return next((number for number in told if number), 0)
