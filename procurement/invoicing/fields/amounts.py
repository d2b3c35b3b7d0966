"""What an e-invoice adds up to, its VAT, how it is to be paid, and what comes with it.

amounts(invoice).fields[2].value      Decimal('5125.00'), the total excl. VAT
"""

from collections.abc import Iterator
from decimal import Decimal

from budget.money import ZERO
from budget.words import Words, say
from procurement.invoicing.fields.codes import CATEGORIES, MEANS
from procurement.invoicing.fields.field import Group, amount, code, number, ratio, text
from procurement.invoicing.invoice import Invoice


def amounts(invoice: Invoice) -> Group:
    """What it adds up to, and what is left to pay."""
    currency = invoice.currency
    lines = sum((line.net for line in invoice.lines), ZERO)
    return Group(
        words=say("Amounts"),
        fields=(
            text("currency", "BT-5", say("Currency"), currency),
            amount("sum_of_lines", "BT-106", say("Sum of the lines"), lines, currency),
            amount("net", "BT-109", say("Total excl. VAT"), invoice.net, currency),
            amount("vat", "BT-110", say("VAT"), invoice.vat, currency),
            amount("gross", "BT-112", say("Total incl. VAT"), invoice.gross, currency),
            amount("prepaid", "BT-113", say("Paid before"), invoice.prepaid, currency),
            amount("rounding", "BT-114", say("Rounding"), invoice.rounding, currency),
            amount("payable", "BT-115", say("To pay"), invoice.payable, currency),
        ),
    )


def extras(invoice: Invoice) -> Iterator[Group]:
    """Each charge on the whole, and each discount as a negative amount."""
    for extra in invoice.extras:
        term, words = extra_term(extra.amount, ("BT-92", "BT-99"))
        yield Group(
            words=words,
            many="extras",
            fields=(
                amount("amount", term, words, extra.amount, invoice.currency),
                text("reason", "BT-97", say("Reason"), extra.reason),
            ),
        )


def extra_term(value: Decimal, terms: tuple[str, str]) -> tuple[str, Words]:
    """Under which term and name an extra amount goes: that of a discount, or of a charge."""
    return (terms[0], say("Discount")) if value < 0 else (terms[1], say("Charge"))


def vat_parts(invoice: Invoice) -> Iterator[Group]:
    """The VAT at each rate."""
    for part in invoice.vat_parts:
        yield Group(
            words=say("VAT per rate"),
            many="vat_parts",
            fields=(
                amount("base", "BT-116", say("Taxable amount"), part.base, invoice.currency),
                amount("vat", "BT-117", say("VAT"), part.vat, invoice.currency),
                code("category", "BT-118", say("VAT category"), part.category, CATEGORIES),
                ratio("rate", "BT-119", say("VAT rate"), part.rate),
            ),
        )


def payment(invoice: Invoice) -> Group:
    """How it is to be paid."""
    said = invoice.texts.get
    return Group(
        words=say("Payment"),
        fields=(
            code("means", "BT-81", say("Means of payment"), said("BT-81", ""), MEANS),
            text("payment_reference", "BT-83", say("Payment reference"), said("BT-83", "")),
            text("terms", "BT-20", say("Payment terms"), said("BT-20", "")),
            text("exemption", "BT-120", say("Why no VAT"), said("BT-120", "")),
        ),
    )


def attachments(invoice: Invoice) -> Iterator[Group]:
    """Each file in it; the hash says that it is kept, and under which name no program knows it."""
    for each in invoice.attachments:
        yield Group(
            words=say("Attachment"),
            many="attachments",
            fields=(
                text("name", "BT-122", say("Name"), each.name),
                text("mime", "BT-125", say("Kind of file"), each.mime),
                number("bytes", "BT-125", say("Size in bytes"), each.size),
                text("sha256", "BT-125", say("Kept under hash"), each.sha256),
            ),
        )


def file(invoice: Invoice) -> Group:
    """Which rules the file follows, and what it refers to outside itself; nothing is fetched."""
    said = invoice.texts.get
    return Group(
        words=say("File"),
        fields=(
            text("profile", "BT-24", say("Follows the rules of"), said("BT-24", "")),
            text("process", "BT-23", say("Process"), said("BT-23", "")),
            text("links", "BT-124", say("Refers to"), said("BT-124", "")),
            text("sha256", "", say("Hash of the file"), invoice.sha256),
        ),
    )
