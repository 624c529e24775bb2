"""Formats: bytes become characters, and hostile ones only a reason."""

from __future__ import annotations

import datetime
import io
import zipfile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterproof.errors import InputError
from counterproof.settings import Settings
from counterproof.sources import read

SETTINGS = Settings()
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def workbook() -> bytes:
    """A small workbook of two sheets."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Chronology"
    sheet.append(["who", "when", "number", "sure"])
    sheet.append(["Ada\nKern", datetime.date(1936, 8, 19), 3.0, True])
    sheet.append([])
    sheet.append(["Bo", datetime.datetime(1936, 8, 19, 10, 30), 1.5, None])
    book.create_sheet("Two")["B2"] = "ä"
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def with_sheet(xml: str) -> bytes:
    """The workbook with its first sheet replaced."""
    data = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook())) as old, zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, xml if name == "xl/worksheets/sheet1.xml" else old.read(name))
    return data.getvalue()


def cell(text: str, row: str = "1") -> str:
    """A sheet with one text cell."""
    inner = f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>{text}</t></is></c></row>'
    return f'<worksheet xmlns="{SHEET}"><sheetData>{inner}</sheetData></worksheet>'


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufeff"), min_size=1))
def test_utf8_text_is_kept_to_the_character(content: str) -> None:
    """Line ends, blanks and all: nothing is normalised."""
    text = "word" + content
    assert read("a.txt", text.encode(), SETTINGS).content == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_mark_is_obeyed_and_dropped(encoding: str) -> None:
    """Marked files need no guess."""
    text = read("a.txt", "Höfe, 1936".encode(encoding), SETTINGS)
    assert (text.content, text.source.problems) == ("Höfe, 1936", ())


def test_guessed_encoding_is_said() -> None:
    """Bytes that are not UTF-8 are read by a guess, and the source says so."""
    words = "Свидетель показал, что мельница сгорела ночью, и подписал протокол."
    text = read("a.txt", words.encode("cp1251"), SETTINGS)
    assert text.content == words
    assert "guess" in text.source.problems[0]


def test_one_long_line_is_read_whole() -> None:
    """25 kB without a line break are a document like any other; one character over the limit is not."""
    line = "word " * 5_000
    assert read("a.txt", line.encode(), Settings(longest_text=25_000)).content == line
    with pytest.raises(InputError, match="25,000 characters"):
        read("a.txt", line.encode(), Settings(longest_text=24_999))


def test_html_gives_title_and_paragraphs() -> None:
    """Blocks become paragraphs, cells keep apart, scripts and navigation go, and what looked like a tag stays text."""
    page = (
        b"<!doctype html><html><head><title>On mills</title><style>p{}</style></head><body><nav>Home</nav>"
        b"<p>One <b>bold</b>  word<br>and &lt;script&gt;</p><script>alert(1)</script>"
        b"<table><tr><th>a<td>b</tr><tr><td>c<td>d</table><ul><li>x<li>y</ul><pre>k\n  l</pre>"
    )
    text = read("page", page, SETTINGS)
    paragraphs = ["On mills", "One bold word\nand <script>", "a\tb\nc\td", "x\ny", "k\n  l"]
    assert (text.format, text.content) == ("html/1", "\n\n".join(paragraphs) + "\n")


def test_html_main_and_charset() -> None:
    """Where a page marks its main part only that is read, in the encoding it names."""
    page = "<html><meta charset=iso-8859-1><body>Menu<main><p>Café</main>Imprint".encode("latin-1")
    text = read("a.html", page, SETTINGS)
    assert text.content == "Café\n"
    assert "iso-8859-1" in text.source.problems[0]


def test_deeply_nested_html_is_read_or_given_up() -> None:
    """A hundred thousand nested elements do not exhaust a stack; a parser that takes too long is ended."""
    assert read("a.html", b"<html>" + b"<b>" * 100_000 + b"deep words", SETTINGS).content == "deep words\n"
    with pytest.raises(InputError, match=r"seconds|too long"):
        read("a.html", b"<html>" + b"<div>" * 300_000 + b"deep words", Settings(parser_seconds=1))


def test_workbook_is_pages_of_lines() -> None:
    """Dates are EDTF, line breaks in cells blanks, and the n-th line after the sheet's name is its n-th row."""
    text = read("a.xlsx", workbook(), SETTINGS)
    first, second = text.content.split("\f")
    assert first.split("\n")[:4] == ["Chronology", "who\twhen\tnumber\tsure", "Ada Kern\t1936-08-19\t3\ttrue", ""]
    assert first.split("\n")[4] == "Bo\t1936-08-19T10:30\t1.5"
    assert second == "Two\n\n\tä\n"


def test_workbook_cut_short_is_damaged() -> None:
    """Half a workbook is a reason, not a crash."""
    with pytest.raises(InputError, match="damaged"):
        read("a.xlsx", workbook()[:3_000], SETTINGS)
    with pytest.raises(InputError, match=r"called \.xlsx and is none"):
        read("a.xlsx", b"no workbook", SETTINGS)


def test_workbook_bombs_are_refused() -> None:
    """Too much text, too far a row, entities in entities, parts that unpack too far: each ends with a reason."""
    small = Settings(longest_text=100_000, parser_seconds=20)
    entities = '<!ENTITY a "' + "x" * 1_000 + '">' + "".join(
        f'<!ENTITY a{n} "{(f"&a{n - 1};" if n else "&a;") * 30}">' for n in range(7)
    )  # fmt: skip
    for data in (
        with_sheet(cell("A" * 200_000)),
        with_sheet(cell("A", row="99999999999")),
        with_sheet(f'<?xml version="1.0"?><!DOCTYPE l [{entities}]>{cell("&a6;")}'),
        with_sheet(cell("A" * 3_000_000)),
    ):
        with pytest.raises(InputError, match=r"more|damaged|limits"):
            read("a.xlsx", data, small)


def test_memory_of_a_parser_is_limited() -> None:
    """A workbook that needs more memory than a parser may have ends its parser, not this process."""
    with pytest.raises(InputError, match=r"memory|limits|damaged"):
        read("a.xlsx", with_sheet(cell("A" * 150_000_000)), Settings(parser_memory=300_000_000))


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_reason(data: bytes) -> None:
    """No bytes raise anything but an InputError."""
    try:
        content = read("a.txt", b"\xff" + data, SETTINGS).content
    except InputError:
        return
    assert content.strip()
