"""A wrong command line is told in one Chinese sentence that names what is wrong and the way out."""

from __future__ import annotations

import pytest

from tests.conftest import Run


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["show", "--dpt", "科技厅"], "没有选项 --dpt，是不是 --dept？"),
        (["show", "--dept"], "选项 --dept 要带一个值"),
        (["--json"], "要写在命令或词的后面"),
        (["proof"], "缺少 "),
        (["export"], "缺少 --sqlite"),
        (["show", "--format", "pdf"], "没有“pdf”，可选：table、json"),
        (["show", "--limit", "x"], "不是整数"),
        (["show", "--limit", "0"], "超出范围"),
        (["depts", "多余"], "多了参数 多余"),
    ],
)
def test_the_sentence_names_what_is_wrong(gdcli: Run, args: list[str], told: str) -> None:
    result = gdcli(*args)
    assert (result.code, result.out) == (2, "")
    assert told in result.err
    assert result.err.count("\n") == 1
