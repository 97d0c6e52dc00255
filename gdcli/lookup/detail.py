"""Everything the base holds about one fact."""

from __future__ import annotations

from typing import Any

from gdcli.jsontext import loads
from gdcli.lookup.query import Hit
from gdcli.model import Source
from gdcli.record import Card, Related, decode

#: What the other fact is to the one at hand: where this one names it, and where it names this one.
_ROLES = {
    "growth_of": ("增长的是", "增幅"),
    "share_of": ("比重的分子", "所占比重"),
    "share_in": ("比重的分母", "内部比重"),
    "part_of": ("所属整体", "其中"),
    "rank_of": ("位次所指", "位次"),
    "streak_of": ("连续保持的是", "连续年数"),
    "record_of": ("纪录所指", "纪录年限"),
    "threshold_of": ("门槛所限", "门槛"),
    "amount_of": ("金额所属", "金额"),
    "restates": ("另一处的说法", "另一处的说法"),
}

_OUTWARD = "SELECT name, json FROM relation JOIN fact ON fact.id = other WHERE relation.fact = ?"
_INWARD = "SELECT name, json FROM relation JOIN fact ON fact.seq = relation.fact WHERE other = ?"


def card(hit: Hit) -> Card:
    """The fact of `hit` with its places, keywords, source, and the facts it refers to or that refer to it."""
    db = hit.base.connection
    record = decode(hit.json)
    related = [
        Related(_ROLES[name][side], decode(json))
        for side, (query, key) in enumerate(((_OUTWARD, hit.seq), (_INWARD, record.id)))
        for name, json in db.execute(query, (key,))
    ]
    title = db.execute("SELECT speaker_title FROM department WHERE name = ?", (record.dept,)).fetchone()
    places = db.execute("SELECT section, paragraph, line FROM place WHERE fact = ?", (hit.seq,)).fetchall()
    keywords = db.execute("SELECT keyword FROM keyword WHERE fact = ?", (hit.seq,)).fetchall()
    return Card(
        record=record,
        speaker_title=title[0] if title else None,
        places=tuple((section, paragraph, line) for section, paragraph, line in places),
        keywords=tuple(keyword for (keyword,) in keywords),
        related=tuple(related),
        source=_source(db),
    )


def _source(db: Any) -> Source:
    row = db.execute("SELECT id, title, publisher, event, date, text_sha256, notes FROM source").fetchone()
    id_, title, publisher, event, date, text_sha256, remarks = row
    notes: Any = loads(remarks)
    return Source(id_, title, publisher, event, date, text_sha256, tuple(notes))
