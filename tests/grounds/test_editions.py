"""Copied documents side by side."""

from __future__ import annotations

from counterproof.grounds.copies import Copies
from counterproof.grounds.editions import Edition, editions
from counterproof.language import Mention
from counterproof.record import Entity, Record
from counterproof.sources import Source, Text

BODY = (
    "I was at the mill when the alarm was given. I ran to the ford with my brother and two servants. "
    "We saw the smoke above the barn of the widow. Nobody was near it but the carter. "
    "He had a lantern in his hand and would not speak to us. The constable came at midnight."
)


def laid(first: str, second: str, *names: tuple[str, str]) -> Edition:
    """Two documents side by side; `names` are (document, name) to be found in them."""
    texts = tuple(
        Text(Source(name, "0" * 64, (name,), "text/plain", 1), content, "text")
        for name, content in (("a", first), ("b", second))
    )
    held = dict(zip("ab", texts, strict=True))
    entities: dict[str, Entity] = {}
    for where, name in names:
        start = held[where].content.index(name)
        mention = Mention(held[where].span(start, start + len(name)), name, "person")
        known = entities.get(name)
        entities[name] = Entity(name, "person", name, mentions=(*(known.mentions if known else ()), mention))
    record = Record(texts, entities, {}, ())
    (edition,) = editions(record, Copies(texts))
    return edition


def test_sentences_in_one_alone_and_in_other_words() -> None:
    """One is reworded, one stands only in the first; the rest is the same."""
    second = BODY.replace("two servants", "three servants").replace(" Nobody was near it but the carter.", "")
    found = laid(BODY, second)
    assert [(a.quote[-19:], b.quote[-19:]) for a, b in found.otherwise] == [
        ("r and two servants.", "and three servants.")
    ]
    assert [span.quote for span in found.only_first] == ["Nobody was near it but the carter."]
    assert (found.only_second, found.same) == ((), 4)


def test_capitals_and_stops_make_no_difference() -> None:
    """Retyped with other marks it is the same."""
    found = laid(BODY, BODY.replace("widow.", "Widow!"))
    assert (found.otherwise, found.only_first, found.only_second) == ((), (), ())


def test_a_name_that_one_version_lacks_is_listed() -> None:
    """The carter has a name in the first alone."""
    first = BODY.replace("the carter", "the carter Tom Low")
    found = laid(first, BODY, ("a", "Tom Low"))
    assert (found.names_first, found.names_second) == (("Tom Low",), ())
