"""Documents of offices: PDF, Word, OpenDocument, Rich Text, e-mail: their words, in order, and what is left out."""

from __future__ import annotations

import email.message
import io
import zipfile

import docx
import pytest
from odf.opendocument import OpenDocumentText
from odf.table import Table, TableCell, TableRow
from odf.text import H, Note, NoteBody, P
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

from counterproof.errors import InputError
from counterproof.settings import Settings
from counterproof.sources import read

SETTINGS = Settings()


def pdf(*pages: str, locked: str = "") -> bytes:
    """A PDF document, each page with its lines."""
    data = io.BytesIO()
    page = canvas.Canvas(data, pagesize=A4, encrypt=locked or None)
    for words in pages:
        for number, line in enumerate(words.split("\n")):
            page.drawString(72, 770 - 14 * number, line)
        page.showPage()
    page.save()
    return data.getvalue()


def word() -> bytes:
    """A Word document with a heading, a paragraph, a table and a comment."""
    document = docx.Document()
    document.add_heading("Gaol book", 1)
    said = document.add_paragraph("Anna Lind was kept from 3 May 1903.")
    table = document.add_table(2, 2)
    for cell, words in zip((c for row in table.rows for c in row.cells), ("who", "when", "Per", "4 May"), strict=True):
        cell.text = words
    document.add_paragraph("Signed in Visby.")
    document.add_comment(said.runs, "The date was altered.", author="K. Berg")
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def open_document() -> bytes:
    """An OpenDocument text with a heading, a footnote and a table."""
    document = OpenDocumentText()
    document.text.addElement(H(outlinelevel=1, text="Gaol book"))
    paragraph = P(text="Anna Lind was kept")
    note = Note(noteclass="footnote")
    body = NoteBody()
    body.addElement(P(text=" (without leave)"))
    note.addElement(body)
    paragraph.addElement(note)
    document.text.addElement(paragraph)
    table, row = Table(), TableRow()
    for words in ("Per", "4 May"):
        cell = TableCell()
        cell.addElement(P(text=words))
        row.addElement(cell)
    table.addElement(row)
    document.text.addElement(table)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def test_pages_of_a_pdf_are_marked() -> None:
    """Lines stand as printed, pages apart, and every character knows its page; a page without words is named."""
    text = read("a.pdf", pdf("Anna Lind was kept.\nFrom 3 May 1903.", "", "Per Holm met her."), SETTINGS)
    assert text.content == "Anna Lind was kept.\nFrom 3 May 1903.\n\nPer Holm met her.\n"
    assert text.locator(text.content.index("From")) == "p. 1, from character 20"
    assert text.locator(text.content.index("Per")).startswith("p. 3, ")
    assert text.source.problems == ("no text on 1 of 3 pages (scans or pictures?): 2",)


def test_a_pdf_is_known_by_its_bytes_and_refused_in_words() -> None:
    """Whatever it is called it is read; encrypted, without words, cut short or only called so, it is not."""
    assert read("a.txt", pdf("Anna."), SETTINGS).format == "pdf/1"
    for data, reason in (
        (pdf("Anna.", locked="pw"), "encrypted"), (pdf(""), "without any words"),
        (pdf("Anna.")[:100], "damaged"), (b"Anna.", "is called .pdf and is none"),
    ):  # fmt: skip
        with pytest.raises(InputError, match=reason):
            read("a.pdf", data, SETTINGS)


def test_a_word_document_gives_its_words_in_order() -> None:
    """Paragraphs and tables as they follow each other, comments at the end under their author's name."""
    assert read("a.docx", word(), SETTINGS).content.split("\n\n") == [
        "Gaol book", "Anna Lind was kept from 3 May 1903.", "who\twhen\nPer\t4 May", "Signed in Visby.",
        "Comment by K. Berg: The date was altered.\n",
    ]  # fmt: skip


def test_an_open_document_gives_its_words_in_order() -> None:
    """A footnote stands where it is called, a row of a table is a line."""
    content = read("a.odt", open_document(), SETTINGS).content
    assert content == "Gaol book\n\nAnna Lind was kept (without leave)\n\nPer\t4 May\n"


def test_rich_text_gives_its_words() -> None:
    """Accents, paragraphs and hidden destinations as RTF writes them."""
    data = rb"{\rtf1\ansi{\fonttbl{\f0 Times;}}{\*\generator x;}Fr\'e5n Visby.\par Anna \b Lind\b0.}"
    assert read("a.rtf", data, SETTINGS).content == "Från Visby.\nAnna Lind.\n"


def test_an_email_gives_headers_and_words_and_names_its_attachments() -> None:
    """The plain words are taken, a date as it was written, a wrong one too; what is attached is named and not read."""
    message = email.message.EmailMessage()
    message["From"], message["To"], message["Subject"] = "Anna Lind <a@x.se>", "Per <p@x.se>", "The ferry"
    message["Date"] = "Sun, 04 May 2003 10:00:00 +0200"
    message.set_content("I was in Visby.\n")
    message.add_alternative("<p>I was in <b>Visby</b>.</p>", subtype="html")
    message.add_attachment(b"x", maintype="image", subtype="png", filename="boat.png")
    text = read("a.eml", bytes(message).replace(b"Sun, 04", b"Mon, 04"), SETTINGS)
    assert text.content.splitlines()[:3] == [
        "From: Anna Lind <a@x.se>",
        "To: Per <p@x.se>",
        "Date: Mon, 04 May 2003 10:00:00 +0200",
    ]
    assert text.content.endswith("\n\nI was in Visby.\n")
    assert "boat.png" in text.source.problems[0]


def test_a_letter_with_lines_like_an_email_is_left_as_it_stands() -> None:
    """Only a file that is called an e-mail is read as one."""
    letter = "From: the prison\nDate: 3 May 1903\n\nI am kept here."
    assert read("letter.txt", letter.encode(), SETTINGS).content == letter


@pytest.mark.parametrize(("name", "data"), [("a.docx", word()), ("a.odt", open_document())])
def test_packed_documents_that_are_damaged_or_bombs_are_refused(name: str, data: bytes) -> None:
    """Cut short, or unpacking to more than a text may have: a reason, and nothing is unpacked."""
    with pytest.raises(InputError, match="damaged"):
        read(name, data[: len(data) // 2], SETTINGS)
    bomb = io.BytesIO(data)
    with zipfile.ZipFile(bomb, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb", b"0" * 5_000_000)
    with pytest.raises(InputError, match="more than is allowed"):
        read(name, bomb.getvalue(), Settings(longest_text=100_000))
