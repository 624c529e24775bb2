"""Letter: the date of a document in which somebody speaks for himself - a letter, a deposition, an affidavit."""

from __future__ import annotations

import re

from counterproof.language import Analysis, DateMention

_DATELINE = re.compile(r"(?:[A-Z][^.,;\n]{1,40}, )?(?:the )?")
"""Before the day that a passage opens with: nothing, or a place."""
_EDGE = 250
"""Code points from either end of a letter or affidavit within which it gives its date."""


def letter_date(analysis: Analysis) -> DateMention | None:
    """The date of a document that says who speaks in it, or in which somebody says "I", at its head or its foot."""
    date = analysis.document_date
    if date is None or not (analysis.author is not None or _in_first_person(analysis)):
        return None
    at_edge = date.span.start < _EDGE or date.span.end > len(analysis.text.content) - _EDGE
    return date if at_edge and date.needs == "nothing" and not _has_another(analysis, date) else None


def _has_another(analysis: Analysis, own: DateMention) -> bool:
    """Whether a later passage opens with a day of its own, as in a file of letters or a journal."""
    pairs = zip((None, *analysis.sentences), analysis.sentences, strict=False)
    opening = [s for before, s in pairs if before is not None and before.paragraph != s.paragraph]
    days = [d for d in analysis.dates if d.span != own.span and d.needs == "nothing" and d.value and not d.value.extent]
    content = analysis.text.content
    return any(
        s.start <= d.span.start < s.end and _DATELINE.fullmatch(content, s.start, d.span.start)
        for s in opening
        for d in days
    )


def _in_first_person(analysis: Analysis) -> bool:
    """Whether somebody writes or swears in his own words, outside quotations and turns."""
    spoken = [(q.span.start, q.span.end) for q in analysis.quotations] + [
        (t.body.start, t.body.end) for t in analysis.turns
    ]
    own = (t for t in analysis.tokens if t.tag in ("PRP", "PRP$") and t.text in ("I", "my", "me", "My", "We", "we"))
    return any(not any(a <= t.start < b for a, b in spoken) for t in own)
