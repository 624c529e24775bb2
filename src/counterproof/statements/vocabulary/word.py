"""Word: one sense of the words that express a predicate, and what may stand in its grammatical slots; words.toml."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal, get_args

from counterproof.errors import VocabularyError
from counterproof.statements.vocabulary.predicate import ROLES, predicates

Content = Literal[
    "", "asserts", "denies", "withdraws", "promises", "doubts", "accuses",
    "planned", "ordered", "attempted", "conditional", "feared", "rumoured", "refused", "failed", "actual",
]  # fmt: skip
"""What becomes of a clause under the word; the header of words.toml says it in full."""

SLOTS = frozenset(
    (
        "subject", "object", "dative", "attr", "clause", "doing", "done", "matter", "keeper", "poss", "subjectof",
        "attrof",
        "about", "above", "aboard", "across", "after", "against", "along", "alongside", "amid", "among", "around", "as",
        "at", "before", "behind", "below", "beneath", "beside", "between", "beyond", "by", "concerning", "despite",
        "during", "except", "for", "from", "in", "inside", "into", "like", "near", "of", "off", "on", "onto",
        "opposite", "out", "outside", "over", "past", "regarding", "since", "through", "throughout", "till", "to",
        "toward", "towards", "under", "underneath", "until", "unto", "up", "upon", "via", "with", "within", "without",
    )
)  # fmt: skip
"""The places of a clause that a phrase may stand in: the verb's own, and every preposition."""
STANDING = frozenset(("home", "there"))
"""Words without a phrase that `needs` may ask for beside slots."""
KINDS = frozenset((":person", ":place", ":thing", ":name", ":clause", ":plural", ":number", ":any", ":happening")) | {
    ":vessel", ":called", ":bearer", ":holder", ":date", ":somebody"
}  # fmt: skip


@dataclass(frozen=True)
class Word:
    """One sense: the verbs and nouns that share it, and how its slots are read as roles."""

    label: str
    definition: str
    predicate: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    slots: Mapping[str, str] = field(default_factory=dict)
    noun: Mapping[str, str] = field(default_factory=dict)
    """Slots of the nominalisation where they differ from those of the verb."""
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    beside: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    content: Content = ""
    quantity: bool = False
    negated: bool = False
    under: Content = ""

    def nominal(self) -> Mapping[str, str]:
        """The slots of the noun: its own, else `of` and the possessor read as the verb's object or, without one, its
        subject, and `by` as its subject."""
        if self.noun:
            return self.noun
        done_to = self.slots.get("object") or self.slots.get("subject", "")
        rest = {slot: role for slot, role in self.slots.items() if slot not in ("subject", "object", "dative")}
        return {**rest, "of": done_to, "poss": done_to, "by": self.slots.get("subject", "")}


def word(file: str, row: Any, sets: Mapping[str, frozenset[str]]) -> Word:
    """The sense that a row of a lexicon file describes. Raises VocabularyError with file, entry and fault."""
    if not isinstance(row, Mapping):
        raise VocabularyError(f"{file}: a word is a table [[word]]")
    name = f"{file}: {row.get('label', 'a word without label')}"
    if unknown := sorted(row.keys() - _SHAPES.keys()):
        raise VocabularyError(f"{name}: unknown field {unknown[0]}")
    for required in ("label", "definition", "predicate"):
        if required not in row:
            raise VocabularyError(f"{name}: no {required}")
    for field_name, value in row.items():
        if not _SHAPES[field_name](value):
            raise VocabularyError(f"{name}: {field_name} is not of the form that words.toml explains")
    if row["predicate"] and row["predicate"] not in predicates():
        raise VocabularyError(f"{name}: no predicate {row['predicate']!r} in predicates.toml")
    for named in ("content", "under"):
        if row.get(named, "") not in get_args(Content):
            raise VocabularyError(f"{name}: {named} {row[named]!r} is none of {', '.join(get_args(Content)[1:])}")
    _check_slots(name, row, sets)
    given = {key: _frozen(value) for key, value in row.items()}
    return Word(**given)


def _check_slots(name: str, row: Mapping[str, Any], sets: Mapping[str, frozenset[str]]) -> None:
    if not row["predicate"] and not row.get("content"):
        raise VocabularyError(f"{name}: neither a predicate nor a content")
    for slot in {*row.get("slots", {}), *row.get("noun", {}), *row.get("where", {})}:
        if slot not in SLOTS:
            raise VocabularyError(f"{name}: unknown slot {slot!r}")
    for need in (n for either in row.get("needs", ()) for n in either.split("|")):
        if need not in SLOTS | STANDING:
            raise VocabularyError(f"{name}: needs unknown slot {need!r}")
    for role in (*row.get("slots", {}).values(), *row.get("noun", {}).values()):
        if role not in ROLES:
            raise VocabularyError(f"{name}: unknown role {role!r}")
    _check_conditions(name, row, sets)


def _check_conditions(name: str, row: Mapping[str, Any], sets: Mapping[str, frozenset[str]]) -> None:
    for condition in (c for options in row.get("where", {}).values() for c in options):
        if condition.startswith(":") and condition not in KINDS:
            raise VocabularyError(f"{name}: unknown kind {condition!r}")
        if condition.startswith("@") and condition[1:] not in sets:
            raise VocabularyError(f"{name}: unknown set {condition!r}")


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _is_word(value: Any) -> bool:
    return isinstance(value, str)


def _is_table(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(item, str) for item in value.values())


def _is_table_of_lists(value: Any) -> bool:
    return isinstance(value, dict) and all(_is_list(item) for item in value.values())


def _is_yes_or_no(value: Any) -> bool:
    return isinstance(value, bool)


_SHAPES: Mapping[str, Callable[[Any], bool]] = {
    "label": _is_word, "definition": _is_word, "predicate": _is_word, "content": _is_word, "under": _is_word,
    "verbs": _is_list, "nouns": _is_list, "examples": _is_list, "beside": _is_list, "needs": _is_list,
    "slots": _is_table, "noun": _is_table, "where": _is_table_of_lists,
    "quantity": _is_yes_or_no, "negated": _is_yes_or_no,
}  # fmt: skip
"""The fields of a row, each with what its value must be."""


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, dict):
        return MappingProxyType({key: _frozen(inner) for key, inner in value.items()})
    return value
