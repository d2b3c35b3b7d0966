"""The dashboard as a visitor gets it: served on the example half-year, opened in a real browser."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.browser import chromium
from tests.browser.serving import HOUSE, Server, free_port

READY = "[data-testid=stElementContainer]"
IDLE = "[data-testid=stApp][data-test-script-state=notRunning]"
VIEW = ViewportSize(width=1280, height=900)


class Visitor:
    """One person with a browser of their own; keeps what went wrong while they looked."""

    def __init__(self, page: Page, server: Server) -> None:
        self.page, self.troubles = page, list[str]()
        self._own = (server.url, server.url.replace("http", "ws"), "data:", "blob:")
        self._server = server
        page.on("pageerror", lambda error: self.troubles.append(f"error in the page: {error}"))
        page.on("console", lambda said: self._note(said.type == "error", said.text))
        page.on("request", lambda request: self._note_host(request.url))
        page.on("websocket", lambda socket: self._note_host(socket.url))

    def open(self, path: str = "", **query: str) -> Page:
        """Go to a page and wait until it is drawn."""
        self.page.goto(f"{self._server.url}/{path}?{urlencode(query)}".rstrip("?"))
        self.page.locator(READY).first.wait_for()
        self.idle()
        return self.page

    def idle(self) -> None:
        """Wait until the program has said all that it has to say."""
        self.page.locator(IDLE).wait_for()

    def _note_host(self, url: str) -> None:
        self._note(not url.startswith(self._own), f"another host is asked: {url}")

    def _note(self, wrong: bool, trouble: str) -> None:
        if wrong:
            self.troubles.append(trouble)


@pytest.fixture(scope="session")
def dashboard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The dashboard, started as `make run` starts it, on a database with the example half-year."""
    port, folder = free_port(), tmp_path_factory.mktemp("dashboard")
    env = {"KIJKGELD_DATABASE_URL": f"sqlite:///{folder / 'tracker.db'}", "PORT": str(port)}
    for step in (["init"], ["load-example"]):
        command = [sys.executable, "-m", "data", *step]
        subprocess.run(command, check=True, cwd=HOUSE, env={**os.environ, **env})
    with Server([sys.executable, "dashboard.py"], port=port, cwd=HOUSE, env=env) as server:
        yield server


# Its event loop runs until it closes, and tests of other files need one of their own.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for the tests of a file."""
    with sync_playwright() as playwright:
        started = chromium.launch(playwright)
        yield started
        started.close()


@pytest.fixture
def new_visitor(browser: Browser, dashboard: Server) -> Iterator[Callable[[], Visitor]]:
    """Visitors who know nothing of each other; none of them may meet an error or another host."""
    visitors: list[Visitor] = []
    before = len(dashboard.log())
    with ExitStack() as contexts:

        def new() -> Visitor:
            context = browser.new_context(locale="nl-NL", viewport=VIEW, reduced_motion="reduce")
            contexts.callback(context.close)
            visitors.append(Visitor(context.new_page(), dashboard))
            return visitors[-1]

        yield new
    assert [trouble for visitor in visitors for trouble in visitor.troubles] == []
    assert "Traceback" not in dashboard.log()[before:]


@pytest.fixture
def visitor(new_visitor: Callable[[], Visitor]) -> Visitor:
    """One visitor."""
    return new_visitor()
