"""The line to cite a figure by: what it is, who gave it, where, when, and where it is printed."""

from __future__ import annotations

from gdcli.model import Fact, Source


def citation(fact: Fact, source: Source) -> str:
    """One line for the `fact` of `source`.

    A figure that the paper attributes to nobody is the paper's. Raises nothing.
    """
    year, month, day = source.date.split("-")
    when = f"{year}年{int(month)}月{int(day)}日"
    page = f"{source.publisher}《{source.title.replace('《', '〈').replace('》', '〉')}》"
    if fact.speaker:
        title = fact.speaker_title or ""
        # Some titles say whose they are.
        who = title if title.startswith(fact.dept_full) else fact.dept_full + title
        origin = f"{who}{fact.speaker}{when}在{source.event}上介绍；见{page}"
    else:
        origin = f"据{page}，报道{when}{source.event}"
    caution = "。存疑，核实前不可引用" if fact.doubts else "。引用前请看备注" if fact.notes else ""
    return f"{fact.indicator}：“{fact.printed}”（{origin}）{caution}"
