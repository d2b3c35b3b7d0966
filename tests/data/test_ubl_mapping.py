"""Every row of the mapping of UBL is read: from the whole, from the parties, and from the lines."""

from dataclasses import fields
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from data.importers.e_invoice import take_e_invoice
from data.importers.ubl import read_invoice
from procurement.invoicing.invoice import DocumentKind, Invoice
from procurement.invoicing.parts import Extra, Period, VatPart

SAMPLES = Path(__file__).parents[1] / "samples"
FULL_FILE = SAMPLES / "nlcius" / "SI-UBL-2.0_ok_full.xml"
FULL, _WARNINGS = take_e_invoice(FULL_FILE.name, FULL_FILE.read_bytes())


def scenario(name: str, *changes: tuple[str, str]) -> Invoice:
    """A file of the scenario, with passages written otherwise, past the official rules."""
    text = (SAMPLES / "scenario-invoices" / name).read_text("utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    return take_e_invoice(name, text.encode())[0]


@pytest.mark.parametrize(
    ("term", "said"),
    [
        ("BT-19", "Project cost code 123"),
        ("BT-20", "Penalty percentage 10% from due date"),
        ("BT-22", "Ordered in our booth at the convention."),
        ("BT-23", "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"),
        ("BT-24", "urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0"),
        ("BT-28", "Salescompany ltd."),
        ("BT-30", "12345678"),
        ("BT-34", "12345678"),
        ("BT-44", "The buyercompany inc."),
        ("BT-47", "87654321"),
        ("BT-48", "BE54321"),
        ("BT-59", "Ebeneser Scrooge Inc."),
        ("BT-81", "31"),
        ("BT-83", "Payref1"),
        ("BT-124", "http://www.suppliersite.eu/sheet001.html"),
    ],
)
def test_what_it_says_in_words_is_under_its_term(term: str, said: str) -> None:
    assert FULL.texts[term] == said


def test_what_it_does_not_say_is_not_there() -> None:
    assert "BT-11" not in FULL.texts


def test_its_days_and_period_are_read() -> None:
    assert (FULL.issued_on, FULL.delivered_on) == (date(2009, 12, 15), date(2009, 12, 15))
    assert FULL.period == Period(first_day=date(2009, 11, 1), last_day=date(2009, 11, 30))


def test_discounts_and_charges_on_the_whole_are_read() -> None:
    assert FULL.extras == (
        Extra(amount=Decimal("100.00"), reason="Packing cost"),
        Extra(amount=Decimal("-100.00"), reason="Promotion discount"),
    )


def test_vat_is_read_per_rate() -> None:
    assert FULL.vat_parts[1] == VatPart(
        base=Decimal("1.00"), vat=Decimal("0.10"), category="S", rate=Decimal("0.1")
    )


def test_what_was_prepaid_lowers_what_is_asked_and_not_what_is_spent() -> None:
    invoice = scenario("ok_prepaid_rounding.xml")
    assert (invoice.prepaid, invoice.rounding) == (Decimal("1000.00"), Decimal("-0.05"))
    assert (invoice.net, invoice.payable) == (Decimal("5125.00"), Decimal("5201.20"))


def test_a_line_says_all_that_it_says() -> None:
    line = FULL.lines[0]
    assert (line.number, line.text, line.seller_id) == ("1", "Labtop computer", "JB007")
    assert (line.note, line.order_line, line.unit) == ("Scratch on box", "1", "C62")
    assert (line.price, line.base_quantity, line.vat_category) == (Decimal(1273), Decimal(1), "S")
    assert line.description.startswith("Processor: Intel Core 2 Duo")


def test_the_net_of_a_line_has_its_discounts_in_it() -> None:
    line = FULL.lines[0]
    assert [extra.amount for extra in line.extras] == [Decimal("-12.00"), Decimal("10.00")]
    assert (line.quantity * Decimal(1275) - Decimal(2), line.net) == (line.net, Decimal("1273.00"))


def test_a_price_keeps_all_its_decimals() -> None:
    long = "197.1153846153846153846154"
    invoice = scenario("ok_h1_26_videos.xml", (">197.115385<", f">{long}<"))
    assert invoice.lines[0].price == Decimal(long)


def test_a_line_may_have_a_period_of_its_own() -> None:
    period = "<cac:InvoicePeriod><cbc:StartDate>2026-01-05</cbc:StartDate></cac:InvoicePeriod>"
    invoice = scenario("ok_h1_26_videos.xml", ("<cac:Item>", f"{period}<cac:Item>"))
    assert invoice.lines[0].period == Period(first_day=date(2026, 1, 5), last_day=None)


PARTIES = "<cac:AccountingSupplierParty>"
OF_TYPE_50 = "<cbc:DocumentTypeCode>50</cbc:DocumentTypeCode>"


@pytest.mark.parametrize(
    ("file", "reference", "more"),
    [
        ("ok_h1_lumpsum.xml", "ProjectReference", ""),
        ("ok_creditnote_2_videos.xml", "AdditionalDocumentReference", OF_TYPE_50),
    ],
)
def test_the_project_is_read_from_either_kind(file: str, reference: str, more: str) -> None:
    project = f"<cac:{reference}><cbc:ID>P-7</cbc:ID>{more}</cac:{reference}>"
    assert scenario(file, (PARTIES, project + PARTIES)).texts["BT-11"] == "P-7"


def test_a_credit_note_states_what_it_takes_off_without_a_minus() -> None:
    note = scenario("ok_creditnote_2_videos.xml")
    assert (note.kind, note.type_code, note.preceding) == (
        DocumentKind.CREDIT_NOTE,
        "381",
        "F-2026-0061",
    )
    assert (note.net, note.lines[0].quantity) == (Decimal("394.23"), Decimal(2))


def test_a_corrective_invoice_carries_its_own_minus() -> None:
    file = SAMPLES / "nlcius" / "SI-UBL-2.0_BR-NL-11_ok_negative_payment.xml"
    before = "<cac:InvoiceDocumentReference><cbc:ID>F-1</cbc:ID></cac:InvoiceDocumentReference>"
    text = file.read_text("utf-8").replace(">380<", ">384<")
    supplier = f"<cac:BillingReference>{before}</cac:BillingReference>{PARTIES}"
    invoice, _warnings = take_e_invoice("f1.xml", text.replace(PARTIES, supplier).encode())
    assert (invoice.kind, invoice.type_code) == (DocumentKind.INVOICE, "384")
    assert (invoice.preceding, invoice.net) == ("F-1", Decimal("-100.00"))


def test_a_long_note_is_no_reason_to_refuse() -> None:
    long = ("<cbc:Note>Termijn", f"<cbc:Note>{'x' * 3000}Termijn")
    assert len(scenario("ok_h1_lumpsum.xml", long).texts["BT-22"]) == 1000


def test_nothing_is_left_at_its_default() -> None:
    empty = {f.name for f in fields(FULL) if not getattr(FULL, f.name)}
    assert empty == {
        "due_on",
        "contract_number",
        "buyer_reference",
        "buyer_oin",
        "preceding",
        "events",
    }


def test_the_reading_alone_gives_the_same() -> None:
    assert read_invoice(FULL_FILE.name, FULL_FILE.read_bytes()) == FULL
