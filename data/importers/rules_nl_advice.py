"""What NLCIUS advises to leave out of an invoice: BR-NL-19 to 35, which are warnings.

    nl_warnings(root, ())     (Finding(id="BR-NL-28-2", place="cac:AccountingCustomerParty/…"),)

The ids are those that the Dutch Peppol authority's check answers with. It names a reason code of
a charge (BR-NL-34) as BR-NL-32-1 too, and has no check for BR-NL-22 and 23: UBL has no field for
the one, and the other forbids what Peppol needs.
"""

from collections.abc import Iterable

from lxml.etree import _Element as Element

from budget.words import say
from data.importers.finding import Finding
from data.importers.rule import Rule, findings_of, supplier_is_dutch
from data.importers.rules_nl import FISCAL
from data.importers.ubl_places import BUYER, SUPPLIER

ADDRESSES = (
    f"/*/{SUPPLIER}/cac:PostalAddress",
    f"/*/{BUYER}/cac:PostalAddress",
    f"/*/{FISCAL}/cac:PostalAddress",
    "//cac:Delivery/cac:DeliveryLocation/cac:Address",
)
EARLIER = "//cac:BillingReference/cac:InvoiceDocumentReference"
PAYMENT = "//cac:PaymentMeans"

ADVICE = (
    Rule(
        id="BR-NL-19",
        broken_at="//cbc:TaxCurrencyCode",
        words=say("Better left out: a currency for the VAT (“{value}”)."),
    ),
    Rule(
        id="BR-NL-20",
        broken_at="//cbc:TaxPointDate",
        words=say("Better left out: a date for the VAT, which nobody uses (“{value}”)."),
    ),
    Rule(
        id="BR-NL-21",
        broken_at="//cac:InvoicePeriod/cbc:DescriptionCode",
        words=say("Better left out: a code for the VAT's date, which nobody uses (“{value}”)."),
    ),
    Rule(
        id="BR-NL-24",
        broken_at=f"{EARLIER}/cbc:IssueDate",
        words=say("Better left out: the date of the earlier invoice (“{value}”)."),
    ),
    Rule(
        id="BR-NL-25",
        broken_at=f"/*/{SUPPLIER}/cac:PartyTaxScheme"
        "[cbc:CompanyID and not(cac:TaxScheme/cbc:ID = 'VAT')]",
        words=say("Better left out: a tax number that is no VAT number."),
    ),
    Rule(
        id="BR-NL-26",
        broken_at=f"/*/{SUPPLIER}/cac:PartyLegalEntity/cbc:CompanyLegalForm",
        words=say("Better left out: the supplier's legal form (“{value}”)."),
    ),
    *(
        Rule(
            id=f"BR-NL-27-{n}",
            broken_at=f"{address}/cac:AddressLine/cbc:Line",
            words=say("Better left out: a third line in an address (“{value}”)."),
        )
        for n, address in enumerate(ADDRESSES, 1)
    ),
    *(
        Rule(
            id=f"BR-NL-28-{n}",
            broken_at=f"{address}/cbc:CountrySubentity",
            words=say("Better left out: a province in an address (“{value}”)."),
        )
        for n, address in enumerate(ADDRESSES, 1)
    ),
    Rule(
        id="BR-NL-29",
        broken_at=f"{PAYMENT}/cbc:PaymentMeansCode[@name]",
        words=say("Better left out: a text beside the means of payment."),
    ),
    Rule(
        id="BR-NL-30",
        broken_at=f"{PAYMENT}/cac:PayeeFinancialAccount/cbc:Name",
        words=say("Better left out: the name of the account (“{value}”)."),
    ),
    Rule(
        id="BR-NL-31",
        broken_at=f"{PAYMENT}[normalize-space(cbc:PaymentMeansCode) = '58'"
        " or normalize-space(cbc:PaymentMeansCode) = '59']"
        "[cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID]",
        words=say("Better left out: the BIC, which a SEPA payment does not need."),
    ),
    Rule(
        id="BR-NL-32-1",
        broken_at="//cac:AllowanceCharge/cbc:AllowanceChargeReasonCode",
        words=say("Better left out: a code for the reason of a discount or charge (“{value}”)."),
    ),
    Rule(
        id="BR-NL-33",
        broken_at="//cac:TaxTotal/cbc:TaxAmount[not(@currencyID = //cbc:DocumentCurrencyCode)]",
        words=say("Better left out: the VAT in another currency (“{value}”)."),
    ),
    Rule(
        id="BR-NL-35",
        broken_at="//cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReasonCode",
        words=say("Better left out: a code for the reason of a VAT exemption (“{value}”)."),
    ),
)
NOTHING_EMPTY = Rule(
    id="SI-UBL-2",
    broken_at="//*[not(*) and not(normalize-space())]",
    words=say("Better left out: a field in which nothing stands."),
)


def nl_warnings(root: Element, told: Iterable[Finding]) -> tuple[Finding, ...]:
    """Where an NLCIUS document does not follow the advice; `told` is what was found before.

    The advice is for suppliers in the Netherlands, that on empty fields for all. An empty field
    about which another rule has something to say is not named again.
    """
    advice = findings_of(ADVICE, root) if supplier_is_dutch(root) else ()
    places = {finding.place for finding in (*told, *advice)}
    empty = findings_of((NOTHING_EMPTY,), root)
    return (*advice, *(finding for finding in empty if finding.place not in places))
