"""The fields of an invoice: every one that the mapping knows, in words and for other programs."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budget.words import say
from data.language import language
from procurement.invoicing.fields import Field, fields, line_fields, plain_fields, written
from procurement.invoicing.fields.codes import MEANS
from procurement.invoicing.fields.field import amount, code, day, number, ratio, text
from procurement.invoicing.invoice import Invoice
from procurement.invoicing.parts import Attachment, Extra, Period, VatPart
from tests.billing import GOOD

# The rows of the mapping of UBL, by their terms in EN 16931-1.
MAPPING = (
    {1, 2, 3, 5, 9, 10, 11, 12, 13, 19, 20, 22, 23, 24, 25, 27, 30, 31, 34, 44, 47}
    | {72, 73, 74, 81, 83, 84, 92, 99, 106, 109, 110, 112, 113, 114, 115, 116, 117, 118, 119}
    | {122, 125, 126, 127, 129, 130, 131, 132, 146, 149, 151, 152, 153, 154, 155}
)
NL = language("nl")
FULL = replace(
    GOOD,
    type_code="384",
    preceding="F-1",
    period=Period(first_day=date(2021, 4, 5), last_day=None),
    extras=(
        Extra(amount=Decimal("-5.00"), reason="Korting"),
        Extra(amount=Decimal("5.00"), reason="Toeslag"),
    ),
    vat_parts=(
        VatPart(base=Decimal("197.12"), vat=Decimal("41.40"), category="S", rate=Decimal("0.2100")),
    ),
    attachments=(Attachment(name="lijst.pdf", mime="application/pdf", sha256="ab", size=125),),
    texts={"BT-22": "Eerste halfjaar", "BT-81": "58"},
)


def terms(invoice: Invoice) -> set[str]:
    return {f.term for group in (*fields(invoice), *line_fields(invoice)) for f in group.fields}


def test_every_row_of_the_mapping_is_there() -> None:
    assert terms(FULL) >= {f"BT-{n}" for n in MAPPING}


def test_no_key_is_used_twice() -> None:
    keys = [f.key for group in fields(FULL) if not group.many for f in group.fields]
    assert len(keys) - len(set(keys)) == 0


def test_another_program_reads_them_by_their_keys() -> None:
    said = plain_fields(FULL)
    assert (said["number"], said["type"], said["net"]) == ("F-2", "384", "197.12")
    assert (said["issued_on"], said["period_from"]) == ("2021-06-28", "2021-04-05")


def test_what_is_not_stated_is_null() -> None:
    said = plain_fields(FULL)
    assert (said["period_to"], said["cost_centre"], said["buyer_reference"]) == (None, None, None)


def test_what_there_are_several_of_is_a_list() -> None:
    said = plain_fields(FULL)
    lines, extras = said["lines"], said["extras"]
    assert isinstance(lines, list)
    assert isinstance(extras, list)
    assert [line["net"] for line in lines] == ["98.56", "98.56"]
    assert extras[0] == {"amount": "-5.00", "reason": "Korting"}


def test_an_invoice_without_attachments_has_an_empty_list() -> None:
    assert plain_fields(GOOD)["attachments"] == []


def test_the_groups_stand_in_the_order_of_judging() -> None:
    assert [NL.say(group.words) for group in fields(FULL)] == [
        "Factuur",
        "Verwijzingen",
        "Leverancier",
        "Koper",
        "Bedragen",
        "Korting",
        "Toeslag",
        "Btw per tarief",
        "Betaling",
        "Bijlage",
        "Bestand",
    ]


NAME = say("Name")


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        (text("", "", NAME, " "), "niet vermeld"),
        (text("", "", NAME, " F-1 "), "F-1"),
        (day("", "", NAME, date(2021, 3, 30)), "30 maart 2021"),
        (amount("", "", NAME, Decimal("5125.00"), "EUR"), "€\xa05.125,00"),
        (amount("", "", NAME, Decimal("5125.00"), "USD"), "USD 5.125,00"),
        (number("", "", NAME, Decimal("197.115385")), "197,115385"),
        (number("", "", NAME, Decimal("26.00")), "26"),
        (number("", "", NAME, 125), "125"),
        (ratio("", "", NAME, Decimal("0.2100")), "21\xa0%"),
        (ratio("", "", NAME, Decimal("0.055")), "5,5\xa0%"),
        (ratio("", "", NAME, None), "niet vermeld"),
        (code("", "", NAME, "58", MEANS), "SEPA-overschrijving (58)"),
        (code("", "", NAME, "97", MEANS), "97"),
    ],
)
def test_a_field_is_written_as_people_read_it(field: Field, expected: str) -> None:
    assert written(NL, field) == expected
