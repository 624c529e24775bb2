"""Keys: one for each thing that may have to be forgotten. Whoever destroys the key has erased all that it sealed.

Everything written into a case is sealed under a key of its own (ChaCha20-Poly1305, RFC 8439, from `cryptography`).
Where a case is not encrypted the keys stand in the clear beside what they seal: they then keep no secret, but erasing
works alike. Where it is encrypted each key is wrapped by a master key, which is never stored: it comes from a
passphrase by scrypt (RFC 7914) or from a key file.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from counterproof.errors import IntegrityError, UsageError

KEY = 32
NONCE = 12
SALT = 16
COST = (2**17, 8, 1)
"""N, r, p of scrypt: one guess at a passphrase costs 128 MB and much of a second (OWASP, password storage)."""
MOST_N, MOST_R, MOST_P = 2**20, 32, 16
"""What a lock may ask for before it is taken for an attack."""
METHODS = ("none", "passphrase", "key file")
CHECK = b"counterproof key check"


@dataclass(frozen=True)
class Unlocking:
    """What a person brings to open an encrypted case: a passphrase, or the bytes of a key file. Never stored."""

    passphrase: str = field(default="", repr=False)
    key_file: bytes = field(default=b"", repr=False)

    def __bool__(self) -> bool:
        return bool(self.passphrase or self.key_file)


@dataclass(frozen=True)
class Lock:
    """How the keys of a case are wrapped: not at all, by a passphrase, or by a key file. Public: it holds no secret."""

    method: str = "none"
    salt: bytes = b""
    check: bytes = b""
    cost: tuple[int, int, int] = COST

    @staticmethod
    def made(unlocking: Unlocking, cost: tuple[int, int, int] = COST) -> tuple[Lock, bytes]:
        """A new lock and its master key; with nothing to unlock by, no lock and an empty key."""
        if not unlocking:
            return Lock(), b""
        plain = Lock("key file" if unlocking.key_file else "passphrase", secrets.token_bytes(SALT), b"", cost)
        master = plain._derived(unlocking)
        return Lock(plain.method, plain.salt, seal(master, CHECK, b"check"), plain.cost), master

    def opened(self, unlocking: Unlocking) -> bytes:
        """The master key. Raises UsageError where what is brought does not open it."""
        if self.method == "none":
            return b""
        if not unlocking:
            raise UsageError(f"this case is encrypted: it opens with its {self.method}")
        if (self.method == "key file") != bool(unlocking.key_file):
            raise UsageError(f"this case opens with its {self.method}")
        master = self._derived(unlocking)
        try:
            unseal(master, self.check, b"check")
        except IntegrityError:
            raise UsageError(f"this {self.method} does not open the case") from None
        return master

    def _derived(self, unlocking: Unlocking) -> bytes:
        if unlocking.key_file:
            if len(unlocking.key_file) < KEY:
                raise UsageError(f"a key file holds at least {KEY} bytes")
            return _hkdf(unlocking.key_file, self.salt, b"counterproof master")
        n, r, p = self.cost
        if n > MOST_N or r > MOST_R or p > MOST_P or len(self.salt) != SALT:
            raise IntegrityError("the lock of this case asks for more work than any case of ours does")
        return Scrypt(salt=self.salt, length=KEY, n=n, r=r, p=p).derive(unlocking.passphrase.encode())

    def as_text(self) -> str:
        """The lock as JSON."""
        return json.dumps([self.method, self.salt.hex(), self.check.hex(), list(self.cost)])

    @staticmethod
    def read(text: str) -> Lock:
        """The lock from JSON. Raises IntegrityError."""
        try:
            method, salt, check, (n, r, p) = json.loads(text)
            lock = Lock(str(method), bytes.fromhex(salt), bytes.fromhex(check), (int(n), int(r), int(p)))
        except (ValueError, TypeError):
            raise IntegrityError("the lock of this case is damaged") from None
        if lock.method not in METHODS:
            raise IntegrityError("the lock of this case is of a kind that is not known")
        return lock


def seal(key: bytes, data: bytes, about: bytes) -> bytes:
    """Data sealed under a key: nonce, ciphertext, tag. `about` is bound to it and must be named again to open it."""
    nonce = secrets.token_bytes(NONCE)
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, data, about)


def unseal(key: bytes, sealed: bytes, about: bytes) -> bytes:
    """What was sealed. Raises IntegrityError where key, data or what it is about is another."""
    try:
        return ChaCha20Poly1305(key).decrypt(sealed[:NONCE], sealed[NONCE:], about)
    except (InvalidTag, ValueError):
        raise IntegrityError("a sealed record does not open with its key") from None


@dataclass
class Keyring:
    """The keys of a case that still exist, by handle. A handle is random and says nothing of what its key seals."""

    master: bytes = field(default=b"", repr=False)
    held: dict[str, bytes] = field(default_factory=dict, repr=False)

    def new(self) -> tuple[str, bytes]:
        """A fresh key, kept under a fresh handle; the second part is what the store writes down."""
        handle, key = secrets.token_hex(8), secrets.token_bytes(KEY)
        self.held[handle] = key
        return handle, self.wrapped(handle)

    def wrapped(self, handle: str) -> bytes:
        """A key as the store holds it."""
        key = self.held[handle]
        return seal(self.master, key, handle.encode()) if self.master else key

    def take(self, stored: Mapping[str, bytes]) -> None:
        """The keys as the store holds them now; those that it no longer holds are forgotten."""
        for handle in self.held.keys() - stored.keys():
            del self.held[handle]
        for handle in stored.keys() - self.held.keys():
            kept = stored[handle]
            self.held[handle] = unseal(self.master, kept, handle.encode()) if self.master else kept

    def key(self, handles: Sequence[str]) -> bytes | None:
        """The key of what several things share: with any of them destroyed there is none, and nothing opens."""
        if len(handles) == 1:
            return self.held.get(handles[0])
        try:
            return _hkdf(b"".join(self.held[handle] for handle in sorted(handles)), b"", b"counterproof shared")
        except KeyError:
            return None


def _hkdf(secret: bytes, salt: bytes, use: bytes) -> bytes:
    """HKDF (RFC 5869) with SHA-256."""
    return HKDF(algorithm=SHA256(), length=KEY, salt=salt, info=use).derive(secret)


def derived(key: bytes, use: bytes, size: int = KEY) -> bytes:
    """Bytes for one use, made from a random key: keyed BLAKE2b (RFC 7693 2.9), four times as quick as HMAC here."""
    return hashlib.blake2b(use, key=key, digest_size=size, person=b"counterproof").digest()


def fingerprint(data: bytes) -> str:
    """SHA-256 in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()
