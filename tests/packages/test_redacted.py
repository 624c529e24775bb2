"""Redacted: every word that is shown is proved against the head, and what is withheld is not there."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.packages.test_whole import remade

from counterproof.case import Case, removal
from counterproof.case.removal import Warrant
from counterproof.errors import IntegrityError, UsageError
from counterproof.packages import Plan, check, pack_redacted
from counterproof.packages.archive import opened
from counterproof.packages.bag import checked
from counterproof.packages.redacted import Shown
from counterproof.settings import Settings

PLAN = Plan((("Olga Brandt", "O. Brandt"),), ("It rained in Tartu",))


@pytest.fixture
def package(tmp_path: Path, case: Case) -> Path:
    """Both letters, without Olga Brandt and the rain."""
    pack_redacted(case, tmp_path / "package", PLAN, Settings())
    return tmp_path / "package"


def told(package: Path) -> list[str]:
    """The documents of a package as far as they are told."""
    return sorted(path.read_text() for path in (package / "data" / "sources").glob("*.txt"))


def test_words_are_shown_and_names_are_not(package: Path) -> None:
    """One pseudonym for all forms of a name, in both letters; the passage is marked as withheld."""
    reply, letter = sorted(told(package), key=len)
    label = reply[:6]
    assert letter == f"On 3 May 1921 {label} sent the ledgers to Riga. {label} 's brother carried them.\n"
    assert reply == f"{label} sent nothing. [withheld], and Per Holm stayed at home.\n"
    every = b"".join(path.read_bytes() + path.name.encode() for path in package.rglob("*") if path.is_file())
    assert not [word for word in (b"Olga", b"Brandt", b"brandt.txt", b"reply", b"rained") if word in every]


def test_what_is_shown_verifies_against_the_head(package: Path, case: Case) -> None:
    """The head is one that the case had; packing added one event to it."""
    with opened(package) as archive:
        shown = check(checked(archive))
    assert (shown.documents, shown.gaps) == (2, 4)
    assert case.head(shown.head.size) == shown.head
    assert case.head().size == shown.head.size + 1


def test_sources_that_are_withheld_or_gone_are_not_in_it(tmp_path: Path, case: Case) -> None:
    """Withheld by the plan, or erased before; a plan that names no source of the case is refused."""
    pack_redacted(case, tmp_path / "one", Plan(sources=("reply.txt",)), Settings())
    assert [text[:5] for text in told(tmp_path / "one")] == ["On 3 "]
    removal.erase(case, case.source("brandt.txt"), Warrant("asked for", "a court", "2026-11-30", "O."))
    pack_redacted(case, tmp_path / "two", Plan(), Settings())
    assert [text[:9] for text in told(tmp_path / "two")] == ["O. Brandt"]
    with pytest.raises(UsageError, match="no source"):
        pack_redacted(case, tmp_path / "three", Plan(sources=("repyl.txt",)), Settings())


def test_words_with_a_capital_are_told_to_whoever_packs(tmp_path: Path, case: Case) -> None:
    """Per Holm was not listed, and is there to be seen."""
    packed = pack_redacted(case, tmp_path / "package", PLAN, Settings())
    assert packed.capitals == ("Holm", "May", "On", "Per", "Riga")


def test_two_packages_have_no_pseudonym_in_common(tmp_path: Path, case: Case, package: Path) -> None:
    """Whoever holds both is not told by the letters that two names are one."""
    pack_redacted(case, tmp_path / "other", PLAN, Settings())
    one, other = (set(re.findall(r"\[[A-Z]+\]", "".join(told(place)))) for place in (package, tmp_path / "other"))
    assert (len(one), len(other), one & other) == (1, 1, set())


def _proof(files: dict[str, bytes], change: Callable[[dict[str, Any]], None]) -> None:
    name = next(name for name in files if name.startswith("sources/") and name.endswith(".json"))
    raw = json.loads(files[name])
    change(raw)
    files[name] = json.dumps(raw).encode()


def _shown(raw: dict[str, Any]) -> list[Any]:
    return next(step for step in raw["text"] if step and step[0] and isinstance(step[0], str))


def _word(raw: dict[str, Any]) -> None:
    _shown(raw)[0] = "never "


def _salt(raw: dict[str, Any]) -> None:
    _shown(raw)[1] = "00" * 32


def _short_salt(raw: dict[str, Any]) -> None:
    _shown(raw)[1] = "00"


def _dropped(raw: dict[str, Any]) -> None:
    del raw["text"][0]


def _swapped(raw: dict[str, Any]) -> None:
    places = [at for at, step in enumerate(raw["text"]) if step and step[0] and isinstance(step[0], str)]
    one, two = places[:2]
    raw["text"][one], raw["text"][two] = raw["text"][two], raw["text"][one]


def _hidden(raw: dict[str, Any]) -> None:
    next(step for step in raw["text"] if step and isinstance(step[0], int))[1] = "00" * 32


def _number(raw: dict[str, Any]) -> None:
    raw["number"] += 1


def _key(raw: dict[str, Any]) -> None:
    raw["key"] = "00" * 32


def _nothing(raw: dict[str, Any]) -> None:
    raw.clear()


@pytest.mark.parametrize(
    "change",
    [_word, _salt, _short_salt, _dropped, _swapped, _hidden, _number, _key, _nothing],
    ids=lambda f: f.__name__,
)
def test_nothing_shown_can_be_altered(tmp_path: Path, package: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Another word, place, salt, hash, number or key: though every manifest fits."""
    bad = remade(package, tmp_path / "bad", lambda files: _proof(files, change))
    with opened(bad) as archive, pytest.raises(IntegrityError):
        check(checked(archive))


def test_the_readable_text_says_what_is_proved(tmp_path: Path, package: Path) -> None:
    """It is what people read; it must not say more, nor may a file be there that nothing proves."""
    for name, words in (("sources/a.txt", b"more"), ("more.txt", b"more")):
        bad = remade(package, tmp_path / name.replace("/", "-"), lambda files, n=name, w=words: files.update({n: w}))
        with opened(bad) as archive, pytest.raises(IntegrityError, match="nothing proves"):
            check(checked(archive))

    def altered(files: dict[str, bytes]) -> None:
        files[next(name for name in files if name.endswith(".txt") and "/" in name)] += b"x"

    with (
        opened(remade(package, tmp_path / "bad", altered)) as archive,
        pytest.raises(IntegrityError, match="other words"),
    ):
        check(checked(archive))


def test_an_empty_package_shows_nothing(tmp_path: Path, case: Case) -> None:
    """All sources withheld: a sound package of no documents."""
    pack_redacted(case, tmp_path / "none", Plan(sources=("brandt.txt", "reply.txt")), Settings())
    with opened(tmp_path / "none") as archive:
        assert check(checked(archive)) == Shown(case.head(case.head().size - 1), 0, 0)
