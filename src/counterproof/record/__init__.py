"""The record: where mentions become entities, dates find their anchors, and statements become entries.

The way through: `case` puts a record together, `interpretation` resolves what its texts say, `entries` makes statements
into entries. By rooms:

what comes out      record, entity, entry, resolution, coverage
people's decisions  decided, cast
pages               page, held, standing, trail, setting
people's names      roster, bearer, naming, personal, spelling, writing, directory, company
who is meant        coreference, interlocutors, speaking, plural, kin, service, describing, definite, listing, neuter
what is described   unnamed, standin, nouns
places              places
happenings          happenings, occasions, telling, retelling, clauses
dates               solved, anchors, story, dateline, said_in_full, lady_day
law                 court, sitting, charges, hearing, blame, custody
"""

from counterproof.record.case import build
from counterproof.record.entity import Entity, Link
from counterproof.record.entry import NARRATOR, Entry, EntryCircumstance, EntryTiming
from counterproof.record.record import Charge, Gap, Outcome, Proceeding, Record, RecordDate, SourceCoverage

__all__ = [
    "NARRATOR", "Charge", "Entity", "Entry", "EntryCircumstance", "EntryTiming", "Gap", "Link", "Outcome",
    "Proceeding", "Record", "RecordDate", "SourceCoverage", "build",
]  # fmt: skip
