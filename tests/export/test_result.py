"""The result against its published schema, and its bytes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from counterproof.export import dumps, result, schema
from counterproof.inquiry import examine
from counterproof.language.pipeline import Pipeline
from counterproof.report.page import render
from counterproof.settings import Settings
from counterproof.verifier import verify_report


@pytest.fixture(scope="module")
def moscow() -> dict[str, Any]:
    """The result of our own case, as another program reads it."""
    loaded: dict[str, Any] = json.loads(dumps(examine(["cases/moscow-trials"], Settings())))
    return loaded


def test_the_schema_is_a_schema_and_closed() -> None:
    """Every object with named properties refuses others, so that a misspelt field cannot pass."""
    Draft202012Validator.check_schema(schema())
    assert not list(open_objects(schema()["properties"]))


def open_objects(node: Any) -> Any:
    """Objects of the schema that list properties and allow others."""
    if isinstance(node, dict):
        if (
            isinstance(node.get("properties"), dict)
            and "type" in node
            and node.get("additionalProperties") is not False
        ):
            yield node
        for value in node.values():
            yield from open_objects(value)


def test_a_result_read_from_documents_is_valid(moscow: dict[str, Any]) -> None:
    """What the program writes is what it publishes."""
    assert [error.message for error in Draft202012Validator(schema()).iter_errors(moscow)] == []
    assert moscow["findings"]


def test_ids_that_are_pointed_at_are_there(moscow: dict[str, Any]) -> None:
    """Statements, dates, entities and charges named in the result stand in it."""
    ids = {one["id"] for part in ("statements", "entities", "dates", "charges") for one in moscow[part]}
    pointed = {s for f in moscow["findings"] for s in (*f["statements"], *f["explained_if"], *f["charges"])}
    pointed |= {s for f in moscow["findings"] for a in f["also"] for s in a["statements"]}
    pointed |= {s["proposition"]["date"] for s in moscow["statements"]} - {None}
    pointed |= {d for s in moscow["statements"] for d in s["declarants"]} - {"narrator"}
    assert pointed <= ids


def test_every_span_quotes_its_source(moscow: dict[str, Any]) -> None:
    """Half-open, in code points of the text, never over 600 characters."""
    names = {s["id"]: s["name"] for s in moscow["sources"]}
    for statement in moscow["statements"]:
        text = (Path("cases/moscow-trials") / names[statement["source"]]).read_text(encoding="utf-8")
        assert text[statement["start"] : statement["end"]] == statement["quote"]
        assert statement["end"] - statement["start"] <= 600


def test_what_shows_the_same_is_proven_too(moscow: dict[str, Any]) -> None:
    """The further sets of a conflict hold by their own certificates."""
    further = [{**a, "id": f["id"]} for f in moscow["findings"] for a in f["also"]]
    assert further
    assert verify_report({**moscow, "findings": further}).refused == ()


def test_the_order_of_files_changes_no_byte(tmp_path: Path) -> None:
    """The same documents named in another order are the same case."""
    pipeline = Pipeline(Settings().model)
    docs = sorted(str(path) for path in Path("cases/moscow-trials/docs").iterdir())[:4]
    one, other = (examine(paths, Settings(), pipeline=pipeline) for paths in (docs, docs[::-1]))
    assert dumps(one) == dumps(other)
    assert render(one) == render(other)


def test_an_account_is_part_of_the_result(small_case: Path) -> None:
    """Its answers are valid, and null without an account."""
    account = str(small_case / "docs" / "ferryman.txt")
    made = result(examine([str(small_case)], Settings(), account=account, extractor="none"))
    assert Draft202012Validator(schema()).is_valid(made)
    assert made["account"]["answers"][0]["answer"] == "cannot stand with"
    assert result(examine([str(small_case)], Settings(), extractor="none"))["account"] is None
