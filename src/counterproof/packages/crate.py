"""Crate: what a package says about itself to other programs, as RO-Crate 1.1 metadata (w3id.org/ro/crate/1.1)."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import counterproof

METADATA = "ro-crate-metadata.json"
_SPECIFICATION = "https://w3id.org/ro/crate/1.1"
_TERMS = "#terms"
_PROGRAM = "#counterproof"


@dataclass(frozen=True)
class Part:
    """One file of a package. `names` are those under which it was handed in, where they may be said."""

    path: str
    description: str
    media_type: str
    bytes: int
    names: tuple[str, ...] = ()


def metadata(name: str, description: str, parts: Sequence[Part]) -> bytes:
    """The metadata file of a package that holds these parts."""
    today = datetime.date.today().isoformat()
    root: dict[str, Any] = {
        "@id": "./",
        "@type": "Dataset",
        "name": name,
        "description": description,
        "datePublished": today,
        "license": {"@id": _TERMS},
        "hasPart": [{"@id": part.path} for part in parts],
        "mentions": [{"@id": "#packing"}],
    }
    graph = [_descriptor(), root, *map(_file, parts), *_beside(today)]
    text = json.dumps({"@context": f"{_SPECIFICATION}/context", "@graph": graph}, ensure_ascii=False, indent=1)
    return text.encode() + b"\n"


def _descriptor() -> dict[str, Any]:
    return {
        "@id": METADATA,
        "@type": "CreativeWork",
        "conformsTo": {"@id": _SPECIFICATION},
        "about": {"@id": "./"},
    }


def _file(part: Part) -> dict[str, Any]:
    found: dict[str, Any] = {
        "@id": part.path,
        "@type": "File",
        "name": part.names[0] if part.names else part.path,
        "description": part.description,
        "encodingFormat": part.media_type,
        "contentSize": str(part.bytes),
    }
    return found | ({"alternateName": list(part.names[1:])} if len(part.names) > 1 else {})


def _beside(today: str) -> list[dict[str, Any]]:
    """The terms, and the program that made the package: no person and no machine is named."""
    return [
        {
            "@id": _TERMS,
            "@type": "CreativeWork",
            "name": "No licence",
            "description": "Whoever hands this package over says who may use it and how. It grants nothing by itself.",
        },
        {
            "@id": _PROGRAM,
            "@type": "SoftwareApplication",
            "name": "Counterproof",
            "version": counterproof.__version__,
        },
        {
            "@id": "#packing",
            "@type": "CreateAction",
            "name": "packing",
            "instrument": {"@id": _PROGRAM},
            "result": {"@id": "./"},
            "endTime": today,
        },
    ]
