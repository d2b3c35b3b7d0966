"""E-invoices: what is right is read to the cent, and what is not is refused with its place."""

import json
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.refused import Refused
from data.example.draft import Draft, DraftLine
from data.example.e_invoice import ubl_invoice
from data.importers.ubl import read_invoice
from data.language import language
from procurement.agreement.contract import Party
from procurement.invoicing.invoice import DocumentKind, Invoice

SAMPLES = Path(__file__).parent.parent / "samples"
SCENARIO = SAMPLES / "scenario-invoices"
EXPECTED: dict[str, dict[str, str]] = json.loads((SCENARIO / "expected.json").read_text("utf-8"))
VALID = sorted(path for kind in ("ok", "biz", "sec") for path in SCENARIO.glob(f"{kind}_*.xml"))
DUTCH = sorted(path for path in (SAMPLES / "nlcius").glob("*.xml") if "_error" not in path.name)
HOSTILE = sorted((SAMPLES / "security").glob("*.xml"))

DRAFT = Draft(
    number="F-2021-001",
    issued_on=date(2021, 5, 3),
    due_on=date(2021, 6, 2),
    order="NO-1",
    contract="C-1",
    supplier=Party(
        name="Bureau & Zoon", kvk="12345678", vat_id="NL123456789B13", iban="NL91ABNA0417164300"
    ),
    buyer=Party(name="Ministerie", oin="00000001003214345000"),
    lines=(
        DraftLine(video="V01", text="TikTok-video V01", net=Decimal("98.56")),
        DraftLine(video=None, text="Reiskosten", net=Decimal("10.00")),
    ),
)
FILE = ubl_invoice(DRAFT)
CREDIT = Draft(**{**vars(DRAFT), "number": "C-2021-001", "preceding": "F-2021-001"})


def read(content: bytes) -> Invoice:
    """A file as somebody uploads it."""
    return read_invoice("f1.xml", content)


def changed(before: str, after: str) -> bytes:
    """The file with one passage written otherwise."""
    content = FILE.decode()
    assert before in content
    return content.replace(before, after).encode()


def refusal(content: bytes) -> str:
    """The sentence with which a file is refused."""
    with pytest.raises(Refused) as refused:
        read(content)
    return str(refused.value)


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.name)
def test_a_valid_invoice_says_what_the_official_rules_read_in_it(path: Path) -> None:
    invoice, expected = read(path.read_bytes()), EXPECTED[path.name]
    fields = (invoice.number, invoice.order_number, invoice.contract_number, invoice.currency)
    amounts = (invoice.net, invoice.vat, invoice.gross)
    assert fields == tuple(expected[key] for key in ("number", "order", "contract", "currency"))
    assert amounts == tuple(Decimal(expected[key]) for key in ("net", "vat", "gross"))


@pytest.mark.parametrize("path", DUTCH, ids=lambda path: path.name)
def test_what_the_dutch_rules_let_pass_is_read(path: Path) -> None:
    invoice = read(path.read_bytes())
    assert invoice.gross == invoice.net + invoice.vat


@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.name)
def test_a_hostile_file_is_refused(path: Path) -> None:
    assert refusal(path.read_bytes()).startswith("f1.xml")


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("bad_sum_of_lines.xml", "cbc:LineExtensionAmount says 5124.99"),
        ("bad_type_388.xml", "cbc:InvoiceTypeCode says “388”"),
    ],
)
def test_what_breaks_a_rule_is_refused_with_its_place(name: str, place: str) -> None:
    assert place in refusal((SCENARIO / name).read_bytes())


def test_a_line_names_its_video() -> None:
    assert [line.video for line in read(FILE).lines] == ["V01", None]


def test_an_article_number_that_is_no_video_names_none() -> None:
    assert read(changed(">V01</cbc:ID>", ">JB007</cbc:ID>")).lines[0].video is None


def test_the_parties_and_the_account_are_read() -> None:
    invoice = read(FILE)
    supplier = (invoice.supplier_name, invoice.supplier_kvk, invoice.supplier_vat_id, invoice.iban)
    assert supplier == ("Bureau & Zoon", "12345678", "NL123456789B13", "NL91ABNA0417164300")
    assert invoice.buyer_oin == "00000001003214345000"


def test_two_accounts_are_both_seen() -> None:
    means = "<cac:PaymentMeans>"
    other = f"{means}<cac:PayeeFinancialAccount><cbc:ID>NL44RABO0123456789</cbc:ID>"
    other += "</cac:PayeeFinancialAccount></cac:PaymentMeans>"
    assert read(changed(means, other + means)).iban == "NL44RABO0123456789, NL91ABNA0417164300"


def test_a_credit_note_names_its_invoice() -> None:
    note = read(ubl_invoice(CREDIT))
    assert (note.kind, note.preceding) == (DocumentKind.CREDIT_NOTE, "F-2021-001")
    assert (note.due_on, note.net) == (CREDIT.due_on, Decimal("108.56"))


def test_the_original_is_known_by_its_bytes() -> None:
    assert read(FILE).sha256 == sha256(FILE).hexdigest()


def test_a_comment_hides_nothing() -> None:
    assert (
        read(changed(">F-2021-001</cbc:ID>", "><!-- x -->F-<!-- y -->1</cbc:ID>")).number == "F-1"
    )


@pytest.mark.parametrize(
    "element",
    [
        "cbc:IssueDate",
        "cbc:InvoiceTypeCode",
        "cbc:DocumentCurrencyCode",
        "cac:AccountingSupplierParty",
        "cac:TaxTotal",
        "cac:LegalMonetaryTotal",
        "cbc:TaxInclusiveAmount",
        "cac:InvoiceLine",
        "cbc:RegistrationName",
        "cbc:InvoicedQuantity",
    ],
)
def test_what_is_missing_is_named(element: str) -> None:
    head, _, rest = FILE.decode().partition(f"<{element}")
    without = head
    while rest:
        without += rest.partition(f"</{element}>")[2].partition(f"<{element}")[0]
        rest = rest.partition(f"</{element}>")[2].partition(f"<{element}")[2]
    sentence = refusal(without.encode())
    assert element in sentence
    assert "is missing" in sentence


@pytest.mark.parametrize(
    "amount",
    ["", " 98.56", "98,56", "98.560", "9.8e1", "NaN", "Infinity", "٩٨", "1_0", "+98.56", "1" * 40],
)
def test_an_amount_is_written_plainly(amount: str) -> None:
    line = '<cbc:LineExtensionAmount currencyID="EUR">{}</cbc:LineExtensionAmount>'
    sentence = refusal(changed(line.format("98.56"), line.format(amount)))
    assert "LineExtensionAmount says" in sentence


@pytest.mark.parametrize("day", ["03-05-2021", "20210503", "2021-05-03Z", "2021-02-30", "2021-W18"])
def test_a_day_is_written_as_iso_does(day: str) -> None:
    assert f"cbc:IssueDate says “{day}”" in refusal(changed("2021-05-03", day))


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (">131.36</cbc:TaxInc", ">131.37</cbc:TaxInc", "net and VAT add up to 131.36"),
        (">108.56</cbc:TaxEx", ">108.55</cbc:TaxEx", "add up to 108.56"),
        (">131.36</cbc:Pay", ">131.37</cbc:Pay", "says 131.37"),
        ('cbc:PriceAmount currencyID="EUR"', 'cbc:PriceAmount currencyID="USD"', "in one currency"),
        ("<cbc:ID>F-2021-001</cbc:ID>", "<cbc:ID>A</cbc:ID><cbc:ID>B</cbc:ID>", "2 times"),
        ("<cbc:ID>F-2021-001", f"<cbc:ID>{'F' * 1001}", "at most 1000 characters"),
        ("<cbc:ID>F-2021-001</cbc:ID>", "<cbc:ID> </cbc:ID>", "where a text is needed"),
        ("Invoice", "Order", "no UBL invoice or credit note (it starts with Order)"),
    ],
)
def test_what_is_wrong_is_said(before: str, after: str, sentence: str) -> None:
    assert sentence in refusal(changed(before, after))


def test_a_charge_on_the_whole_counts() -> None:
    charge = "<cac:AllowanceCharge><cbc:ChargeIndicator>{}</cbc:ChargeIndicator>"
    charge += '<cbc:Amount currencyID="EUR">5.00</cbc:Amount></cac:AllowanceCharge>'
    both = charge.format("true") + charge.format("false")
    assert read(changed("<cac:TaxTotal>", f"{both}<cac:TaxTotal>")).net == Decimal("108.56")
    assert "add up to 113.56" in refusal(
        changed("<cac:TaxTotal>", f"{charge.format('true')}<cac:TaxTotal>")
    )


def test_vat_may_be_repeated_in_the_currency_of_the_tax_office() -> None:
    code = "<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>"
    again = '<cac:TaxTotal><cbc:TaxAmount currencyID="SEK">230.00</cbc:TaxAmount></cac:TaxTotal>'
    text = FILE.decode().replace(code, f"{code}<cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode>")
    assert read(text.replace("<cac:TaxTotal>", f"{again}<cac:TaxTotal>").encode()).vat == DRAFT.vat


@pytest.mark.parametrize("content", [b"", b"\x00", b"%PDF-1.7", b"PK\x03\x04", b"<a" * 999])
def test_what_is_no_xml_is_refused(content: bytes) -> None:
    assert "cannot be read as XML" in refusal(content)


def test_what_is_too_large_is_refused() -> None:
    assert "larger than 5 MB" in refusal(FILE + b" " * 5_000_000)
    lines = "<cac:InvoiceLine/>" * 5_000
    assert "at most 5000" in refusal(changed("<cac:InvoiceLine>", f"{lines}<cac:InvoiceLine>"))


def test_a_refusal_speaks_dutch() -> None:
    with pytest.raises(Refused) as refused:
        read(changed("2021-05-03", "gisteren"))
    assert language("nl").say(refused.value.words) == (
        "f1.xml: bij cbc:IssueDate staat “gisteren”, maar nodig is een datum zoals 2026-07-03; "
        "vraag de leverancier om een verbeterde factuur."
    )


@given(st.lists(st.decimals(0, 10**9, places=2), min_size=1, max_size=5))
def test_every_amount_comes_back_to_the_cent(nets: list[Decimal]) -> None:
    lines = tuple(DraftLine(video="V01", text="Video", net=net) for net in nets)
    draft = Draft(**{**vars(DRAFT), "lines": lines})
    invoice = read(ubl_invoice(draft))
    assert [line.net for line in invoice.lines] == nets
    assert (invoice.net, invoice.vat) == (draft.net, draft.vat)


@given(st.integers(0, len(FILE)), st.integers(0, 40), st.binary(max_size=40))
def test_a_damaged_file_is_read_or_refused_and_nothing_else(at: int, cut: int, put: bytes) -> None:
    try:
        invoice = read(FILE[:at] + put + FILE[at + cut :])
    except Refused:
        return
    assert invoice.gross == invoice.net + invoice.vat
