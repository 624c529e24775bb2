"""Everything that can go wrong and be told to a user, as one tree.

CounterproofError            anything this program says about itself or its input
+-- UsageError               the command was asked for something it cannot mean       exit code 2
|   +-- LockedError          the case is locked: nothing of it goes over a network      exit code 2
+-- InputError               one file could not be read; the others go on              exit code 3
|   +-- RowError             one row of a hand-written record; the other rows go on    exit code 3
+-- DateError                a text is not a date of the declared EDTF subset
+-- VocabularyError          a lexicon file is not well formed                         exit code 2
+-- IntegrityError           something kept is no longer what it was                   exit code 4
    +-- CertificateError     a certificate does not prove what it claims
"""

from __future__ import annotations


class CounterproofError(Exception):
    """Anything this program says about itself or its input; the message is meant for people."""

    exit_code = 1


class UsageError(CounterproofError):
    """The command was asked for something it cannot mean: a wrong path, contradictory options."""

    exit_code = 2


class LockedError(UsageError):
    """The case is locked: nothing of it may be offered over, or sent to, any network endpoint."""


class InputError(CounterproofError):
    """One input could not be read. Carries the file's name and the reason; the other inputs go on."""

    exit_code = 3

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class RowError(InputError):
    """One row of a hand-written record could not be used. Rows count from 1, as a spreadsheet shows them."""

    def __init__(self, name: str, row: int, reason: str) -> None:
        super().__init__(name, f"row {row}: {reason}")
        self.row = row


class DateError(CounterproofError, ValueError):
    """A text is not a date of the declared EDTF subset, or a date that no calendar has."""


class VocabularyError(CounterproofError):
    """A lexicon file is not well formed: names the file, the entry and what is missing."""

    exit_code = 2


class IntegrityError(CounterproofError):
    """Something kept is no longer what it was when it was kept."""

    exit_code = 4


class CertificateError(IntegrityError):
    """A certificate does not prove what it claims; names the step that fails."""
