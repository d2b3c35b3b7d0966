"""The browser that tests and benchmarks drive: the machine's own Chromium, or else Playwright's.

`python -m tests.browser.chromium` fetches Playwright's where the machine has none, or says how
to get one.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
# Nothing that a browser does by itself on the network, and no sandbox, so that root can test too.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MISSING = """\
The tests need a Chromium and found none. Install one, for example with
    apt-get install chromium
or name yours: KIJKGELD_CHROMIUM=/path/to/chromium make test"""


def find(playwright: Playwright) -> str | None:
    """Where a Chromium is: the one that KIJKGELD_CHROMIUM names, the machine's, Playwright's."""
    if named := os.environ.get("KIJKGELD_CHROMIUM"):
        return named
    for name in NAMES:
        if found := shutil.which(name):
            return found
    own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def launch(playwright: Playwright) -> Browser:
    """A headless Chromium; without one, an error that says how to get it."""
    path = find(playwright)
    if path is None:
        raise FileNotFoundError(MISSING)
    return playwright.chromium.launch(executable_path=path, args=list(FLAGS))


def main() -> None:
    """Make sure that there is a Chromium."""
    with sync_playwright() as playwright:
        if find(playwright) is None:
            sys.stdout.write("Fetching a Chromium for the tests ...\n")
            sys.stdout.flush()
            install = [sys.executable, "-m", "playwright", "install", "chromium"]
            subprocess.run(install, check=False, stderr=subprocess.DEVNULL)
        if find(playwright) is None:
            sys.exit(MISSING)


if __name__ == "__main__":
    main()
