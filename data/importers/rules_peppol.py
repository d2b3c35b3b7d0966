"""The rules of Peppol BIS Billing 3.0 for suppliers in the Netherlands: NL-R-001 to 009.

    peppol_fatal(root)     (Finding(id="NL-R-001", place="cbc:CreditNoteTypeCode", …),)

They ask what NLCIUS asks, but differ from it in who they are for, and in that type 384 is only for
Germany. Two more rules of Peppol are here because NLCIUS has the same or the opposite; its other
rules are the business of the network that delivers the invoice.
"""

from lxml.etree import _Element as Element

from data.importers import rules_words as words
from data.importers.finding import Finding
from data.importers.rule import (
    BUYER_IS_DUTCH,
    COUNTRY,
    Rule,
    findings_of,
    is_dutch,
    lacks_address,
    one_of,
    supplier_is_dutch,
)
from data.importers.rules_nl import (
    CREDIT_NOTE,
    DUTCH_ID,
    FISCAL,
    INVOICE,
    PAYMENT_MEANS,
    SAID,
)
from data.importers.ubl_places import BUYER, COMPANY, SUPPLIER

GERMAN_TYPES = ("326", "384")
EARLIER = "/*/cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID"
FISCAL_IS_DUTCH = is_dutch(f"/*/{FISCAL}/{COUNTRY}")
NO_DUTCH_ID = f"[not({DUTCH_ID}) or not({SAID})]"

FOR_DUTCH_SUPPLIERS = (
    Rule(
        id="NL-R-001",
        broken_at=f"//cbc:CreditNoteTypeCode[not({EARLIER})]",
        words=words.CREDITS_NOTHING,
    ),
    Rule(id="NL-R-002", broken_at=lacks_address(SUPPLIER), words=words.SUPPLIER_ADDRESS),
    Rule(id="NL-R-003", broken_at=f"/*/{SUPPLIER}/{COMPANY}{NO_DUTCH_ID}", words=words.NO_LEGAL_ID),
    Rule(
        id="NL-R-004",
        broken_at=lacks_address(BUYER, f"[{BUYER_IS_DUTCH}]"),
        words=words.BUYER_ADDRESS,
    ),
    Rule(
        id="NL-R-005",
        broken_at=f"/*/{BUYER}/{COMPANY}[{BUYER_IS_DUTCH}]{NO_DUTCH_ID}",
        words=words.NO_BUYER_ID,
    ),
    Rule(
        id="NL-R-006",
        broken_at=lacks_address(FISCAL, f"[{FISCAL_IS_DUTCH}]"),
        words=words.FISCAL_ADDRESS,
    ),
    Rule(
        id="NL-R-007",
        broken_at="/*/cac:LegalMonetaryTotal[not(//cac:PaymentMeans)]"
        f"[not({INVOICE} and cbc:PayableAmount <= 0)]"
        f"[not({CREDIT_NOTE} and cbc:PayableAmount >= 0)]",
        words=words.NO_PAYMENT_MEANS,
    ),
    Rule(
        id="NL-R-008",
        broken_at=f"//cac:PaymentMeans/cbc:PaymentMeansCode[{BUYER_IS_DUTCH}]"
        f"[not{one_of('normalize-space()', PAYMENT_MEANS)}]",
        words=words.PAYMENT_MEANS,
    ),
    Rule(
        id="NL-R-009",
        broken_at="//cac:OrderLineReference/cbc:LineID[not(/*/cac:OrderReference/cbc:ID)]",
        words=words.NO_ORDER,
    ),
)
GERMANY = "[translate(normalize-space(), 'de', 'DE') = 'DE']"
FOR_ALL_SUPPLIERS = (
    Rule(
        id="PEPPOL-EN16931-R003",
        broken_at="/*[not(cbc:BuyerReference or cac:OrderReference/cbc:ID)]",
        words=words.NO_REFERENCE,
    ),
    Rule(
        id="PEPPOL-EN16931-P0112",
        broken_at=f"//cbc:InvoiceTypeCode[{one_of('normalize-space()', GERMAN_TYPES)}]"
        f"[not(/*/{SUPPLIER}/{COUNTRY}{GERMANY} and /*/{BUYER}/{COUNTRY}{GERMANY})]",
        words=words.GERMAN_TYPE,
    ),
)


def peppol_fatal(root: Element) -> tuple[Finding, ...]:
    """Which of the rules a Peppol document breaks."""
    dutch = FOR_DUTCH_SUPPLIERS if supplier_is_dutch(root) else ()
    return findings_of((*dutch, *FOR_ALL_SUPPLIERS), root)
