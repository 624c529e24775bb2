"""Who speaks when in a transcript."""

from counterproof.language.layout import paragraphs
from counterproof.language.turns import find_turns
from counterproof.sources import Source, Text


def turns(content: str) -> list[tuple[str, str]]:
    """Each turn's speaker and words."""
    text = Text(Source("src-0", "0" * 64, ("a.txt",), "text/plain", len(content)), content, "text/1")
    return [(turn.speaker, turn.body.quote) for turn in find_turns(text, paragraphs(content))]


def test_questions_and_answers() -> None:
    """The letters Q and A are speakers."""
    assert turns("Q. Were you there?\nA. I was not.") == [("Q", "Were you there?"), ("A", "I was not.")]


def test_capitals_before_a_colon() -> None:
    """A name in capitals, with its role in brackets, is a speaker."""
    assert turns("THE PRESIDENT (rising): Be seated.\n\nFENN: I stand.") == [
        ("THE PRESIDENT", "Be seated."),
        ("FENN", "I stand."),
    ]


def test_one_letter_is_no_transcript() -> None:
    """A lone "A." at the head of a list is no answer; two letters make a transcript."""
    assert turns("A. The mill\n\nIt burned.") == []
    assert len(turns("Q. The mill?\n\nA. It burned.")) == 2


def test_ordinary_names_need_a_script() -> None:
    """Names in ordinary letters are speakers only where at least three labels stand and one comes again."""
    assert turns("Fenn: I stand.\n\nHarker: Sit.\n\nFenn: I will not.") == [
        ("Fenn", "I stand."),
        ("Harker", "Sit."),
        ("Fenn", "I will not."),
    ]
    assert turns("Fenn: I stand.\n\nHarker: Sit.") == []


def test_a_question_and_its_answer_make_a_script() -> None:
    """One question answered at once under another label is enough; without the question mark it is not."""
    assert [speaker for speaker, _ in turns("Harker: Do you plead guilty?\n\nFenn: No.")] == ["Harker", "Fenn"]
    assert turns("Harker: You plead guilty.\n\nFenn: No.") == []


def test_headers_of_letters_are_no_speakers() -> None:
    """Neither "From:" nor "Date:" speaks."""
    assert turns("FROM: the mill\n\nTO: the bank\n\nDATE: Monday") == []


def test_a_witness_called_by_name_speaks() -> None:
    """After "sworn:" the witness's own words follow; after "sworn." they do only where somebody says I."""
    assert turns("Ann Fenn, cook, sworn: I was in the yard.") == [("Ann Fenn", "I was in the yard.")]
    assert turns("Ann Fenn, cook, examined. I was in the yard.") == [("Ann Fenn", "I was in the yard.")]
    assert turns("Ann Fenn, cook, was examined. She was in the yard.") == []


def test_a_witness_who_states_in_the_first_person() -> None:
    """A name and a verb of saying before a colon and "I", behind a date; the label begins with the name."""
    assert turns("Lima, 2 May 1985. Rosa Pardo, clerk, states: I was at home.") == [("Rosa Pardo", "I was at home.")]


def test_a_report_in_the_third_person_is_no_turn() -> None:
    """Nobody says "I": the words are the reporter's."""
    assert turns("Lima, 2 May 1985. Rosa Pardo, clerk, states: the house was shut.") == []


def test_messages_of_a_chat() -> None:
    """A time, a name and a colon open a message, in brackets or behind a dash."""
    assert turns("[05/07/2021 10:04] Ada Kern: I am here.\n[05/07/2021 10:05] HR: Noted.") == [
        ("Ada Kern", "I am here."),
        ("HR", "Noted."),
    ]
    assert turns("12:41 - Ada: I am here.") == [("Ada", "I am here.")]


def test_an_entry_of_a_log_is_no_message() -> None:
    """A time and words without a name and a colon are nobody's message."""
    assert turns("12:41 The pump failed.") == []


def test_what_stands_before_the_name_of_a_witness() -> None:
    """A heading, and what the witness is; without "I" in what follows a colon only announces."""
    assert turns("Sworn on 4 March 1831. Thomas Reed, carter: I saw him.") == [("Thomas Reed", "I saw him.")]
    assert turns("The mate Harper, examined at Cork: No blow was struck by me.") == [
        ("Harper", "No blow was struck by me.")
    ]
    assert turns("Bruno Testa told the judge: I never had gold.") == [("Bruno Testa", "I never had gold.")]
    assert turns("Sworn on 4 March 1831. Thomas Reed, carter: a sack, a spade.") == []


def test_questions_and_answers_written_out() -> None:
    """The words stand for Q. and A.: nobody is called so."""
    written = "Question: Where were you?\n\nAnswer: At home.\n\nQuestion: Alone?\n\nAnswer: Yes."
    assert [speaker for speaker, _ in turns(written)] == ["Q", "A", "Q", "A"]


def test_a_numbered_witness_who_states() -> None:
    """As in the proceedings of a court martial; a numbered paragraph that tells of him is none of his words."""
    assert [who for who, _ in turns("1st witness. Sergeant Frank Hob, being sworn, states: I saw him go.")] == [
        "Sergeant Frank Hob"
    ]
    assert turns("1st point. Sergeant Frank Hob, being ill, states nothing.") == []
