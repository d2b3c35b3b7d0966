"""Measures a page inside the browser, so that what drives the browser costs nothing.

A click on a button makes the page run again. It is done at the last moment at which the program
had finished before the page stayed still; a page that runs twice is timed to its second end.
"""

from collections.abc import Sequence
from itertools import chain, cycle, islice
from statistics import median

from playwright.sync_api import Browser, Page

from tests.bench.measure import Measured

ROUNDS, CLICKS, WARM_UP = 4, 10, 4
EMPTY_BUTTON = (".st-key-go button",)
STILL_MS = 300
READY = "[data-testid=stElementContainer]"
IDLE = "[data-testid=stApp][data-test-script-state=notRunning]"

CLICK = """
async ([selector, still]) => {
  const app = document.querySelector('[data-testid=stApp]');
  const name = 'data-test-script-state';
  const state = () => app.getAttribute(name);
  let seen = false, done = null, last = 0;
  const start = performance.now();
  const look = records => {
    last = performance.now() - start;
    const ran = records.some(r => r.attributeName === name);
    const changed = records.some(r => r.type !== 'attributes');
    seen ||= ran;
    // A quick run starts and ends within one drawing: then only what it changed can be seen.
    if (state() === 'notRunning' && (ran || (!seen && changed && done === null))) done = last;
  };
  const watch = new MutationObserver(look);
  watch.observe(app, {subtree: true, childList: true, attributes: true, characterData: true});
  document.querySelector(selector).click();
  while (performance.now() - start < 20000) {
    await new Promise(wake => setTimeout(wake, 10));
    const rest = performance.now() - start - last;
    if (done !== null && state() === 'notRunning' && rest > still) break;
  }
  watch.disconnect();
  return done;
}
"""
BYTES = """
() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  .reduce(([sent, whole], part) => [sent + part.encodedBodySize, whole + part.decodedBodySize],
          [0, 0])
"""


def opened(page: Page, url: str) -> Page:
    """The page, drawn and at rest."""
    page.goto(url)
    page.locator(READY).first.wait_for()
    page.locator(IDLE).wait_for()
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(1000)
    return page


def clicked(page: Page, buttons: Sequence[str], times: int = CLICKS) -> list[float]:
    """Milliseconds of each click, buttons in turn."""
    taken = [page.evaluate(CLICK, [button, STILL_MS]) for button in islice(cycle(buttons), times)]
    return [float(ms) for ms in taken]


def rerun(browser: Browser, what: str, ours: tuple[str, Sequence[str]], empty: str) -> Measured:
    """A rerun of our page against one of the empty page, in turn in blocks of clicks."""
    sides = [(browser.new_page(), *ours), (browser.new_page(), empty, EMPTY_BUTTON)]
    for page, url, buttons in sides:
        opened(page, url)
        page.locator(buttons[0]).wait_for()
        clicked(page, buttons, WARM_UP)
    taken = [[clicked(page, buttons) for page, _url, buttons in sides] for _ in range(ROUNDS)]
    for page, _url, _buttons in sides:
        page.close()
    ours_ms, empty_ms = (median(chain.from_iterable(side)) for side in zip(*taken, strict=True))
    return Measured(what=what, ours=ours_ms, against=empty_ms)


def first_load(browser: Browser, url: str) -> Measured:
    """Bytes of a first visit as they are sent, against the same files uncompressed."""
    page = browser.new_page()
    sent, whole = opened(page, url).evaluate(BYTES)
    page.close()
    return Measured(
        what="first visit, sent against uncompressed",
        ours=sent / 1000,
        against=whole / 1000,
        unit="kB",
        limit=1 / 3,
    )
