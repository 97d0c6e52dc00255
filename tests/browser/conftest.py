"""The system's Chromium, driven by Playwright. Where either is missing the tests say so; GDCLI_BROWSER=required makes
that a failure, as in .ci/run."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from gdcli import __version__, load
from gdcli.render.page import to_html
from gdcli.search.outside import gather
from tests.conftest import FACTS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_SWITCHES = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)

Open = Callable[..., "Page"]


def _missing(why: str) -> None:
    if os.environ.get("GDCLI_BROWSER") == "required":
        pytest.fail(why)
    pytest.skip(why)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _missing("the page is tested in a browser where Playwright is installed: pip install -e '.[test,browser]'")
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        _missing("the page is tested in a browser, and no Chromium was found: apt-get install chromium")
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=path, args=_SWITCHES.split())
        yield made
        made.close()


def page_of(folder: Path, *paths: str) -> Path:
    """A page written to `folder` of the facts of `paths`, or the program's own."""
    target = folder / "page.html"
    with load(*paths) as base:
        target.write_text(to_html(gather(base.stores()), __version__), encoding="utf-8")
    return target


@pytest.fixture(scope="session")
def built_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the program's own facts."""
    return page_of(tmp_path_factory.mktemp("page"))


@pytest.fixture(scope="session")
def two_sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the program's own facts and the same from another source."""
    folder = tmp_path_factory.mktemp("two")
    other = folder / "other.yaml"
    other.write_text(FACTS.read_text(encoding="utf-8").replace("id: xkb-2024-01-23", "id: other", 1), encoding="utf-8")
    return page_of(folder, str(FACTS), str(other))


@pytest.fixture
def opened(browser: Browser, built_in: Path) -> Iterator[Open]:
    """Open a page, by default the built-in one; whatever it says on the console, or asks of a network, is an error."""
    contexts = []
    complaints: list[str] = []

    def open_(path: Path = built_in, fragment: str = "", width: int = 1280, **settings: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 844}, **settings)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: None if request.url.startswith("file:") else complaints.append(request.url))
        page.goto(path.as_uri() + fragment)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert [text for text in complaints if text != "data:,"] == []
