"""The page in a browser: it finds what the program finds, and serves eyes, ears, keyboards, phones and paper."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import gdcli
from gdcli.cite import Style, citation
from tests.browser.conftest import Open, page_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

BASES = Path(__file__).parent.parent / "bases"
QUERIES = Path(__file__).parent.parent / "search" / "queries.jsonl"
#: What people type: words and pieces of them, questions, names, pinyin, English, numbers of all forms, slips, nonsense.
_QUERIES = (
    """
外资|外资增长|外资 增长|储能目标|储能|儲能|高企数量|高企有多少家|计量中心排名|技改投资增速|经营主体有多少
中小融融资额|检测机构|涂厅长|王月琴|科技廳|省商务厅|“科技集群”|深港穗|全省经营主体|小微企业贷款|目标|占比
跌|首位|榜首|第一|全国第一|全国前十|倒数第一|waizi|gaoqi|kjt|jigai|FDI|smes|storage|Energy Storage
how many high-tech firms|rank of innovation|4612|4,612|４６１２|4612家|4600多家|九千多家|9000余家|近500亿
约500亿元|超500亿|不超过500亿|492亿|492.2 亿|四百九十二亿|49220000000|18 trillion|49.22 billion
18 million|18万亿|十八万亿元|1万亿元|万亿|千亿美元|60.6亿美元|60.6亿元|人民币492.2亿元|二十个|20个|七个
连续7年|22.4%|22%|百分之五十一|三成|三成一|四分之一|半数|过半|50%|7万|超过7万家|上千家|50亿元以上
3100余亿|100家|一千项|0.5|-5%|1087|4621|9354|493.2亿元|技改头资|经营住体总数|高新技术企液|2023年外资|5G
公司多少户|放贷|工厂技改|外企新开|老外投钱|厂家数量|一千八百多万户商家|排第几的创新|去年外资|今年目标|七连冠|18万多亿|三个亿
18万亿营收|2023年上半年|12月|前两月|6月比5月|银行有几家|big projects|new companies|491亿
二十八个点|多少钱|工业投资涨几个点
1/2|比2023年|比2022年|外资比2022年
2027|2027年|2023年12月 高企|外资 2023|20233|十四五|两会|火星|养老床位|乒乓球|qwerty|的|？
""".replace("\n", "|")
    .strip("|")
    .split("|")
)


def listed(page: Page) -> list[str]:
    """The ids of the facts on the page, in order."""
    return [link.split("#")[1] for link in page.eval_on_selector_all("article .act a", "all => all.map(a => a.href)")]


def look_up(page: Page, typed: str) -> list[str]:
    page.fill("#query", typed)
    page.wait_for_timeout(50)
    return listed(page)


def found_by_the_page(page: Page, queries: list[str]) -> list[list[str]]:
    script = "all => all.map(query => gdcli.find(query).facts.map(fact => fact.source + '/' + fact.id))"
    found: list[list[str]] = page.evaluate(script, queries)
    return found


def test_the_page_finds_what_the_program_finds_in_the_same_order(opened: Open) -> None:
    page = opened()
    with gdcli.load() as base:
        expected = {query: [f"{fact.source}/{fact.id}" for fact in base.find(query, near=True)] for query in _QUERIES}
    assert dict(zip(_QUERIES, found_by_the_page(page, _QUERIES), strict=True)) == expected


def test_the_page_of_any_base_finds_what_the_program_finds(opened: Open, tmp_path: Path) -> None:
    asked = [json.loads(line) for line in QUERIES.read_text(encoding="utf-8").splitlines()]
    for name in sorted({one["base"] for one in asked if one["base"]}):
        path = BASES / f"{name}.yaml"
        queries = [one["query"] for one in asked if one["base"] == name]
        with gdcli.load(str(path)) as base:
            expected = [[f"{fact.source}/{fact.id}" for fact in base.find(query, near=True)] for query in queries]
        assert found_by_the_page(opened(page_of(tmp_path, str(path))), queries) == expected


def test_the_page_finds_every_fact_by_name_figure_and_both(opened: Open) -> None:
    with gdcli.load() as base:
        facts = base.show()
        queries = [
            query
            for fact in facts
            for query in (fact.indicator, fact.printed, fact.printed + fact.indicator[:4], fact.indicator_en)
        ]
        expected = [[f"{fact.source}/{fact.id}" for fact in base.find(query, near=True)] for query in queries]
    assert found_by_the_page(opened(), queries) == expected


def test_the_count_is_told_and_the_best_stands_first(opened: Open) -> None:
    page = opened()
    assert look_up(page, "4600多家")[0] == "testing-bodies"
    assert page.inner_text("#count").endswith("条，最相符的在前")
    assert page.get_attribute("#count", "aria-live") == "polite"


def test_a_slip_asks_whether_the_other_figure_was_meant(opened: Open) -> None:
    page = opened()
    assert look_up(page, "1087") == ["fdi-new-firms"]
    assert page.inner_text("#count") == "没有1087；是不是1078家？"


def test_nonsense_finds_nothing(opened: Open) -> None:
    page = opened()
    assert look_up(page, "火星移民") == []
    assert page.inner_text("#count").startswith("没有找到“火星移民”")


def test_filters_narrow_as_those_of_the_program(opened: Open) -> None:
    page = opened()
    page.select_option("#dept", "科技厅")
    with gdcli.load() as base:
        assert listed(page) == [fact.id for fact in base.show(dept="科技厅")]
        page.select_option("#kind", "rank")
        assert listed(page) == [fact.id for fact in base.show(dept="科技厅", kind="rank")]
        page.select_option("#dept", "")
        page.select_option("#kind", "percent")
        page.select_option("#topic", "利用外资")
        expected = [fact.id for fact in base.find("外资", topic="利用外资", kind="percent")]
        assert look_up(page, "外资") == expected
    assert page.locator("#source").count() == 0


def test_a_doubt_stands_beside_the_figure_unasked(opened: Open) -> None:
    page = opened()
    with gdcli.load() as base:
        doubted = [fact for fact in base.show() if fact.doubts]
    shown = page.locator("article.doubted")
    assert shown.count() == len(doubted) > 0
    for place, fact in enumerate(doubted):
        article = shown.nth(place)
        assert article.locator(".figure").inner_text() == f"存疑{fact.printed}"
        for doubt in fact.doubts:
            assert article.get_by_text(doubt, exact=True).is_visible()
        assert article.locator(".bar").count() == 0


def test_notes_and_grounds_open_on_demand(opened: Open) -> None:
    page = opened()
    with gdcli.load() as base:
        fact = next(fact for fact in base.show() if fact.notes and fact.inferred)
    article = page.locator("article", has=page.get_by_role("link", name=fact.id, exact=True))
    note = article.get_by_text(fact.notes[0], exact=True)
    assert note.count() == 0
    article.locator("summary").click()
    assert note.is_visible()
    assert article.get_by_text("推定", exact=True).is_visible()


def test_figures_of_one_unit_have_bars_that_compare(opened: Open) -> None:
    page = opened()
    widths = {
        id_: page.locator(f'article:has(a[href="#{id_}"]) .bar div').first.evaluate(
            "bar => parseFloat(bar.style.width)"
        )
        for id_ in ("cnooc-shell-investment", "fdi-manufacturing", "fdi-hightech-share")
    }
    assert widths["cnooc-shell-investment"] == 100
    assert widths["fdi-manufacturing"] == pytest.approx(100 * 492.2 / 500)
    assert widths["fdi-hightech-share"] == 51


@pytest.mark.parametrize("allowed", [True, False])
def test_the_button_copies_what_cite_prints(opened: Open, allowed: bool) -> None:
    page = opened(permissions=["clipboard-read", "clipboard-write"])
    if not allowed:
        page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    with gdcli.load() as base:
        fact, source = base.show("fdi-manufacturing")[0], base.sources()[0]
    page.get_by_role("button", name=f"复制引文：{fact.indicator}", exact=True).click()
    page.wait_for_function("document.getElementById('said').textContent.startsWith('已复制')")
    # Another page of the same context reads the clipboard where this one has none.
    reader = page.context.new_page()
    reader.goto(page.url.split("#")[0])
    assert reader.evaluate("navigator.clipboard.readText()") == citation(fact, source, Style.NEWS)


def test_every_citation_is_that_of_the_program(opened: Open) -> None:
    found = opened().evaluate("gdcli.find('广东省').facts.map(fact => [fact.id, fact.news, fact.footnote])")
    with gdcli.load() as base:
        source = base.sources()[0]
        expected = {
            fact.id: [citation(fact, source, Style.NEWS), citation(fact, source, Style.FOOTNOTE)]
            for fact in base.show()
        }
    assert {id_: cited for id_, *cited in found} == expected


def test_copying_a_doubted_figure_warns(opened: Open) -> None:
    page = opened(permissions=["clipboard-read", "clipboard-write"])
    page.locator("article.doubted button").first.click()
    page.wait_for_function("document.getElementById('said').textContent.includes('核实前不可引用')")


def test_a_link_shows_its_fact(opened: Open) -> None:
    page = opened(fragment="#zxr-financing")
    article = page.locator("article.shown")
    assert article.locator("h3").inner_text() == "“中小融”平台累计推动实现融资额"
    assert article.evaluate("one => one === document.activeElement")
    box = article.bounding_box()
    assert box
    assert 0 < box["y"] < 844
    look_up(page, "储能")
    page.evaluate("location.hash = '#mega-projects'")
    page.wait_for_function("document.querySelector('article.shown a').hash === '#mega-projects'")
    assert page.input_value("#query") == ""


def test_a_link_to_nothing_says_so(opened: Open) -> None:
    assert "没有编号“nothing%”" in opened(fragment="#nothing%").inner_text("#said")


def test_several_sources_are_told_apart(opened: Open, two_sources: Path) -> None:
    page = opened(two_sources, fragment="#other/fdi-manufacturing")
    assert page.locator("article.shown").count() == 1
    assert page.locator("article.shown a").get_attribute("href") == "#other/fdi-manufacturing"
    page.evaluate("location.hash = '#fdi-manufacturing'")
    page.wait_for_function("document.querySelectorAll('article.shown').length === 2")
    page.select_option("#source", "other")
    assert set(look_up(page, "4612")) == {"other/testing-bodies"}
    assert "（other）" in page.inner_text("article .who")
    page.select_option("#source", "")
    assert look_up(page, "4612家") == ["xkb-2024-01-23/testing-bodies", "other/testing-bodies"]


def test_the_keyboard_is_enough(opened: Open) -> None:
    page = opened()
    page.keyboard.press("/")
    page.keyboard.type("外资")
    page.wait_for_timeout(50)
    page.keyboard.press("Enter")
    focused = "document.activeElement.closest('article')?.id"
    first, second = (page.locator("article").nth(place).get_attribute("id") for place in (0, 1))
    assert page.evaluate(focused) == first
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focused) == second
    page.keyboard.press("Enter")
    assert page.locator(f"#{second} details").get_attribute("open") is not None
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "query"
    page.keyboard.press("Escape")
    assert page.input_value("#query") == ""
    with gdcli.load() as base:
        assert len(listed(page)) == len(base.show())


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_fits_and_axe_finds_nothing(opened: Open, width: int, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

    page = opened(width=width, color_scheme=scheme, fragment="#mega-projects")
    for typed in ("", "外资"):
        if typed:
            look_up(page, typed)
            page.locator("summary").nth(1).click()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        results = Axe().run(page)
        assert results.violations_count == 0, results.generate_report()


def test_dark_is_dark_and_light_is_light(opened: Open) -> None:
    brightness = "Math.max(...getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g).map(Number))"
    assert opened(color_scheme="dark").evaluate(brightness) < 64
    assert opened(color_scheme="light").evaluate(brightness) > 192


def test_paper_has_the_facts_and_no_controls(opened: Open) -> None:
    page = opened(color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert not page.locator("#tools").is_visible()
    assert page.locator("article button:visible").count() == 0
    assert page.locator("article.doubted .doubts").first.is_visible()
    with gdcli.load() as base:
        told = [note for fact in base.show() for note in (*fact.notes, *fact.inferred.values())]
    assert page.locator("article dd p:visible").count() == len(told)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0


def test_markup_in_a_fact_is_shown_and_never_run(opened: Open, tmp_path: Path, edited: Callable[..., Path]) -> None:
    hostile = "</script><img src=x onerror=document.title=1><b>粗"
    path = edited("indicator: 经营主体总数", f"indicator: {json.dumps('经营主体总数' + hostile)}")
    page = opened(page_of(tmp_path, str(path)))
    assert page.locator("h3", has_text="经营主体总数").inner_text() == "经营主体总数" + hostile
    assert page.locator("img").count() == 0
    assert "数字" in page.title()
