"""What two accounts share beyond chance."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterproof.grounds.likeness import Likeness, likenesses
from counterproof.inquiry import examine
from counterproof.language.pipeline import Pipeline
from counterproof.settings import Settings

HEAD = "Deposition taken at {place} on 3 May 1741 before the justices, the witness being sworn upon the Gospels.\n\n"


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """The language model, loaded once."""
    return Pipeline(Settings().model)


def alike(folder: Path, pipeline: Pipeline, *documents: str) -> list[Likeness]:
    """What is shared in a file of these documents."""
    for number, words in enumerate(documents):
        (folder / f"{number}.txt").write_text(words, encoding="utf-8")
    inquiry = examine([str(folder)], Settings(), pipeline=pipeline)
    return list(likenesses(inquiry.record, inquiry.copies))


FILLER = (
    "{who} said that the weather had been dry. {who} said that the harvest of that year was a poor one in the valley, "
    "and that the miller owed money to half the parish. {who} said that the church had been locked since Easter. "
    "{who} said that nobody paid him for the fence, that his brother lost two sheep at the ford, and that the smith "
    "left for the coast. {who} said that the bells were cracked, and that no mason could be had at any price.\n\n"
)
OTHER = (
    "{who} said that a pedlar passed through the village in Lent. {who} said that the bridge stood under water for a "
    "week, and that the carrier brought no letters. {who} said that the schoolmaster had gone to his sister. {who} "
    "said that a new well was dug near the common, that rain spoiled it within days, and that his wife bought candles. "
    "{who} said that her cousin kept bees, and that wolves came down to the lower farms every winter.\n\n"
)
SHARED = "{who} said that the tall stranger carried a letter beside the broken lantern behind the brewery wall.\n\n"
FOOT = "\nThis was read over to the witness, who made a mark to it before the clerk and two aldermen of the town.\n"


def test_a_sentence_in_two_mouths_is_shown(tmp_path: Path, pipeline: Pipeline) -> None:
    """With its words in both documents."""
    one = HEAD.format(place="York") + FILLER.format(who="Anna Lind") + SHARED.format(who="Anna Lind") + FOOT
    two = HEAD.format(place="Hull") + OTHER.format(who="Peter Holm") + SHARED.format(who="Peter Holm") + FOOT
    (found,) = alike(tmp_path, pipeline, one, two)
    assert found.kind == "wording"
    assert "carried a letter beside the broken lantern" in found.words
    assert len({span.source for span in found.spans}) == 2


@pytest.mark.parametrize(
    "words",
    [
        "{who} said that he was at home on the night of the fire in the town.\n",
        "{who} said that the stranger came.\n",
    ],
)
def test_common_words_are_nobodys(tmp_path: Path, pipeline: Pipeline, words: str) -> None:
    """Little words in a row, and short ones."""
    one = HEAD.format(place="York") + FILLER.format(who="Anna Lind") + words.format(who="Anna Lind") + FOOT
    two = HEAD.format(place="Hull") + OTHER.format(who="Peter Holm") + words.format(who="Peter Holm") + FOOT
    assert alike(tmp_path, pipeline, one, two) == []


def test_one_voice_repeats_itself_freely(tmp_path: Path, pipeline: Pipeline) -> None:
    """The same deponent in two documents is no likeness between two."""
    one = HEAD.format(place="York") + FILLER.format(who="Anna Lind") + SHARED.format(who="Anna Lind") + FOOT
    two = HEAD.format(place="Hull") + OTHER.format(who="Anna Lind") + SHARED.format(who="Anna Lind") + FOOT
    assert alike(tmp_path, pipeline, one, two) == []


def test_a_copied_document_is_a_copy_and_no_likeness(tmp_path: Path, pipeline: Pipeline) -> None:
    """Its grouping is told elsewhere."""
    text = HEAD.format(place="York") + FILLER.format(who="{who}") + OTHER.format(who="{who}") + SHARED
    assert alike(tmp_path, pipeline, text.format(who="Anna Lind"), text.format(who="Peter Holm")) == []


def test_set_words_at_the_head_and_foot_are_no_likeness(tmp_path: Path, pipeline: Pipeline) -> None:
    """Every deposition of a court begins and ends alike."""
    one = HEAD.format(place="York") + FILLER.format(who="Anna Lind") + FOOT
    two = HEAD.format(place="York") + OTHER.format(who="Peter Holm") + FOOT
    assert alike(tmp_path, pipeline, one, two) == []


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("Henry Moss, Alfred Stone, Walter Finch, George Marsh and Edwin Crane", 1),
        ("Alfred Stone, Henry Moss, Walter Finch, George Marsh and Edwin Crane", 0),
    ],
)
def test_five_names_in_one_order(tmp_path: Path, pipeline: Pipeline, second: str, found: int) -> None:
    """The same order in two mouths; another order is another account."""
    told = "{who} said that he met {names} at the mill.\n\n"
    first = told.format(who="Anna Lind", names="Henry Moss, Alfred Stone, Walter Finch, George Marsh and Edwin Crane")
    one = HEAD.format(place="York") + first + FILLER.format(who="Anna Lind")
    two = (
        HEAD.format(place="Hull") + OTHER.format(who="Peter Holm") + told.format(who="Peter Holm", names=second) + FOOT
    )
    assert [x.kind for x in alike(tmp_path, pipeline, one, two) if x.kind == "order"] == ["order"] * found


def test_a_spelling_that_two_alone_share(tmp_path: Path, pipeline: Pipeline) -> None:
    """All others write Holtzman; a slip of one person alone is nothing."""
    usual = [f"Minute {n}. Holtzman was seen at the quay. The gate was shut." for n in range(3)]
    slip = "{who} said that Holtsman left by the gate.\n\n"
    one = HEAD.format(place="York") + slip.format(who="Anna Lind") + FILLER.format(who="Anna Lind")
    two = HEAD.format(place="Hull") + slip.format(who="Peter Holm") + OTHER.format(who="Peter Holm")
    found = [x for x in alike(tmp_path, pipeline, *usual, one, two) if x.kind == "spelling"]
    assert [x.words for x in found] == ["Holtsman, elsewhere Holtzman"]
