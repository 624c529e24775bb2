"""Plan: what a redacted package does not tell. Names become pseudonyms, passages and sources are withheld."""

from __future__ import annotations

import re
import secrets
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from counterproof.errors import UsageError
from counterproof.ledger.pieces import Gap

WITHHELD = "[withheld]"
_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
_SHORTEST = 3
"""Letters of a part of a name ("Lind" of "Anna Lind") from which it is replaced where it stands alone, too."""
_STEM = 5
"""Letters of a name from which longer words that begin with it ("Lenin": "Leninist") are replaced, too."""
_INSTEAD = re.compile(r"\[[^\]]*\]")


@dataclass(frozen=True)
class Plan:
    """`names` are groups of names of one bearer, each group to get one pseudonym; `passages` are words to withhold
    wherever they stand; `sources` are names, ids or handles of sources to withhold whole."""

    names: tuple[tuple[str, ...], ...] = ()
    passages: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    @staticmethod
    def load(file: Path) -> Plan:
        """A plan from TOML: `names = ["Anna Lind", ["P. Holm", "Per Holm"]]`, `withhold = [...]`, `sources = [...]`.
        Raises UsageError."""
        try:
            raw = tomllib.loads(file.read_text(encoding="utf-8"))
        except OSError as error:
            raise UsageError(f"{file}: {error.strerror}") from None
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise UsageError(f"{file}: is not TOML ({error})") from None
        if set(raw) - {"names", "withhold", "sources"}:
            raise UsageError(f"{file}: a plan has `names`, `withhold` and `sources`, and nothing else")
        names = raw.get("names", [])
        groups = [one if isinstance(one, list) else [one] for one in names] if isinstance(names, list) else [[0]]
        return Plan(
            tuple(_texts(file, "names", group) for group in groups),
            _texts(file, "withhold", raw.get("withhold", [])),
            _texts(file, "sources", raw.get("sources", [])),
        )

    def with_names(self, groups: Iterable[Iterable[str]]) -> Plan:
        """The plan with more names, each group of one bearer."""
        more = tuple(tuple(name for name in group if name.strip()) for group in groups)
        return replace(self, names=(*self.names, *more))


def _texts(file: Path, key: str, found: object) -> tuple[str, ...]:
    if not isinstance(found, list) or not all(isinstance(one, str) and one.strip() for one in found):
        raise UsageError(f"{file}: `{key}` is a list of texts")
    return tuple(found)


@dataclass(frozen=True)
class Replaced:
    """A gap in a text, and what stands there instead."""

    gap: Gap
    by: str


def pseudonyms(plan: Plan) -> dict[str, str]:
    """A pseudonym for each name, one for all names of a bearer; made by chance, new for each package."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for group in plan.names:
        label = _label(taken)
        taken.add(label)
        for name in sorted(set(_with_parts(group)), key=len, reverse=True):
            found.setdefault(name.casefold(), label)
    return found


def _label(taken: set[str]) -> str:
    while (label := "[" + "".join(secrets.choice(_LETTERS) for _ in range(4)) + "]") in taken:
        continue
    return label


def _with_parts(names: Iterable[str]) -> Iterator[str]:
    """Names, and the words of each that could stand for it alone."""
    for name in names:
        yield name
        yield from (part for part in re.findall(r"\w+", name) if len(part) >= _SHORTEST and part[:1].isupper())


def replaced(text: str, names: dict[str, str], passages: Sequence[str]) -> list[Replaced]:
    """All that is replaced in a text, sorted, none inside another; a passage takes in what stands in it."""
    found = [Replaced(Gap(at, at + len(words)), WITHHELD) for words in passages for at in _places(text, words)]
    for name, label in names.items():
        rest = r"\w*" if len(name) >= _STEM else r"(?!\w)"
        pattern = re.compile(rf"(?<!\w){re.escape(name)}{rest}", re.IGNORECASE)
        found += [Replaced(Gap(m.start(), m.end()), label) for m in pattern.finditer(text)]
    found.sort(key=lambda r: (r.gap.start, -r.gap.end))
    kept: list[Replaced] = []
    for one in found:
        if kept and one.gap.start < kept[-1].gap.end:
            last = kept[-1]
            longer = Gap(last.gap.start, max(last.gap.end, one.gap.end))
            kept[-1] = Replaced(longer, last.by if last.gap.end >= one.gap.end else WITHHELD)
        else:
            kept.append(one)
    return kept


def capitalised(text: str) -> set[str]:
    """Each word of a text that could be a name by its capital, but for what stands in brackets."""
    return {word for word in re.findall(r"\w{2,}", _INSTEAD.sub(" ", text)) if word[0].isupper()}


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
