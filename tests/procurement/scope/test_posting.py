"""What may be posted and billed, and what was attested of it."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from data.rules import read_rules
from procurement.invoicing.invoice import InvoiceState
from procurement.scope.may import Answer, May
from procurement.snapshot import Snapshot
from tests import scoped
from tests.billed import PRICE
from tests.scoped import LAST, NAME, attestation, one

RULES = tuple(read_rules())
SETTLED = tuple(
    attestation(rule, ask, about="")
    for rule, ask in (("R29", "named"), ("R29", "reuse"), ("R29", "creators"), ("R30", "roles"))
)
"""All that is asked once a contract is signed."""
ADVISED = date(2022, 11, 30)
LONG = scoped.contract(last_day=date(2022, 12, 31))


def said(answer: Answer) -> tuple[May, str]:
    return answer.may, " ".join(map(str, answer.why))


def approved(**facts: object) -> Snapshot:
    """A video that waits to be posted, under all rules."""
    return scoped.snapshot(**{"steps": 5, "rules": RULES, "attested": SETTLED, **facts})  # type: ignore[arg-type]  # a test names its facts


def test_the_questions_that_a_signed_contract_raises_are_these() -> None:
    asked = {(r.id, a.id) for r in RULES for a in r.asks if a.each == "signed"}
    assert asked == {(each.rule, each.ask) for each in SETTLED}


@pytest.mark.parametrize(
    ("known", "may", "why"),
    [
        (approved(), May.YES, "Approved on 2021-04-16."),
        (approved(attested=SETTLED[1:]), May.UNCLEAR, "Not attested yet: R29."),
        (approved(steps=4), May.NO, "Not approved yet; it waits for: Approve."),
        (approved(on=LAST), May.YES, "Approved on"),
        (approved(on=LAST + timedelta(days=1)), May.UNCLEAR, "The contract ended on 2021-10-03"),
        (approved(ordered=None), May.NO, "It is not ordered."),
    ],
)
def test_what_is_approved_may_be_posted_while_the_contract_runs(
    known: Snapshot, may: May, why: str
) -> None:
    found, reasons = said(one(known).post)
    assert found is may
    assert why in reasons


def test_rights_that_the_deed_does_not_give_stop_a_post() -> None:
    wrong = (*SETTLED, attestation("R29", "reuse", holds=False, about=""))
    assert said(one(approved(attested=wrong)).post) == (May.NO, "Not in order: R29.")


def test_what_was_posted_names_what_nobody_looked_at() -> None:
    seen = (*SETTLED, attestation("R25", "label"), attestation("R26", "sender", holds=False))
    assert said(one(approved(steps=6, attested=seen)).post) == (
        May.DONE,
        "Posted on 2021-04-17. Not in order: R26. Not attested yet: R27, R28, R30, R31.",
    )


def test_a_national_advice_stops_a_post_until_somebody_decides_to_go_on() -> None:
    go_on = (*SETTLED, replace(attestation("R32", "decision", about=""), on=ADVISED))
    stop = (*SETTLED, replace(go_on[-1], holds=False))
    before, on = ADVISED - timedelta(days=1), ADVISED
    assert one(approved(contract=LONG, on=before)).post.may is May.YES
    assert said(one(approved(contract=LONG, on=on)).post)[0] is May.NO
    assert one(approved(contract=LONG, on=on, attested=go_on)).post.may is May.YES
    assert "decided to stop" in said(one(approved(contract=LONG, on=on, attested=stop)).post)[1]


@pytest.mark.parametrize(
    ("known", "may", "why"),
    [
        (approved(), May.YES, "Approved on 2021-04-16, for 98.56."),
        (approved(steps=4), May.NO, "Not approved yet."),
        (approved(contract=scoped.contract(agency=None)), May.UNCLEAR, "with which agency"),
        (approved(billed=InvoiceState.RECEIVED), May.NO, "It stands on F-1 already"),
        (approved(billed=InvoiceState.HELD), May.NO, "It stands on F-1 already"),
        (approved(billed=InvoiceState.RETURNED), May.YES, "Approved on"),
        (approved(billed=InvoiceState.APPROVED), May.DONE, "Billed with F-1."),
        (approved(billed=InvoiceState.PAID), May.DONE, "Billed with F-1."),
        (approved(billed=InvoiceState.PAID, net=PRICE + 1), May.OUTSIDE, "Billed: 99.56; agreed"),
        (approved(billed=InvoiceState.PAID, steps=4), May.OUTSIDE, "before it was approved"),
        (approved(cancelled=True, steps=3), May.NO, "It was cancelled on"),
    ],
)
def test_what_is_approved_may_be_billed_once_at_its_price(
    known: Snapshot, may: May, why: str
) -> None:
    found, reasons = said(one(known).bill)
    assert found is may
    assert why in reasons


def test_what_is_billed_twice_is_outside_the_contract() -> None:
    known = approved(billed=InvoiceState.PAID)
    [bill] = known.dossier.invoices
    [line] = bill.lines
    twice = replace(bill, lines=(replace(line, quantity=Decimal(2), net=2 * PRICE),))
    found = one(replace(known, dossier=replace(known.dossier, invoices=(twice,))))
    assert said(found.bill) == (
        May.OUTSIDE,
        "Billed with F-1. It was billed more than once.",
    )


def test_each_video_has_its_own_answers() -> None:
    assert one(approved()).video.id == NAME
