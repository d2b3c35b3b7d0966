"""What the codes in an e-invoice stand for; a code that is not here is shown as it is.

    TYPES["384"]        "Corrective invoice (384)"

They are those of UNCL 1001, 4461 and 5305, as far as the Dutch rules let them in.
"""

from collections.abc import Mapping

from budget.words import Words, say

TYPES: Mapping[str, Words] = {
    "380": say("Invoice (380)"),
    "381": say("Credit note (381)"),
    "384": say("Corrective invoice (384)"),
    "389": say("Invoice drawn up by the buyer (389)"),
}
MEANS: Mapping[str, Words] = {
    "30": say("Transfer (30)"),
    "48": say("Bank card (48)"),
    "49": say("Direct debit (49)"),
    "57": say("Standing agreement (57)"),
    "58": say("SEPA transfer (58)"),
    "59": say("SEPA direct debit (59)"),
}
CATEGORIES: Mapping[str, Words] = {
    "S": say("Ordinary rate (S)"),
    "Z": say("Zero rate (Z)"),
    "E": say("Exempt (E)"),
    "AE": say("Reverse charge (AE)"),
    "K": say("Supply within the EU (K)"),
    "G": say("Export (G)"),
    "O": say("No VAT applies (O)"),
}
