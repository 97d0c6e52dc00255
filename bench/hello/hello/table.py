"""A hello-world Typer app that prints a Rich table: as many cells and lines as `gdcli show --dept 科技厅` prints."""

import typer
from rich import box
from rich.console import Console
from rich.table import Table

app = typer.Typer()

ROWS = (
    ("区域创新综合能力的全国位次", "全国第一", "2023", "1"),
    ("区域创新综合能力连续居全国第一的年数", "连续7年", "2023", "1"),
    ("“深圳—香港—广州科技集群”的全球位次", "全球第二", "2023", "1,2"),
    ("“深圳—香港—广州科技集群”连续居全球第二的年数", "连续4年", "2023", "1,2"),
    ("高新技术企业数量", "超过7万家", "2023", "3,4"),
    ("入库中小型科技企业数量", "超过7万家", "2023", "3,4,5"),
    ("国家级创新资源来粤建立的高水平创新研究院数量", "27家", "2023", "4"),
    ("省级新型研发机构数量", "277家", "2023", "4"),
    ("战略性产业集群数量", "二十个", "2023", "6,7"),
)
NOTES = (
    "年份为推定：原文未写截至哪一年，也未写榜单名称。",
    "集群含香港，不等于广东全省。",
    "原文“双双”：高新技术企业与入库中小型科技企业各自超过7万家，不是合计；两类企业可能重叠，不可相加。",
    "年份为推定：存量数字，原文未写时点。",
    "原文作“中小型科技企业”，通行名称为“科技型中小企业”。",
    "是创新支撑体系所面向的集群数，不是当年新增数。",
    "年份为推定：原文未写时点。",
)


@app.command()
def hello(name: str = "科技厅") -> None:
    """Print a table."""
    console = Console()
    console.print(name)
    table = Table("指标", "原文数字", "时间", "注", box=box.SIMPLE_HEAD, expand=True)
    for row in ROWS:
        table.add_row(*row)
    console.print(table)
    notes = Table.grid(padding=(0, 1))
    for number, note in enumerate(NOTES, 1):
        notes.add_row(f"注{number}", note)
    console.print(notes)


def main() -> None:
    """Run the app."""
    app()
