"""What `weigh` and `what-if` print is as their schemas say, and says of charges what the result says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from counterproof.export import result, schema, weighing, what_if
from counterproof.inquiry import Inquiry, examine
from counterproof.scenarios import Scenario, consequences
from counterproof.settings import Settings


@pytest.fixture(scope="module", params=["case-04-topla-reka", "case-05-paramito-council"])
def inquiry(request: pytest.FixtureRequest) -> Inquiry:
    """A dossier by hand."""
    return examine([str(Path("cases") / request.param)], Settings(), extractor="none")


def test_the_weighing_is_as_its_schema_says(inquiry: Inquiry) -> None:
    """With and without the support sets."""
    found = json.loads(json.dumps(weighing.weighing(inquiry)))
    validator = Draft202012Validator(weighing.schema())
    validator.validate(found)
    validator.validate({**found, "support_sets": weighing.support_sets_of(inquiry)})


def test_the_weighing_says_what_the_result_says(inquiry: Inquiry) -> None:
    """Charges, accusations and copies are the same, and so are their schemas."""
    whole, part = result(inquiry), weighing.weighing(inquiry)
    for name in ("charges", "accusations", "copies"):
        assert part[name] == whole[name]
        assert weighing.schema()["properties"][name] == schema()["properties"][name]


def test_what_if_is_as_its_schema_says(inquiry: Inquiry) -> None:
    """A scenario that takes charges, conflicts and dates with it."""
    document = inquiry.record.entries[0].statement.span.source
    several = [
        consequences(inquiry, Scenario("one", (f"source:{document}",)), Settings()),
        consequences(inquiry, Scenario("two", (), ("circumstance:open court",)), Settings()),
    ]
    found = json.loads(json.dumps(what_if.what_if(inquiry, several)))
    Draft202012Validator(what_if.schema()).validate(found)
    assert any(scenario["gone"] for scenario in found["scenarios"])
    assert any(scenario["charges"] for scenario in found["scenarios"])
