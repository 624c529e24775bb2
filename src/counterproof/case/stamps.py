"""Stamps: RFC 3161 time stamps over heads of the ledger, as request and response files, for machines without a network.

A stamp shows that the head, and so every event before it, existed at the time that the authority names. The request
holds nothing of the case but a hash of the head. Whether the authority is to be trusted is for whoever checks to say:
they name the root certificates they trust.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC

from cryptography import x509
from rfc3161_client import (
    HashAlgorithm,
    TimestampRequestBuilder,
    TimeStampResponse,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)

from counterproof.case.case import Case
from counterproof.errors import IntegrityError, UsageError
from counterproof.ledger.merkle import Frontier, Head


@dataclass(frozen=True)
class Stamp:
    """A time stamp that the case keeps: the head it is over, and when it says that the head existed (UTC)."""

    head: Head
    time: str
    response: bytes


def request(case: Case) -> tuple[Head, bytes]:
    """A request for a stamp over the head as it is now, to be carried to an authority (application/timestamp-query)."""
    head = case.head()
    builder = TimestampRequestBuilder().data(str(head).encode()).hash_algorithm(HashAlgorithm.SHA256)
    return head, builder.build().as_bytes()


def keep(case: Case, response: bytes) -> Stamp:
    """Keep what the authority answered. Raises UsageError where it is no stamp, or none over a head of this case."""
    told = _decoded(response)
    imprint = told.tst_info.message_imprint.message
    frontier = Frontier()
    for leaf in case.ledger.store.hashes():
        frontier.append(leaf)
        head = frontier.head()
        if hashlib.sha256(str(head).encode()).digest() == imprint:
            case.write("stamped", {"head": str(head), "response": base64.b64encode(response).decode()})
            return Stamp(head, _time(told), response)
    raise UsageError("this time stamp is not over a head of this case")


def stamps(case: Case) -> tuple[Stamp, ...]:
    """All stamps that the case keeps, in the order in which they came."""
    found = []
    for entry in case.ledger.entries():
        if entry.event.type == "stamped" and entry.body is not None:
            response = base64.b64decode(entry.body["response"])
            found.append(Stamp(Head.parse(entry.body["head"]), _time(_decoded(response)), response))
    return tuple(found)


def check(case: Case, stamp: Stamp, roots: Sequence[x509.Certificate]) -> None:
    """Check a stamp from the head to a root certificate that the user trusts. Raises IntegrityError."""
    if not case.ledger.agrees(stamp.head):
        raise IntegrityError(f"the time stamp of {stamp.time} is over a head that this case does not begin with")
    verifier = VerifierBuilder(roots=list(roots)).build()
    try:
        verifier.verify_message(_decoded(stamp.response), str(stamp.head).encode())
    except (VerificationError, ValueError) as error:
        raise IntegrityError(f"the time stamp of {stamp.time} does not hold ({error})") from None


def read_roots(pem: bytes) -> list[x509.Certificate]:
    """Certificates from a PEM file. Raises UsageError."""
    try:
        return x509.load_pem_x509_certificates(pem)
    except ValueError as error:
        raise UsageError(f"the file of root certificates is not PEM ({error})") from None


def _decoded(response: bytes) -> TimeStampResponse:
    try:
        return decode_timestamp_response(response)
    except ValueError as error:
        raise UsageError(f"this is not the answer of a time stamp authority (RFC 3161): {error}") from None


def _time(response: TimeStampResponse) -> str:
    return response.tst_info.gen_time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
