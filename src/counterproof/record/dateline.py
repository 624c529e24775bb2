"""Datelines: which dates head an entry, a letter or a session, and whether a document's date is surely its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterproof.language import DateMention, Token
from counterproof.record.page import Page
from counterproof.times import VagueDate
from counterproof.times.calendar import MINUTES_A_DAY

LONGEST = 60
"""Characters of the place or label that may stand before the date of a heading."""
_LABEL = re.compile(
    r"(?:date|dated|sent|on)?:?\s{0,4}|[^.!?\n]{0,60},\s{0,4}|[^.!?\n]{0,40}:\s{0,4}"
    r"|[^.!?\n]{0,24}\b(?:session|sitting|hearing|day|meeting|minutes|entry)\b[^.!?\n]{0,20}\b(?:of|on|for),?\s{0,4}"
    r"|[^.!?\n]{0,20}\b(?:session|sitting|hearing|day),\s{0,4}|the\s",
    re.IGNORECASE,
)
_WILL = frozenset({"will", "shall", "'ll", "wo", "sha"})


def heads(page: Page, mention: DateMention, value: VagueDate) -> bool:
    """Whether a day stands over what follows it."""
    return not value.extent and value.e1 - value.s0 < MINUTES_A_DAY and stands_over(page, mention)


def stands_over(page: Page, mention: DateMention) -> bool:
    """Whether a date opens its passage, alone or behind a place or a label, and a mark closes it."""
    start = page.passage_start(mention.span.start)
    line = page.content.rfind("\n", 0, mention.span.start) + 1
    before = page.content[max(start, line) : mention.span.start]
    if len(before) > LONGEST or not _LABEL.fullmatch(before):
        return False
    after = page.after(mention.span.end, 3)
    if not after.strip() or after.lstrip(" ")[0] in ".;:\n-–—+(":
        return True
    return after[0] == "," and (not before or _line_end(page, start) - start <= LONGEST)


def is_heading(page: Page, end: int) -> bool:
    """Whether the year that ends at a place ends a short passage, as in "Anno 1740."."""
    last = _line_end(page, end)
    return last - page.passage_start(end) <= LONGEST and not page.content[end:last].strip(" .,:;\r")


def _line_end(page: Page, start: int) -> int:
    line = page.content.find("\n", start)
    return line if line >= 0 else len(page.content)


def is_future(page: Page, start: int) -> bool:
    """Whether the clause at a place speaks of what is to come: "I shall send it on Monday"."""
    if not page.analysis.sentences:
        return False
    sentence = page.analysis.sentences[page.sentence(start)]
    words = page.analysis.tokens[sentence.first : sentence.last]
    here = _verb(page, words, start)
    if any(word.text.lower() == "by" for word in [w for w in words if w.end <= start][-2:]):
        return False
    return any(
        word.tag == "MD" and word.head == here and word.text.lower().replace("’", "'") in _WILL for word in words
    )


def looks_back(page: Page, start: int) -> bool:
    """Whether the clause at a place tells what had happened before: "he had been taken in November". Not by which time
    it had: "by November they had taken it" goes on."""
    if not page.analysis.sentences:
        return False
    sentence = page.analysis.sentences[page.sentence(start)]
    words = page.analysis.tokens[sentence.first : sentence.last]
    here = _verb(page, words, start)
    if any(word.text.lower() == "by" for word in [w for w in words if w.end <= start][-2:]):
        return False
    return any(word.text.lower() == "had" and word.head == here and word.dep == "aux" for word in words)


def _verb(page: Page, words: Sequence[Token], start: int) -> int:
    """Index of the verb that governs the word at a place; -1 for none."""
    here = next((word for word in words if word.end > start), None)
    for _ in range(8):
        if here is None or here.pos in ("VERB", "AUX") or here.head == here.index:
            break
        here = page.analysis.tokens[here.head]
    return here.index if here else -1


def own_date(page: Page, document: DateMention) -> bool:
    """Whether the document's date stands in a dateline or formula ("sworn this 3rd day of May"), not in a story."""
    sentence = page.analysis.sentences[page.sentence(document.span.start)] if page.analysis.sentences else None
    words = page.analysis.tokens[sentence.first : sentence.last] if sentence else ()
    before = [w for w in words if w.start <= document.span.start]
    return not any(w.tag in ("VBD", "VBZ", "VBP") for w in words) or any(w.text.lower() == "this" for w in before)
