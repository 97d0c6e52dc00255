"""E-mail (.eml) and pages saved as one file (.mht): the text of the message, not its other headers or attachments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Final

from gdcli.documents import limits, plain, web
from gdcli.documents.document import Document, Illegible

#: The mark before each line of a message that is answered or passed on.
_REPLY_MARKS: Final = re.compile(r"^(?:> ?)+", re.MULTILINE)
#: A plain text so much shorter than the page beside it only says that there is one.
_STUB: Final = 0.5
#: Bytes of headers: more is no message.
_HEADERS: Final = 1 << 16
_ATTACHED_ONLY: Final = "邮件正文里没有稿件，请把附件另存后再核对"


def read(data: bytes) -> Document:
    """The subject and the body of a message. Raises `Illegible`, also where all it has are attachments."""
    if len(data) > limits.TEXT:
        raise Illegible(limits.LONG)
    ends = [at for at in (data.find(b"\n\n"), data.find(b"\r\n\r\n")) if at >= 0]
    if not ends or min(ends) > _HEADERS:
        raise Illegible("不像邮件，请把正文贴成文本再核对")
    try:
        message = message_from_bytes(data, policy=policy.default)
        assert isinstance(message, EmailMessage)
        return _message(message)
    except RecursionError:
        raise Illegible("邮件套得太深，请把正文贴成文本再核对") from None


def _message(message: EmailMessage) -> Document:
    text = _text(message)
    if not text.strip():
        raise Illegible(_ATTACHED_ONLY)
    subject = str(message["Subject"] or "").strip()
    unread = "；".join(_unread(message))
    return Document(f"{subject}\n\n{text}" if subject else text, remarks=(unread,) if unread else ())


def _text(message: EmailMessage) -> str:
    """The plain body without the marks of quotation; the HTML one where the plain is a mere stub of it."""
    written, styled = (_body(message, kind) for kind in ("plain", "html"))
    return styled if len(written.strip()) < _STUB * len(styled.strip()) else _REPLY_MARKS.sub("", written)


def _unread(message: EmailMessage) -> Iterator[str]:
    """Sentences on what came with the message and was not read."""
    names = [part.get_filename() or "" for part in _attached(message)]
    if names:
        yield f"附件没有读：{'、'.join(filter(None, names)) or len(names)}"
    if any(part.get_content_type() == "message/rfc822" for part in message.walk()):
        yield "转发的邮件没有读，请把它另存后再核对"


def _attached(message: EmailMessage) -> list[EmailMessage]:
    try:
        return [part for part in message.iter_attachments() if isinstance(part, EmailMessage) and part.get_filename()]
    except (AttributeError, KeyError):
        return []


def _body(message: EmailMessage, kind: str) -> str:
    """The body of one kind, "" where there is none."""
    try:
        body = message.get_body((kind,))
        payload = body.get_payload(decode=True) if body is not None else None
    except (LookupError, ValueError, AttributeError):
        return ""
    if body is None or not isinstance(payload, bytes):
        return ""
    text = _decoded(payload, body.get_content_charset())
    return web.text_of(text) if kind == "html" else text


def _decoded(payload: bytes, charset: str | None) -> str:
    grown = web.GROWN.get((charset or "").lower(), charset)
    try:
        return payload.decode(grown) if grown and grown != "us-ascii" else plain.decode(payload)
    except (LookupError, UnicodeDecodeError):
        return plain.decode(payload)
