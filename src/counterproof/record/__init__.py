"""The record: where mentions become entities, dates find their anchors, and statements become entries."""

from counterproof.record.case import build
from counterproof.record.entity import Entity, Link
from counterproof.record.entry import NARRATOR, Entry, EntryCircumstance, EntryTiming
from counterproof.record.record import Charge, Gap, Outcome, Proceeding, Record, RecordDate, SourceCoverage

__all__ = [
    "NARRATOR", "Charge", "Entity", "Entry", "EntryCircumstance", "EntryTiming", "Gap", "Link", "Outcome",
    "Proceeding", "Record", "RecordDate", "SourceCoverage", "build",
]  # fmt: skip
