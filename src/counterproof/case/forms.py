"""Forms: the types of events a case knows, the version in which each is written now, and how earlier ones are read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

VERSIONS = {
    "case": 1,  # the case was opened: title
    "source": 1,  # a source came in: name, hashes, media type, size, how and from whom
    "name": 1,  # the same bytes came in again under one more name
    "text": 1,  # characters were read from a source: format with its version, hash, length
    "pieces": 1,  # the hash that binds those characters word by word; all that a redacted package says of the text
    "unread": 1,  # no characters could be read from it: the reason
    "withdrawn": 1,  # a source is no longer examined: the reason; its bytes stay
    "readmitted": 1,  # it is examined again
    "sealed": 1,  # its key was taken out of the case
    "unsealed": 1,  # and put back
    "erased": 1,  # its key was destroyed: reason, authority, date
    "locked": 1,  # nothing of the case may be offered over a network
    "unlocked": 1,
    "run": 1,  # the case was examined: with what, and what came of it
    "output": 1,  # a report or an export was given out: name and hash
    "correction": 1,  # a person's decision about something that was read
    "undo": 1,  # a person took a decision back
    "stamped": 1,  # a time stamp over a head came in (RFC 3161)
    "merged": 1,  # the events of another copy of this case were taken in
}
"""Each with what it says. A body that changes its form gets the next number and an upcaster below."""

Upcaster = Callable[[Any], Any]
UPCASTERS: dict[tuple[str, int], Upcaster] = {}
"""From (type, version) to a function that gives the body in the next version."""


def raised(type: str, version: int, body: Any, upcasters: dict[tuple[str, int], Upcaster] | None = None) -> Any:
    """A body as it would be written today, one version at a time."""
    known = UPCASTERS if upcasters is None else upcasters
    while (type, version) in known:
        body = known[type, version](body)
        version += 1
    return body
