"""Draft a fact file from an article: everything mechanical is done, what a figure is of is left to a human.

`draft` guesses the source (`origin`), cuts the page into sections in reading order (`page`), finds who speaks
(`people`) and which time holds (`times`), makes an entry of every statistical figure and explains every other numeral
(`entries`), and writes all that as YAML (`yamltext`). What can't be guessed is asked for, never made up.
"""

from __future__ import annotations

from dataclasses import dataclass

from gdcli.scaffold import entries, origin, yamltext
from gdcli.scaffold.origin import Given, Unknown
from gdcli.scaffold.page import read

__all__ = ["Drafted", "Given", "Unknown", "draft"]


@dataclass(frozen=True, slots=True)
class Drafted:
    """The fact file as text, and how many facts and other numerals it holds."""

    yaml: str
    facts: int
    explained: int


def draft(text: str, name: str = "", given: Given | None = None) -> Drafted:
    """The fact file for the article `text`, which was saved under `name`; `given` goes before what is guessed.

    Raises `Unknown` where the source can't be told from the text.
    """
    sections = read(text)
    source = origin.guess(text, sections, name, given or Given())
    made = entries.read(text, sections, source)
    return Drafted(yamltext.write(source, made), len(made.facts), sum(len(item.lines) for item in made.not_facts))
