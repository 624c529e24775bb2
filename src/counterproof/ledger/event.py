"""Event: one thing that happened to a case. Its body is sealed; what stands in the open says nothing of any source.

The chain is made over the sealed form, so that it can be checked by anyone, and still holds after a key is destroyed.

Each event is sealed under a key of its own, made from the keys of what it speaks of and its uid. To show one event to
somebody is to give away that key, which opens this event and no other. What is sealed begins with a hash of the key, so
that a sealed event cannot be made that opens under two keys to two bodies (the cipher alone would allow it: Len,
Grubbs, Ristenpart, "Partitioning Oracle Attacks", USENIX Security 2021).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Sequence
from typing import Any, NamedTuple

from counterproof.errors import IntegrityError
from counterproof.ledger.identity import canonical, parsed
from counterproof.ledger.keys import KEY, Keyring, derived, seal, unseal

START = hashlib.sha256(b"").digest()
"""What the first link joins on to."""


class Event(NamedTuple):
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
            raw = parsed(leaf)
            sealed = binascii.a2b_base64(raw["data"], strict_mode=True)
            return Event(raw["uid"], raw["type"], raw["v"], raw["at"], tuple(raw["keys"]), sealed)
        except (ValueError, KeyError, TypeError):
            raise IntegrityError("an event is not what an event looks like") from None

    @staticmethod
    def sealing(uid: str, type: str, version: int, at: str, body: Any, keys: Sequence[str], keyring: Keyring) -> Event:
        """A new event. Raises KeyError where one of its keys is gone."""
        shared = keyring.key(keys)
        if shared is None:
            raise KeyError("an event cannot be sealed under a key that no longer exists")
        key, handles = _own(shared, uid), tuple(keys)
        sealed = seal(key, canonical(body), _about(uid, type, version, at, handles))
        return Event(uid, type, version, at, handles, _named(key) + sealed)

    def key(self, keyring: Keyring) -> bytes | None:
        """The key that opens this event and nothing else; None where a key that it is made from was destroyed."""
        shared = keyring.key(self.keys)
        return None if shared is None else _own(shared, self.uid)

    def body(self, keyring: Keyring) -> Any | None:
        """What was sealed; None where a key of it was destroyed. Raises IntegrityError where it was altered."""
        key = self.key(keyring)
        return None if key is None else self.opened(key)

    def opened(self, key: bytes) -> Any:
        """What was sealed under the event's own key. Raises IntegrityError where that key is another."""
        named, sealed = self.sealed[:KEY], self.sealed[KEY:]
        if named != _named(key):
            raise IntegrityError("a sealed record does not open with its key")
        return parsed(unseal(key, sealed, _about(self.uid, self.type, self.version, self.at, self.keys)))


def _own(shared: bytes, uid: str) -> bytes:
    """The key of one event among all that are sealed under the same keys."""
    return derived(shared, b"event " + uid.encode())


def _named(key: bytes) -> bytes:
    """What binds a sealed event to one key; of a random key it says nothing."""
    return hashlib.sha256(b"counterproof key" + key).digest()


def _about(uid: str, type: str, version: int, at: str, keys: tuple[str, ...]) -> bytes:
    """All of an event but its body, bound to the sealed body: the two cannot be parted."""
    return "\n".join([uid, type, str(version), at, *keys]).encode()


def link(before: bytes, leaf: bytes) -> bytes:
    """The next link of the chain: the hash of the link before and of the hash of the event."""
    return hashlib.sha256(before + leaf).digest()


class Entry(NamedTuple):
    """An event at its place: `number` counts from 0; `body` is None where its key was destroyed."""

    number: int
    event: Event
    body: Any | None
