"""Each value of a fact file has its form, and one that has another is told by line and key."""

from __future__ import annotations

import pytest

from tests.making import HEAD, lines, problems


def told(**keys: object) -> list[str]:
    """The sentences about a file whose only fact says `keys`."""
    return [problem.message for problem in problems(HEAD + lines("a", **keys))]


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"id": "大写"}, "只用小写英文字母、数字和连字符"),
        ({"id": "a" * 81}, "“id”超过 80 个字符"),
        ({"indicator": "字" * 1001}, "“indicator”超过 1000 字"),
        ({"indicator": '"甲\\u202e乙"'}, "隐形字符"),
        ({"indicator": '"甲\\n乙"'}, "换行"),
        ({"indicator": '" 甲"'}, "前后有多余的空格"),
        ({"indicator": "[a, b]"}, "应是一个值"),
        ({"value": "1,000"}, "应是不带单位和千分位的数字"),
        ({"value": "5家"}, "应是不带单位和千分位的数字"),
        ({"target": "yes"}, "只能是 true 或 false"),
        ({"notes": "一句"}, "应是一列短语"),
        ({"line": "0"}, "line"),
        ({"period": '"2030-13"'}, "period"),
        ({"nonsense": "1"}, "nonsense"),
    ],
)
def test_a_value_of_another_form_is_told(keys: dict[str, object], words: str) -> None:
    assert any(words in message for message in told(**keys)), told(**keys)


@pytest.mark.parametrize(
    "keys", [{"id": "a" * 80}, {"indicator": "字" * 1000}, {"notes": "[一句]"}, {"target": "false"}]
)
def test_a_value_at_its_limit_is_taken(keys: dict[str, object]) -> None:
    assert told(**keys) == []


def test_a_key_that_stands_twice_is_told() -> None:
    made = HEAD + lines("a") + "        unit: 户\n"
    assert any("unit" in problem.message for problem in problems(made))
