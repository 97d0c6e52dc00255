"""The names of the JSON contract, apart from what implements it so that a lookup can import them alone."""

#: The keys of a fact in JSON, always all of them, in this order.
FIELDS = (
    "id",
    "dept",
    "dept_full",
    "topic",
    "indicator",
    "indicator_en",
    "printed",
    "value",
    "unit",
    "base_value",
    "base_unit",
    "bound",
    "kind",
    "period",
    "target",
    "region",
    "speaker",
    "section",
    "relations",
    "notes",
    "source",
)
