"""One draft, however it comes, gives the same findings: its thirteen slips, and none where it is right."""

from __future__ import annotations

import email.policy
import re
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

import gdcli
from gdcli import chinese, documents
from tests.documents import drafts

WIDTH = 36


@pytest.fixture(scope="module")
def base() -> Iterator[gdcli.Base]:
    with gdcli.load() as opened:
        yield opened


def found(base: gdcli.Base, text: str) -> list[tuple[str, str, str | None]]:
    """What is wrong with a text, in an order that does not depend on where its parts stand."""
    flagged = (one for one in base.proof(text) if one.verdict in ("conflict", "review"))
    return sorted((chinese.simplify(re.sub(r"[\s*]", "", one.text)), one.verdict, one.fact) for one in flagged)


@pytest.fixture(scope="module")
def expected(base: gdcli.Base) -> dict[bool, list[tuple[str, str, str | None]]]:
    return {slips: found(base, drafts.text(slips)) for slips in (True, False)}


def test_the_draft_has_thirteen_slips_and_its_twin_none(
    expected: dict[bool, list[tuple[str, str, str | None]]],
) -> None:
    assert [len(expected[slips]) for slips in (True, False)] == [13, 0]
    assert {verdict for _, verdict, _ in expected[True]} == {"conflict"}


def wrapped(text: str) -> str:
    """As a mail program breaks lines at 72 columns."""
    return "\n".join(
        "\n".join(line[at : at + WIDTH] for at in range(0, len(line), WIDTH)) if line else ""
        for line in text.split("\n")
    )


def traditional(text: str) -> str:
    """Every character that has a traditional form in Big5, in that form."""
    table: dict[int, str] = {}
    for code, simple in chinese.variants():
        if not chinese.is_simplified(chr(code)):
            table.setdefault(ord(simple), chr(code))
    return "".join(char if _in_big5(char) else char.translate(table) for char in text)


def _in_big5(char: str) -> bool:
    return bool(char.encode("cp950", "ignore"))


def mail(text: str, encoding: str, transfer: str) -> bytes:
    message = EmailMessage(policy=email.policy.SMTP)
    message["From"], message["Subject"] = "a@example.org", "稿件"
    message.set_content(wrapped(text), charset=encoding, cte=transfer)
    return message.as_bytes()


def both(text: str) -> bytes:
    message = EmailMessage(policy=email.policy.SMTP)
    message["From"], message["Subject"] = "a@example.org", "稿件"
    message.set_content(text)
    message.add_alternative(f"<html><body><p>{text}</p></body></html>", subtype="html")
    return message.as_bytes()


def emphasised(text: str) -> str:
    return "# " + re.sub(r"\d[\d.]*", r"**\g<0>**", text)


TEXTS = {
    "UTF-8": lambda text: text.encode(),
    "UTF-8 with a mark": lambda text: text.encode("utf-8-sig"),
    "GBK": lambda text: text.encode("gbk"),
    "GB 18030": lambda text: text.encode("gb18030"),
    "Big5": lambda text: traditional(text).encode("cp950"),
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-16 without a mark": lambda text: text.encode("utf-16-le"),
    "UTF-16, the other order": lambda text: text.encode("utf-16-be"),
    "HZ": lambda text: text.replace("—", "-").encode("hz"),
    "UTF-7": lambda text: text.encode("utf-7"),
    "wrapped at 72": lambda text: wrapped(text).encode(),
    "wrapped, with the line ends of Windows": lambda text: wrapped(text).replace("\n", "\r\n").encode("gbk"),
    "Markdown": lambda text: emphasised(text).encode(),
    "e-mail, quoted-printable": lambda text: mail(text, "utf-8", "quoted-printable"),
    "e-mail, base64": lambda text: mail(text, "gbk", "base64"),
    "e-mail, 8bit": lambda text: mail(text, "utf-8", "8bit"),
    "e-mail, plain and page": both,
}


@pytest.mark.parametrize("slips", [True, False])
@pytest.mark.parametrize("name", TEXTS)
def test_text(
    name: str, slips: bool, base: gdcli.Base, expected: dict[bool, list[tuple[str, str, str | None]]]
) -> None:
    document = documents.read(TEXTS[name](drafts.text(slips)))
    assert found(base, document.text) == expected[slips]


@pytest.mark.parametrize("slips", [True, False])
@pytest.mark.parametrize("name", drafts.WORD_FILES)
def test_word(
    name: str, slips: bool, base: gdcli.Base, expected: dict[bool, list[tuple[str, str, str | None]]]
) -> None:
    document = documents.read(drafts.WORD_FILES[name](drafts.paragraphs(slips)))
    assert found(base, document.text) == expected[slips]


@pytest.mark.parametrize("path", sorted(drafts.FILES.glob("*-*")), ids=lambda path: path.name)
def test_what_real_programs_made(
    path: Path, base: gdcli.Base, expected: dict[bool, list[tuple[str, str, str | None]]]
) -> None:
    document = documents.read(path.read_bytes())
    assert found(base, document.text) == expected[path.name.startswith("slips")]


def test_a_document_is_known_by_its_content_and_not_by_its_name() -> None:
    formats = {path.suffix[1:]: documents.format_of(path.read_bytes()) for path in drafts.FILES.glob("right-plain*")}
    assert formats == {suffix: suffix for suffix in ("docx", "odt", "rtf", "html", "pdf")}
    assert documents.format_of("<不是网页> 增长4%".encode()) == "text"
