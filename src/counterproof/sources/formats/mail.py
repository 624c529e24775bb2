"""EML: an e-mail as its reader sees it - from, to, date and subject, then its words. Attachments are named in a note.

Only a file that is called one is read so: a letter typed with such lines at its head is left as it stands.
"""

from __future__ import annotations

import email
import email.policy
from email.message import EmailMessage

from counterproof.errors import InputError
from counterproof.sources.formats.format import Decoded, Format
from counterproof.sources.formats.html import decode as decode_html
from counterproof.sources.formats.packed import limited

_SHOWN = ("From", "To", "Cc", "Date", "Subject")


def decode(name: str, data: bytes, most: int) -> Decoded:
    """Headers and body. Raises InputError for a message without any words."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    headers = [f"{key}: {words}" for key in _SHOWN if (words := _header(message, key))]
    body = _body(name, message, most)
    content = limited(name, "\n".join(headers) + "\n\n" + body.strip(), most, "an e-mail")
    return Decoded(content + "\n", _notes(message))


def _header(message: EmailMessage, key: str) -> str:
    """A header in readable characters. A date stays as it was written: a wrong day of the week is evidence too."""
    if key == "Date":
        return next((" ".join(str(raw).split()) for name, raw in message.raw_items() if name.lower() == "date"), "")
    return " ".join(str(message[key] or "").split())


def _body(name: str, message: EmailMessage, most: int) -> str:
    """The plain words of the message; of one that has none, those of its HTML."""
    part = message.get_body(("plain", "html"))
    if part is None:
        return ""
    try:
        content = part.get_content()
    except (LookupError, ValueError):
        raise InputError(name, "is an e-mail in an unknown encoding") from None
    if part.get_content_type() == "text/html" and str(content).strip():
        return decode_html(name, str(content).encode(), most).content
    return str(content).replace("\r\n", "\n")


def _notes(message: EmailMessage) -> tuple[str, ...]:
    names = [str(part.get_filename() or part.get_content_type()) for part in message.iter_attachments()]
    return (f"attachments not read: {', '.join(names)}; hand them in as files of their own",) if names else ()


EML = Format(
    "eml", 1, "message/rfc822", (".eml",), decode, apart=True, parsers=("selectolax.lexbor", "email.*", "encodings.*")
)
