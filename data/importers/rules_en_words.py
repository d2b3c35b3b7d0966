"""What the common rules of EN 16931 find, in words of our own; of the others the official text.

    words_of("BR-CO-10")        "The sum of the lines (BT-106) is not what the lines add up to"
    words_of("BR-IC-11")        None: the rule says it itself, in English

A sentence says what is wrong; what to do about it is the same for all.
"""

from collections.abc import Mapping

from budget.words import Words, say

WHOLE: Mapping[str, Words] = {
    "BR-06": say("The name of the supplier (BT-27) is missing"),
    "BR-07": say("The name of the buyer (BT-44) is missing"),
    "BR-08": say("The address of the supplier is missing"),
    "BR-09": say("The country in the supplier's address (BT-40) is missing"),
    "BR-10": say("The address of the buyer is missing"),
    "BR-11": say("The country in the buyer's address (BT-55) is missing"),
    "BR-16": say("There is no line on the invoice"),
    "BR-25": say("A line does not name what is billed (BT-153)"),
    "BR-26": say("A line has no price (BT-146)"),
    "BR-27": say("The price on a line (BT-146) is below zero"),
    "BR-CO-04": say("A line has no VAT category (BT-151)"),
    "BR-CO-09": say("A VAT number does not begin with the code of its country, such as NL"),
    "BR-CO-10": say("The sum of the lines (BT-106) is not what the lines add up to"),
    "BR-CO-11": say("The sum of the discounts (BT-107) is not what the discounts add up to"),
    "BR-CO-12": say("The sum of the surcharges (BT-108) is not what the surcharges add up to"),
    "BR-CO-13": say(
        "The total excl. VAT (BT-109) is not the sum of the lines less discounts plus surcharges"
    ),
    "BR-CO-14": say("The VAT in all (BT-110) is not the sum of the VAT of each rate (BT-117)"),
    "BR-CO-15": say("The total incl. VAT (BT-112) is not the total excl. VAT plus the VAT"),
    "BR-CO-16": say(
        "The amount to be paid (BT-115) is not the total incl. VAT, less what was paid before, "
        "with its rounding"
    ),
    "BR-CO-17": say(
        "The VAT of a rate (BT-117) is not its base (BT-116) times the rate (BT-119), "
        "rounded to cents"
    ),
    "BR-CO-18": say("The invoice does not divide its VAT by rate"),
    "BR-CO-26": say(
        "Nothing identifies the supplier: no VAT number (BT-31), no number in a register (BT-30) "
        "and no other number (BT-29)"
    ),
}

CATEGORIES: Mapping[str, Words] = {
    "S": say("standard VAT (S)"),
    "Z": say("VAT of 0 % (Z)"),
    "E": say("exempt from VAT (E)"),
    "AE": say("reverse charge (AE)"),
}
NO_SUM = say("Something is billed as “{category}”, but the VAT by rate has no line or two for it")
NO_NUMBER = say("Something is billed as “{category}”, but a number that this needs is missing")
OF_CATEGORY: Mapping[str, Words] = {
    "01": NO_SUM,
    "02": NO_NUMBER,
    "03": NO_NUMBER,
    "04": NO_NUMBER,
    "05": say("The VAT rate on a line (BT-152) does not fit “{category}”"),
    "06": say("The VAT rate of a discount (BT-96) does not fit “{category}”"),
    "07": say("The VAT rate of a surcharge (BT-103) does not fit “{category}”"),
    "08": say("The base of “{category}” (BT-116) is not what its lines add up to"),
    "09": say("The VAT of “{category}” (BT-117) is not its base times its rate"),
}
REASON = {
    "S": say("“{category}” has a reason why no VAT is due, and VAT is due"),
    "Z": say("“{category}” has a reason for an exemption, which it cannot have"),
    "E": say("“{category}” does not say why no VAT is due (BT-120 or BT-121)"),
    "AE": say("“{category}” does not say why no VAT is due (BT-120 or BT-121)"),
}
"""Rule 10 of a category: some must have a reason, some cannot."""


def words_of(rule: str) -> Words | None:
    """What a rule finds, without a full stop; None where there are no words of our own."""
    if rule in WHOLE:
        return WHOLE[rule]
    _, category, number = (*rule.split("-"), "", "")[:3]
    if category not in CATEGORIES:
        return None
    words = REASON[category] if number == "10" else OF_CATEGORY.get(number)
    return words and say(words.one, category=CATEGORIES[category])
