"""Time stamps: a head witnessed by an authority, here one of our own made with openssl."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from counterproof.case import Case, stamps
from counterproof.errors import IntegrityError, UsageError

CONFIG = """
[req]
distinguished_name = name
prompt = no
[name]
CN = Authority of the tests
[root]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign
[tsa]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[tsa_section]
serial = {folder}/serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
"""


def _openssl(folder: Path, *words: str) -> None:
    subprocess.run(["openssl", *words], check=True, cwd=folder, capture_output=True)  # noqa: S607


def _root(folder: Path, name: str) -> bytes:
    """A root certificate of that name, with its key beside it."""
    made = ("-newkey", "rsa:2048", "-nodes", "-keyout", f"{name}.key", "-out", f"{name}.pem", "-days", "3")
    _openssl(folder, "req", "-x509", "-config", "conf", "-extensions", "root", *made)
    return (folder / f"{name}.pem").read_bytes()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the settings of an authority."""
    folder = tmp_path / "tsa"
    folder.mkdir()
    (folder / "conf").write_text(CONFIG.format(folder=folder))
    (folder / "serial").write_text("01\n")
    return folder


@pytest.fixture
def root(folder: Path) -> bytes:
    """The root certificate of the authority, with which it certifies its own key for stamps."""
    root = _root(folder, "root")
    _openssl(folder, "req", "-config", "conf", "-newkey", "rsa:2048", "-nodes", "-keyout", "tsa.key", "-out", "tsa.csr")
    signed = ("-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial", "-days", "2")
    exts = ("-extfile", "conf", "-extensions", "tsa")
    _openssl(folder, "x509", "-req", "-in", "tsa.csr", *signed, *exts, "-out", "tsa.pem")
    return root


def answer(folder: Path, request: bytes) -> bytes:
    """What the authority answers to a request."""
    (folder / "q").write_bytes(request)
    signer = ("-inkey", "tsa.key", "-signer", "tsa.pem")
    _openssl(
        folder, "ts", "-reply", "-config", "conf", "-section", "tsa_section", "-queryfile", "q", *signer, "-out", "r"
    )
    return (folder / "r").read_bytes()


def test_a_stamp_is_kept_and_checked_up_to_a_trusted_root(tmp_path: Path, folder: Path, root: bytes) -> None:
    """The stamp names the head it was asked over, and holds after the case has grown; another root does not do."""
    with Case.create(tmp_path / "case") as case:
        head, request = stamps.request(case)
        case.write("locked", {"reason": ""})
        stamps.keep(case, answer(folder, request))
        (kept,) = stamps.stamps(case)
        assert kept.head == head
        stamps.check(case, kept, stamps.read_roots(root))
        with pytest.raises(IntegrityError, match="does not hold"):
            stamps.check(case, kept, stamps.read_roots(_root(folder, "another")))


def test_a_stamp_over_another_case_is_refused(tmp_path: Path, folder: Path, root: bytes) -> None:
    """What is no answer, or one over a head that this case never had, is not kept."""
    with Case.create(tmp_path / "a") as one, Case.create(tmp_path / "b") as other:
        assert root
        _, request = stamps.request(one)
        with pytest.raises(UsageError, match="not over a head of this case"):
            stamps.keep(other, answer(folder, request))
        with pytest.raises(UsageError, match="not the answer"):
            stamps.keep(one, b"no stamp")
        assert stamps.stamps(one) == stamps.stamps(other) == ()
