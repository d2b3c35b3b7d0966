"""Where a UBL 2.1 invoice says what: its namespaces, its two kinds of document, its two parties.

f"{SUPPLIER}/cbc:EndpointID"      the electronic address of the supplier (BT-34)
"""

from procurement.invoicing.invoice import DocumentKind

UBL = "urn:oasis:names:specification:ubl:schema:xsd:"
NAMESPACES = {"cac": f"{UBL}CommonAggregateComponents-2", "cbc": f"{UBL}CommonBasicComponents-2"}
KINDS = {"Invoice": DocumentKind.INVOICE, "CreditNote": DocumentKind.CREDIT_NOTE}
ROOTS = {f"{{{UBL}{kind}-2}}{kind}": kind for kind in KINDS}
KVK, OIN = "0106", "0190"
SUPPLIER, BUYER = (f"cac:Accounting{role}Party/cac:Party" for role in ("Supplier", "Customer"))
NAME = "cac:PartyLegalEntity/cbc:RegistrationName"
COMPANY = "cac:PartyLegalEntity/cbc:CompanyID"
MOST_LINES = 5_000
