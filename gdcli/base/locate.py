"""Which fact files a command reads, and where the cache lives."""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Sequence

from gdcli import __version__
from gdcli.facts.opening import NAMELESS

VARIABLE = "GDCLI_DATA"

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def _declared() -> int:
    """A number that is another one whenever what a fact is declared to be changes."""
    with open(os.path.join(_PACKAGE, "model.py"), "rb") as declaration:
        return zlib.crc32(declaration.read())


#: Changes whenever the layout or the meaning of a compiled base does.
FORMAT = f"{__version__}.5.{_declared():08x}"

_SUFFIXES = (".yaml", ".yml")


class NoSuchFile(Exception):
    """A fact file or folder that isn't there, or a folder without fact files; the message is for people."""


_INSTALLED = os.path.join(_PACKAGE, "data", "facts.yaml")


def is_installed() -> bool:
    """Whether the program's own fact file lies beside the code, where nobody edits it, and not in a checkout."""
    return os.path.exists(_INSTALLED)


def packaged() -> str:
    """The fact file that comes with the program: beside the code in a wheel, at the top of a checkout otherwise."""
    return _INSTALLED if is_installed() else os.path.join(os.path.dirname(_PACKAGE), "data", "facts.yaml")


def built() -> str | None:
    """The program's own facts as they were compiled when the package was built, if they were."""
    path = built_path(_PACKAGE)
    return path if os.path.exists(path) else None


def built_path(package: str) -> str:
    """Where the build puts the compiled facts in the folder `package`."""
    return os.path.join(package, "data", f"facts-{FORMAT}.sqlite")


def fact_files(given: Sequence[str] = ()) -> list[str]:
    """The fact files to read, in order, each once: those given, else those in GDCLI_DATA, else the program's own.

    A folder stands for every YAML file in it and below, by name; hidden ones are passed over. Raises `NoSuchFile`.
    """
    paths = list(given) or [path for path in os.environ.get(VARIABLE, "").split(os.pathsep) if path]
    if not paths:
        return [packaged()]
    if "" in paths:
        raise NoSuchFile(NAMELESS)
    files: dict[str, str] = {}
    for path in paths:
        for file in _in_folder(path) if os.path.isdir(path) else [path]:
            files.setdefault(os.path.realpath(file), file)
    return list(files.values())


def _in_folder(folder: str) -> list[str]:
    found = []
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            os.path.join(parent, name)
            for name in sorted(names)
            if name.endswith(_SUFFIXES) and not name.startswith(".")
        ]
    if not found:
        raise NoSuchFile(f"{folder}：文件夹里没有 .yaml 文件，请换一个文件夹或直接给出文件")
    return found


def cache_folder() -> str | None:
    """The folder for compiled fact files under the user's cache folder, or None where there is no home.

    XDG_CACHE_HOME where it is set, as the XDG base directory specification has it; else what the platform uses.
    """
    base = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(base):
        home = os.path.expanduser("~")
        if not os.path.isabs(home) or os.environ.get("HOME") == "":
            return None
        if sys.platform == "win32":
            base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
        else:
            base = os.path.join(home, "Library", "Caches") if sys.platform == "darwin" else os.path.join(home, ".cache")
    return os.path.join(base, "gdcli")
