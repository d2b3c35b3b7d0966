"""What the Dutch rules ask, a sentence each; NLCIUS and Peppol ask the same under other ids."""

from budget.words import say

NO_LEGAL_ID = say(
    "The supplier's KVK number or OIN is missing; ask the supplier for an invoice that has it."
)
NO_REFERENCE = say(
    "Neither the number of the order nor the buyer's reference is on the invoice; "
    "ask the supplier to add the one that you gave."
)
SUPPLIER_ADDRESS = say(
    "The supplier's address has no street, no postcode or no city; "
    "ask the supplier for a complete address."
)
BUYER_ADDRESS = say(
    "The buyer's address has no street, no postcode or no city; "
    "ask the supplier for a complete address."
)
FISCAL_ADDRESS = say(
    "The address of the supplier's tax representative has no street, no postcode or no city; "
    "ask the supplier for a complete address."
)
TYPE_UNKNOWN = say(
    "“{value}” is no type of invoice here; ask the supplier for type 380, 381, 384 or 389."
)
TYPE_OF_OTHER = say(
    "Type “{value}” belongs to the other kind of document: 381 is a credit note, "
    "380, 384 and 389 are invoices; ask the supplier for a corrected file."
)
CORRECTS_NOTHING = say(
    "This invoice corrects another, but does not say which; "
    "ask the supplier for the number of the earlier invoice."
)
CREDITS_NOTHING = say(
    "This credit note does not say which invoice it lowers; "
    "ask the supplier for the number of that invoice."
)
NO_BUYER_ID = say(
    "The buyer's KVK number or OIN is missing; ask the supplier for an invoice that has it."
)
NO_PAYMENT_MEANS = say(
    "The invoice asks for money, but does not say how it is to be paid; "
    "ask the supplier for the account."
)
PAYMENT_MEANS = say(
    "“{value}” is no means of payment here; ask the supplier for 30, 48, 49, 57, 58 or 59."
)
NO_ORDER = say(
    "A line refers to line “{value}” of an order, but no order is named; "
    "ask the supplier for the number of the order."
)
GERMAN_TYPE = say(
    "Type “{value}” is only for Germany when an invoice follows Peppol; "
    "ask the supplier for a credit note and a new invoice."
)
NO_PROFILE = say(
    "The file does not say which rules it follows; "
    "ask the supplier for an invoice by NLCIUS or Peppol."
)
