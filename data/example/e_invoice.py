"""Made-up e-invoices for the example half-year: UBL 2.1 in the Dutch form (NLCIUS).

The example enters by the same road as real input, so its invoices are files for the importer.

    ubl_invoice(Draft(number="F-1", issued_on=date(2021, 5, 3), …))      b"<?xml …"

The same draft always gives the same bytes.
"""

from collections.abc import Iterable
from decimal import Decimal

from lxml import etree
from lxml.etree import _Element as Element

from budget.money import euros
from data.example.draft import Draft, DraftLine
from data.importers.ubl_places import KVK, NAMESPACES, OIN, UBL
from procurement.agreement.contract import Party

NLCIUS = "urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0"
PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"
SEPA_TRANSFER = "58"


def ubl_invoice(draft: Draft) -> bytes:
    """The draft as a UBL Invoice, or CreditNote, in UTF-8."""
    kind = "CreditNote" if draft.preceding else "Invoice"
    prefixes = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in NAMESPACES.items())
    root = etree.fromstring(f'<{kind} xmlns="{UBL}{kind}-2" {prefixes}/>')
    _heading(root, draft, kind)
    _party(_add(root, "cac:AccountingSupplierParty/cac:Party"), draft.supplier)
    _party(_add(root, "cac:AccountingCustomerParty/cac:Party"), draft.buyer)
    _payment(root, draft)
    _vat(root, draft)
    _totals(root, draft)
    for number, line in enumerate(draft.lines, start=1):
        _line(_add(root, f"cac:{kind}Line"), kind, str(number), line, draft.vat_rate)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _heading(root: Element, draft: Draft, kind: str) -> None:
    _add(root, "cbc:CustomizationID", NLCIUS)
    _add(root, "cbc:ProfileID", PROFILE)
    _add(root, "cbc:ID", draft.number)
    _add(root, "cbc:IssueDate", str(draft.issued_on))
    if draft.due_on and not draft.preceding:
        _add(root, "cbc:DueDate", str(draft.due_on))
    _add(root, f"cbc:{kind}TypeCode", "381" if draft.preceding else "380")
    _add(root, "cbc:DocumentCurrencyCode", "EUR")
    _given(root, "cbc:BuyerReference", draft.buyer_reference)
    _given(root, "cac:OrderReference/cbc:ID", draft.order)
    _given(root, "cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID", draft.preceding)
    _given(root, "cac:ContractDocumentReference/cbc:ID", draft.contract)


def _party(party: Element, who: Party) -> None:
    scheme, number = (KVK, who.kvk) if who.kvk else (OIN, who.oin)
    _add(party, "cbc:EndpointID", number, schemeID=scheme)
    address = _add(party, "cac:PostalAddress")
    # The Dutch rules ask for an address; nobody is visited there.
    _add(address, "cbc:StreetName", "Voorbeeldstraat 1")
    _add(address, "cbc:CityName", "Den Haag")
    _add(address, "cbc:PostalZone", "2500 AA")
    _add(address, "cac:Country/cbc:IdentificationCode", "NL")
    if who.vat_id:
        taxed = _add(party, "cac:PartyTaxScheme")
        _add(taxed, "cbc:CompanyID", who.vat_id)
        _add(taxed, "cac:TaxScheme/cbc:ID", "VAT")
    legal = _add(party, "cac:PartyLegalEntity")
    _add(legal, "cbc:RegistrationName", who.name)
    _add(legal, "cbc:CompanyID", number, schemeID=scheme)


def _payment(root: Element, draft: Draft) -> None:
    means = _add(root, "cac:PaymentMeans")
    _add(means, "cbc:PaymentMeansCode", SEPA_TRANSFER)
    if draft.due_on and draft.preceding:
        _add(means, "cbc:PaymentDueDate", str(draft.due_on))
    _add(means, "cbc:PaymentID", draft.number)
    _add(means, "cac:PayeeFinancialAccount/cbc:ID", draft.supplier.iban)


def _vat(root: Element, draft: Draft) -> None:
    tax = _add(root, "cac:TaxTotal")
    _amounts(tax, [("TaxAmount", draft.vat)])
    subtotal = _add(tax, "cac:TaxSubtotal")
    _amounts(subtotal, [("TaxableAmount", draft.net), ("TaxAmount", draft.vat)])
    _category(_add(subtotal, "cac:TaxCategory"), draft.vat_rate)


def _totals(root: Element, draft: Draft) -> None:
    gross = draft.net + draft.vat
    _amounts(
        _add(root, "cac:LegalMonetaryTotal"),
        [
            ("LineExtensionAmount", draft.net),
            ("TaxExclusiveAmount", draft.net),
            ("TaxInclusiveAmount", gross),
            ("PayableAmount", gross),
        ],
    )


def _line(target: Element, kind: str, number: str, line: DraftLine, rate: Decimal) -> None:
    _add(target, "cbc:ID", number)
    counted = "Credited" if kind == "CreditNote" else "Invoiced"
    _add(target, f"cbc:{counted}Quantity", "1", unitCode="C62")
    _amounts(target, [("LineExtensionAmount", line.net)])
    what = _add(target, "cac:Item")
    _add(what, "cbc:Name", line.text)
    _given(what, "cac:SellersItemIdentification/cbc:ID", line.video or "")
    _category(_add(what, "cac:ClassifiedTaxCategory"), rate)
    _amounts(_add(target, "cac:Price"), [("PriceAmount", line.net)])


def _category(category: Element, rate: Decimal) -> None:
    _add(category, "cbc:ID", "S")
    _add(category, "cbc:Percent", f"{rate * 100:.2f}")
    _add(category, "cac:TaxScheme/cbc:ID", "VAT")


def _amounts(parent: Element, amounts: Iterable[tuple[str, Decimal]]) -> None:
    for name, amount in amounts:
        _add(parent, f"cbc:{name}", str(euros(amount)), currencyID="EUR")


def _given(parent: Element, path: str, text: str) -> None:
    """Add what is known; UBL allows no empty elements."""
    if text:
        _add(parent, path, text)


def _add(parent: Element, path: str, text: str = "", /, **attributes: str) -> Element:
    """Add the elements of a path such as cac:TaxScheme/cbc:ID; the last gets the text."""
    for step in path.split("/"):
        prefix, _, name = step.partition(":")
        parent = etree.SubElement(parent, f"{{{NAMESPACES[prefix]}}}{name}")
    parent.text = text or None
    for name, value in attributes.items():
        parent.set(name, value)
    return parent
