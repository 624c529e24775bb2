"""Intake: rows become statements, whichever way they are written; bad rows are named and the rest goes on."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterproof.intake import DeclaredEntity, Intake, read_records
from counterproof.settings import Settings
from counterproof.sources import RecordFile, Text, read
from counterproof.statements import Statement

DEPOSITION = "Deposition of Anna Weil, miller's wife.\nI saw the cooper at the\nmill. He was not there again.\n"


def record(content: str, name: str = "record.toml") -> RecordFile:
    """A record file with that content."""
    return RecordFile(read(name, content.encode(), Settings()), "0/.")


def take(*contents: str, texts: tuple[Text, ...] = ()) -> Intake:
    """The intake of TOML records (those that begin with a bracket) and of CSV tables."""
    names = [f"{n}.toml" if content.lstrip().startswith("[") else f"{n}.csv" for n, content in enumerate(contents)]
    return read_records([record(content, name) for content, name in zip(contents, names, strict=True)], texts)


def deposition() -> Text:
    """One document that rows may quote."""
    return read("docs/weil.txt", DEPOSITION.encode(), Settings())


def plain(value: Any) -> Any:
    """A statement without the places where its words stand: what two ways of writing it have in common."""
    if isinstance(value, (tuple, list)):
        return [plain(member) for member in value]
    if hasattr(value, "__dataclass_fields__"):
        fields = sorted(value.__dataclass_fields__)
        return {name: plain(getattr(value, name)) for name in fields if name not in ("span", "key")}
    return value


def reasons(intake: Intake) -> list[str]:
    """The problems in words."""
    return [str(problem) for problem in intake.problems]


WORD = st.text("abcdefghäöü \"'#,|é=.-", min_size=1, max_size=12).map(str.strip).filter(bool)
ROWS = st.fixed_dictionaries(
    {"what": st.sampled_from(["meet", "travel", "plead guilty", "dance"])},
    optional={
        "who": st.lists(WORD, min_size=1, max_size=3),
        "whom": st.lists(WORD, min_size=1, max_size=2),
        "by": st.lists(WORD, min_size=1, max_size=2),
        "where": WORD,
        "when": st.sampled_from(["1936", "1936-08-19/1936-08-24", "before 1936~", "P1W after 1936-08-24; after 1936"]),
        "said": st.sampled_from(["1937-01", "from 1936"]),
        "not": st.booleans(),
        "sure": st.booleans(),
        "stance": st.sampled_from(["asserts", "denies", "withdraws"]),
        "modality": st.sampled_from(["actual", "planned"]),
        "conditions": st.lists(st.sampled_from(["oath", "custody", "open court"]), min_size=1, max_size=2),
        "number": st.integers(-9, 9),
        "source": WORD,
    },
)


def as_toml(rows: list[dict[str, Any]]) -> str:
    """Rows as TOML; JSON strings, lists, numbers and booleans are TOML as well."""
    blocks = ["\n".join(f"{key} = {json.dumps(value)}" for key, value in row.items()) for row in rows]
    return "".join(f"[[row]]\n{block}\n\n" for block in blocks)


def as_csv(rows: list[dict[str, Any]], delimiter: str) -> str:
    """Rows as a table under our own column names."""
    names = sorted({name for row in rows for name in row})
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(names)
    for row in rows:
        cells = [row.get(name, "") for name in names]
        writer.writerow(["; ".join(cell) if isinstance(cell, list) else str(cell).lower() if cell in (True, False)
                         and isinstance(cell, bool) else cell for cell in cells])  # fmt: skip
    return out.getvalue()


@given(st.lists(ROWS, min_size=1, max_size=4), st.sampled_from(",;\t|"))
def test_tables_and_toml_say_the_same(rows: list[dict[str, Any]], delimiter: str) -> None:
    """The same rows as a table of any delimiter and as TOML are the same statements."""
    toml, table = take(as_toml(rows)), take(as_csv(rows, delimiter))
    assert reasons(toml) == reasons(table) == []
    assert plain(toml.statements) == plain(table.statements)
    assert len(toml.statements) == len(rows)


@given(st.lists(ROWS, min_size=1, max_size=4))
def test_every_span_quotes_its_own_file(rows: list[dict[str, Any]]) -> None:
    """Each statement, mention and date of an unquoted row stands where its span says, in the record file."""
    taken = take(as_csv(rows, ","))
    content = taken.texts[0].content
    spans = [mention.span for said in taken.statements for mention in said.attribution]
    spans += [role.mention.span for said in taken.statements for role in said.proposition.roles]
    for span in [*(said.span for said in taken.statements), *spans]:
        assert content[span.start : span.end] == span.quote != ""


def test_a_row_in_full() -> None:
    """Every column arrives where the nouns say."""
    said = one(
        '[[row]]\nid = "r"\nwho = ["Ada Kern", "Bo"]\nwhat = "detain"\nwhom = "Quaco"\nwith = "Cy"\nto = "Dee"\n'
        'about = "fire"\nthing = "rope"\nbody = "Council"\nwhere = "gaol"\nwhen = 1741-03-09\nuntil = "1741-03-23"\n'
        'event = "arrest"\nnot = true\nmodality = "planned"\nalone = true\nby = ["Bray", "Quaco"]\n'
        'said = "1741-06-02"\nstance = "denies"\nconditions = ["oath"]\nnumber = 60\nunit = "Pound"\n'
        'part = "part"\ncomplete = true\nsure = false'
    )
    content = said.proposition
    assert {(role.name, role.mention.text, role.mention.kind) for role in content.roles} == {
        ("agent", "Ada Kern", "person"), ("agent", "Bo", "person"), ("patient", "Quaco", "person"),
        ("companion", "Cy", "person"), ("recipient", "Dee", "person"), ("topic", "fire", "event"),
        ("thing", "rope", "object"), ("body", "Council", "organization"),
    }  # fmt: skip
    assert content.place
    assert (content.place.text, content.place.kind, content.place.form) == ("gaol", "place", "typed")
    assert [(t.relation, t.date and t.date.text) for t in content.timings] == [
        ("from", "1741-03-09"), ("until", "1741-03-23"),
    ]  # fmt: skip
    assert (content.happening, content.negated, content.modality, content.sole) == ("arrest", True, "planned", True)
    assert plain(content.quantity) == {"value": 60, "unit": "pound", "part": "part", "complete": True}
    assert [mention.text for mention in said.attribution] == ["Bray", "Quaco"]
    assert (said.key, said.stance, said.sure, said.extractor) == ("r", "denies", False, "hand/1")
    assert (said.circumstances[0].what, said.said[0].relation) == ("oath", "at")


def one(content: str, **more: Any) -> Statement:
    """The only statement of a record without problems."""
    taken = take(content, **more)
    assert reasons(taken) == []
    return taken.statements[0]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ("what,who\n,Ada\n", "row 2: 'what' is empty"),
        ("what,stance\nmeet,swears\n", "row 2: 'stance' cannot be 'swears'"),
        ("what,conditions\nmeet,oath; beer\n", "row 2: 'beer' is no condition"),
        ("what,when\nmeet,19 March\n", "row 2: 'when': '19 March' is not a date"),
        ("what,when\nmeet,after dusk\n", "row 2: 'when': 'dusk' is neither an EDTF date nor the key"),
        ("what,when\nmeet,PX after 1936\n", "row 2: "),
        ("what,answers\nmeet,r9\n", "row 2: it answers 'r9'"),
        ("what,number\nmeet,1.5\n", "row 2: 'number' is a whole number"),
        ("what,unit\nmeet,pound\n", "row 2: 'unit' says something of a number"),
        ("what,not\nmeet,perhaps\n", "row 2: 'not' is yes or no"),
        ("what,source\nmeet,lost.txt\n", "row 2: there is no document 'lost.txt'"),
        ("what,who\nmeet,Ada,more\n", "row 2: has more cells than there are headings"),
        ("what,when,until\nmeet,1936/1937,1938\n", "row 2: 'when' is an interval with an end of its own"),
    ],
)
def test_bad_row_is_named_and_the_next_is_read(cells: str, reason: str) -> None:
    """One wrong cell costs its row and no other."""
    taken = take(cells + "travel" + "," * cells.split("\n")[0].count(",") + "\n")
    assert [said.key for said in taken.statements] == ["row 3"]
    assert len(taken.problems) == 1
    assert reason in reasons(taken)[0]


def test_bad_toml_row_costs_that_row_alone() -> None:
    """A row that is no TOML is named with its line; a long string may hold what looks like a row."""
    taken = take(
        '[[row]]\nwhat = "meet"\nwho = Ada\n\n[[row]]\nwhat = "meet"\nnote = """\n[[row]]\n"""\n[[row]]\nhow = 1\n'
    )
    assert [said.key for said in taken.statements] == ["row 2"]
    assert reasons(taken)[0].startswith("0.toml: row 1: this is not TOML: ")
    assert "line 3" in reasons(taken)[0]
    assert reasons(taken)[1] == "0.toml: row 3: there is no column 'how' (line 10)"


def test_quotation_mark_that_never_closes_costs_one_row() -> None:
    """The rows after it are read, each at its own line."""
    taken = take('id,what,who\na,meet,"Ada\nb,meet,Bo\nc,meet,"Cy\nKern"\n')
    assert [said.key for said in taken.statements] == ["b", "c"]
    assert "row 2" in reasons(taken)[0]


def test_twice_used_id_and_answers_to_rows_left_out() -> None:
    """The second row of an id falls, and with a row falls what answers it, however far."""
    taken = take("id,what,answers\na,meet,\na,travel,\nb,,\nc,meet,b\nd,meet,c\ne,meet,a\n")
    assert [(said.key, said.answers) for said in taken.statements] == [("a", ()), ("e", ("a",))]
    assert ["row 3" in reasons(taken)[0], len(taken.problems)] == [True, 4]


def test_rows_answer_rows_of_another_file() -> None:
    """Keys are one set over all files, and rows without a key are told apart by file."""
    taken = take('[[row]]\nwhat = "meet"\nanswers = ["x"]\n', "id,what\nx,meet\n,travel\n")
    assert reasons(taken) == []
    assert [said.key for said in taken.statements] == ["0.toml row 1", "x", "1.csv row 3"]


def test_declared_entities_give_kinds() -> None:
    """A declaration outweighs the role, under an alias too; what a plain column shows helps the topic."""
    taken = take(
        '[case]\ntitle = "Mill"\n[[entity]]\nname = "Gazette"\ntype = "publication"\naliases = ["the paper"]\n'
        '[[entity]]\nname = "Carteret"\ntype = "building"\nat = "53.44,-18.65"\nwithin = "Holm"\n'
        '[[row]]\nwho = "the paper"\nwhat = "publish"\nabout = "Ada"\nwhere = "Carteret"\n'
        '[[row]]\nwho = "Ada"\nwhat = "meet"\n'
    )
    content = taken.statements[0].proposition
    assert [role.mention.kind for role in content.roles] == ["publication", "person"]
    assert content.place
    assert content.place.kind == "building"
    assert taken.entities[1] == DeclaredEntity("Carteret", "building", within="Holm", at=(534_400, -186_500))
    assert taken.title == "Mill"


@pytest.mark.parametrize(
    "block",
    ['name = "A"\ntype = "king"', 'type = "person"', 'name = "A"\ntype = "place"\nat = "91,0"', 'name = "A"\nage = 3',
     'name = "A"\ntype = "person"\naliases = "B"'],
)  # fmt: skip
def test_bad_entity_is_named_by_its_line(block: str) -> None:
    """A declaration that says nothing sensible is left out; the rows are read."""
    taken = take(f'[[row]]\nwhat = "meet"\n\n[[entity]]\n{block}\n')
    assert (len(taken.statements), taken.entities) == (1, ())
    assert reasons(taken)[0].startswith("0.toml: line 4: ")


def test_columns_are_mapped_once_for_the_tables_beside() -> None:
    """A user's own headings, usual other headings, and headings passed over; what is left is said once."""
    table = "Wer,Was,Date,PLACE,Shelf,Colour\nAda,meet,1936,Holm,9,red\n"
    taken = take('[columns]\nwho = "Wer"\nwhat = "was"\nignore = ["Shelf"]\n', table)
    content = taken.statements[0].proposition
    assert (content.roles[0].mention.text, content.place and content.place.text) == ("Ada", "Holm")
    assert content.timings[0].date
    assert content.timings[0].date.text == "1936"
    assert reasons(taken) == [
        "1.csv: column 'Colour' is not read: map it once under [columns], or list it there under ignore"
    ]


def test_table_without_what_is_refused_with_its_headings() -> None:
    """A table that says nowhere what happened is no record."""
    assert "none of [who, when] is 'what'" in reasons(take("who,when\nAda,1936\n"))[0]


def test_row_is_anchored_where_its_quotation_stands() -> None:
    """Other line breaks do not matter, and the span covers the document's own characters."""
    said = one(
        '[[row]]\nwho = "the cooper"\nwhat = "be at"\nsource = "weil.txt"\nquote = "the cooper at the mill"\n',
        texts=(deposition(),),
    )
    assert said.span == deposition().span(46, 68)
    assert said.span.quote == "the cooper at the\nmill"
    assert said.proposition.roles[0].mention.span.quote == "the cooper"


def test_source_on_the_shelf_speaks_for_itself() -> None:
    """A book that is not among the files is the outermost speaker of what its rows say."""
    said = one('[[row]]\nwho = "Ada"\nwhat = "meet"\nby = "Bo"\nsource = "Annals of Holm"\nlocator = "p. 3"\n')
    assert [(mention.text, mention.kind) for mention in said.attribution] == [
        ("Annals of Holm", "publication"), ("Bo", "person"),
    ]  # fmt: skip


def test_wrong_quotation_is_a_bad_row() -> None:
    """Words that the source does not hold cannot be evidence."""
    taken = take('[[row]]\nwhat = "meet"\nsource = "weil"\nquote = "the smith"\n', texts=(deposition(),))
    assert taken.statements == ()
    assert "do not stand in 'weil': “the smith”" in reasons(taken)[0]
