"""Whom somebody heard in a matter of law puts to an act."""

from __future__ import annotations

from typing import Any

import pytest

from counterproof.grounds import weigh


def blamed(record: Any) -> set[tuple[str, str]]:
    """Who blames whom, by name, oneself left out."""
    return {(record.name(by), record.name(one)) for e in record.entries for by, one in e.blames if by != one}


def test_an_answer_to_who_names_the_one_who_did_it(read: Any) -> None:
    """With and without a verb of its own, behind a preposition, of a name that nothing else shows to be a person's."""
    record = read(
        "Police interview of Carla Ruiz, 3 March 1998. Heard: RUIZ, Carla, cashier.\n\n"
        "Q. Who opened the safe?\n\nA. Pablo Ortega did.\n\n"
        "Q. From whom did you have the keys?\n\nA. From Ines Vidal in person.\n\n"
        "Q. Who gave the order to leave?\n\nA. Ramiro. He gave it himself.\n\nQ. Who drove you home?\n\nA. No one."
    )
    assert blamed(record) == {("Carla Ruiz", "Pablo Ortega"), ("Carla Ruiz", "Ines Vidal"), ("Carla Ruiz", "Ramiro")}


def test_it_was_kern_who_points_at_kern(read: Any) -> None:
    """Also in a talk that is only quoted, and of verbs that say little; not of a kindness."""
    record = read(
        "'It was Karl Brand who found us that firm,' said Otto Lind. 'It was Anna Weiss who nursed me,' he said."
    )
    assert blamed(record) == {("Otto Lind", "Karl Brand")}


def test_a_witness_blames_the_accused_by_any_act(read: Any) -> None:
    """What the accused did, and was seen doing; not where she was, nor what a witness of the defence tells."""
    record = read(
        "THE ASSIZES. The widow Lantier, charged with the murder of her husband, was brought in. Marie Dufour deposed "
        "that she had seen the widow Lantier pour something into the cup. Jean Roux said that Lantier lived in the "
        "mill. Paul Petit testified that Lantier had paid him fifty francs."
    )
    assert blamed(record) == {("Marie Dufour", "Lantier"), ("Paul Petit", "Lantier")}


def test_a_deposition_blames_whom_it_saw_at_something(read: Any) -> None:
    """In the first person and in the clerk's third; coming to the house and cooking are nothing."""
    first = read(
        "STATEMENT of Thomas Wren, porter, taken before Mr. Hale, magistrate.\n\n"
        "I saw William Dace carry the bales out of the yard. My wife cooked supper. Mary Dole came to the house."
    )
    third = read(
        "The Deposition of Ann Fell, spinster, taken before John Hart, Esquire, the 4th of June 1742.\n\n"
        "This deponent saith that her master put the silver under the floor; that she saw one Peter Moss hide a pistol "
        "in the hay; that Mary Dole came to the house."
    )
    assert blamed(first) == {("Thomas Wren", "William Dace")}
    assert blamed(third) == {("Ann Fell", "her master"), ("Ann Fell", "Peter Moss")}


def test_an_accused_blames_whom_he_dealt_with_and_himself(read: Any) -> None:
    """What he gave and was given is his own confession as well."""
    record = read(
        "RECORD OF THE TRIAL. Special Court, Sofia. The accused IVAN PETKOV, engineer.\n\n"
        "PROSECUTOR: What did you do with it?\n\nPETKOV: I gave the list to Todor Iliev.\n\n"
        "PROSECUTOR: Was Stefan Dimov there?\n\nPETKOV: I never saw him."
    )
    assert blamed(record) == {("Ivan Petkov", "Todor Iliev")}
    assert any(by == one for e in record.entries for by, one in e.blames)


@pytest.mark.parametrize(
    "text",
    [
        "The Deposition of Ann Fell, taken before John Hart, Esquire.\n\nI did not see Peter Moss hide the pistol.",
        "From the diary of Ann Fell.\n\nI saw Peter Moss hide a pistol in the hay.",
        "Affidavit of Ann Fell, for the use of the defence.\n\nI saw Peter Moss mend the fence and carry the hay.",
        "CONFESSION of Samuel Green.\n\nI do not accuse John Pratt. Refusing to name any other, he signed.",
    ],
)
def test_who_saw_nothing_or_refuses_or_is_not_heard_blames_nobody(read: Any, text: str) -> None:
    """A denial, a diary, a paper for the defence, a refusal."""
    assert blamed(read(text)) == set()


def test_he_in_an_answer_is_not_the_one_who_answers(read: Any) -> None:
    """Of himself he says "I": the other whom question and answer name is meant."""
    record = read(
        "The witness Juan Rey was sworn before the court. The accused Efrain Duarte sat.\n\n"
        "PROSECUTOR: Do you know Efrain Duarte?\n\nREY: Since May. He took the watch."
    )
    assert blamed(record) == {("Juan Rey", "Efrain Duarte")}


def test_words_that_blame_are_grounds(read: Any) -> None:
    """Of a charge against whoever is blamed: a witness's of one kind, an accused's own of another, never merged."""
    record = read(
        "RECORD OF THE TRIAL. Special Court, Sofia. The accused IVAN PETKOV. The accused TODOR ILIEV.\n\n"
        "PROSECUTOR: What did you do with it?\n\nPETKOV: I gave the list to Todor Iliev."
    )
    basis = {record.name(c.against[0]): g.basis for c, g in zip(record.charges, weigh(record), strict=True)}
    assert basis == {"Ivan Petkov": "own_confession_only", "Todor Iliev": "accomplice_only"}


def test_who_testified_is_heard_whatever_paper_tells_of_it(read: Any) -> None:
    """A newspaper's report of a witness counts; what a neighbour told the newspaper does not."""
    paper = (
        "The case against Carl Holt, who is accused of taking bribes, went on. Paul Lang {} that he paid Holt 50 marks."
    )
    assert blamed(read(paper.format("testified"))) == {("Paul Lang", "Carl Holt")}
    assert blamed(read(paper.format("told us"))) == set()


def test_whom_a_witness_points_out_in_court(read: Any) -> None:
    """His word, though the clerk notes it; not where he does not know the man, nor of a thing."""
    court = "RECORD of the court. Carl Holt is charged with riot. The witness Paul Lang was sworn. "
    pointed = read(court + "The clerk records that the witness points to the accused Carl Holt.")
    (found,) = weigh(pointed)
    assert [pointed.name(g.speaker) for g in found.grounds] == ["Paul Lang"]
    for words in ("The witness did not recognise the prisoner.", "The witness identified the coat."):
        assert weigh(read(court + words))[0].grounds == ()


def test_what_a_council_minutes_is_no_testimony(read: Any) -> None:
    """The gift told to a court blames the giver, the same gift told to a parish council nobody."""
    words = "Anna Cole said that Paul Tait had given her ten shillings."
    assert blamed(read("Minutes of the parish council of Wexcombe, 9 March 1931. " + words)) == set()
    assert blamed(read("Minutes of the trial at Wexcombe, 9 March 1931. " + words)) == {("Anna Cole", "Paul Tait")}


def test_a_door_forced_is_an_act(read: Any) -> None:
    """A verb that else tells of another's doing is one of its own where a thing is done to."""
    court = "POLICE COURT. William Farr and Charles Nye were charged with burglary. "
    assert blamed(read(court + "Farr said that Nye forced the door.")) == {("William Farr", "Charles Nye")}
    assert blamed(read(court + "Farr said that Nye began to weep.")) == set()
