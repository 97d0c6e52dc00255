"""A file is checked as a whole: everything wrong in it, by line, however long it is."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from gdcli.facts.check import FactFileChecker, across, check
from tests.conftest import FACTS
from tests.making import HEAD, lines, problems, text


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str], str]:
    def write(content: str) -> str:
        path = tmp_path / "facts.yaml"
        path.write_text(content, encoding="utf-8")
        return str(path)

    return write


def test_the_projects_own_facts_are_sound() -> None:
    report = check(str(FACTS))
    assert (report.facts, report.problems, report.broken, report.source) == (58, (), False, "xkb-2024-01-23")


def test_every_problem_is_named_in_one_run_in_the_order_of_the_lines() -> None:
    found = problems(HEAD + lines("b", part="x") + lines("a", printed="4家") + lines("c", relations="{part_of: zz}"))
    assert len(found) == 3
    assert [problem.line for problem in found] == sorted(problem.line for problem in found)


def test_an_id_used_three_times_is_named_twice_with_the_line_of_the_first() -> None:
    found = problems(HEAD + lines() + lines() + lines())
    assert ["重复，第 18 行" in problem.message for problem in found] == [True, True]
    assert [problem.line for problem in found] == [24, 30]


@pytest.mark.parametrize(
    ("keys", "key", "words"),
    [
        ({"period": '"9999"'}, "period", "不是年份"),
        ({"period": "2023/2022"}, "period", "不在前一个之后"),
        ({"period": "2030-13"}, "period", "日历"),
        ({"period": "2030-02-30"}, "period", "日历"),
        ({"period": "去年"}, "period", "2023-H1"),
        ({"period": '"2032"'}, "period", "在消息来源的日期 2031-05-06 之后"),
        ({"period": "2031-05-07"}, "period", "target: true"),
        ({"period": "../2031-05-07"}, "period", "target: true"),
        ({"against": '"2032"'}, "against", "之前"),
        ({"dept": "林业厅"}, "dept", "不在 departments 里"),
    ],
    ids=str,
)
def test_a_time_or_a_department_that_can_not_be_is_refused_with_its_line(
    keys: dict[str, str], key: str, words: str
) -> None:
    whole = HEAD + lines(**keys)
    (problem,) = problems(whole)
    assert whole.splitlines()[problem.line - 1].strip().startswith(f"{key}:")
    assert words in problem.message


@pytest.mark.parametrize(
    "keys",
    [
        {"period": '"2032"', "target": "true"},
        {"period": '"2031"'},
        {"period": "2031-05-06"},
        {"period": "../2031-05-06"},
        {"period": "null"},
        {"period": "2025/2031", "against": '"2019"'},
    ],
    ids=str,
)
def test_a_goal_and_what_began_before_the_conference_may_be_later(keys: dict[str, str]) -> None:
    assert problems(HEAD + lines(**keys)) == []


def test_a_name_of_two_departments_is_refused() -> None:
    whole = HEAD.replace("full_name: 省统计局", "full_name: 省统计局, aliases: [林業局]") + lines()
    (problem,) = problems(whole)
    assert (problem.line, "同时属于林业局和统计局" in problem.message) == (11, True)


def test_a_department_declared_twice_is_refused() -> None:
    (problem,) = problems(HEAD.replace("name: 统计局", "name: 林业局") + lines())
    assert (problem.line, "写了两次" in problem.message) == (11, True)


def test_a_source_in_two_files_is_named_with_the_other_file() -> None:
    report = check(str(FACTS))
    other = type(report)("other.yaml", 1, (), False, report.source)
    (problem,) = across([report, other])
    assert problem.path == "other.yaml"
    assert str(FACTS) in problem.message
    assert across([report, report]) == []


def test_what_can_not_be_read_is_a_problem_like_others(tmp_path: Path) -> None:
    for path, words in ((tmp_path / "none.yaml", "没有这个文件"), (tmp_path, "文件夹")):
        report = check(str(path))
        assert (report.broken, [problem.line for problem in report.problems]) == (True, [0])
        assert words in report.problems[0].message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs FIFOs")
def test_a_pipe_or_a_device_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(pipe := tmp_path / "pipe.yaml")
    for path in (pipe, Path("/dev/zero"), Path("/dev/null")):
        report = check(str(path))
        assert report.broken
        assert "管道或设备" in report.problems[0].message


def test_nothing_of_a_fact_is_kept_but_what_others_are_compared_with(write: Callable[[str], str]) -> None:
    """The memory for a file grows by far less than the file."""
    import tracemalloc

    def peak(count: int) -> int:
        path = write(HEAD + "".join(lines(f"f-{n}", notes=f"[{'注' * 900}]") for n in range(count)))
        checker = FactFileChecker(path)
        tracemalloc.start()
        with open(path, "rb") as stream:
            for _ in checker.entries(stream):
                pass
        (_, most) = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert checker.problems == []
        return most

    assert peak(1500) - peak(300) < 1200 * 2700 / 2


def test_what_is_wrong_with_a_whole_file_has_no_line(tmp_path: Path) -> None:
    missing = check(str(tmp_path / "gone.yaml"))
    assert (missing.facts, missing.broken, [problem.line for problem in missing.problems]) == (0, True, [0])
    path, other = tmp_path / "a.yaml", tmp_path / "b.yaml"
    for one in (path, other):
        one.write_text(text([]), encoding="utf-8")
    assert [problem.line for problem in across([check(str(path)), check(str(other))])] == [0]
