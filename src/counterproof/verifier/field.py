"""Reading fields of untrusted JSON: the value if it has the wanted type, else a CertificateError that names it."""

from __future__ import annotations

from typing import Any, TypeVar

from counterproof.errors import CertificateError

T = TypeVar("T")


def field(holder: Any, name: str, wanted: type[T]) -> T:
    """`holder[name]`, which must be of the wanted type; a truth value is no whole number."""
    value = holder.get(name) if isinstance(holder, dict) else None
    return checked(value, wanted, name)


def checked(value: Any, wanted: type[T], what: str) -> T:
    """The value itself, which must be of the wanted type."""
    if not isinstance(value, wanted) or (isinstance(value, bool) and wanted is not bool):
        raise CertificateError(f"{what} is missing or no {wanted.__name__}: {value!r:.80}")
    return value


def texts(holder: Any, name: str) -> list[str]:
    """A list of texts without repetition."""
    values = [checked(value, str, name) for value in field(holder, name, list)]
    if len(set(values)) != len(values):
        raise CertificateError(f"{name} repeats itself")
    return values
