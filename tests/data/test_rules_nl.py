"""Each Dutch rule sees what it is about, and only that: one passage changed, one rule broken."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from lxml.etree import _Element as Element

from data.importers.finding import Finding
from data.importers.rules_nl import nl_fatal
from data.importers.rules_nl_advice import nl_warnings
from data.importers.rules_peppol import peppol_fatal
from data.importers.safe_xml import read_xml
from data.importers.ubl_places import NAMESPACES

SAMPLES = Path(__file__).parent.parent / "samples" / "scenario-invoices"
INVOICE = (SAMPLES / "ok_h1_26_videos.xml").read_text("utf-8")
CREDIT_NOTE = (SAMPLES / "ok_creditnote_2_videos.xml").read_text("utf-8")

REFERENCE = "<cbc:BuyerReference>OB-2026-0042</cbc:BuyerReference>"
ORDER = "<cac:OrderReference><cbc:ID>4500012345</cbc:ID></cac:OrderReference>"
EARLIER = (
    "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>F-2026-0061</cbc:ID>"
    "</cac:InvoiceDocumentReference></cac:BillingReference>"
)
MEANS = INVOICE[INVOICE.index("<cac:PaymentMeans>") : INVOICE.index("<cac:PaymentTerms>")]
NL, BE, DE = (
    f"<cbc:IdentificationCode>{code}</cbc:IdentificationCode>" for code in ("NL", "BE", "DE")
)
BUYER, TOTAL, ITEM = "<cac:AccountingCustomerParty>", "<cac:TaxTotal>", "<cac:Item>"
FISCAL = (
    "<cac:TaxRepresentativeParty><cac:PostalAddress><cbc:CityName>Breda</cbc:CityName>"
    f"<cac:Country>{NL}</cac:Country></cac:PostalAddress></cac:TaxRepresentativeParty>"
)
REFERS = f"<cac:OrderLineReference><cbc:LineID>1</cbc:LineID></cac:OrderLineReference>{ITEM}"
CHARGE = (
    "<cac:AllowanceCharge><cbc:ChargeIndicator>{}</cbc:ChargeIndicator>"
    "<cbc:AllowanceChargeReasonCode>95</cbc:AllowanceChargeReasonCode></cac:AllowanceCharge>"
)
SUPPLIER_AT, BUYER_AT = ("1012 NX</cbc:PostalZone>", "2594 AV</cbc:PostalZone>")
LINE = "<cac:AddressLine><cbc:Line>Verdieping 3</cbc:Line></cac:AddressLine>"
PROVINCE = "<cbc:CountrySubentity>Holland</cbc:CountrySubentity>"
DELIVERY = (
    "<cac:Delivery><cac:DeliveryLocation><cac:Address>{}</cac:Address></cac:DeliveryLocation>"
    "</cac:Delivery>"
)
Change = tuple[str, str]


def written(text: str, *changes: Change) -> Element:
    """A document with some passages written otherwise."""
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    return read_xml("f1.xml", text.encode(), NAMESPACES).element


def ids(findings: Iterable[Finding]) -> list[str]:
    """The ids of what was found."""
    return [finding.id for finding in findings]


ABROAD = (f"{SUPPLIER_AT}<cac:Country>{NL}", f"{SUPPLIER_AT}<cac:Country>{BE}")
BUYER_ABROAD = (f"{BUYER_AT}<cac:Country>{NL}", f"{BUYER_AT}<cac:Country>{BE}")
NO_SUPPLIER_ID = ('schemeID="0106">12345678</cbc:CompanyID>', 'schemeID="0088">1</cbc:CompanyID>')
NO_BUYER_ID = ('<cbc:CompanyID schemeID="0190">', '<cbc:CompanyID schemeID="0088">')
NO_CITY = ("<cbc:CityName>Amsterdam</cbc:CityName>", "")
NO_BUYER_CITY = ("<cbc:CityName>Den Haag</cbc:CityName>", "")
NO_ORDER = (ORDER, "")
NO_MEANS = (MEANS, "")
OTHER_MEANS = (">58<", ">97<")
LINE_OF_ORDER = (ITEM, REFERS)
FISCAL_WITHOUT_STREET = (TOTAL, f"{FISCAL}{TOTAL}")


@pytest.mark.parametrize(
    ("nlcius", "peppol", "changes"),
    [
        ([], [], []),
        (["BR-NL-1"], ["NL-R-003"], [NO_SUPPLIER_ID]),
        (["BR-NL-1"], ["NL-R-003"], [('"0106">12345678</cbc:Co', '"0106"> </cbc:Co')]),
        (["BR-NL-2"], ["PEPPOL-EN16931-R003"], [NO_ORDER, (REFERENCE, "")]),
        ([], [], [NO_ORDER]),
        (["BR-NL-3"], ["NL-R-002"], [NO_CITY]),
        (["BR-NL-4"], ["NL-R-004"], [NO_BUYER_CITY]),
        ([], [], [NO_BUYER_CITY, BUYER_ABROAD]),
        (["BR-NL-5"], ["NL-R-006"], [FISCAL_WITHOUT_STREET]),
        ([], [], [(TOTAL, f"{FISCAL}{TOTAL}".replace(NL, BE))]),
        (["BR-NL-7"], [], [(">380<", ">382<")]),
        (["BR-NL-8"], [], [(">380<", ">381<")]),
        (["BR-NL-9"], ["PEPPOL-EN16931-P0112"], [(">380<", ">384<")]),
        ([], ["PEPPOL-EN16931-P0112"], [(">380<", ">384<"), (ORDER, ORDER + EARLIER)]),
        (["BR-NL-10"], ["NL-R-005"], [NO_BUYER_ID]),
        ([], [], [NO_BUYER_ID, BUYER_ABROAD]),
        (["BR-NL-11"], ["NL-R-007"], [NO_MEANS]),
        ([], [], [NO_MEANS, ('"EUR">6201.25</cbc:Pay', '"EUR">0.00</cbc:Pay')]),
        (["BR-NL-12"], ["NL-R-008"], [OTHER_MEANS]),
        (["BR-NL-12"], [], [OTHER_MEANS, BUYER_ABROAD]),
        (["BR-NL-13"], ["NL-R-009"], [LINE_OF_ORDER, NO_ORDER]),
        ([], [], [LINE_OF_ORDER]),
        (["BR-NL-13"], [], [LINE_OF_ORDER, NO_ORDER, ABROAD]),
        ([], [], [NO_SUPPLIER_ID, NO_CITY, NO_BUYER_ID, NO_MEANS, ABROAD]),
        ([], ["PEPPOL-EN16931-P0112"], [(">380<", ">326<"), ABROAD]),
        ([], [], [(">380<", ">384<"), (NL, DE)]),
    ],
)
def test_what_nlcius_and_peppol_do_not_let_pass(
    nlcius: list[str], peppol: list[str], changes: list[Change]
) -> None:
    root = written(INVOICE, *changes)
    assert (ids(nl_fatal(root)), ids(peppol_fatal(root))) == (nlcius, peppol)


@pytest.mark.parametrize(
    ("nlcius", "peppol", "changes"),
    [
        ([], [], []),
        (["BR-NL-8"], [], [(">381<", ">380<")]),
        ([], ["NL-R-001"], [(EARLIER, "")]),
        ([], [], [(MEANS, "")]),
    ],
)
def test_what_they_do_not_let_pass_in_a_credit_note(
    nlcius: list[str], peppol: list[str], changes: list[Change]
) -> None:
    root = written(CREDIT_NOTE.replace("CN-2026-0007</cbc:Pay", "F-2026-0061</cbc:Pay"), *changes)
    assert (ids(nl_fatal(root)), ids(peppol_fatal(root))) == (nlcius, peppol)


PERIOD_END = "<cbc:EndDate>2026-06-30</cbc:EndDate>"
ACCOUNT = "<cbc:ID>NL91ABNA0417164300</cbc:ID>"
BIC = "<cac:FinancialInstitutionBranch><cbc:ID>ABNANL2A</cbc:ID></cac:FinancialInstitutionBranch>"
DATED = (
    ORDER,
    ORDER + EARLIER.replace("</cbc:ID>", "</cbc:ID><cbc:IssueDate>2026-06-30</cbc:IssueDate>"),
)
DUTY = (
    "<cac:PartyTaxScheme><cbc:CompanyID>1</cbc:CompanyID><cac:TaxScheme><cbc:ID>{}</cbc:ID>"
    "</cac:TaxScheme></cac:PartyTaxScheme>"
)


@pytest.mark.parametrize(
    ("advice", "change"),
    [
        ([], ("F-2026-0061", "F-2026-0062")),
        (["BR-NL-19"], (REFERENCE, f"<cbc:TaxCurrencyCode>EUR</cbc:TaxCurrencyCode>{REFERENCE}")),
        (["BR-NL-20"], (REFERENCE, f"<cbc:TaxPointDate>2026-06-30</cbc:TaxPointDate>{REFERENCE}")),
        (
            ["BR-NL-21"],
            (PERIOD_END, f"{PERIOD_END}<cbc:DescriptionCode>3</cbc:DescriptionCode>"),
        ),
        (["BR-NL-24"], DATED),
        (["BR-NL-25"], ("<cac:PartyTaxScheme>", f"{DUTY.format('LOC')}<cac:PartyTaxScheme>")),
        ([], ("<cac:PartyTaxScheme>", f"{DUTY.format('VAT')}<cac:PartyTaxScheme>")),
        (
            ["BR-NL-26"],
            (
                "12345678</cbc:CompanyID>",
                "12345678</cbc:CompanyID><cbc:CompanyLegalForm>BV</cbc:CompanyLegalForm>",
            ),
        ),
        (["BR-NL-27-1"], (SUPPLIER_AT, SUPPLIER_AT + LINE)),
        (["BR-NL-27-2"], (BUYER_AT, BUYER_AT + LINE)),
        (["BR-NL-27-3"], (TOTAL, FISCAL.replace("<cac:Country>", f"{LINE}<cac:Country>") + TOTAL)),
        (["BR-NL-27-4"], (TOTAL, DELIVERY.format(LINE) + TOTAL)),
        (["BR-NL-28-1"], (SUPPLIER_AT, SUPPLIER_AT + PROVINCE)),
        (["BR-NL-28-2"], (BUYER_AT, BUYER_AT + PROVINCE)),
        (
            ["BR-NL-28-3"],
            (TOTAL, FISCAL.replace("<cac:Country>", f"{PROVINCE}<cac:Country>") + TOTAL),
        ),
        (["BR-NL-28-4"], (TOTAL, DELIVERY.format(PROVINCE) + TOTAL)),
        (["BR-NL-29"], ("<cbc:PaymentMeansCode>", '<cbc:PaymentMeansCode name="SEPA">')),
        (["BR-NL-30"], (ACCOUNT, f"{ACCOUNT}<cbc:Name>Zakelijk</cbc:Name>")),
        (["BR-NL-31"], (ACCOUNT, ACCOUNT + BIC)),
        ([], ("58</cbc:PaymentMeansCode>", "30</cbc:PaymentMeansCode>")),
        (["BR-NL-32-1"], (TOTAL, CHARGE.format("false") + TOTAL)),
        (["BR-NL-32-1"], (ITEM, CHARGE.format("true") + ITEM)),
        (["BR-NL-33"], (TOTAL, f'{TOTAL}<cbc:TaxAmount currencyID="SEK">1.00</cbc:TaxAmount>')),
        (
            ["BR-NL-35"],
            (
                "21</cbc:Percent>",
                "21</cbc:Percent><cbc:TaxExemptionReasonCode>X</cbc:TaxExemptionReasonCode>",
            ),
        ),
        (["SI-UBL-2"], ("Betaling binnen 30 dagen", " \n")),
    ],
)
def test_what_nlcius_advises_to_leave_out(advice: list[str], change: Change) -> None:
    root = written(INVOICE, change)
    assert (ids(nl_warnings(root, ())), nl_fatal(written(INVOICE))) == (advice, ())


def test_the_advice_is_for_suppliers_in_the_netherlands() -> None:
    root = written(INVOICE, ABROAD, (BUYER_AT, f"{BUYER_AT}{PROVINCE}"), ("30 dagen", "30"))
    assert ids(nl_warnings(root, ())) == []


def test_an_empty_field_is_named_once() -> None:
    root = written(INVOICE, (">380<", "><"), (BUYER_AT, f"{BUYER_AT}<cbc:CountrySubentity/>"))
    assert ids(nl_warnings(root, nl_fatal(root))) == ["BR-NL-28-2"]


def test_a_sentence_shows_what_stands_there() -> None:
    (finding,) = nl_warnings(written(INVOICE, (BUYER_AT, BUYER_AT + PROVINCE)), ())
    assert str(finding.words) == "Better left out: a province in an address (“Holland”)."
    assert finding.place.endswith("cac:Party/cac:PostalAddress/cbc:CountrySubentity")
