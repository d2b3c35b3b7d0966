"""What a form foresees of an approval is what the approval does."""

from decimal import Decimal

import pytest
from sqlalchemy import Engine

from budget.position import position
from budget.refused import Refused
from data.acts import invoices
from data.doors.foresee import approval
from data.store import take_snapshot
from procurement.invoicing.invoice import Invoice
from tests import billed
from tests.billed import DAY, H1, HALF, LATER, PRICE, TWO

WHOLE = billed.whole(billed.loose(TWO - 10))
TOO_MUCH = billed.invoice("1", "V01", "V02", net=Decimal("100.00"))


def free(engine: Engine) -> Decimal:
    return position(take_snapshot(engine, HALF, LATER).books).free


@pytest.mark.parametrize(
    "document",
    [TOO_MUCH, WHOLE, billed.invoice("1", "V01"), billed.invoice("1", "V01", net=PRICE - 8)],
    ids=["above", "an instalment below", "as approved", "a part"],
)
def test_what_is_foreseen_is_what_approving_does(engine: Engine, document: Invoice) -> None:
    billed.begin(engine, *((H1,) if document is WHOLE else ()))
    billed.receive(engine, document)
    foreseen = approval(engine, HALF, document.sha256, LATER).free_after
    if take_snapshot(engine, HALF, LATER).dossier.invoices[0].state.value == "held":
        billed.accept(engine, "1")
    else:
        billed.act(engine, invoices.approve, "1")
    assert foreseen == free(engine)


def test_it_is_judged_on_the_day_of_the_form(engine: Engine) -> None:
    billed.begin(engine)
    billed.receive(engine, TOO_MUCH)
    with pytest.raises(Refused, match="choose that day or later"):
        approval(engine, HALF, TOO_MUCH.sha256, DAY)
