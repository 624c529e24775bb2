"""The date a document gives itself and who wrote it."""

import pytest

from counterproof.language import Pipeline, analyse, anchors
from counterproof.language.analysis import Analysis
from counterproof.settings import Settings
from counterproof.sources import Source, Text


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """The pipeline of the default settings, loaded once."""
    return Pipeline(Settings().model)


def read(pipeline: Pipeline, content: str) -> Analysis:
    """The analysis of a text."""
    text = Text(Source("src-0", "0" * 64, ("a.txt",), "text/plain", len(content)), content, "text/1")
    return analyse(text, pipeline)


@pytest.mark.parametrize(
    ("content", "date"),
    [
        ("Harwich, 3 May 1851.\n\nDear Ann,\n\nYesterday it rained.", "3 May 1851"),
        ("The mill stood there in 1840.\n\nSworn before me this 4th day of June 1852.", "this 4th day of June 1852"),
        ("Minutes of the session of Tuesday 3 June 1851.\n\nFenn spoke.", "Tuesday 3 June 1851"),
        ("From a Dover weekly, 7 March 1870\n\nOn 1 March 1870 it burned.", "7 March 1870"),
    ],
)
def test_document_dates(pipeline: Pipeline, content: str, date: str) -> None:
    """Datelines, oaths, sessions and newspaper heads date a document."""
    found = read(pipeline, content).document_date
    assert found is not None
    assert found.text == date


def test_a_date_in_a_sentence_dates_no_document(pipeline: Pipeline) -> None:
    """What happened on a day says nothing of when it was written down."""
    assert read(pipeline, "The mill of the Harkers burned on 3 May 1851 and was not rebuilt.").document_date is None


def test_a_diary_has_a_date_for_each_entry(pipeline: Pipeline) -> None:
    """Entries under their own dates give the document none, and "yesterday" hangs on the entry's."""
    found = read(
        pipeline, "3 May 1851. Rain.\n\n9 May 1851. Yesterday he came.\n\n12 May 1851. Sun.\n\n14 May 1851. Rain."
    )
    assert found.document_date is None
    heads = dict(zip((m.text for m in found.dates), anchors(found), strict=True))
    assert heads["Yesterday"] is not None
    assert heads["Yesterday"].text == "9 May 1851"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("The Deposition of Margaret Fenn, spinster, taken at Dover.", "Margaret Fenn"),
        ("I, Margaret Fenn, of Dover, make oath and say as follows.", "Margaret Fenn"),
        ("Dear Ann,\n\nIt rained all week here.\n\nYour affectionate brother,\nThomas Fenn", "Thomas Fenn"),
        ("At Dover, on 3 May 1851, appeared the widow Margaret Fenn, of full age.", "Margaret Fenn"),
        ("Police of Dover. 3 May 1921. Heard: FENN, Margaret, aged 30.\n\nQ. Where?\nA. Here.", "FENN, Margaret"),
        ("Statement of Margaret Fenn, cook. Taken down by Assessor Harker.\n\nI was at Dover.", "Margaret Fenn"),
        ("REPORT to Mr. Low, coroner at Dover, by Dr. Adam Fenn, of Deal.\n\nI opened it.", "Adam Fenn"),
        ("The mill burned.\n\nSigned: Captain Adam Fenn, adjutant.", "Adam Fenn"),
    ],
)
def test_authors(pipeline: Pipeline, content: str, name: str) -> None:
    """Deponents and signatories are authors."""
    found = read(pipeline, content).author
    assert found is not None
    assert found.text == name


@pytest.mark.parametrize(
    "content",
    [
        "Report of the surveyors. The minute was produced to us by Mr. Adam Fenn, and we kept it.",
        "From the register of poisons kept by Adam Fenn, chemist, at Dover.",
    ],
)
def test_who_is_told_of_after_by_is_no_author(pipeline: Pipeline, content: str) -> None:
    """What somebody produced or kept is not said in his voice."""
    assert read(pipeline, content).author is None


def test_a_text_about_somebody_has_no_author(pipeline: Pipeline) -> None:
    """Being named first makes nobody the writer."""
    assert read(pipeline, "Margaret Fenn left Dover in 1851. She never came back.").author is None
