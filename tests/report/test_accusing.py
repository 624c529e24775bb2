"""Who named whom, on the page: sentences, arrows and the tree of the arrests."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from counterproof.inquiry import Inquiry, examine
from counterproof.report.accusing import accusing
from counterproof.report.arcs import LINE, MOST, arcs
from counterproof.report.descent import descent
from counterproof.report.page import render
from counterproof.settings import Settings

ROW = """
[[row]]
what = "accuse"
who = "{by}"
whom = "{against}"
by = ["{by}"]
said = "{said}"
conditions = ["threat"]
"""
ARREST = """
[[row]]
what = "arrest"
whom = "{whom}"
when = "{when}"
"""


def told(folder: Path, *rows: str) -> Inquiry:
    """An inquiry into a record of these rows."""
    (folder / "record.toml").write_text('[case]\ntitle = "The plot"\n' + "".join(rows), encoding="utf-8")
    return examine([str(folder)], Settings(), extractor="none")


@pytest.fixture
def plot(tmp_path: Path) -> Inquiry:
    """Mary Burton names Quack under threat, he is arrested; then he names Ben Small, and Ben Small him."""
    return told(
        tmp_path,
        ROW.format(by="Mary Burton", against="Quack Roos", said="1741-05-02"),
        ARREST.format(whom="Quack Roos", when="1741-05-10"),
        ROW.format(by="Quack Roos", against="Ben Small", said="1741-05-29"),
        ARREST.format(whom="Ben Small", when="1741-06-01"),
        ROW.format(by="Ben Small", against="Quack Roos", said="1741-06-02"),
    )


def test_no_name_is_shown_without_its_terms(plot: Inquiry) -> None:
    """In the list, in the sentence of a step, at the arrow, in the tree, and for those who hear the page."""
    section, record, edges = accusing(plot), plot.record, plot.survey.network.edges
    picture, tree = arcs(record, edges), descent(record, plot.survey)
    assert picture is not None
    assert tree is not None
    shown = [n.sentence for n in section.named] + [words for words, _ in section.steps]
    shown += [arc.label for arc in picture.arcs] + [node.word for node in tree.nodes if node.word]
    assert all("threat" in words for words in shown)
    assert picture.description.count("(threat)") == len(edges)
    assert tree.description.count("(threat)") == len(plot.survey.steps)


def test_the_tree_puts_under_each_name_whom_it_led_to(plot: Inquiry) -> None:
    """Three names, each further in and further down."""
    tree = descent(plot.record, plot.survey)
    assert tree is not None
    assert [node.name for node in tree.nodes] == ["Mary Burton", "Quack Roos", "Ben Small"]
    assert all(a.x < b.x and a.y < b.y for a, b in pairwise(tree.nodes))


def test_labels_of_arrows_do_not_lie_on_each_other(plot: Inquiry) -> None:
    """There and back between the same two."""
    picture = arcs(plot.record, plot.survey.network.edges)
    assert picture is not None
    assert all(b.y - a.y >= LINE for a, b in pairwise(picture.arcs))


def test_too_many_people_are_listed_and_not_drawn(tmp_path: Path) -> None:
    """An unreadable picture is none."""
    rows = [ROW.format(by="Ann", against=f"Man {n}", said="1741") for n in range(MOST)]
    inquiry = told(tmp_path, *rows)
    assert arcs(inquiry.record, inquiry.survey.network.edges) is None
    assert len(accusing(inquiry).named) == MOST


def test_the_page_has_the_section_only_where_somebody_is_named(plot: Inquiry, small_case: Path) -> None:
    """With two pictures that have a text, and circles in words."""
    tree = LexborHTMLParser(render(plot))
    assert len(tree.css("#named svg[role=img] > title")) == 2
    assert "Ben Small and Quack Roos name one another" in tree.css_first("#named").text()
    assert not LexborHTMLParser(render(examine([str(small_case)], Settings(), extractor="none"))).css("#named")
