"""JSON Schema of everything the program prints as JSON, and of the fact file, as the declarations in the code have it.

The dialect is draft 2020-12 (json-schema.org), which editors complete and validate by.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_origin

from gdcli.audit import AuditRow
from gdcli.facts.form import Column, columns
from gdcli.model import RELATIONS, Department, Fact, Figure, Key, NotFact, Problem, Shape, Source, keys, type_of
from gdcli.proof.finding import ProofRow
from gdcli.summary import DepartmentCount, TopicCount

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]

#: The arrays that commands print with --json: what prints them, and the record that each of their objects is.
ARRAYS: Mapping[str, tuple[str, type]] = {
    "facts": ("gdcli show, gdcli find", Fact),
    "departments": ("gdcli depts", DepartmentCount),
    "topics": ("gdcli topics", TopicCount),
    "figures": ("gdcli figures", Figure),
    "proof": ("gdcli proof", ProofRow),
    "problems": ("gdcli check", Problem),
}

#: The fact file's own schema.
FACT_FILE = "file"
#: `gdcli audit` prints an object.
AUDIT = "audit"

SCHEMA_NAMES = (*ARRAYS, AUDIT, FACT_FILE)


def schema(name: str) -> Schema:
    """The schema called `name`, one of `SCHEMA_NAMES`."""
    if name == FACT_FILE:
        return {"$schema": DIALECT, "title": "gdcli fact file", **_file()}
    if name == AUDIT:
        properties = {"figures": _array(_printed(AuditRow)), "missing": _array({"type": "string"})}
        return {"$schema": DIALECT, "title": "gdcli audit", **_object(properties, list(properties))}
    commands, record = ARRAYS[name]
    return {"$schema": DIALECT, "title": commands, **_array(_printed(record))}


def _object(properties: Mapping[str, Schema], required: list[str]) -> Schema:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _array(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _printed(record: type) -> Schema:
    """An object with all keys of `record` that JSON has."""
    properties = {
        name: {**_of_type(type_of(record, name)), "title": key.title, "description": key.doc}
        for name, key in keys(record).items()
        if key.json
    }
    return _object(properties, list(properties))


def _of_type(kind: Any) -> Schema:
    if isinstance(kind, UnionType):
        parts = [_of_type(part) for part in get_args(kind)]
        return {"anyOf": parts}
    if get_origin(kind) is tuple:
        return _array(_of_type(get_args(kind)[0]))
    if get_origin(kind) is not None:
        return {"type": "object", "additionalProperties": {"type": "string"}}
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {"enum": [str(item) for item in kind]}
    return {"type": _JSON_TYPES[kind]}


_JSON_TYPES: Mapping[Any, str] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    Decimal: "number",
    type(None): "null",
}

_TEXT: Schema = {"type": "string", "minLength": 1}
_LINE_NUMBER: Schema = {"type": "integer", "minimum": 1}
_SHAPE_SCHEMAS: Mapping[Shape, Schema] = {
    Shape.ID: {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
    # YAML reads a bare year as a number, and a date as a date.
    Shape.PERIOD: {"type": ["string", "integer", "null"]},
    Shape.DATE: {"type": "string"},
    Shape.SHA256: {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    Shape.UNIT: {"type": "string"},
    Shape.LINES: {"anyOf": [_LINE_NUMBER, _array(_LINE_NUMBER)]},
    Shape.RELATIONS: _object({kind.name: {**_TEXT, "description": kind.doc} for kind in RELATIONS}, []),
    Shape.GROUNDS: {"type": "object", "additionalProperties": _TEXT},
    Shape.SPEAKER: _object({"name": _TEXT, "title": _TEXT}, ["name", "title"]),
}


def _written(record: type, *, own: bool = True, required: bool = True) -> Schema:
    """An object as the fact file writes `record`; without `own`, what a section may say of it."""
    declared = keys(record)
    properties: dict[str, Schema] = {}
    must = []
    for name, column in columns(record).items():
        if column.written.own and not own:
            continue
        key: Key = declared[column.field]
        properties[name] = {**_value(type_of(record, column.field), column), "description": key.doc}
        # What a section may say for its facts is not required of the fact itself.
        if column.written.required and (column.written.own or record is not Fact):
            must.append(name)
    return _object(properties, must if required else [])


def _value(kind: Any, column: Column) -> Schema:
    """What may stand there; nothing, where the file may say that there is nothing."""
    if column.written.shape is not None:
        made = _SHAPE_SCHEMAS[column.written.shape]
    elif kind in (str, str | None):
        made = _TEXT
    elif kind == tuple[str, ...]:
        made = _array(_TEXT)
    else:
        made = _of_type(next(part for part in getattr(kind, "__args__", (kind,)) if part is not type(None)))
    return {"anyOf": [made, {"type": "null"}]} if column.nullable else made


def _file() -> Schema:
    section = _written(Fact, own=False, required=False)
    section["properties"] = {"name": _TEXT, **section["properties"], "facts": _array(_written(Fact))}
    section["required"] = ["name"]
    properties = {
        "schema": {"const": 2},
        "source": _written(Source),
        "departments": _array(_written(Department)),
        "glossary": {"type": "object", "additionalProperties": _array(_TEXT)},
        "sections": _array(section),
        "not_facts": _array(_written(NotFact)),
    }
    return _object(properties, ["schema", "source", "departments", "sections"])
