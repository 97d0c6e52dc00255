"""E-mail (.eml) and pages saved as one file (.mht): the text of the message, not its headers or attachments."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage

from gdcli.documents import plain, web
from gdcli.documents.document import Document, Unreadable


def read(data: bytes) -> Document:
    """The subject and the body of a message, the plain one before the page. Raises `Unreadable`."""
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    try:
        body = message.get_body(("plain", "html"))
        payload = body.get_payload(decode=True) if body is not None else None
    except (LookupError, ValueError, AttributeError, KeyError):
        body = payload = None
    if body is None or not isinstance(payload, bytes):
        raise Unreadable("邮件里没有文字，稿件若是附件，请把附件另存后再核对")
    text = _text(payload, body.get_content_charset())
    subject = str(message["Subject"] or "").strip()
    if body.get_content_type() == "text/html":
        text = web.text_of(text)
    return Document(f"{subject}\n\n{text}" if subject else text)


def _text(payload: bytes, charset: str | None) -> str:
    grown = web.GROWN.get((charset or "").lower(), charset)
    try:
        return payload.decode(grown) if grown and grown != "us-ascii" else plain.decode(payload)
    except (LookupError, UnicodeDecodeError):
        return plain.decode(payload)
