"""VAT, what is to be paid, dates and references of an invoice, each to the cent or the letter."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from procurement.agreement.contract import Party
from procurement.invoicing.invoice import Invoice, InvoiceState
from procurement.invoicing.parts import Extra, VatPart
from procurement.matching.match import match
from procurement.snapshot import Snapshot
from tests import billing
from tests.billing import dutch, ids, moved
from tests.instalments import (
    FIRST,
    MONEY,
    invoice,
    known,
    line,
    lump,
)


def mixed(snapshot: Snapshot, low: Decimal) -> tuple[Invoice, Snapshot]:
    """Two lines at 21 % and 9 %, with the VAT of the second as given."""
    one = replace(line(Decimal("197.12")), video="V01")
    two = replace(line(Decimal("197.12")), video="V02", vat_rate=Decimal("0.09"))
    parts = (
        VatPart(base=one.net, vat=Decimal("41.40"), category="S", rate=Decimal("0.21")),
        VatPart(base=two.net, vat=low, category="S", rate=Decimal("0.09")),
    )
    vat = Decimal("41.40") + low
    document = replace(invoice(one, two), vat=vat, gross=one.net + two.net + vat, vat_parts=parts)
    return document, snapshot


@pytest.mark.parametrize(
    ("low", "found"),
    [("17.74", ["other-vat-rate"]), ("17.73", ["other-vat-rate", "vat-amount"])],
)
def test_mixed_rates_are_held_and_the_vat_of_each_is_recomputed(low: str, found: list[str]) -> None:
    assert ids(*mixed(known(), Decimal(low))) == found


@pytest.mark.parametrize(
    ("prepaid", "rounding", "payable", "found"),
    [
        ("1000.00", "-0.05", "5201.20", []),
        ("0.00", "0.00", "6201.25", []),
        ("6201.25", "0.00", "0.00", []),
        ("1000.00", "0.00", "5201.26", ["payable"]),
        ("6201.26", "0.00", "-0.01", ["prepaid"]),
    ],
)
def test_what_is_asked_must_follow_from_what_was_paid_before(
    prepaid: str, rounding: str, payable: str, found: list[str]
) -> None:
    document = replace(
        lump(),
        prepaid=Decimal(prepaid),
        rounding=Decimal(rounding),
        stated_payable=Decimal(payable),
    )
    assert ids(document, known()) == found


def test_price_times_quantity_is_never_compared() -> None:
    off = Extra(amount=Decimal(-500), reason="korting")
    odd = replace(line(MONEY, "26"), price=Decimal("216.346154"), extras=(off,))
    assert match(invoice(odd), known()) == ()


def test_an_invoice_dated_before_its_order_is_held() -> None:
    early = replace(lump(), issued_on=FIRST - timedelta(days=1))
    assert ids(early, known()) == ["before-order"]
    assert match(replace(lump(), issued_on=FIRST), known()) == ()


REFERENCE = replace(lump(), contract_number="", order_number="", buyer_reference="OB-1")


@pytest.mark.parametrize(
    ("stated", "agreed", "found"),
    [
        ("ob-1 ", "OB-1", []),
        ("OB-2", "OB-1", ["other-reference"]),
        ("OB-1", "", ["no-reference"]),
        ("", "OB-1", ["no-reference"]),
        ("C-1", "", []),
    ],
)
def test_the_reference_of_the_buyer_will_do_where_it_is_all_there_is(
    stated: str, agreed: str, found: list[str]
) -> None:
    snapshot = known()
    contract = replace(snapshot.dossier.contract or billing.CONTRACT, buyer_reference=agreed)
    dossier = replace(snapshot.dossier, contract=contract)
    document = replace(REFERENCE, buyer_reference=stated)
    assert ids(document, replace(snapshot, dossier=dossier)) == found


@pytest.mark.parametrize(
    ("name", "found"),
    [(" vws ", []), ("Ministerie van VWS", ["other-buyer"]), ("van", ["other-buyer"])],
)
def test_a_buyer_without_a_number_is_known_by_name(name: str, found: list[str]) -> None:
    document = replace(lump(), buyer_oin="", texts={"BT-44": name})
    assert ids(document, known()) == found


def test_a_name_that_ends_in_a_dot_is_followed_by_no_other() -> None:
    contract = replace(billing.CONTRACT, buyer=Party(name="Voorbeeld B.V."))
    snapshot = known()
    snapshot = replace(snapshot, dossier=replace(snapshot.dossier, contract=contract))
    document = replace(lump(), buyer_oin="", texts={"BT-44": "Ander B.V."})
    [said] = (words for words in dutch(document, snapshot) if "Ander B.V." in words)
    assert said.endswith("in het contract Voorbeeld B.V.")


def test_the_same_net_and_period_for_other_videos_is_no_doubt() -> None:
    one, two = (
        invoice(replace(line(Decimal("197.12")), video=video), number=number)
        for video, number in (("V01", "F-1"), ("V02", "F-2"))
    )
    assert match(two, known(moved(one, InvoiceState.RECEIVED))) == ()


@pytest.mark.parametrize(
    ("kvk", "texts", "found"),
    [
        ("87654321", {"BT-44": "VWS"}, ["other-buyer"]),
        ("", {"BT-48": "NL2", "BT-44": "VWS"}, ["other-buyer"]),
        ("87654321", {"BT-49": "00000001003214345000"}, []),
        ("", {"BT-49": "0000 0009 9999 9999 9000", "BT-44": "VWS"}, ["other-buyer"]),
        ("", {"BT-49": "info@vws.example", "BT-44": "VWS"}, []),
    ],
)
def test_a_number_of_another_register_does_not_say_who_the_buyer_is(
    kvk: str, texts: dict[str, str], found: list[str]
) -> None:
    document = replace(lump(), buyer_oin="", buyer_kvk=kvk, texts=texts)
    assert ids(document, known()) == found


@pytest.mark.parametrize(
    ("rounding", "found"),
    [("0.05", []), ("-0.05", []), ("0.06", ["rounding"]), ("-6200.00", ["rounding"])],
)
def test_rounding_is_a_few_cents(rounding: str, found: list[str]) -> None:
    assert ids(replace(lump(), rounding=Decimal(rounding)), known()) == found


def test_what_takes_back_needs_no_account() -> None:
    bill = moved(lump(), InvoiceState.APPROVED)
    note = billing.invoice(line(Decimal("394.23")), number="N-1", corrects="F-1")
    assert ids(replace(note, iban=""), known(bill)) == []
    assert ids(replace(note, iban="NL44RABO0123456789"), known(bill)) == ["other-iban"]
    assert ids(replace(lump(), iban=""), known()) == ["other-iban"]


@pytest.mark.parametrize(
    ("state", "found"),
    [
        (InvoiceState.RECEIVED, []),
        (InvoiceState.HELD, ["same-net-and-period", "billed-before"]),
    ],
)
def test_what_was_credited_whole_can_be_billed_again_over_its_period(
    state: InvoiceState, found: list[str]
) -> None:
    bill = moved(lump(), InvoiceState.APPROVED)
    note = moved(billing.invoice(line(), number="N-1", corrects="F-1"), state)
    assert ids(lump(number="F-2"), known(bill, note)) == found


def test_what_corrects_an_invoice_is_not_the_same_sent_twice() -> None:
    bill = moved(lump(), InvoiceState.APPROVED)
    again = replace(lump(number="F-2"), type_code="384", preceding="F-1")
    assert ids(again, known(bill)) == ["billed-before"]
