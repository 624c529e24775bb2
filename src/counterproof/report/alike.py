"""Alike: what two people's words share beyond chance, in words. That they agree does not speak for them."""

from __future__ import annotations

from counterproof.grounds.likeness import Likeness
from counterproof.inquiry import Inquiry
from counterproof.record import Record

_KIND = {
    "wording": "use the same words",
    "spelling": "share a spelling that nobody else has",
    "order": "name the same people in the same order",
}


def alike(inquiry: Inquiry) -> tuple[str, ...]:
    """One sentence for each likeness, with the words and where they stand."""
    return tuple(_sentence(inquiry.record, one) for one in inquiry.survey.likenesses)


def _sentence(record: Record, one: Likeness) -> str:
    first, second = (record.name(person) for person in one.between)
    names = {text.source.id: text.source.name for text in record.texts}
    where = "; ".join(f"{names.get(span.source, '')}, from character {span.start}" for span in one.spans)
    others = f"; used by others too, in {', '.join(dict.fromkeys(names[s.source] for s in one.elsewhere))}"
    return f"{first} and {second} {_KIND[one.kind]}: “{one.words}” ({where}{others if one.elsewhere else ''})."
