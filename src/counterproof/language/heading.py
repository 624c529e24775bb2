"""Heading and signature: the date that a document gives itself, and who it says wrote or speaks it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from counterproof.language.analysis import Analysis, Token
from counterproof.language.layout import Paragraph
from counterproof.language.mention import DateMention, Mention
from counterproof.sources import Text
from counterproof.times.calendar import MINUTES_A_DAY

HEAD = 6
"""Paragraphs of the head of a document."""
TAIL = 3
_ACCOUNTS = frozenset({"deposition", "testimony", "affidavit", "evidence", "complaint", "statement", "relation"})
OPENING = 60
"""Words within which a deposition names who gives it."""
ENTRIES = 3
"""Paragraphs opening with a date from which on a document is a register or diary, which no one day dates."""
_SWORN = re.compile(r"\b(?:sworn|subscribed|signed|dated|given under)\b[^.\n]{0,120}\Z", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:was|were|been|be|being|is|are|had|has|have|having|he|she|they|it|and|only)\s{1,4}\Z", re.IGNORECASE
)
"""Before "signed" or "dated": another paper's date is told, and this one's not given."""
_REMARK = re.compile(r"\([^().\n]{0,40}\)\.?\s{0,4}(?:\n|\Z)")
_WRITTEN = re.compile(r"(?i:\b(?:made|taken|begun|opened|recorded|given)\b[^.\n]{0,40})\Z")
_OPENING = re.compile(
    r"(?i:\b(?:session|sitting|hearing|meeting|examination|minutes)\b[^.\n]{0,60}\b(?:of|on|begun))\s{1,4}\Z"
)
_SITS = re.compile(
    r",?\s{1,4}(?:begun|begins|beginning|opened|opening|commenced|commencing|held|before|morning|evening)\b"
)
_SPEAKS = re.compile(
    r"(?i:\b(?:deposition|affidavit|examination|interrogation|cross-examination|questioning|confession|statement"
    r"|testimony|diary|letters?|memoirs?|interview) of"
    r"|\bi, the undersigned,?|\bi,|\bby me,?|\bappeared(?: (?:before|in person|personally)(?: [a-z]{1,12}){0,2})?,?"
    r"|(?:\A|[\n.])\s{0,4}(?:name|heard|witness|deponent|declarant|author|signed):)\s{1,4}\Z"
)
"""Words before the name of one who surely speaks in the document; they go before any other sign of an author."""
_FROM = re.compile(
    r"(?i:(?:\A|\n)\s{0,4}(?:from|by):?|[.”’'\"]\s{1,4}by|(?:['’”\"],|\b(?:report|letter|article|memorandum|account|story|"
    r"narrative|notes?|memoirs?|diary|despatch|dispatch)\b[^\n]{0,100},) by)\s{1,4}\Z"
)
_TAKEN_BY = re.compile(r"(?i:\b(?:taken|written|drawn|read|translated|heard|recorded|copied)\b[^.\n]{0,40})\Z")
_FAREWELL = re.compile(r"(?i:yours|your [^\n]{0,40}|sincerely|faithfully|signed|respectfully)[^\n]{0,60}\n")


def document_date(text: Text, paragraphs: Sequence[Paragraph], dates: Sequence[DateMention]) -> DateMention | None:
    """The day that the document gives itself: "Sworn this 21st day of April 1741" anywhere in its head or tail, else a
    dateline or heading in its head. Only a full day counts; a month or year heads a register, it does not date it."""
    if not paragraphs:
        return None
    head, tail = paragraphs[:HEAD][-1].end, paragraphs[-TAIL:][0].start
    days = [m for m in dates if m.needs == "nothing" and m.value is not None and not m.value.extent and _is_day(m)]
    top = [m for m in days if m.span.start < head]
    for mention in [*top, *(m for m in days if m.span.start >= max(tail, head))]:
        if mention.text.lower().startswith("this ") or _sworn(_before(text, mention)):
            return mention
    starts = {part.start for part in paragraphs}
    if sum(m.span.start in starts for m in dates) >= ENTRIES:
        return None
    return next((m for m in top if _dates_the_whole(text, paragraphs, m)), None)


def _sworn(before: str) -> bool:
    found = _SWORN.search(before)
    return found is not None and not _TOLD.search(before[: found.start()])


def _is_day(mention: DateMention) -> bool:
    value = mention.value
    return value is not None and value.e1 - value.s0 < MINUTES_A_DAY


def _before(text: Text, mention: DateMention) -> str:
    return text.content[max(0, mention.span.start - 160) : mention.span.start]


def _dates_the_whole(text: Text, paragraphs: Sequence[Paragraph], mention: DateMention) -> bool:
    """Whether the date stands over the document: it opens its paragraph, is a sentence or line by itself or after a
    place, or follows "session of", "made on"."""
    part = next(p for p in paragraphs if p.start <= mention.span.start < p.end)
    before = text.content[part.start : mention.span.start]
    after = text.content[mention.span.end : part.end].lstrip()
    closed = not after or after[0] in ".,;:\n("
    alone = not after or after[0] in ".\n" or _REMARK.match(after) is not None
    sentence = before.replace("St.", "St").rpartition(". ")[2]
    if closed and len(before) <= 60 and "." not in before.replace("St.", ""):
        return True
    if (not sentence or not sentence.strip()) and _SITS.match(text.content, mention.span.end):
        return True
    return (alone and len(sentence) <= 60) or bool(_OPENING.search(before)) or bool(_WRITTEN.search(before))


def anchors(analysis: Analysis) -> tuple[DateMention | None, ...]:
    """For each date of a text what "yesterday" and "last year" hang on there: the document's own date, or in a diary or
    register the full date that opens the entry or one before it."""
    if analysis.document_date is not None:
        return (analysis.document_date,) * len(analysis.dates)
    pairs = zip((None, *analysis.sentences), analysis.sentences, strict=False)
    opening = {s.start for before, s in pairs if before is None or before.paragraph != s.paragraph}
    found: list[DateMention | None] = []
    head: DateMention | None = None
    for mention in analysis.dates:
        found.append(head)
        if mention.span.start in opening:
            head = mention
    return tuple(found)


def deponent(tokens: Sequence[Token], names: Sequence[Mention]) -> Mention | None:
    """Who gives the testimony that a text in old spelling begins with: the first name after "deposition of"."""
    opening = tokens[:OPENING]
    for noun, of in pairwise(opening):
        if noun.lemma.lower() in _ACCOUNTS and of.lemma.lower() == "of":
            return next((m for m in names if m.kind == "person" and 0 <= m.span.start - of.end < 16), None)
    return None


def author(text: Text, paragraphs: Sequence[Paragraph], names: Sequence[Mention]) -> Mention | None:
    """Who wrote or speaks the document: a person named in its head after "the deposition of", "I, the undersigned",
    "Heard:", else after "by" or "from" in a heading or title, else one who signs it in its last lines."""
    if not paragraphs:
        return None
    people = [m for m in names if m.kind == "person" or (m.kind == "unknown" and _speaks(text, m))]
    head, tail = paragraphs[:HEAD][-1].end, paragraphs[-TAIL:][0].start
    top = [(m, _introduced(text, m)) for m in people if m.span.start < head]
    for words in (_SPEAKS, _FROM):
        for mention, before in top:
            found = words.search(before)
            if found and not _TAKEN_BY.search(before[: found.start()]):
                return mention
    for mention in reversed(people):
        if mention.span.start >= tail and _signs(text, mention, paragraphs):
            return mention
    return None


def _speaks(text: Text, mention: Mention) -> bool:
    """Whether "the interrogation of" stands before a name of unclear kind: it is a person's."""
    return bool(_SPEAKS.search(_introduced(text, mention)))


def _introduced(text: Text, mention: Mention) -> str:
    """The words before a name, without its titles, an article or the trade that stands with it ("the widow")."""
    start = mention.span.start
    before = _without_titles(text.content[max(0, start - 160) : start], mention)
    return re.sub(r"(?i)\bthe\s{1,4}(?:[a-z-]{3,16}\s{1,4}){1,2}\Z", "", before)


def _without_titles(before: str, mention: Mention) -> str:
    for title in reversed(mention.modifiers):
        bare = before.rstrip().rstrip(".")
        if bare.lower().endswith(title):
            before = bare[: -len(title)]
    return re.sub(r"(?i)\bthe\s{1,4}\Z", "", before)


def _signs(text: Text, mention: Mention, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the name fills a last line by itself, or follows a farewell."""
    line_start = text.content.rfind("\n", 0, mention.span.start) + 1
    line_end = text.content.find("\n", mention.span.end)
    rest = text.content[mention.span.end : line_end if line_end >= 0 else len(text.content)].strip(" .,\r")
    before = text.content[line_start : mention.span.start].strip()
    last = mention.span.end >= paragraphs[-1].end - 80
    shouted = mention.text.isupper() and " " in mention.text and re.fullmatch(r",?[a-z ’'-]{0,30}", rest.lower())
    if last and shouted and (not before or before[-1] in ".!?"):
        return True
    own_words = re.search(r"\b(?:I|my|me)\b", text.content) is not None
    if last and own_words and not rest and " " in mention.text and before[-1:] in (".", "!", "?"):
        return True
    if last and re.fullmatch(r"(?i)(?:signed|\(signed\)):?", _without_titles(before + " ", mention).strip()):
        return True
    return last and not rest and (not before or bool(_FAREWELL.search(before + "\n")))
