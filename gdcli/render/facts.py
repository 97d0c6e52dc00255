"""Facts as data: the columns of a listing of facts, with their Chinese headings."""

from __future__ import annotations

from collections.abc import Iterable

from gdcli.contract import FIELDS
from gdcli.record import Record
from gdcli.render.listing import Listing, rows

TITLES = {
    "id": "编号",
    "dept": "部门",
    "dept_full": "部门全称",
    "topic": "主题",
    "indicator": "指标",
    "indicator_en": "英文名",
    "printed": "原文数字",
    "value": "数值",
    "unit": "单位",
    "base_value": "基本单位数值",
    "base_unit": "基本单位",
    "bound": "界限",
    "kind": "类别",
    "period": "时间",
    "target": "目标",
    "region": "地区",
    "speaker": "讲话人",
    "section": "版面栏目",
    "relations": "相关事实",
    "notes": "备注",
    "source": "来源",
}


def listing(records: Iterable[Record], fields: tuple[str, ...] = ()) -> Listing:
    """The facts under `fields`, or under all of the contract's."""
    facts = list(records)
    made = rows(facts, FIELDS)
    for row, record in zip(made, facts, strict=True):
        row["relations"] = dict(record.relations)
    return Listing(fields or FIELDS, made, TITLES)
