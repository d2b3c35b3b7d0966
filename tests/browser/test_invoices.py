"""The road of an invoice in a real browser: handed in, judged by another, paid from a sheet."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.serving import HOUSE, Server, free_port

pytestmark = pytest.mark.browser

DAY = {"half": "2026-W01", "dag": "2026-07-05"}
SAMPLES = HOUSE / "tests" / "samples"
GOOD, HELD = (SAMPLES / "scenario-invoices" / f"{n}.xml" for n in ("ok_h1_lumpsum", "biz_usd"))
SHEET = SAMPLES / "ledger" / "ing_komma.csv"


@pytest.fixture(scope="module")
def dashboard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The dashboard on the contract that the sample invoices are about."""
    port, folder = free_port(), tmp_path_factory.mktemp("invoices")
    env = {"KIJKGELD_DATABASE_URL": f"sqlite:///{folder / 'tracker.db'}", "PORT": str(port)}
    for step in (["init"], ["load", "tests/scenario_contract"]):
        command = [sys.executable, "-m", "data", *step]
        subprocess.run(command, check=True, cwd=HOUSE, env={**os.environ, **env})
    with Server([sys.executable, "dashboard.py"], port=port, cwd=HOUSE, env=env) as server:
        yield server


def hand_in(page: Page, way: str, *files: Path) -> None:
    """Choose what to hand in, unless it was chosen, and give the files."""
    choice = page.get_by_role("radio", name=way)
    if not choice.is_checked():
        choice.click()
    expect(page.get_by_role("button", name="Bestand kiezen", exact=True)).to_be_visible()
    page.locator("input[type=file]").set_input_files(files)


def test_an_invoice_is_handed_in_approved_by_another_and_paid_from_a_sheet(
    visitor: Visitor,
) -> None:
    page = visitor.open("facturen", **DAY)
    hand_in(page, "E-facturen inlezen", GOOD, HELD)
    page.get_by_role("button", name="Inlezen", exact=True).click()
    outcome = page.get_by_text("2 bestanden gelezen: 1 klopt, 1 in de wacht, 0 geweigerd.")
    expect(outcome).to_be_visible(timeout=30_000)

    page.get_by_role("button", name=re.compile("F-2026-0061")).click()
    expect(page).to_have_url(re.compile("factuur=[0-9a-f]{12}"))
    page.get_by_role("radio", name="Goedkeuren").click()
    approve = page.get_by_role("button", name="Goedkeuren", exact=True)
    approve.click()
    expect(page.get_by_text(re.compile("vraag een collega"))).to_be_visible()
    page.get_by_role("combobox", name="U handelt als").click()
    page.get_by_role("option", name="Budgethouder").click()
    approve.click()
    expect(page.get_by_text(re.compile("is goedgekeurd en geboekt"))).to_be_visible()

    page.get_by_role("button", name="← Alle facturen").click()
    hand_in(page, "Betalingen uit bank of grootboek", SHEET)
    expect(page.get_by_text(re.compile("1 rij betaalt een stuk"))).to_be_visible()
    page.get_by_role("button", name="Leg 1 betaling vast").click()
    expect(page.get_by_text(re.compile("1 betaling was nieuw en is vastgelegd"))).to_be_visible()
