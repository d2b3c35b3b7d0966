"""Invoices that wait are told in one sentence per reason, with amounts on the basis asked for."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budget.ledger import Entry, MoneyStage
from budget.position import Basis
from budget.production import Side
from budget.words import Bilingual, Words
from data.language import language
from procurement.invoicing.invoice import Invoice, InvoiceState
from procurement.invoicing.late import NEAR, late_invoices
from procurement.snapshot import Snapshot
from tests.procurement.invoicing.test_inbox import document, snapshot

NL = language("nl")
S = InvoiceState
LONG_AGO, JUST_NEAR, FAR = date(2021, 5, 1), date(2021, 6, 7), date(2021, 6, 8)


def told(*documents: Invoice, basis: Basis = Basis.EXCL) -> list[tuple[Side, str]]:
    """What is told on 30 June 2021."""
    found = late_invoices(snapshot(*documents), basis)
    return [(one.side, NL.say(one.words).replace("\N{NO-BREAK SPACE}", " ")) for one in found]


def test_an_invoice_on_hold_is_told_with_its_figures() -> None:
    ((side, said),) = told(document("F-1", S.RECEIVED, S.HELD))
    assert side is Side.MINISTRY
    assert said == (
        "1 factuur van € 98,56 staat in de wacht: F-1, te betalen uiterlijk 10 juli 2021 "
        "(nog 10 dagen)."
    )


def test_amounts_are_on_the_basis_asked_for() -> None:
    ((_, said),) = told(document("F-1", S.RECEIVED, S.HELD), basis=Basis.INCL)
    assert "1 factuur van € 119,26 " in said


def test_what_is_told_by_our_own_mark_says_so() -> None:
    held, near = (
        document("F-1", S.RECEIVED, S.HELD),
        document("F-2", S.RECEIVED, received=JUST_NEAR),
    )
    marks = [one.mark and NL.say(one.mark) for one in late_invoices(snapshot(held, near))]
    assert marks == [
        None,
        (
            "Onze eigen grens: een factuur staat hier vanaf 7 dagen voor het einde van de "
            "betaaltermijn."
        ),
    ]


def test_a_term_is_told_from_a_week_before_its_end() -> None:
    assert NEAR == 7
    assert len(told(document("F-1", S.RECEIVED, received=JUST_NEAR))) == 1
    assert told(document("F-1", S.RECEIVED, received=FAR)) == []


@pytest.mark.parametrize(
    ("road", "side", "said"),
    [
        ((S.RECEIVED,), Side.MINISTRY, "1 factuur van € 98,56 moet worden beoordeeld: F-1"),
        ((S.RECEIVED, S.APPROVED), Side.MINISTRY, "1 goedgekeurde factuur van € 98,56 is niet"),
        ((S.RECEIVED, S.DISPUTED), Side.AGENCY, "1 factuur van € 98,56 is betwist: F-1"),
        ((S.RECEIVED, S.HELD, S.DISPUTED), Side.AGENCY, "1 factuur van € 98,56 is betwist"),
    ],
)
def test_each_reason_has_its_own_mover(
    road: tuple[InvoiceState, ...], side: Side, said: str
) -> None:
    ((found, words),) = told(document("F-1", *road, received=LONG_AGO))
    assert found is side
    assert words.startswith(said)


@pytest.mark.parametrize("road", [(S.RECEIVED, S.APPROVED, S.PAID), (S.RECEIVED, S.RETURNED)])
def test_what_is_done_is_not_late(road: tuple[InvoiceState, ...]) -> None:
    assert told(document("F-1", *road, received=LONG_AGO)) == []


def test_many_are_one_sentence_that_names_the_most_pressing() -> None:
    first = document("F-1", S.RECEIVED, S.HELD)
    second = document("F-2", S.RECEIVED, S.HELD, received=LONG_AGO)
    ((_, said),) = told(first, second)
    assert said.startswith(f"2 facturen van samen € {Decimal('197.12')}".replace(".", ","))
    assert "als eerste F-2, te betalen uiterlijk 31 mei 2021 (30 dagen te laat)." in said


def test_of_an_approved_invoice_only_what_is_open_is_told() -> None:
    approved = document("F-1", S.RECEIVED, S.APPROVED, received=LONG_AGO)
    known = snapshot(approved)
    paid = (
        replace(posting, number=9, act="pay")
        for posting in (
            entry_of(known, MoneyStage.INVOICED, "-58.56", "-12.30"),
            entry_of(known, MoneyStage.PAID, "58.56", "12.30"),
        )
    )
    books = replace(known.books, entries=(*known.books.entries, *paid))
    found = late_invoices(replace(known, books=books))
    assert "1 goedgekeurde factuur van € 40,00 is niet betaald" in plain(found[0].words)


def test_dollars_are_told_as_dollars_beside_euros() -> None:
    dollars = replace(document("F-2", S.RECEIVED, S.HELD), currency="USD")
    ((_, said),) = told(document("F-1", S.RECEIVED, S.HELD), dollars)
    assert said.startswith("2 facturen van samen € 98,56 en USD 98,56 staan in de wacht")


def entry_of(known: Snapshot, stage: MoneyStage, net: str, vat: str) -> Entry:
    own = next(e for e in known.books.entries if e.stage is MoneyStage.INVOICED)
    return replace(own, stage=stage, amount=Decimal(net), vat=Decimal(vat))


def plain(words: Words | Bilingual) -> str:
    return NL.say(words).replace("\N{NO-BREAK SPACE}", " ")
