"""Event: one thing that happened to a case. Its body is sealed; what stands in the open says nothing of any source.

The chain is made over the sealed form, so that it can be checked by anyone, and still holds after a key is destroyed.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from counterproof.errors import IntegrityError
from counterproof.ledger.identity import canonical
from counterproof.ledger.keys import Keyring, seal, unseal

START = hashlib.sha256(b"").digest()
"""What the first link joins on to."""


@dataclass(frozen=True)
class Event:
    """One event as it lies in the chain.

    `uid` is random; `type` and `version` say how the body is to be read; `at` is UTC to the microsecond, as the machine
    said; `keys` are the handles of the keys that must all exist for `sealed` to open.
    """

    uid: str
    type: str
    version: int
    at: str
    keys: tuple[str, ...]
    sealed: bytes

    def leaf(self) -> bytes:
        """The event as canonical JSON (RFC 8785): the bytes that are hashed."""
        data = base64.b64encode(self.sealed).decode()
        open_part = {"at": self.at, "keys": list(self.keys), "type": self.type, "uid": self.uid, "v": self.version}
        return canonical({**open_part, "data": data})

    @staticmethod
    def read(leaf: bytes) -> Event:
        """The event from its canonical JSON. Raises IntegrityError."""
        try:
            raw = json.loads(leaf)
            sealed = base64.b64decode(raw["data"], validate=True)
            return Event(raw["uid"], raw["type"], raw["v"], raw["at"], tuple(raw["keys"]), sealed)
        except (ValueError, KeyError, TypeError):
            raise IntegrityError("an event is not what an event looks like") from None

    @staticmethod
    def sealing(uid: str, type: str, version: int, at: str, body: Any, keys: Sequence[str], keyring: Keyring) -> Event:
        """A new event. Raises KeyError where one of its keys is gone."""
        key = keyring.key(keys)
        if key is None:
            raise KeyError("an event cannot be sealed under a key that no longer exists")
        handles = tuple(keys)
        sealed = seal(key, canonical(body), _about(uid, type, version, at, handles))
        return Event(uid, type, version, at, handles, sealed)

    def body(self, keyring: Keyring) -> Any | None:
        """What was sealed; None where a key of it was destroyed. Raises IntegrityError where it was altered."""
        key = keyring.key(self.keys)
        if key is None:
            return None
        return json.loads(unseal(key, self.sealed, _about(self.uid, self.type, self.version, self.at, self.keys)))


def _about(uid: str, type: str, version: int, at: str, keys: tuple[str, ...]) -> bytes:
    """All of an event but its body, bound to the sealed body: the two cannot be parted."""
    return "\n".join([uid, type, str(version), at, *keys]).encode()


def link(before: bytes, leaf: bytes) -> bytes:
    """The next link of the chain: the hash of the link before and of the hash of the event."""
    return hashlib.sha256(before + leaf).digest()


@dataclass(frozen=True)
class Entry:
    """An event at its place: `number` counts from 0; `body` is None where its key was destroyed."""

    number: int
    event: Event
    body: Any | None
