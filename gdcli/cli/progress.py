"""A progress bar on stderr for work that turns out to be long."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_PATIENCE = 1.0


class ProgressBar:
    """Shows how much of a file has been read, on a terminal, once a second has passed.

    `total` is where reading ends, in the units of `advance`; the file's size in bytes unless given.
    """

    def __init__(self, path: str, total: int | None = None) -> None:
        self._path = path
        self._total = total
        self._began = time.monotonic()
        self._progress: Progress | None = None
        self._task: TaskID | None = None

    def advance(self, done: int) -> None:
        """`done` bytes or characters have been read so far."""
        if self._progress is None:
            if time.monotonic() - self._began < _PATIENCE or not sys.stderr.isatty():
                return
            self._start()
        if self._progress is not None and self._task is not None:
            self._progress.update(self._task, completed=done)

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

        from gdcli.cli.output import one_line

        columns = (TextColumn("{task.description}", markup=False), BarColumn(), DownloadColumn(), TimeRemainingColumn())
        self._progress = Progress(*columns, console=Console(stderr=True), transient=True)
        self._progress.start()
        total = self._total
        if total is None and os.path.isfile(self._path):
            total = os.path.getsize(self._path)
        self._task = self._progress.add_task(one_line(f"正在读 {os.path.basename(self._path)}"), total=total)

    def finish(self) -> None:
        """Take the bar away."""
        if self._progress is not None:
            self._progress.stop()
