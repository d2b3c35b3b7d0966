"""The Dutch rules that an NLCIUS invoice must keep: BR-NL-1 to 5 and 7 to 13.

    nl_fatal(root)     (Finding(id="BR-NL-1", place="cac:AccountingSupplierParty/cac:Party", …),)

They are those of NLCIUS 1.0.3 as the Dutch Peppol authority checks them in SI-UBL 2.0.3.12; all
but BR-NL-13 are for suppliers in the Netherlands. There is no BR-NL-6.
"""

from lxml.etree import _Element as Element

from data.importers import rules_words as words
from data.importers.finding import Finding
from data.importers.rule import COUNTRY, Rule, findings_of, lacks_address, one_of, supplier_is_dutch
from data.importers.ubl_places import BUYER, COMPANY, KVK, OIN, SUPPLIER

TYPES = ("380", "381", "384", "389")
PAYMENT_MEANS = ("30", "48", "49", "57", "58", "59")
FISCAL = "cac:TaxRepresentativeParty"
INVOICE, CREDIT_NOTE = (f"/*[local-name() = '{kind}']" for kind in ("Invoice", "CreditNote"))
TYPE_CODE = "/*/*[self::cbc:InvoiceTypeCode or self::cbc:CreditNoteTypeCode]"
DUTCH_ID = f"@schemeID = '{KVK}' or @schemeID = '{OIN}'"
SAID = "normalize-space()"
# Here the code is compared to the letter, and an address without a country counts as Dutch.
NOT_ABROAD = "[not(cac:Country/cbc:IdentificationCode != 'NL')]"

FOR_DUTCH_SUPPLIERS = (
    Rule(
        id="BR-NL-1",
        broken_at=f"/*/{SUPPLIER}[not({COMPANY}[{DUTCH_ID}] and {COMPANY}[{SAID}])]",
        words=words.NO_LEGAL_ID,
    ),
    Rule(
        id="BR-NL-2",
        broken_at="/*[not(cbc:BuyerReference or cac:OrderReference/cbc:ID)]",
        words=words.NO_REFERENCE,
    ),
    Rule(id="BR-NL-3", broken_at=lacks_address(SUPPLIER), words=words.SUPPLIER_ADDRESS),
    Rule(id="BR-NL-4", broken_at=lacks_address(BUYER, NOT_ABROAD), words=words.BUYER_ADDRESS),
    Rule(id="BR-NL-5", broken_at=lacks_address(FISCAL, NOT_ABROAD), words=words.FISCAL_ADDRESS),
    Rule(
        id="BR-NL-7",
        broken_at=f"{TYPE_CODE}[not{one_of('.', TYPES)}]",
        words=words.TYPE_UNKNOWN,
    ),
    Rule(
        id="BR-NL-8",
        broken_at=f"{TYPE_CODE}[(. = '381' and not({CREDIT_NOTE}))"
        f" or (. != '381' and not({INVOICE}))]",
        words=words.TYPE_OF_OTHER,
    ),
    Rule(
        id="BR-NL-9",
        broken_at=f"{TYPE_CODE}[. = '384'"
        " and not(/*/cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID)]",
        words=words.CORRECTS_NOTHING,
    ),
    Rule(
        id="BR-NL-10",
        broken_at=f"/*/{BUYER}/cac:PartyLegalEntity[(/*/{BUYER}/{COUNTRY} = 'NL'"
        f" and not(/*/{BUYER}/{COMPANY}[{DUTCH_ID}]))"
        f" or (cbc:CompanyID and not(cbc:CompanyID[{SAID}]))]",
        words=words.NO_BUYER_ID,
    ),
    Rule(
        id="BR-NL-11",
        broken_at=f"{INVOICE}/cac:LegalMonetaryTotal"
        "[not(cbc:PayableAmount <= 0) and not(//cac:PaymentMeans)]",
        words=words.NO_PAYMENT_MEANS,
    ),
    Rule(
        id="BR-NL-12",
        broken_at="//cac:PaymentMeans/cbc:PaymentMeansCode"
        f"[not{one_of('normalize-space()', PAYMENT_MEANS)}]",
        words=words.PAYMENT_MEANS,
    ),
)
FOR_ALL_SUPPLIERS = (
    Rule(
        id="BR-NL-13",
        broken_at="//cac:OrderLineReference/cbc:LineID[not(/*/cac:OrderReference/cbc:ID)]",
        words=words.NO_ORDER,
    ),
)


def nl_fatal(root: Element) -> tuple[Finding, ...]:
    """Which of the rules an NLCIUS document breaks."""
    dutch = FOR_DUTCH_SUPPLIERS if supplier_is_dutch(root) else ()
    return findings_of((*dutch, *FOR_ALL_SUPPLIERS), root)
