"""`gdcli find`, and a first word that is no command."""

from __future__ import annotations

import pytest

from tests.conftest import Run


def ids(gdcli: Run, *words: str) -> list[str]:
    return [fact["id"] for fact in gdcli("find", *words, "--json").json]


@pytest.mark.parametrize("word", ["外资", "4612", "storage", "王月琴", "中小融"])
def test_find_can_be_left_out(gdcli: Run, word: str) -> None:
    assert gdcli(word, "--json").out == gdcli("find", word, "--json").out


def test_chinese_and_english_find_the_same(gdcli: Run) -> None:
    chinese = ids(gdcli, "储能")
    assert len(chinese) == 5
    assert set(ids(gdcli, "storage")) == set(chinese) == set(ids(gdcli, "儲能")) == set(ids(gdcli, "Energy Storage"))


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("4612", ["testing-bodies"]),
        ("492亿", ["fdi-manufacturing"]),
        ("49220000000", ["fdi-manufacturing"]),
        ("二十个", ["industry-clusters"]),
        ("20个", ["industry-clusters"]),
        ("18万亿", ["industry-revenue"]),
        ("十八万亿元", ["industry-revenue"]),
        ("２７７家", ["new-rd-institutions"]),
        ("百分之三十点九", ["fdi-manufacturing-share"]),
        ("50.9%", []),
    ],
)
def test_facts_by_value(gdcli: Run, number: str, expected: list[str]) -> None:
    assert ids(gdcli, number) == expected


def test_the_number_itself_comes_before_notes_that_mention_it(gdcli: Run) -> None:
    found = ids(gdcli, "492.2亿元")
    assert found[0] == "fdi-manufacturing"


def test_a_unit_keeps_other_units_out(gdcli: Run) -> None:
    assert "mega-projects-fdi" in ids(gdcli, "60.6亿美元")
    assert ids(gdcli, "60.6亿元") == []


def test_ranks_are_found_by_any_word_for_them(gdcli: Run) -> None:
    firsts = {"industry-revenue-rank", "innovation-rank", "inspection-centres-rank", "testing-bodies-rank"}
    for word in ("第一", "首位", "全国第一", "榜首"):
        assert firsts <= set(ids(gdcli, word))


def test_a_year_finds_its_facts(gdcli: Run) -> None:
    for word in ("2027", "2027年"):
        assert {"storage-output-target", "storage-revenue-target"} == set(ids(gdcli, word))


def test_all_words_must_match(gdcli: Run) -> None:
    assert set(ids(gdcli, "外资", "增长")) == set(ids(gdcli, "外资")) & set(ids(gdcli, "增长"))


def test_a_number_and_a_word(gdcli: Run) -> None:
    assert ids(gdcli, "全国第一", "创新") == ["innovation-rank", "innovation-rank-streak"]


def test_the_best_match_comes_first(gdcli: Run) -> None:
    found = gdcli("find", "制造业实际利用外资", "--json").json
    assert found[0]["indicator"] == "制造业实际利用外资"
    found = ids(gdcli, "融资")
    assert found.index("zxr-financing") < found.index("zxr-policies")


def test_a_year_and_a_word(gdcli: Run) -> None:
    for words in (["2027", "储能"], ["2027年储能"], ["储能", "2027年"]):
        assert set(ids(gdcli, *words)) == {"storage-output-target", "storage-revenue-target"}
    assert ids(gdcli, "2028年储能") == []


@pytest.mark.parametrize(
    "word", ["张劲松", "Commerce", "swt", "利用外资", "招商引资", "492.2亿元", "不可能照此成立", "fdi-"]
)
def test_every_part_of_a_fact_is_searched(gdcli: Run, word: str) -> None:
    assert "mega-projects" in ids(gdcli, word) or "fdi-manufacturing" in ids(gdcli, word)


def test_nothing_found(gdcli: Run) -> None:
    result = gdcli("find", "没有这个词", "--json")
    assert (result.code, result.out) == (1, "[]\n")
    assert "没有这个词" in result.err


def test_a_mistyped_command_is_recognised(gdcli: Run) -> None:
    result = gdcli("shwo")
    assert result.code == 1
    assert "gdcli show" in result.err


@pytest.mark.parametrize("words", [[""], ["  "], []])
def test_nothing_to_find(gdcli: Run, words: list[str]) -> None:
    result = gdcli("find", *words)
    assert (result.code, result.out) == (2, "")
    assert result.err.count("\n") == 1
    assert "gdcli find 外资" in result.err


def test_hostile_words_are_only_words(gdcli: Run) -> None:
    for word in (
        '"',
        "'; DROP TABLE fact; --",
        "%",
        "*",
        "[red]",
        "\x1b[31m",
        "NEAR(",
        "a" * 1000,
        "外资*",
        "\udcff",
    ):
        result = gdcli("find", "--", word)
        assert result.code in (0, 1)
        assert len(result.err) < 200
        assert "\x1b" not in result.out + result.err


def test_a_number_of_many_digits_is_looked_for_with_all_its_slips(gdcli: Run) -> None:
    found = gdcli("find", "9" * 20)
    assert (found.code, found.out) == (1, "")
    assert "没有找到" in found.err
