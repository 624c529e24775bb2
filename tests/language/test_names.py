"""Names and what they stand for."""

import pytest

from counterproof.language import Pipeline, analyse
from counterproof.language.mention import Mention
from counterproof.settings import Settings
from counterproof.sources import Source, Text


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """The pipeline of the default settings, loaded once."""
    return Pipeline(Settings().model)


def names(pipeline: Pipeline, content: str) -> list[Mention]:
    """The names of a text."""
    text = Text(Source("src-0", "0" * 64, ("a.txt",), "text/plain", len(content)), content, "text/1")
    return list(analyse(text, pipeline).names)


def kinds(pipeline: Pipeline, content: str) -> dict[str, str]:
    """What each name of a text stands for."""
    return {mention.text: mention.kind for mention in names(pipeline, content)}


def test_surnames_spread(pipeline: Pipeline) -> None:
    """A bare last name is the person's wherever it stands, even after "in" or as a subject of no human verb."""
    found = kinds(pipeline, "Ivan Torgashev came at noon. Torgashev burned the papers. They trusted in Torgashev.")
    assert found == {"Ivan Torgashev": "person", "Torgashev": "person"}


def test_titles_make_people(pipeline: Pipeline) -> None:
    """A name after a title is a person's; the title is told apart and gives the gender."""
    found = {m.text: m for m in names(pipeline, "He met Madame Orlop and Captain Brask on the quay.")}
    assert (found["Orlop"].kind, found["Orlop"].modifiers, found["Orlop"].gender) == ("person", ("madame",), "f")
    assert (found["Brask"].kind, found["Brask"].modifiers) == ("person", ("captain",))


def test_coordinated_names_are_two(pipeline: Pipeline) -> None:
    """Such words as "A and B" are two mentions."""
    assert [m.text for m in names(pipeline, "Anna Orlop and Peter Brask left the room.")] == [
        "Anna Orlop",
        "Peter Brask",
    ]


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        ("They stayed at the Hotel Meridian for a week.", "Hotel Meridian", "building"),
        ("He was held in Wexcombe Prison.", "Wexcombe Prison", "building"),
        ("It was read out to the Supreme Court.", "Supreme Court", "organization"),
        ("The Morning Herald printed it.", "Morning Herald", "publication"),
        ("He spoke at the Trial of the Nine.", "Trial of the Nine", "proceeding"),
        ("They flew to Denmark.", "Denmark", "place"),
        ("He wrote of it in *Voyage to Lapland* that year.", "Voyage to Lapland", "publication"),
    ],
)
def test_kinds_by_their_own_words(pipeline: Pipeline, content: str, name: str, kind: str) -> None:
    """The noun at the head of a name, or italics, tell its kind."""
    assert kinds(pipeline, content).get(name) == kind


def test_places_inside_titles_are_no_places(pipeline: Pipeline) -> None:
    """A work named after a place puts nobody there; the same words outside a title do."""
    assert "Lapland" not in kinds(pipeline, "She wrote it in *Voyage to Lapland* at home.")
    assert "Lapland" in kinds(pipeline, "She made a voyage to Lapland.")


def test_months_and_nationalities_are_no_names(pipeline: Pipeline) -> None:
    """Neither a date's words nor "British" alone name anything."""
    assert names(pipeline, "In March 1851 the British left.") == []


def test_capitals_and_particles(pipeline: Pipeline) -> None:
    """Names in capitals and with particles are whole."""
    found = kinds(pipeline, "MARGARET FENN, sworn, said that Karl von Steinau and J. B. Harker were there.")
    assert found.keys() >= {"MARGARET FENN", "Karl von Steinau", "J. B. Harker"}
    assert set(found.values()) == {"person"}


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        ("The ferry Kuru left at noon.", "Kuru", "object"),
        ("They wrote to the newspaper Sampo in May.", "Sampo", "publication"),
        ("The inn Krone was shut.", "Krone", "building"),
    ],
)
def test_a_noun_in_front_says_what_bears_the_name(pipeline: Pipeline, content: str, name: str, kind: str) -> None:
    """What bears a name of one word is told by the common noun right before it."""
    assert kinds(pipeline, content)[name] == kind


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Anna Berg reached Leeds in May.", "place"),
        ("Anna Berg sailed from Leeds.", "place"),
        ("Anna Berg left Martha in May.", "person"),
    ],
)
def test_a_known_town_is_a_place_where_somebody_goes(pipeline: Pipeline, sentence: str, kind: str) -> None:
    """The gazetteer counts behind words of going alone: a town's name may be anybody's surname."""
    assert names(pipeline, sentence)[-1].kind == kind


def test_a_name_in_capitals_within_a_sentence(pipeline: Pipeline) -> None:
    """A person's, whatever verb its last word looks like; a heading in capitals is nobody's."""
    assert kinds(pipeline, "CARL HOLT was indicted for theft.") == {"CARL HOLT": "person"}
    assert "person" not in kinds(pipeline, "SECOND DAY. The court sat.").values()


def test_who_is_tried_is_a_name_and_his_trial_none(pipeline: Pipeline) -> None:
    """A trial known by a place or a number keeps its name."""
    assert kinds(pipeline, "The Trial of Captain Hugh Derrow began.")["Hugh Derrow"] == "person"
    assert kinds(pipeline, "The Trial of the Sixteen began.") == {"Trial of the Sixteen": "proceeding"}


def test_a_hyphened_saint_is_a_place(pipeline: Pipeline) -> None:
    """Also where a line ends in it; without a hyphen a saint is a saint."""
    assert kinds(pipeline, "He lived at Saint-Leger.") == {"Saint-Leger": "place"}
    page = (
        "The son of a merchant who had long lived at Saint-\n"
        "Leger saw her in the evening by the bridge of the\nriver, where a lantern burned until the morning. "
    )
    assert kinds(pipeline, page) == {"Saint-\nLeger": "place"}
    assert kinds(pipeline, "They prayed to Saint Leger.")["Leger"] == "person"
