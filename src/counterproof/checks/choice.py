"""Choice: one unsure thing that a clash may rest on: a link, a reading, a vague word. A certain clash needs none."""

from __future__ import annotations

from dataclasses import dataclass

from counterproof.record import Entry, Record

_MARK = "?"


@dataclass(frozen=True, order=True)
class Choice:
    """One unsure thing. `mark` stands among a constraint's statements, so that a minimal conflict shows whether it is
    needed; no id of an entry begins as a mark does."""

    mark: str
    words: str
    """The sentence that, were it sure, would make the clash certain."""


def is_mark(statement: str) -> bool:
    """Whether a name among a conflict's statements is a choice's mark, not the id of an entry."""
    return statement.startswith(_MARK)


def of_reading(entry: Entry) -> tuple[Choice, ...]:
    """The choice that an unsure reading is; none where the extractor was sure."""
    if entry.statement.sure:
        return ()
    return (Choice(f"{_MARK}{entry.id}", f"“{quoted(entry)}” was read rightly"),)


def of_links(record: Record, entry: Entry, *entities: str) -> tuple[Choice, ...]:
    """One choice for each of these entities that the entry names by an unsure link."""
    unsure = {link.to: link for link in entry.links if not link.sure and link.to in entities}
    return tuple(
        Choice(f"{_MARK}{entry.id}={to}", f"“{link.span.quote}” is {record.name(to)}: {link.why}")
        for to, link in sorted(unsure.items())
    )


def of_sharing(entry: Entry, *bearers: str) -> tuple[Choice, ...]:
    """The choice that a birth or death read of several people is: each may have a date of his or her own."""
    if len(bearers) < 2 or entry.statement.extractor.startswith("hand"):
        return ()
    return (Choice(f"{_MARK}{entry.id}~", f"“{quoted(entry)}” is told of each of those it is read of"),)


def of_names(a: Entry, b: Entry, person: str) -> tuple[Choice, ...]:
    """The choice that one person is meant, where one voice tells both in one document and names alone tie them: whoever
    tells of a life and then of an act beyond it more likely speaks of two namesakes than against himself."""
    one_voice = a.statement.span.source == b.statement.span.source and a.declarants == b.declarants
    words = [
        " ".join(link.span.quote.split()) for e in (a, b) for link in e.links if (link.to, link.how) == (person, "name")
    ]
    if not one_voice or len(words) < 2:
        return ()
    first, second = sorted((a.id, b.id))
    return (Choice(f"{_MARK}{first}={second}", f"“{words[0]}” and “{words[-1]}” are one and the same person"),)


def of_news(entry: Entry) -> Choice:
    """The choice that what is told without a date had come about shortly before."""
    return Choice(f"{_MARK}{entry.id}!", f"“{quoted(entry)}” tells of what had come about shortly before")


def of_first_name(entry: Entry, name: str) -> Choice:
    """The choice that nothing bore the name before it was given."""
    return Choice(f"{_MARK}{entry.id}^", f"nothing bore the name {name} before “{quoted(entry)}”")


def is_doubted(entry: Entry, entity: str) -> bool:
    """Whether the entry names this entity, or happening, by an unsure link."""
    return any(link.to == entity and not link.sure for link in entry.links)


def of_timing(entry: Entry, number: int, words: str) -> Choice:
    """The choice that one unsure timing of an entry is."""
    return Choice(f"{_MARK}{entry.id}@{number}", words)


def of_vague_word(date_id: str, words: str) -> Choice:
    """The choice to take a vague date no wider than its words: one for the date, whatever entries use it."""
    return Choice(f"{_MARK}{date_id}", words)


def quoted(entry: Entry, most: int = 80) -> str:
    """The entry's words, cut to a length that a sentence bears."""
    words = " ".join(entry.statement.span.quote.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
