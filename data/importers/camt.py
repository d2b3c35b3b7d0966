"""Statements in camt.053, the XML that all Dutch banks give (ISO 20022).

    statement = read_camt("juli.xml", content)
    statement.payments[0].gross         Decimal("482.79")

One entry may hold several payments; each is a row of its own, on the line of its entry.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from lxml.etree import _Element as Element

from budget.money import ZERO
from budget.refused import Refused
from budget.words import say
from data.importers.bank import Draft, keyed
from data.importers.camt_parts import amount_in, day_in, is_paid, text_in, texts_in
from data.importers.safe_xml import read_xml
from data.importers.sheet import MOST_ROWS, too_long
from procurement.statement import RowFault, Statement

ROOT = re.compile(r"\{urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.[0-9]{2}\}Document")
BOOKED = ("BOOK", "")
REFERENCES = ("RmtInf/{*}Strd/{*}CdtrRefInf/{*}Ref", "Refs/{*}EndToEndId")
SIDES = ("RltdPties/{*}Cdtr", "RltdPties/{*}Dbtr")
"""Who was paid, and who pays; some banks name the other side as the first either way."""
NAMES = ("/{*}Nm", "/{*}Pty/{*}Nm")
NO_REFERENCE = "NOTPROVIDED"


def read_camt(file: str, content: bytes) -> Statement | None:
    """The payments in a camt.053, None for XML of another kind.

    Raises:
        Refused: for what is no XML, may not be opened, or has too many entries.
    """
    root = read_xml(file, content, {}).element
    if not ROOT.fullmatch(str(root.tag)):
        return None
    entries = tuple(_entries(root))
    if len(entries) > MOST_ROWS:
        raise too_long(file)
    return Statement(form="camt.053", rows=tuple(keyed(_drafts(entries))))


def _entries(root: Element) -> Iterator[tuple[str, Element]]:
    """Each entry with our own account, so that equal payments from two accounts stay two."""
    for statement in root.findall("{*}BkToCstmrStmt/{*}Stmt"):
        account = text_in(statement, "Acct/{*}Id/{*}IBAN", "Acct/{*}Id/{*}Othr/{*}Id")
        yield from ((account, entry) for entry in statement.findall("{*}Ntry"))


def _drafts(entries: Iterable[tuple[str, Element]]) -> Iterator[tuple[int, Draft | RowFault]]:
    for number, (account, entry) in enumerate(entries, start=1):
        try:
            drafts = tuple(_entry(entry))
        except Refused as refused:
            words = say("Entry {entry}: {why}", entry=number, why=refused.words)
            yield number, RowFault(line=number, words=words)
        else:
            yield from ((number, replace(draft, account=account)) for draft in drafts)


def _entry(entry: Element) -> Iterator[Draft]:
    """The payments of one entry; where it holds several, together they are its amount."""
    if (text_in(entry, "Sts/{*}Cd") or text_in(entry, "Sts")) not in BOOKED:
        raise Refused(say("Not booked yet; export it again when it is."))
    whole = amount_in(entry, "Amt")
    payments = entry.findall("{*}NtryDtls/{*}TxDtls")
    if len(payments) <= 1:
        yield _draft(entry, payments[0] if payments else entry, whole)
        return
    amounts = [amount_in(payment, "Amt", "AmtDtls/{*}TxAmt/{*}Amt") for payment in payments]
    added = sum(amounts, ZERO)
    if added != whole:
        raise Refused(say("{sum} in payments, {whole} as a whole.", sum=added, whole=whole))
    for payment, amount in zip(payments, amounts, strict=True):
        yield _draft(entry, payment, amount)


def _draft(entry: Element, payment: Element, amount: Decimal) -> Draft:
    paid = is_paid(text_in(payment, "CdtDbtInd") or text_in(entry, "CdtDbtInd"))
    sides = SIDES if paid else SIDES[::-1]
    references = [text for text in texts_in(payment, *REFERENCES) if text != NO_REFERENCE]
    notes = texts_in(payment, "RmtInf/{*}Ustrd") or texts_in(entry, "AddtlNtryInf")
    return Draft(
        day=day_in(entry, "BookgDt/{*}Dt", "BookgDt/{*}DtTm"),
        gross=amount if paid else -amount,
        counterparty=text_in(payment, *(f"{side}{name}" for side in sides for name in NAMES)),
        iban=text_in(payment, *(f"{side}Acct/{{*}}Id/{{*}}IBAN" for side in sides)),
        description=" ".join(notes),
        reference=" ".join(references),
        number=text_in(payment, "Refs/{*}AcctSvcrRef") or text_in(entry, "AcctSvcrRef"),
    )
