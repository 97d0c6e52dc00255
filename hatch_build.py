"""Compile the program's own facts when the package is built, so that no lookup ever waits for it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledFacts(BuildHookInterface):  # type: ignore[type-arg]
    """Writes the compiled facts into the package, for wheels and editable installations alike."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        sys.path.insert(0, str(root))
        try:
            from gdcli.base import cache, locate
        finally:
            sys.path.remove(str(root))
        target = Path(locate.built_path(str(root / "gdcli")))
        target.parent.mkdir(exist_ok=True)
        for old in target.parent.glob("facts-*.sqlite"):
            old.unlink()
        cache.write([str(root / "data" / "facts.yaml")], str(target))
        target.chmod(0o644)
        build_data["artifacts"].append(f"gdcli/data/{target.name}")
