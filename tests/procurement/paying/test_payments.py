"""What rows of a statement would pay: a match to the cent, or a sentence for a person."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budget.ledger import Entry, MoneyStage, Posting, bill, credit, pay, total, total_vat
from data.language import language
from procurement.invoicing.invoice import DocumentKind, Invoice, InvoiceState
from procurement.invoicing.outstanding import Outstanding, gross_of
from procurement.paying.payments import Fit, Proposal, propose
from procurement.paying.statement import PaymentRow
from procurement.snapshot import Snapshot
from tests import billing, build

APPROVED = (InvoiceState.RECEIVED, InvoiceState.APPROVED)
PAID = (*APPROVED, InvoiceState.PAID)
DAY = date(2021, 6, 29)
LATER = date(2021, 6, 30)
GROSS, CREDIT = Decimal("238.52"), Decimal("119.26")
F1 = billing.moved(
    billing.invoice(billing.line("V01"), billing.line("V02"), number="F-1"), *APPROVED
)
NOTE = billing.moved(billing.NOTE, *APPROVED)
F1_PAID = replace(F1, events=billing.moved(F1, *PAID).events)


def row(
    gross: Decimal = GROSS,
    about: str = "Factuur F-1",
    *,
    key: str = "1",
    iban: str = billing.AGENCY.iban,
    name: str = "Bureau X",
    day: date = LATER,
) -> PaymentRow:
    """A row of a statement; 238.52 pays F-1."""
    return PaymentRow(
        key=key,
        line=2,
        day=day,
        gross=gross,
        counterparty=name,
        iban=iban,
        description=about,
        reference="",
    )


def entries(document: Invoice, postings: tuple[Posting, ...], act: str, day: date) -> list[Entry]:
    """Postings as they stand in the ledger."""
    return [
        Entry(**vars(p), number=0, day=day, act=act, document=document.number, vat_rate=build.RATE)
        for p in postings
    ]


def booked(document: Invoice, day: date = DAY) -> list[Entry]:
    """What the ledger holds of an approved document."""
    is_note = document.kind is DocumentKind.CREDIT_NOTE
    vat = document.vat / len(document.lines)
    lines = [
        credit(line.video, line.net, vat) if is_note else bill(line.video, line.net, line.net, vat)
        for line in document.lines
    ]
    act = "credit" if is_note else "bill"
    return [entry for postings in lines for entry in entries(document, postings, act, day)]


PAYMENT = [
    entry
    for video in ("V01", "V02")
    for entry in entries(F1, pay(video, F1.net / 2, F1.vat / 2), "pay", DAY)
]


def known(*documents: Invoice, more: list[Entry] | None = None) -> Snapshot:
    """The half on 30 June with these documents, and in the ledger what of them was approved."""
    snapshot = billing.known(*documents)
    ledger = [e for document in documents if len(document.events) > 1 for e in booked(document)]
    books = replace(snapshot.books, entries=(*ledger, *(more or [])))
    return replace(snapshot, books=books)


def one(payment: PaymentRow, snapshot: Snapshot) -> Proposal:
    """What one row would pay."""
    [proposal] = propose([payment], snapshot)
    return proposal


def dutch(proposal: Proposal) -> str:
    """Its sentence, with plain spaces."""
    return language("nl").say(proposal.words).replace("\xa0", " ")


def paid(proposal: Proposal) -> tuple[Decimal, Decimal]:
    """Net and VAT that it would move to the stage paid."""
    stage = MoneyStage.PAID
    return total(proposal.postings, stage), total_vat(proposal.postings, stage)


@pytest.mark.parametrize(
    "about",
    ["F-1", "f-1", "Factuur F-1.", "Naam: Bureau X Omschrijving: F-1 C-1 IBAN: NL91", "(F-1)"],
)
def test_a_row_with_number_account_and_amount_is_a_match(about: str) -> None:
    proposal = one(row(about=about), known(F1))
    assert (proposal.fit, proposal.invoice) == (Fit.MATCHED, "F-1")
    assert dutch(proposal) == "€ 238,52 betaalt factuur F-1."


def test_a_match_shows_the_entries_that_it_would_make() -> None:
    proposal = one(row(), known(F1))
    assert paid(proposal) == (F1.net, F1.vat)
    assert total(proposal.postings, MoneyStage.INVOICED) == -F1.net


def test_a_ledger_without_accounts_is_matched_by_name() -> None:
    assert one(row(iban="", name="BUREAU  X"), known(F1)).fit is Fit.MATCHED


def test_a_number_of_several_words_is_found() -> None:
    spaced = replace(F1, number="2021 / 7")
    assert one(row(about="factuur 2021 / 7 juli"), known(spaced)).invoice == "2021 / 7"


def test_a_credit_note_lowers_the_payment() -> None:
    snapshot = known(F1, NOTE)
    assert one(row(GROSS - CREDIT, "F-1 N-1"), snapshot).fit is Fit.MATCHED
    assert dutch(one(row(), snapshot)) == (
        "€ 238,52 in deze rij, € 119,26 open op F-1; betaalt de rij een deel, "
        "verwerk die dan met de hand."
    )


def test_a_credit_note_of_a_later_day_does_not_lower_the_payment() -> None:
    late = booked(NOTE, LATER)
    snapshot = known(F1, more=late)
    dossier = replace(snapshot.dossier, invoices=(F1, NOTE))
    open_ = Outstanding.of(dossier.invoices, snapshot.books.entries)
    assert gross_of(open_.due(F1, DAY)) == GROSS
    assert dutch(one(row(day=DAY), replace(snapshot, dossier=dossier))) == (
        "€ 238,52 op 29 juni 2021, voor de laatste boeking van 30 juni 2021 op wat F-1 factureert; "
        "verwerk hem met de hand op die dag of later."
    )


def test_rows_are_judged_in_the_order_of_their_days() -> None:
    late, early = propose([row(), row(key="2", day=DAY)], known(F1))
    assert (late.fit, early.fit) == (Fit.DOUBTFUL, Fit.MATCHED)


@pytest.mark.parametrize("about", ["N-1", "creditnota op F-1"])
def test_a_refund_comes_back_on_the_credit_note(about: str) -> None:
    proposal = one(row(-CREDIT, about), known(F1_PAID, NOTE, more=PAYMENT))
    assert (proposal.fit, proposal.invoice) == (Fit.MATCHED, "N-1")
    assert paid(proposal) == (-NOTE.net, -NOTE.vat)


def test_nothing_comes_back_on_an_invoice_that_was_not_approved() -> None:
    received = billing.moved(F1, InvoiceState.RECEIVED)
    proposal = one(row(-CREDIT, "N-1"), known(received, NOTE))
    assert "€ -119,26: F-1 van € 238,52 is nog niet goedgekeurd; laat" in dutch(proposal)


def test_a_key_that_is_known_is_recorded_already() -> None:
    [proposal] = propose([row()], known(F1), recorded={"1"})
    assert (proposal.fit, proposal.postings) == (Fit.RECORDED, ())


def test_no_second_row_pays_what_the_first_paid() -> None:
    first, second = propose([row(), row(key="2")], known(F1))
    assert (first.fit, second.fit) == (Fit.MATCHED, Fit.DOUBTFUL)
    assert dutch(second).startswith("€ 238,52 in deze rij, € 0,00 open op F-1;")


def test_what_was_paid_before_says_when() -> None:
    proposal = one(row(), known(F1_PAID, more=PAYMENT))
    assert "F-1 van € 238,52 is al betaald, op 29 juni 2021; zoek uit of" in dutch(proposal)


def test_a_row_without_number_is_shown_beside_what_it_is_alike() -> None:
    proposal = one(row(about="juli"), known(F1))
    assert (proposal.fit, proposal.invoice) == (Fit.DOUBTFUL, "F-1")
    assert "heeft de rekening en het bedrag van F-1" in dutch(proposal)


def test_a_payment_of_two_invoices_is_for_a_person_to_divide() -> None:
    other = replace(F1, number="F-3")
    proposal = one(row(2 * GROSS, "F-1 F-3"), known(F1, other))
    assert dutch(proposal) == (
        "€ 477,04 in deze rij, € 477,04 open op F-1, F-3 samen; verwerk ze elk met de hand."
    )


@pytest.mark.parametrize("about", ["F-10", "AF-1", "F", "1", "juli"])
def test_a_row_about_something_else_pays_nothing(about: str) -> None:
    proposal = one(row(Decimal("1.00"), about), known(F1))
    assert (proposal.fit, proposal.invoice) == (Fit.NO_INVOICE, "")


DOUBTS = [
    (row(Decimal("238.51")), F1, "€ 238,51 in deze rij, € 238,52 open op F-1; betaalt"),
    (row(-GROSS), F1, "€ -238,52, Bureau X: geen factuur van dit halfjaar"),
    (
        row(iban="NL00RABO0000000002"),
        F1,
        "€ 238,52: de rij noemt NL00RABO0000000002, F-1 van € 238,52 noemt NL91ABNA0417164300;",
    ),
    (
        row(iban="", name="Onbekend B.V."),
        F1,
        "€ 238,52: de rij noemt Onbekend B.V., F-1 van € 238,52 noemt Bureau X; zoek",
    ),
    (row(iban="", name=""), F1, "€ 238,52: de rij noemt (geen naam), F-1 van"),
    (
        row(day=date(2021, 6, 28)),
        F1,
        "€ 238,52 op 28 juni 2021, voordat F-1 was goedgekeurd op 29 juni 2021; verwerk",
    ),
    (row(), billing.moved(F1, InvoiceState.RECEIVED), "€ 238,52: F-1 van € 238,52 is nog niet"),
    (row(day=date(2021, 7, 1)), F1, "€ 238,52: 1 juli 2021 moet nog komen; lever"),
]


@pytest.mark.parametrize(("payment", "document", "why"), DOUBTS)
def test_what_a_person_must_look_at_says_why(
    payment: PaymentRow, document: Invoice, why: str
) -> None:
    proposal = one(payment, known(document))
    assert dutch(proposal).startswith(why)
    assert (proposal.fit is Fit.MATCHED, proposal.postings) == (False, ())


def test_a_payment_of_what_is_disputed_is_for_a_person() -> None:
    disputed = billing.moved(F1, *APPROVED, InvoiceState.DISPUTED)
    told = one(row(), known(disputed))
    assert told.fit is not Fit.MATCHED
    assert "in geschil" in dutch(told)
