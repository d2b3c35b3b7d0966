"""Statements in camt.053: batches, versions, both directions, and entries that are not booked."""

from decimal import Decimal

import pytest

from data.importers.statement import read_statement
from data.language import language
from procurement.paying.statement import Statement

ISO = "urn:iso:std:iso:20022:tech:xsd:camt.053.001"
PARTY = (
    "<RltdPties><Cdtr><Nm>Bureau</Nm></Cdtr>"
    "<CdtrAcct><Id><IBAN>NL2</IBAN></Id></CdtrAcct></RltdPties>"
)
DAY = "<BookgDt><Dt>2026-07-28</Dt></BookgDt>"
AMOUNT = '<Amt Ccy="EUR">98.56</Amt>'
PAID = "<CdtDbtInd>DBIT</CdtDbtInd>"
NL = language("nl")


def entry(*parts: str) -> str:
    """One entry."""
    return f"<Ntry>{''.join(parts)}</Ntry>"


def details(*parts: str) -> str:
    """One payment in an entry."""
    return f"<TxDtls>{''.join(parts)}</TxDtls>"


def read(*entries: str, version: str = "02", account: str = "NL1") -> Statement:
    """A statement of these entries."""
    acct = f"<Acct><Id><IBAN>{account}</IBAN></Id></Acct>"
    inner = f"<BkToCstmrStmt><Stmt>{acct}{''.join(entries)}</Stmt></BkToCstmrStmt>"
    content = f'<Document xmlns="{ISO}.{version}">{inner}</Document>'
    return read_statement("juli.xml", content.encode())


@pytest.mark.parametrize("version", ["02", "08"])
def test_a_payment_is_read_in_each_version(version: str) -> None:
    party = (
        PARTY
        if version == "02"
        else PARTY.replace("<Cdtr>", "<Cdtr><Pty>").replace("</Cdtr>", "</Pty></Cdtr>")
    )
    booked = "<Sts>BOOK</Sts>" if version == "02" else "<Sts><Cd>BOOK</Cd></Sts>"
    inside = f"<NtryDtls>{details(party)}</NtryDtls>"
    [row] = read(entry(AMOUNT, PAID, booked, DAY, inside), version=version).payments
    assert (row.counterparty, row.iban, row.gross) == ("Bureau", "NL2", Decimal("98.56"))


def test_what_comes_in_names_who_paid() -> None:
    party = PARTY.replace("Cdtr", "Dbtr") + PARTY.replace("Bureau", "Ministerie")
    inside = f"<NtryDtls>{details(party)}</NtryDtls>"
    [row] = read(entry(AMOUNT, "<CdtDbtInd>CRDT</CdtDbtInd>", DAY, inside)).payments
    assert (row.counterparty, row.gross) == ("Bureau", Decimal("-98.56"))


def test_a_payment_reference_and_every_line_of_the_description_are_kept() -> None:
    told = (
        "<Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RmtInf><Ustrd>F-1</Ustrd><Ustrd>juli"
        "</Ustrd><Strd><CdtrRefInf><Ref>RF18</Ref></CdtrRefInf></Strd></RmtInf>"
    )
    [row] = read(entry(AMOUNT, PAID, DAY, f"<NtryDtls>{details(told)}</NtryDtls>")).payments
    assert (row.reference, row.description) == ("RF18", "F-1 juli")


def test_each_payment_of_a_batch_is_a_row() -> None:
    parts = [details(f'<Amt Ccy="EUR">{amount}</Amt>', PARTY) for amount in ("90.00", "8.56")]
    read_ = read(entry(AMOUNT, PAID, DAY, f"<NtryDtls>{''.join(parts)}</NtryDtls>"))
    assert [(row.line, str(row.gross)) for row in read_.payments] == [(1, "90.00"), (1, "8.56")]


def test_equal_payments_from_two_accounts_stay_two() -> None:
    one, other = (read(entry(AMOUNT, PAID, DAY), account=name).payments for name in ("NL1", "NL3"))
    assert one[0].key != other[0].key


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ((AMOUNT, PAID, "<Sts>PDNG</Sts>", DAY), "Boeking 1: Nog niet geboekt; exporteer opnieuw"),
        ((AMOUNT.replace("EUR", "USD"), PAID, DAY), "Boeking 1: Er staat geen bedrag in EUR;"),
        ((PAID, DAY), "Boeking 1: Er staat geen bedrag in EUR;"),
        ((AMOUNT.replace("98", "-98"), PAID, DAY), "Boeking 1: “-98.56” is negatief; een boeking"),
        ((AMOUNT.replace(".", ","), PAID, DAY), "Boeking 1: “98,56” is geen bedrag; dit bestand"),
        ((AMOUNT, DAY), "Boeking 1: “” is geen DBIT en geen CRDT."),
        ((AMOUNT, PAID), "Boeking 1: “” is geen dag; schrijf die als 28-07-2026."),
        (
            (AMOUNT, PAID, DAY, f"<NtryDtls>{details(AMOUNT) * 2}</NtryDtls>"),
            "Boeking 1: € 197,12 in betalingen, € 98,56 als geheel.",
        ),
    ],
)
def test_an_entry_that_cannot_be_read_says_why(parts: tuple[str, ...], why: str) -> None:
    [fault] = read(entry(*parts)).faults
    assert NL.say(fault.words).replace("\xa0", " ").startswith(why)
