"""Scenario: a name for what is withdrawn, kept in a file so that it can be asked again and compared."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counterproof.errors import UsageError

_FIELDS = ("name", "without", "only_as_said")


@dataclass(frozen=True)
class Scenario:
    """What is taken out of a file for the sake of asking. Both are selectors."""

    name: str
    without: tuple[str, ...] = ()
    """Withdrawn: as though never said."""
    only_as_said: tuple[str, ...] = ()
    """Kept as proof that it was said and of nothing else, as the Convention against Torture has it in article 15."""

    @property
    def selectors(self) -> tuple[str, ...]:
        """All that its contents do without."""
        return (*self.without, *self.only_as_said)


def load(file: Path) -> tuple[Scenario, ...]:
    """The scenarios of a file, in its order. Raises UsageError where it holds anything else."""
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{file}: is not JSON ({error})") from error
    rows = raw.get("scenarios") if isinstance(raw, dict) else None
    if not isinstance(rows, list):
        raise UsageError(f'{file}: holds no list "scenarios"')
    return tuple(_scenario(file, row) for row in rows)


def save(scenario: Scenario, known: Iterable[Scenario]) -> str:
    """A file's text with the scenario added to those it holds, or in the place of the one of that name."""
    kept = {one.name: one for one in known} | {scenario.name: scenario}
    rows = [
        {"name": one.name, "without": list(one.without), "only_as_said": list(one.only_as_said)}
        for one in kept.values()
    ]
    return json.dumps({"scenarios": rows}, ensure_ascii=False, indent=1) + "\n"


def _scenario(file: Path, row: Any) -> Scenario:
    if not isinstance(row, dict) or not isinstance(row.get("name"), str) or set(row) - set(_FIELDS):
        raise UsageError(f"{file}: a scenario has a name, and lists `without` and `only_as_said`")
    lists = [row.get(field, []) for field in _FIELDS[1:]]
    if not all(isinstance(one, list) and all(isinstance(s, str) for s in one) for one in lists):
        raise UsageError(f"{file}: {row['name']}: `without` and `only_as_said` are lists of texts")
    return Scenario(row["name"], *map(tuple, lists))
