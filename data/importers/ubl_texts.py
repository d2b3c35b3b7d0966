"""What an e-invoice says in words and numbers that nobody adds up.

    texts_of(root)["order_number"]      '4500012345'
    terms_of(root)["BT-20"]             'Betaling binnen 30 dagen'

Terms such as BT-20 are those of EN 16931-1; each path is that of its UBL binding.
"""

from typing import TypedDict

from data.importers.part import Part
from data.importers.ubl_places import BUYER, COMPANY, KVK, NAME, OIN, SUPPLIER

# A credit note in UBL 2.1 has no place of its own for the project: it is a reference of type 50.
TERMS = (
    ("BT-11", "cac:ProjectReference/cbc:ID"),
    ("BT-11", "cac:AdditionalDocumentReference[cbc:DocumentTypeCode='50']/cbc:ID"),
    ("BT-19", "cbc:AccountingCost"),
    ("BT-20", "cac:PaymentTerms/cbc:Note"),
    ("BT-22", "cbc:Note"),
    ("BT-23", "cbc:ProfileID"),
    ("BT-24", "cbc:CustomizationID"),
    ("BT-28", f"{SUPPLIER}/cac:PartyName/cbc:Name"),
    ("BT-30", f"{SUPPLIER}/{COMPANY}"),
    ("BT-34", f"{SUPPLIER}/cbc:EndpointID"),
    ("BT-44", f"{BUYER}/{NAME}"),
    ("BT-47", f"{BUYER}/{COMPANY}"),
    ("BT-49", f"{BUYER}/cbc:EndpointID"),
    ("BT-59", "cac:PayeeParty/cac:PartyName/cbc:Name"),
    ("BT-81", "cac:PaymentMeans/cbc:PaymentMeansCode"),
    ("BT-83", "cac:PaymentMeans/cbc:PaymentID"),
    ("BT-120", "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReason"),
    ("BT-124", "cac:AdditionalDocumentReference/cac:Attachment/cac:ExternalReference/cbc:URI"),
)


class Texts(TypedDict):
    """The fields of an `Invoice` that are text; what the document may leave out is empty."""

    number: str
    order_number: str
    contract_number: str
    buyer_reference: str
    supplier_name: str
    supplier_kvk: str
    supplier_vat_id: str
    iban: str
    buyer_oin: str
    buyer_kvk: str
    preceding: str


def texts_of(root: Part) -> Texts:
    """What `Texts` names; several accounts or earlier invoices are one text, known to nobody."""
    return Texts(
        number=root.said("cbc:ID"),
        order_number=root.words("cac:OrderReference/cbc:ID"),
        contract_number=root.words("cac:ContractDocumentReference/cbc:ID"),
        buyer_reference=root.words("cbc:BuyerReference"),
        supplier_name=root.said(f"{SUPPLIER}/{NAME}"),
        supplier_kvk=root.words(f"{SUPPLIER}/{COMPANY}[@schemeID='{KVK}']"),
        supplier_vat_id=_vat_id(root, SUPPLIER),
        iban=root.every("cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID"),
        buyer_oin=root.words(f"{BUYER}/{COMPANY}[@schemeID='{OIN}']"),
        buyer_kvk=root.words(f"{BUYER}/{COMPANY}[@schemeID='{KVK}']"),
        preceding=root.every("cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID"),
    )


def terms_of(root: Part) -> dict[str, str]:
    """What else it says, by term; without what it leaves out. Nothing is fetched from BT-124."""
    said = [(term, root.every(path)) for term, path in TERMS]
    return {term: text for term, text in (*said, ("BT-48", _vat_id(root, BUYER))) if text}


def _vat_id(root: Part, party: str) -> str:
    """A VAT number (BT-31, BT-48), which is not a number for other taxes (BT-32)."""
    schemes = root.all(f"{party}/cac:PartyTaxScheme")
    vat = [each for each in schemes if each.words("cac:TaxScheme/cbc:ID") == "VAT"]
    return ", ".join(dict.fromkeys(filter(None, (each.every("cbc:CompanyID") for each in vat))))
