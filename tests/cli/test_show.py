"""`gdcli show`: filters, order, fields, counts."""

from __future__ import annotations

import pytest

from gdcli.model import Fact, json_fields
from tests.conftest import Run

FIELDS = json_fields(Fact)


def ids(gdcli: Run, *args: str) -> list[str]:
    return [fact["id"] for fact in gdcli("show", *args, "--json").json]


def test_json_is_the_contract(gdcli: Run) -> None:
    facts = gdcli("show", "--json").json
    assert len(facts) == 58
    for fact in facts:
        assert tuple(fact) == FIELDS
        assert isinstance(fact["notes"], list)
        assert isinstance(fact["relations"], dict)
        assert isinstance(fact["target"], bool)


def test_json_numbers_are_exact(gdcli: Run) -> None:
    result = gdcli(
        "show", "fdi-manufacturing", "fdi-manufacturing-growth", "cluster-rank", "innovation-rank-streak", "--json"
    )
    assert '"value":492.2,"unit":"亿元","base_value":49220000000,"base_unit":"元"' in result.out
    assert '"value":11.7,"unit":"%","base_value":11.7,"base_unit":"%"' in result.out
    assert '"value":2,"unit":"名","base_value":2,"base_unit":"名"' in result.out
    assert '"value":7,"unit":"年","base_value":7,"base_unit":"年"' in result.out


@pytest.mark.parametrize(
    "typed",
    [
        "科技廳",
        "省科学技术厅",
        "省科學技術廳",
        "keji",
        "KEJI",
        "kjt",
        "Science and Technology",
        "ｋｅｊｉ",
        "  科技  ",
        "科学技术",
    ],
)
def test_a_department_by_any_name(gdcli: Run, typed: str) -> None:
    assert ids(gdcli, "-d", typed) == ids(gdcli, "--dept", "科技厅")


def test_every_department_by_every_alias(gdcli: Run) -> None:
    for dept in gdcli("depts", "--json").json:
        expected = ids(gdcli, "-d", dept["name"])
        assert len(expected) == dept["facts"]
        for name in (dept["full_name"], dept["name_en"], *dept["aliases"]):
            assert ids(gdcli, "-d", name) == expected


def test_departments_add_up(gdcli: Run) -> None:
    assert ids(gdcli, "-d", "工信", "-d", "发改") == ids(gdcli, "-d", "工信") + ids(gdcli, "-d", "发改")


def test_a_typo_names_the_nearest_department(gdcli: Run) -> None:
    result = gdcli("show", "--dept", "科技亭")
    assert (result.code, result.out) == (2, "")
    assert "科技厅" in result.err
    assert result.err.count("\n") == 1


def test_a_typo_names_the_nearest_topic(gdcli: Run) -> None:
    result = gdcli("show", "--topic", "新型储能业")
    assert result.code == 2
    assert "“新型储能”" in result.err


def test_keywords_must_all_match(gdcli: Run) -> None:
    both = set(ids(gdcli, "-k", "外资", "-k", "增长"))
    assert both == set(ids(gdcli, "-k", "外资")) & set(ids(gdcli, "-k", "增长"))
    assert "fdi-manufacturing-growth" in both


def test_kind_period_and_targets(gdcli: Run) -> None:
    assert all(fact["kind"] == "rank" for fact in gdcli("show", "--kind", "rank", "--json").json)
    assert len(ids(gdcli, "--kind", "rank")) == 7
    assert "zxr-firms" in ids(gdcli, "--period", "2023")
    assert ids(gdcli, "--period", "2023-12-31") == ids(gdcli, "-d", "金融")
    assert ids(gdcli, "--targets") == [
        "upgrade-demo-firms-target",
        "upgrade-demo-projects-target",
        "storage-output-target",
        "storage-revenue-target",
    ]
    assert set(ids(gdcli, "--outcomes")) == set(ids(gdcli)) - set(ids(gdcli, "--targets"))


def test_sorting_by_value_compares_within_a_unit(gdcli: Run) -> None:
    facts = gdcli("show", "--kind", "money", "--sort", "value", "--desc", "--json").json
    units = [fact["base_unit"] for fact in facts]
    assert units == sorted(units, key=["元", "美元"].index)
    for unit in ("元", "美元"):
        values = [fact["base_value"] for fact in facts if fact["base_unit"] == unit]
        assert values == sorted(values, reverse=True)
    assert facts[0]["id"] == "industry-revenue"


@pytest.mark.parametrize("typed", ["2023-12-31", "2023年12月31日", "２０２３－１２－３１"])
def test_a_period_as_people_write_it(gdcli: Run, typed: str) -> None:
    assert ids(gdcli, "--period", typed) == ids(gdcli, "-d", "金融")
    assert ids(gdcli, "--period", "2023年") == ids(gdcli, "--period", "2023")


@pytest.mark.parametrize("typed", ["去年", "20233", "", "23"])
def test_no_period(gdcli: Run, typed: str) -> None:
    result = gdcli("show", "--period", typed)
    assert (result.code, result.out) == (2, "")
    assert "2023-12-31" in result.err


@pytest.mark.parametrize(
    "typed", ["广东省科技厅", "广东科技厅", "省科技厅", "department of science  and technology", "科学技"]
)
def test_the_province_in_front_makes_no_difference(gdcli: Run, typed: str) -> None:
    assert ids(gdcli, "-d", typed) == ids(gdcli, "-d", "科技厅")


def test_a_beginning_that_several_share_lists_them(gdcli: Run) -> None:
    result = gdcli("show", "-d", "广东省")
    assert result.code == 2
    assert "科技厅" in result.err
    assert "商务厅" in result.err


def test_a_speaker_leads_to_the_department(gdcli: Run) -> None:
    assert "“商务厅”" in gdcli("show", "-d", "张劲松").err


def test_ids_are_found_in_any_case(gdcli: Run) -> None:
    assert ids(gdcli, "FDI-hightech") == ["fdi-hightech"]


def test_an_id_that_other_filters_leave_out(gdcli: Run) -> None:
    result = gdcli("show", "fdi-hightech", "-d", "科技厅")
    assert (result.code, result.out) == (1, "")
    assert result.err.count("\n") == 1


def test_a_word_in_place_of_an_id_leads_to_find(gdcli: Run) -> None:
    assert "gdcli find 外资" in gdcli("show", "外资").err


@pytest.mark.parametrize("args", [["-k", ""], [""], ["-k", "  "]])
def test_empty_words_are_refused(gdcli: Run, args: list[str]) -> None:
    assert gdcli("show", *args).code == 2


def test_an_ordered_answer_is_one_table(gdcli: Run) -> None:
    out = gdcli("show", "--sort", "value").out
    assert out.count("58 条") == 1
    assert "部门" in out


def test_departments_are_one_block_each(gdcli: Run) -> None:
    out = gdcli("show").out
    for dept in gdcli("depts", "--json").json:
        headings = [line for line in out.splitlines() if line.startswith(dept["name"])]
        assert len(headings) == 1
        assert f"{dept['facts']} 条" in headings[0]


def test_facts_without_the_key_sort_last_either_way(gdcli: Run) -> None:
    for order in ([], ["--desc"]):
        periods = [fact["period"] for fact in gdcli("show", "--targets", "--sort", "period", *order, "--json").json]
        assert periods[-2:] == [None, None]


@pytest.mark.parametrize("limit", ["9" * 20, "9" * 400])
@pytest.mark.parametrize(
    "command", [["show"], ["show", "--sort", "value"], ["find", "外资"], ["find", "外资", "--desc"]]
)
def test_a_limit_of_any_size(gdcli: Run, command: list[str], limit: str) -> None:
    assert gdcli(*command, "--json", "--limit", limit) == gdcli(*command, "--json")


def test_limit_and_count(gdcli: Run) -> None:
    assert ids(gdcli, "--limit", "3") == ids(gdcli)[:3]
    assert ids(gdcli, "--desc", "--limit", "2") == ids(gdcli)[::-1][:2]
    assert gdcli("show", "--count").out == "58\n"
    nothing = gdcli("show", "-k", "没有这个词", "--count")
    assert (nothing.code, nothing.out) == (1, "0\n")


def test_ids_come_in_the_order_asked_for(gdcli: Run) -> None:
    assert ids(gdcli, "zxr-firms", "press-departments") == ["zxr-firms", "press-departments"]


def test_an_unknown_id_names_the_nearest_and_keeps_the_rest(gdcli: Run) -> None:
    result = gdcli("show", "fdi-hightec", "zxr-firms", "--json")
    assert result.code == 1
    assert [fact["id"] for fact in result.json] == ["zxr-firms"]
    assert "“fdi-hightech”" in result.err


def test_nothing_found_is_an_empty_array(gdcli: Run) -> None:
    result = gdcli("show", "--topic", "质量", "--kind", "money", "--json")
    assert (result.code, result.out) == (1, "[]\n")
    assert result.err.count("\n") == 1


def test_fields(gdcli: Run) -> None:
    facts = gdcli("show", "-d", "科技厅", "--fields", "printed,id", "--json").json
    assert list(facts[0]) == ["printed", "id"]
    assert gdcli("show", "-d", "科技厅", "--fields", "id,printed").out.count("\n") > 9


def test_an_unknown_field_lists_the_known_ones(gdcli: Run) -> None:
    result = gdcli("show", "--fields", "id,colour")
    assert (result.code, result.out) == (2, "")
    assert "colour" in result.err
    assert all(field in result.err for field in FIELDS)


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--feilds", "id"], "--fields"),
        (["--kind", "colour"], "money"),
        (["--sort", "notes"], "base_value"),
        (["--limit", "x"], "整数"),
        (["--limit", "0"], "范围"),
        (["--dept"], "--dept"),
        (["--format", "xml"], "jsonl"),
        (["--json", "--format", "csv"], "只能用一个"),
        (["--excel"], "csv"),
    ],
)
def test_a_wrong_command_line_gets_one_sentence(gdcli: Run, args: list[str], told: str) -> None:
    result = gdcli("show", *args)
    assert (result.code, result.out) == (2, "")
    assert result.err.count("\n") == 1
    assert told in result.err
