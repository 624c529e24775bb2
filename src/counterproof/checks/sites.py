"""Sites: what the words for a place that no name tells say of it - a prison, or a spot where no prisoner is kept."""

from __future__ import annotations

from counterproof.record import Entry
from counterproof.statements.vocabulary import lexicon

_OWN = frozenset(("door", "house", "home", "cottage", "shop", "room", "lodging", "farm", "table", "stair", "threshold"))
"""What is somebody's own is no part of a prison: "her door", "the widow's house"."""
_ROOMS = frozenset(("hall", "house", "room", "place", "yard", "gate", "door", "office", "building"))
"""What the word before it tells of: "the market hall", "the station yard"."""


def is_prison(entry: Entry) -> bool:
    """Whether the place is a prison by its own words: "the gaol", "the Tolbooth of Leith", "Oslo prison"."""
    where = entry.statement.proposition.place
    if where is None or where.form == "typed":
        return False
    words = {where.head, *(word.strip(".,").casefold() for word in where.text.split())}
    return bool(words & lexicon().sets["custody"])


def at_large(entry: Entry) -> bool:
    """Whether the place is one at which no prisoner is kept, whatever its name: a smithy, a quay, somebody's door."""
    where = entry.statement.proposition.place
    if where is None or where.form not in ("definite", "indefinite") or where.number == "plural" or is_prison(entry):
        return False
    words = {word.strip(".,").casefold() for word in where.text.split()}
    owned = where.owner is not None and where.head in _OWN
    open_to_all = lexicon().sets["open"]
    return owned or where.head in open_to_all or (where.head in _ROOMS and bool(open_to_all & words))
