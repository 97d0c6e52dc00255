"""How much of a document is read at most. Each is far above what a newsroom writes and far below what hurts."""

from typing import Final

#: Bytes of a file, and of standard input, that is read as a whole.
FILE: Final = 100 << 20
#: Bytes of plain text or of marked-up text that is read as a whole: about ten million characters.
TEXT: Final = 32 << 20
#: Bytes of a web page: as a tree it takes some fifty times as much.
PAGE: Final = 8 << 20
#: Bytes of one part of a container, when unpacked.
PART: Final = 16 << 20
#: Bytes of all parts of a container together, when it is written back.
UNPACKED: Final = 400 << 20
#: Files in a container.
CONTAINED_FILES: Final = 10_000
#: Pages of a PDF; seconds of a processor and bytes of memory for reading one.
PAGES: Final = 2_000
SECONDS: Final = 30
MEMORY: Final = 1 << 30

#: What is said of a text that is too long to be worked on as a whole.
LONG: Final = "文字太长，请分成几份"


def needs(name: str) -> str:
    """What is said where reading `name` needs what a plain install leaves out."""
    return f"读 {name} 要另装一个程序库：pip install 'gdcli[documents]'"
