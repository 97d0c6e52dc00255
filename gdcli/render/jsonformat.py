"""JSON and JSON lines."""

from __future__ import annotations

from gdcli import jsontext
from gdcli.render.listing import Listing


def _objects(listing: Listing) -> list[jsontext.Json]:
    return [{field: row[field] for field in listing.fields} for row in listing.rows]


def to_json(listing: Listing, indent: int | None) -> str:
    """The listing as one JSON array."""
    return jsontext.dumps(_objects(listing), indent) + "\n"


def to_jsonl(listing: Listing) -> str:
    """The listing as one compact JSON object a line."""
    return "".join(jsontext.dumps(item) + "\n" for item in _objects(listing))
