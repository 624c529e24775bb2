"""Guessing: what somebody who lists names gets out of a redacted package of our own case.

The attacker has every name in the case with its parts, every file name, every sentence and every whole document, and
guesses. He looks for each guess in the open, also in what the keys in the package open and what is written in base64;
and he hashes each guess, alone and with every salt, key and hash that he finds in the package before or after it, in
the ways in which programs hash, to find any of them among all the hashes, keys and ids that the package shows.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from counterproof.case import Case
from counterproof.inquiry import examine
from counterproof.ledger.event import Event
from counterproof.ledger.merkle import leaf_hash
from counterproof.packages import Plan, pack_redacted
from counterproof.settings import Settings

Hash = Callable[[bytes], bytes]
PLAIN: tuple[Hash, ...] = (
    lambda data: hashlib.sha256(data).digest(),
    lambda data: hashlib.sha512(data).digest(),
    lambda data: hashlib.sha1(data, usedforsecurity=False).digest(),
    lambda data: hashlib.md5(data, usedforsecurity=False).digest(),
    lambda data: hashlib.blake2b(data).digest(),
    leaf_hash,
)
"""The ways in which a guess is hashed alone."""
_AROUND = ("", " ", "\n", ", ", ".", "'s ")
"""What may stand after a name in the piece of text that was hashed."""
_HEX = re.compile(r"[0-9a-f]{12,128}")
_BASE64 = re.compile(rb"[A-Za-z0-9+/]{24,}={0,2}")
_PREFIX = 6
"""Bytes of a hash by which it is known: an id may be no more than its beginning."""
FEW_SALTS = 400
"""For a quick look, salts that are tried with every guess, spread over the package: all are of one making."""
OWN = Path(__file__).parent.parent / "cases" / "moscow-trials" / "docs"
WITHHELD = 12
"""Sentences of our own case that the plan withholds: every so many-th, spread over the documents."""
_SENTENCE = re.compile(r"[A-Z][^.!?\n]{20,}[.!?]")


def measure(*, quick: bool = False) -> int:
    """How many names, sentences, file names and documents of our own case are got out of a redacted package of it."""
    with tempfile.TemporaryDirectory() as root, Case.create(Path(root) / "case", "Our own case") as case:
        paths = sorted(OWN.iterdir())[: 4 if quick else None]
        case.add([str(path) for path in paths], Settings())
        texts = [path.read_text(encoding="utf-8") for path in paths]
        record = examine([str(path) for path in paths], Settings()).record
        people = [(e.name, *e.aliases) for e in record.entities.values() if e.type == "person"]
        sentences = [found for text in texts for found in _SENTENCE.findall(text)][::WITHHELD]
        pack_redacted(case, Path(root) / "package", Plan(tuple(people), tuple(sentences)), Settings())
        secrets = {name for names in people for name in names} | set(sentences)
        secrets |= {text for text in texts if any(secret in text for secret in secrets)}
        secrets |= {path.name for path in paths} | {path.stem for path in paths}
        return len(guessed(Path(root) / "package", secrets, FEW_SALTS if quick else None))


def guessed(package: Path, secrets: Iterable[str], most: int | None = None) -> set[str]:
    """Those of the secrets that can be told, from the files of a package alone, to be behind it. `most` salts are tried
    with each; None tries all."""
    files = list(_files(package))
    in_the_open = "\n".join(data.decode("utf-8", "replace") for data in files).casefold()
    tokens = {bytes.fromhex(found) for data in files for found in _hex(data)}
    salts = sorted(token for token in tokens if len(token) >= 16)
    tried = salts[:: max(1, len(salts) // most)] if most else salts
    shown = {token[:_PREFIX] for token in tokens}
    return {
        secret
        for secret in secrets
        if re.search(rf"(?<!\w){re.escape(secret.casefold())}(?!\w)", in_the_open)
        or any(found[:_PREFIX] in shown for found in _hashes(secret, tried))
    }


def _files(package: Path) -> Iterator[bytes]:
    """Every file, its name, all in it that is JSON as text, and what its keys and its base64 open."""
    for path in sorted(package.rglob("*")):
        yield path.relative_to(package).as_posix().encode()
        data = path.read_bytes() if path.is_file() else b""
        yield data
        if path.parent.name == "sources" and path.suffix == ".json":
            proof = json.loads(data)
            yield json.dumps(Event.read(proof["leaf"].encode()).opened(bytes.fromhex(proof["key"]))).encode()
        for found in _BASE64.findall(data):
            try:
                yield base64.b64decode(found, validate=True)
            except binascii.Error:
                continue


def _hex(data: bytes) -> Iterator[str]:
    for found in _HEX.findall(data.decode("utf-8", "replace")):
        yield found[: len(found) // 2 * 2]


def _hashes(secret: str, salts: Iterable[bytes]) -> Iterator[bytes]:
    """A guess hashed in every way: as it is, in lower case, with what may follow; alone, and with each salt."""
    written = [form + after for form in (secret, secret.lower()) for after in _AROUND]
    guesses = [one.encode() for one in dict.fromkeys(written)]
    for guess in guesses:
        yield from (hashed(guess) for hashed in PLAIN)
    for salt in salts:
        for guess in guesses:
            yield hashlib.sha256(salt + guess).digest()
            yield hashlib.sha256(guess + salt).digest()
            yield leaf_hash(salt + guess)
            yield hmac.digest(salt, guess, "sha256")


if __name__ == "__main__":
    print(f"names_guessed: {measure()}")
