"""Plain text: the encoding is told from what the text then says, and what is no text is not read as one."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gdcli.documents import Illegible, read
from gdcli.documents.plain import blocks, decode

SIMPLIFIED = st.text(st.sampled_from("广东增长出口进出全省企业去年达到亿元，。5%1 \n"), min_size=6)
TRADITIONAL = st.text(st.sampled_from("廣東增長出口進出臺灣企業去年達到億元，。5%1 \n"), min_size=6)


@given(SIMPLIFIED, st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"]))
def test_simplified_text_reads_back(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_what_may_be_a_foreign_letter_or_a_chinese_character_is_read_as_chinese() -> None:
    assert decode("11111元".encode("gbk")) == "11111元"  # the bytes are those of U+052A in UTF-8 too
    assert decode("5 µg, 30 €, 元".encode()) == "5 µg, 30 €, 元"


@given(TRADITIONAL, st.sampled_from(["utf-8", "cp950", "big5hkscs", "utf-16"]))
def test_traditional_text_reads_back_where_one_character_tells_it(text: str, encoding: str) -> None:
    text = f"{text}東"
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_no_mark_is_needed(encoding: str) -> None:
    text = "去年廣東出口增長4.8%，广东去年增长4.8%。"
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("text", ["Привет, мир", "한국어 2023", "ひらがな 5", "😀 5亿"])
def test_what_is_no_chinese_is_read_as_the_utf_8_that_it_proves_to_be(text: str) -> None:
    assert decode(text.encode()) == text


def test_signs_are_those_that_taiwans_windows_writes() -> None:
    assert decode("臺灣去年￥5億～6億，成長€3".encode("cp950")) == "臺灣去年￥5億～6億，成長€3"


def test_chinese_hidden_in_ascii_proves_itself_by_more_than_two_runs() -> None:
    assert decode("去年GDP增长5.2%。".encode("hz")) == "去年GDP增长5.2%。"  # three
    assert decode(b"~{9c~} and ~{6+~}") == "~{9c~} and ~{6+~}"


@pytest.mark.parametrize("text", ["5.5元", "元元"])
def test_no_kana_makes_a_text_more_likely(text: str) -> None:
    assert decode(text.encode("cp950")) == text  # in GB 18030 元 would be じ


def test_what_is_everyday_text_both_ways_is_read_as_simplified() -> None:
    assert decode("11億111".encode("cp950")) == decode("11货111".encode("gbk")) == "11货111"


@given(st.binary(max_size=300))
def test_whatever_the_bytes_it_is_text_or_refused(data: bytes) -> None:
    try:
        text = read(data).text
    except Illegible as error:
        assert str(error)
        return
    assert not any(char in text for char in "\0\x01\x02\x1f")


@pytest.mark.parametrize("data", [b"\x00\x01\x02", bytes(range(256)), b"ELF\x00\x01\x07"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(Illegible, match="不是文本"):
        read(data)


def test_a_long_text_is_read_in_blocks() -> None:
    text = "出口增长5%。\n" * 60_000
    done: list[int] = []
    read_in_blocks = list(blocks(io.BytesIO(text.encode("gbk")), done.append))
    assert "".join(read_in_blocks) == text
    assert len(read_in_blocks) > 2 and done[-1] == len(text.encode("gbk"))
