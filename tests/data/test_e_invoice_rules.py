"""E-invoices are judged as the official rules judge them, whoever sends them."""

import json
import re
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.refused import Refused
from budget.words import Words
from data.importers.e_invoice_rules import judge_file
from data.importers.finding import Finding, NoInvoice, Ruling
from data.language import language
from tests.reading import HOUSE

SAMPLES = Path(__file__).parent.parent / "samples"
SCENARIO = SAMPLES / "scenario-invoices"
HOSTILE = sorted((SAMPLES / "security").glob("*.xml"))
INVOICE = (SCENARIO / "ok_h1_26_videos.xml").read_text("utf-8")
GACCOUNT = "#compliant#urn:fdc:nen.nl:nlcius:v1.0#conformant#urn:fdc:nen.nl:gaccount:v1.0"
PEPPOL = "urn:fdc:peppol.eu:2017:poacc:billing:3.0<"
Verdict = tuple[set[str], set[str]]


def read_verdicts(folder: str) -> dict[Path, Verdict]:
    """What the official rules answered to each UBL file of a folder: fatal, and warnings."""
    told = json.loads((SAMPLES / folder / "verdicts.json").read_text("utf-8"))
    return {
        SAMPLES / folder / name: (ids(verdict["fatal"]), ids(verdict["warning"]))
        for name, verdict in told.items()
        if not name.startswith("cii/") and not name.endswith("_uncefact.xml")
    }


def scenario_verdicts() -> dict[Path, Verdict]:
    """The same for the invoices of the scenario, each by the rules that it names."""
    told = json.loads((SCENARIO / "expected.json").read_text("utf-8"))
    return {
        SCENARIO / name: (ids(v["en16931_fatal"]) | ids(v[_profile(SCENARIO / name)]), set[str]())
        for name, v in told.items()
    }


def _profile(path: Path) -> str:
    return "peppol_fatal" if PEPPOL in path.read_text("utf-8") else "nlcius_fatal"


def ids(told: Iterable[str]) -> set[str]:
    """The ids of rules; one rule has only its message, in which the id stands in front."""
    return {re.sub(r"^\[([^\]]+)\].*", r"\1", each) for each in told}


def found(findings: Iterable[Finding]) -> set[str]:
    """The ids of what was found."""
    return {finding.id for finding in findings}


def judge(text: str) -> Ruling:
    """What the rules say of a file with this text."""
    return judge_file("f1.xml", text.encode())


def changed(before: str, after: str) -> str:
    """The invoice with one passage written otherwise."""
    assert before in INVOICE
    return INVOICE.replace(before, after, 1)


VERDICTS = {
    **read_verdicts("nlcius"),
    **read_verdicts("cen-en16931"),
    **read_verdicts("xrechnung"),
    **scenario_verdicts(),
}


@pytest.mark.parametrize("path", VERDICTS, ids=lambda path: path.name)
def test_a_file_is_judged_as_the_official_rules_judge_it(path: Path) -> None:
    ruling = judge_file(path.name, path.read_bytes())
    assert (found(ruling.fatal), found(ruling.warnings)) == VERDICTS[path]


def test_all_four_collections_are_judged() -> None:
    assert len(VERDICTS) == 29 + 9 + 5 + 3 + 22


def test_a_finding_says_what_is_wrong_and_where() -> None:
    (finding,) = judge(changed(">380<", ">388<")).fatal
    assert (finding.id, finding.place) == ("BR-NL-7", "cbc:InvoiceTypeCode")
    assert str(finding.words).startswith("“388” is no type of invoice here; ask the supplier")


def test_a_common_rule_speaks_with_words_of_ours_and_names_its_place() -> None:
    fatal = judge(changed('"EUR">6201.25<', '"EUR">6201.20<')).fatal
    finding = next(each for each in fatal if each.id == "BR-CO-15")
    assert language("nl").say(finding.words).startswith("Het totaal incl. btw (BT-112) is niet")
    assert finding.place == "Invoice"


def test_a_rule_without_words_of_ours_speaks_with_its_own() -> None:
    fatal = judge(changed("2026-06-30</cbc:EndDate>", "2025-06-30</cbc:EndDate>")).fatal
    finding = next(each for each in fatal if each.id == "BR-29")
    assert str(finding.words).startswith("EN 16931: If both Invoicing period start date (BT-73)")


def test_what_the_schema_does_not_allow_goes_no_further() -> None:
    ruling = judge(changed("<cbc:Name>TikTok-video</cbc:Name>", "<cbc:Naam/>"))
    assert found(ruling.fatal) == {"UBL-2.1"}
    assert ruling.fatal[0].place == "cac:InvoiceLine/cac:Item/cbc:Naam"


def test_a_place_with_prefixes_of_its_own_is_no_obstacle() -> None:
    ruling = judge(changed("<cbc:Name>TikTok-video</cbc:Name>", '<x:Naam xmlns:x="urn:x"/>'))
    assert [finding.place for finding in ruling.fatal] == [""]


def test_one_fault_in_many_lines_is_told_five_times() -> None:
    line = re.search(r"<cac:InvoiceLine>.*</cac:InvoiceLine>", INVOICE)
    assert line
    refers = "<cac:OrderLineReference><cbc:LineID>1</cbc:LineID></cac:OrderLineReference>"
    many = line.group().replace("<cac:Item>", f"{refers}<cac:Item>") * 9
    nameless = changed("<cac:OrderReference><cbc:ID>4500012345</cbc:ID></cac:OrderReference>", "")
    fatal = judge(nameless.replace(line.group(), many)).fatal
    assert [finding.id for finding in fatal].count("BR-NL-13") == 5


@pytest.mark.parametrize(
    ("profile", "rules"),
    [
        ("#compliant#urn:fdc:nen.nl:nlcius:v1.0", {"BR-NL-2"}),
        (GACCOUNT, {"BR-NL-2"}),
        ("#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0", {"PEPPOL-EN16931-R003"}),
        ("#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0", set[str]()),
        ("", set[str]()),
    ],
)
def test_the_file_says_which_rules_it_follows(profile: str, rules: set[str]) -> None:
    text = changed("<cbc:BuyerReference>OB-2026-0042</cbc:BuyerReference>", "")
    text = text.replace("<cac:OrderReference><cbc:ID>4500012345</cbc:ID></cac:OrderReference>", "")
    text = re.sub("(<cbc:CustomizationID>urn:cen.eu:en16931:2017)[^<]*", rf"\1{profile}", text)
    assert found(judge(text).fatal) == rules


@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.name)
def test_a_hostile_file_is_not_valid_and_takes_no_time(path: Path) -> None:
    start = time.perf_counter()
    try:
        valid = judge_file(path.name, path.read_bytes()).valid
    except Refused as refused:
        valid = path.name not in str(refused)
    assert not valid
    assert time.perf_counter() - start < 2


PEAK = """
from pathlib import Path
from data.importers.e_invoice_rules import judge_file
from tests.memory import most_kb
before = most_kb()
judge_file("f1.xml", Path({0!r}).read_bytes())
(worker,) = Path("/proc/thread-self/children").read_text().split()
print(most_kb() - before, most_kb(worker))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells it of another process")
def test_judging_takes_less_than_300_mb() -> None:
    code = PEAK.format(str(SAMPLES / "security" / "xml_amount_3.xml"))
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=HOUSE)
    growth, worker = map(int, told.stdout.split())
    assert growth > 0
    assert worker > 0
    assert growth + worker < 300_000


CII = SAMPLES / "cen-en16931" / "cii" / "CII_example5.xml"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (CII.read_bytes(), "f1.xml is an invoice in CII (UN/CEFACT), which is not read here"),
        (b"<html/>", "f1.xml is no UBL invoice or credit note (it starts with html)"),
        (b"<Invoice/>", "f1.xml is no UBL invoice or credit note (it starts with Invoice)"),
    ],
)
def test_what_is_no_ubl_is_refused_with_the_rule(content: bytes, sentence: str) -> None:
    with pytest.raises(NoInvoice, match=re.escape(sentence)) as refused:
        judge_file("f1.xml", content)
    assert refused.value.rule == "SI-INV-R000"


def test_more_lines_than_anybody_reads_are_refused() -> None:
    text = changed("<cac:InvoiceLine>", "<cac:InvoiceLine/>" * 5_000 + "<cac:InvoiceLine>")
    with pytest.raises(Refused, match="5001 lines; at most 5000 are taken in"):
        judge(text)


@given(
    start=st.integers(0, len(INVOICE)),
    gone=st.integers(0, 80),
    put=st.text(st.sampled_from("<>/&;\"'x 0-.é\x00\ud7ff"), max_size=5),
)
def test_whatever_comes_is_judged_or_refused(start: int, gone: int, put: str) -> None:
    text = INVOICE[:start] + put + INVOICE[start + gone :]
    try:
        told = [str(finding.words) for finding in judge(text).fatal]
    except Refused as refused:
        told = [str(refused)]
    assert all(told)


def test_every_finding_is_told_in_dutch_too() -> None:
    def dutch(words: Words) -> str:
        return language("nl").say(words)

    (finding,) = judge(changed(">58<", ">97<")).fatal
    assert dutch(finding.words).startswith("“97” is hier geen betaalwijze; vraag de leverancier")
