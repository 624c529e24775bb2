"""What somebody stands charged with."""

from __future__ import annotations

from counterproof.grounds import weigh


def test_charge_is_the_act_behind_the_words(read) -> None:
    """The words behind "charged with" are the charge, an aside left out, and the entries in them state it."""
    record = read("Carl Holt is charged with organising the murder of Paul Kern, who was shot in Graz on 1 May 1919.")
    (charge,) = record.charges
    assert charge.charge == "organising the murder of Paul Kern"
    told = {record.entry(one).statement.proposition.predicate for one in charge.stated_in}
    assert "charge" in told
    assert len(charge.stated_in) > 1
    assert not any("shot in Graz" in record.entry(one).statement.span.quote for one in charge.stated_in)


def test_two_charges_stay_two(read) -> None:
    """Each clause is its own accused's."""
    record = read("Carl Holt is charged with robbing the mill. Anna Berg is charged with hiding Paul Lang.")
    found = {(c.charge, tuple(record.name(a) for a in c.against)) for c in record.charges}
    assert found == {("robbing the mill", ("Carl Holt",)), ("hiding Paul Lang", ("Anna Berg",))}


def _told(record) -> set[tuple[str, str]]:
    return {(c.charge, ", ".join(map(record.name, c.against))) for c in record.charges}


def test_a_verdict_says_what_was_charged(read) -> None:
    """Convicted, acquitted or standing accused of something: charged with it; what came of it is no part."""
    record = read(
        "Carl Holt was convicted of theft. Anna Berg was acquitted of treason. Paul Lang stands accused of fraud. "
        "Otto Kern was found guilty of arson and was executed."
    )
    assert _told(record) == {
        ("theft", "Carl Holt"), ("treason", "Anna Berg"), ("fraud", "Paul Lang"), ("arson", "Otto Kern"),
    }  # fmt: skip


def test_a_clause_under_charged_that_is_its_doers_charge(read) -> None:
    """Every clause that goes on under it, each against its own doer."""
    record = read(
        "The Attorney charged that Carl Holt had set fire to the chapel, and that Paul Lang had passed him the word."
    )
    assert _told(record) == {
        ("Carl Holt had set fire to the chapel", "Carl Holt"), ("Paul Lang had passed him the word", "Paul Lang"),
    }  # fmt: skip


def test_what_a_term_is_dealt_out_for_is_a_charge(read) -> None:
    """A judgment without verbs names the act between the accused and the term."""
    record = read(
        "The commission has weighed the matter.\n\n"
        "For Carl Holt, who gave the oath, six years. For Paul Lang, bearer of the letters, death."
    )
    assert _told(record) == {("who gave the oath", "Carl Holt"), ("bearer of the letters", "Paul Lang")}


def test_charges_against_somebody_are_told_by_the_noun(read) -> None:
    """The noun with "against" names the accused; so does facing a charge."""
    record = read("The charges against Anna Berg were dropped in May 1919. Carl Holt faced charges of theft.")
    assert {against for _, against in _told(record)} == {"Anna Berg", "Carl Holt"}


def test_who_was_not_charged_or_charged_to_do_something_is_not_charged(read) -> None:
    """A denial is no charge, nor is an errand, nor what somebody said in conversation."""
    record = read(
        "Carl Holt was not charged. The court charged Anna Berg to search the mill. "
        "Paul Lang was accused by his wife of idleness. He presented the horse that Otto Kern had stolen."
    )
    assert _told(record) == set()


def test_labels_and_headings_put_into_the_dock(read) -> None:
    """Minutes, cause lists and headings name the accused without a sentence; one charge each, in words where told."""
    record = read(
        "THE ASSIZES. Trial of Robert Harker for the theft of a bay horse, before Mr. Justice Poole.\n\n"
        "The prisoner Harker pleaded not guilty. The State v. Willem Botha. In the case against Dr. Ilse Brandt two "
        "witnesses were heard. The accused, Ilse Brandt, did not speak. Ada Moll, the accused, wept.\n\n"
        "JOHN DACE, carter, was put to the bar, and charged with burning a barn."
    )
    told = {(", ".join(map(record.name, c.against)), c.charge) for c in record.charges}
    assert ("Robert Harker", "the theft of a bay horse") in told
    assert ("John Dace", "burning a barn") in told
    assert {"Willem Botha", "Ilse Brandt", "Ada Moll", "Robert Harker", "John Dace"} == {against for against, _ in told}
    assert len(told) == 5


def test_who_is_held_or_kin_or_cleared_beforehand_is_not_in_the_dock(read) -> None:
    """A gaol's prisoner, the accused's brother, somebody against whom nothing was opened, and a trial of strength."""
    record = read(
        "Ada Moll had accused Peter Moll of drinking. The defendant's brother "
        "Luis Ruiz wept. There were no proceedings against Juan Reyes. The accused Holt's cart was sold. "
        "The trial of strength between Paul Lang and the Crown lasted years."
    )
    assert record.charges == ()
    assert read("The prisoner Jan Kos was moved to cell 4. The gaoler gave Kos a blanket.").charges == ()


def test_charged_that_names_its_doer_by_himself(read) -> None:
    """However the clause goes on; what a longer charge holds is no second one."""
    record = read("Counsel alleged that Carl Holt had with his own hand set fire to the mill, and that Paul Lang fled.")
    assert {", ".join(map(record.name, c.against)) for c in record.charges} == {"Carl Holt", "Paul Lang"}


def test_what_a_commission_asks_for_somebody_is_for_an_act(read) -> None:
    """A proposal with a verb deals out like one without; thanks do not."""
    record = read(
        "For Count Holt, as head of the lodge and as having hidden the arms, the Commission proposes death, and "
        "submits that exile would do. For Paul Lang, who had the key, the baker proposed a toast."
    )
    assert _told(record) == {("as head of the lodge and as having hidden the arms", "Count Holt")}


def test_each_of_several_accused_has_a_charge_of_his_own(read) -> None:
    """What is said against one is not said against the other."""
    record = read("Carl Holt and Paul Lang were charged with burglary. Lang pleaded guilty.")
    assert _told(record) == {("burglary", "Carl Holt"), ("burglary", "Paul Lang")}
    assert {g.basis for g in weigh(record)} == {"nothing_stated", "own_confession_only"}


def test_a_task_is_no_charge(read) -> None:
    """One is charged with the care of orphans, and with their murder."""
    assert _told(read("Carl Holt was charged with the care of the orphans.")) == set()
    assert _told(read("Carl Holt was charged with the murder of the orphans.")) == {
        ("the murder of the orphans", "Carl Holt")
    }


def test_an_accused_whom_nobody_names_is_not_charged_under_that_name(read) -> None:
    """The State alleges something of "the accused", who may be anybody."""
    assert _told(read("The State alleges that the accused burned the barn.")) == set()
    record = read("Carl Holt is charged with arson. The State alleges that the accused burned the barn.")
    assert {who for _, who in _told(record)} == {"Carl Holt"}


def test_a_punishment_says_what_it_was_for(read) -> None:
    """By a noun for a crime; not how long or how often."""
    assert _told(read("Carl Holt was sentenced to death for the murder of Otto Kern.")) == {
        ("the murder of Otto Kern", "Carl Holt")
    }
    assert _told(read("Carl Holt was imprisoned for three months.")) == set()


def test_what_was_found_on_an_accused_is_a_ground(read) -> None:
    """Also where those who charge him tell of it; not what was found on another."""
    said = "Carl Holt was charged with theft. A watch was found in {} pocket."
    assert [g.basis for g in weigh(read(said.format("Carl Holt's")))] == ["other"]
    assert [g.basis for g in weigh(read(said.format("Paul Lang's")))] == ["nothing_stated"]


def test_a_courts_paper_accuses_by_itself(read) -> None:
    """That somebody is accused by nobody in particular is a charge in an examination, and talk in a newspaper."""
    words = "Joan Pratt is accused of bewitching the cow."
    head = "The examination of Joan Pratt, taken before Sir Edmund Reeve, the 10th day of May 1645. "
    assert _told(read(head + words)) == {("bewitching the cow", "Joan Pratt")}
    assert _told(read("News of the village, May 1945. " + words)) == set()
    assert _told(read(head + "Joan Pratt was accused of bewitching the cow.")) == set()


def test_two_who_stand_charged(read) -> None:
    """Each by his own name; a subject may hang on the helping verb in the tree."""
    told = _told(read("Michael Considine and Thomas Talty stand charged with the murder of a bailiff."))
    assert {who for _, who in told} == {"Michael Considine", "Thomas Talty"}


def test_a_label_with_a_colon(read) -> None:
    """As on a case sheet; a name behind another label is nobody's charge."""
    assert {who for _, who in _told(read("Accused: Carl Holt, born in 1891."))} == {"Carl Holt"}
    assert _told(read("Witness: Carl Holt, born in 1891.")) == set()
