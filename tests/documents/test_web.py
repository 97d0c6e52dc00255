"""Web pages: the story is read, what is around it is not."""

from __future__ import annotations

import pytest

from gdcli.documents import Illegible, read

SITE = """<!DOCTYPE html><html><head><meta charset="gb2312"><title>标题99%</title><script>var a = "88%";</script></head>
<body><div class="top"><a href="/">首页</a> <a href="/n">新闻 24小时</a> <a href="/c">财经</a></div>
<nav>77%</nav><h1>出口增长5%</h1>
<div class="body"><p>去年出口<b>增长</b>5%，进口增长
6%。</p><p style="display: none">66%</p><table><tr><th>指标</th><th>增速</th></tr>
<tr><td>出口</td><td>5%</td></tr></table>
<p>面积10m<sup>2</sup>，见<a href="/x">去年的报道（增长7%）</a>。</p></div>
<ul><li><a href="/1">热点：房价跌9%</a></li><li><a href="/2">推荐10条</a></li></ul>
<footer>ICP 12345</footer></body></html>"""


def test_menus_scripts_and_hidden_text_are_left_out() -> None:
    assert read(SITE.encode("gb18030")).text == (
        "出口增长5%\n去年出口增长5%，进口增长6%。\n指标\t增速\n出口\t5%\n面积10m²，见去年的报道（增长7%）。\n"
    )


def test_a_page_that_is_all_links_is_read() -> None:
    assert read("<html><body><ul><li><a href='/'>增长9%</a></li></ul></body></html>".encode()).text == "增长9%\n"


def test_a_word_processors_page() -> None:
    page = (
        "<html xmlns:o='urn:o'><head><meta http-equiv=Content-Type content='text/html; charset=gb2312'>"
        "<!--[if gte mso 9]><xml>99%</xml><![endif]--></head><body><p class=MsoNormal>技改投资增长"
        "<span lang=EN-US>22.4%</span>"
        "，<st1:chmetcnv w:st='on' UnitName='家'><span\nlang=EN-US>9345</span>家</st1:chmetcnv>企业<o:p></o:p></p>"
        "</body></html>"
    )
    assert read(page.encode("gbk")).text == "技改投资增长22.4%，9345家企业\n"


def test_the_declared_encoding_is_tried_first_and_a_wrong_one_does_no_harm() -> None:
    page = "<html><head><meta charset='{}'></head><body>增长5%，臺灣</body></html>"
    assert "增长5%" in read(page.format("utf-8").encode("gbk")).text
    assert "增长5%" in read(page.format("no-such").encode()).text


@pytest.mark.parametrize("page", ["<html></html>", "<html><body><script>5%</script></body></html>"])
def test_a_page_without_text_gives_none(page: str) -> None:
    assert read(page.encode()).text == ""


def test_what_is_nested_too_deeply_is_not_read_in_part() -> None:
    with pytest.raises(Illegible, match="套得太深"):
        read(b"<html><body>" + b"<div>" * 5000 + "增长5%".encode())
