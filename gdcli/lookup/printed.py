"""Facts and explanations as an audit needs them."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from gdcli.audit import Explanation, Printed
from gdcli.facts.cache import Base
from gdcli.jsontext import loads
from gdcli.model import Place


def printed_facts(base: Base) -> list[Printed]:
    """Every fact's id, printed figure and places, in file order."""
    places: dict[int, list[Place]] = defaultdict(list)
    for fact, section, paragraph, line in base.connection.execute("SELECT fact, section, paragraph, line FROM place"):
        places[fact].append(Place(section, paragraph, line))
    rows = base.connection.execute("SELECT seq, id, printed FROM fact ORDER BY seq")
    return [Printed(id_, printed, tuple(places[seq])) for seq, id_, printed in rows]


def explanations(base: Base) -> list[Explanation]:
    """Every numeral that is no fact, in file order."""
    made = []
    for printed, reason, lines in base.connection.execute("SELECT printed, reason, lines FROM not_fact"):
        numbers: Any = loads(lines)
        made.append(Explanation(printed, reason, tuple(numbers)))
    return made
