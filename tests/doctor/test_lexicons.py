"""The doctor reads every example, tells a fault in plain words, and a user's words are read where they are given."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from counterproof.doctor import lexicons
from counterproof.errors import VocabularyError
from counterproof.inquiry import examine
from counterproof.language.pipeline import Pipeline
from counterproof.settings import Settings
from counterproof.statements.vocabulary import lexicon, predicates, spoken

PAGE = (Path(__file__).parents[2] / "docs/howto/add-a-verb.md").read_text(encoding="utf-8")
SENSE = """
[[word]]
label = "{label}"
definition = "d"
examples = ["{example}"]
predicate = "{predicate}"
verbs = ["{verb}"]
slots = {{ subject = "agent", object = "patient" }}
where = {{ object = [":person"] }}
"""


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The model, loaded once."""
    return Pipeline(Settings().model)


def faults(added: Path, pipeline: Pipeline | None = None) -> list[str]:
    """What is wrong with the lexicons together with this one."""
    return [fault for check in lexicons(str(added), pipeline) for fault in check.faults]


def test_the_built_in_lexicons_are_sound(pipeline: Pipeline) -> None:
    """Every predicate, sense and list has an example, and each is read as what it exemplifies."""
    checks = lexicons("", pipeline)
    assert [fault for check in checks for fault in check.faults] == []
    assert int(checks[-1].seen.split()[0]) > 300


def test_the_words_of_the_page_are_read(tmp_path: Path, pipeline: Pipeline) -> None:
    """The lexicon that the how-to prints is sound, and is read only while it is given."""
    own = tmp_path / "my-words.toml"
    own.write_text(re.findall(r"^```toml\n(.*?)^```", PAGE, re.M | re.S)[0], encoding="utf-8")
    log = tmp_path / "log.txt"
    log.write_text("The press-gang impressed Thomas Hale in Vienna on 4 May 1803.", encoding="utf-8")
    assert faults(own, pipeline) == []
    told = [
        [entry.statement.proposition.predicate for entry in examine([str(log)], s, pipeline=pipeline).record.entries]
        for s in (Settings(), Settings(lexicon=str(own)))
    ]
    assert "arrest" not in told[0]
    assert "arrest" in told[1]
    assert "impress" not in lexicon().verbs


def test_the_page_names_every_predicate() -> None:
    """A predicate that the table lacks could not be found by the reader, nor one that is not there be used."""
    listed = set(re.findall(r"`(\w+)`", PAGE[PAGE.index("## The predicates") :]))
    assert listed == set(predicates())


def test_an_example_that_is_not_read_is_named(tmp_path: Path, pipeline: Pipeline) -> None:
    """A sense whose example says something else is told with what the example is read as."""
    own = tmp_path / "own.toml"
    words = SENSE.format(label="waylay", example="Otto Brandt met Anna Berg.", predicate="attack", verb="waylay")
    own.write_text(words, encoding="utf-8")
    assert faults(own, pipeline) == ["waylay: 'Otto Brandt met Anna Berg.' is read as: meets"]


def test_a_sense_that_hides_another_is_named(tmp_path: Path, pipeline: Pipeline) -> None:
    """A verb that is already read on the same terms is told, and so is the built-in example that is lost."""
    own = tmp_path / "own.toml"
    words = SENSE.format(label="seize", example="The police arrested Anna Berg.", predicate="search", verb="arrest")
    own.write_text(words, encoding="utf-8")
    told = faults(own, pipeline)
    assert "arrest: the verb 'arrest' is already read as 'seize' on the same terms" in told
    assert any(fault.startswith("arrest: 'The police arrested Anna Berg in Oslo.' is read as") for fault in told)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("[[word]]\nlabel = 'x'\ndefinition = 'd'\npredicate = 'nonsense'\n", "no predicate 'nonsense'"),
        ("[[word]]\nlabel = 'x'\ndefinition = 'd'\npredicate = 'see'\nverbs = 'spy'\n", "verbs is not of the form"),
        ("[[words]]\nlabel = 'x'\n", "unknown table 'words'"),
        ("word = 3\n", "a list of tables"),
        ("[sets]\nbodies = 'gang'\n", "bodies is no list of words"),
        ("[[word]\n", "is not TOML"),
    ],
)
def test_a_malformed_file_is_refused(tmp_path: Path, words: str, message: str) -> None:
    """The fault is told with the file's name, by the doctor and by a run alike."""
    own = tmp_path / "own.toml"
    own.write_text(words, encoding="utf-8")
    (told,) = faults(own)
    assert told.startswith(str(own))
    assert message in told
    with pytest.raises(VocabularyError, match=re.escape(message)), spoken(str(own)):
        pass
