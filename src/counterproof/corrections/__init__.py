"""Corrections: what people decided about anything that was read, fastened to words, and what of it holds now.

It knows no disk and no ledger: decisions come in as a list that only grows, in no order that matters, and go out as
statements, as changes asked of the record, and as what became of each. By rooms:

finding words       anchor, folding, haystack, place, shelf
a decision          correction (with Undo and Decisions), target, content, wire
what holds          standing, oneness, rings, history
what it does        read_there, fastening, amending, told_again, application, changes
what became of it   disposition, upshot

A person outranks the program always. Two people who differ are both kept and both asked. A decision is applied, or
superseded, undone, in dispute, or an orphan whose words were not found; it is never lost.
"""

from counterproof.corrections.anchor import Anchor
from counterproof.corrections.application import Applied, apply
from counterproof.corrections.changes import Changes, DateChange, LinkChange, Oneness
from counterproof.corrections.correction import Correction, Decisions, Declarants, Undo, Who
from counterproof.corrections.disposition import Borne, Disposition, Queued, Upshot
from counterproof.corrections.fastening import Fastened
from counterproof.corrections.haystack import find
from counterproof.corrections.history import Step, history, same_matter
from counterproof.corrections.place import Doubt, Place
from counterproof.corrections.standing import Standing, standing
from counterproof.corrections.target import Conflict, Named, Pair, Reading, Words, folded_name
from counterproof.corrections.upshot import upshot

__all__ = [
    "Anchor", "Doubt", "Place", "find",
    "Correction", "Decisions", "Undo", "Declarants", "Who",
    "Conflict", "Named", "Pair", "Reading", "Words", "folded_name",
    "Standing", "Step", "history", "same_matter", "standing",
    "Applied", "Changes", "Fastened", "DateChange", "LinkChange", "Oneness", "apply",
    "Borne", "Disposition", "Queued", "Upshot", "upshot",
]  # fmt: skip
