"""Statements in camt.053, the XML that all Dutch banks give (ISO 20022).

    statement = read_camt("juli.xml", content)
    statement.payments[0].gross         Decimal("482.79")

One entry may hold several payments; each is a row of its own, on the line of its entry. The file
is read as it streams by: a year of entries is as long as a book.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from lxml.etree import _Element as Element

from budget.money import ZERO
from budget.refused import Refused
from budget.words import say
from data.importers.bank import Draft, keyed
from data.importers.camt_parts import (
    Parts,
    amount_in,
    day_in,
    inside,
    is_paid,
    local,
    text_in,
    texts_in,
)
from data.importers.safe_xml import let_go, read_xml, root_of, stream_xml
from data.importers.sheet import MOST_IN_TEXT, too_long
from procurement.paying.statement import RowFault, Statement

ROOT = re.compile(r"\{urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.[0-9]{2}\}Document")
STATEMENT, ACCOUNT, ENTRY = "Stmt", "Acct", "Ntry"
TAGS = tuple(f"{{*}}{name}" for name in (STATEMENT, ACCOUNT, ENTRY))
DETAILS, PAYMENT = "NtryDtls", "TxDtls"
BOOKED = ("BOOK", "")
REFERENCES = ("RmtInf/Strd/CdtrRefInf/Ref", "Refs/EndToEndId")
SIDES = ("RltdPties/Cdtr", "RltdPties/Dbtr")
"""Who was paid, and who pays; some banks name the other side as the first either way."""
NAMES = {
    sides: tuple(f"{side}{name}" for side in sides for name in ("/Nm", "/Pty/Nm"))
    for sides in (SIDES, SIDES[::-1])
}
IBANS = {sides: tuple(f"{s}Acct/Id/IBAN" for s in sides) for sides in NAMES}
NO_REFERENCE = "NOTPROVIDED"


def read_camt(file: str, content: bytes) -> Statement | None:
    """The payments in a camt.053, None for XML of another kind.

    Raises:
        Refused: for what is no XML, may not be opened, or has too many entries.
    """
    if not ROOT.fullmatch(root_of(file, content)):
        read_xml(file, content, {})
        return None
    parts = stream_xml(file, content, TAGS)
    return Statement(form="camt.053", rows=tuple(keyed(_drafts(file, parts))))


def _entries(parts: Iterable[Element]) -> Iterator[tuple[str, Element]]:
    """Each entry with our own account, so that equal payments from two accounts stay two."""
    account = ""
    for part in parts:
        above = part.getparent()
        name, owner = local(part.tag), local(above.tag) if above is not None else ""
        if name == STATEMENT:
            account = ""
        elif owner == STATEMENT and name == ACCOUNT:
            account = text_in(inside(part), "Id/IBAN", "Id/Othr/Id")
        elif owner == STATEMENT:
            yield account, part
            let_go(part)


def _drafts(file: str, parts: Iterable[Element]) -> Iterator[tuple[int, Draft | RowFault]]:
    for number, (account, entry) in enumerate(_entries(parts), start=1):
        if number > MOST_IN_TEXT:
            raise too_long(file, MOST_IN_TEXT)
        try:
            drafts = tuple(_entry(account, entry))
        except Refused as refused:
            words = say("Entry {entry}: {why}", entry=number, why=refused.words)
            yield number, RowFault(line=number, words=words)
        else:
            yield from ((number, draft) for draft in drafts)


def _entry(account: str, element: Element) -> Iterator[Draft]:
    """The payments of one entry; where it holds several, together they are its amount."""
    entry = inside(element, leave=DETAILS)
    if (text_in(entry, "Sts/Cd") or text_in(entry, "Sts")) not in BOOKED:
        raise Refused(say("Not booked yet; export it again when it is."))
    whole = amount_in(entry, "Amt")
    payments = [inside(payment) for payment in _payments(element)]
    if len(payments) <= 1:
        yield _draft(account, entry, payments[0] if payments else entry, whole)
        return
    amounts = [amount_in(payment, "Amt", "AmtDtls/TxAmt/Amt") for payment in payments]
    added = sum(amounts, ZERO)
    if added != whole:
        raise Refused(say("{sum} in payments, {whole} as a whole.", sum=added, whole=whole))
    for payment, amount in zip(payments, amounts, strict=True):
        yield _draft(account, entry, payment, amount)


def _payments(entry: Element) -> Iterator[Element]:
    for details in entry:
        if local(details.tag) == DETAILS:
            yield from (each for each in details if local(each.tag) == PAYMENT)


def _draft(account: str, entry: Parts, payment: Parts, amount: Decimal) -> Draft:
    paid = is_paid(text_in(payment, "CdtDbtInd") or text_in(entry, "CdtDbtInd"))
    sides = SIDES if paid else SIDES[::-1]
    references = [text for text in texts_in(payment, *REFERENCES) if text != NO_REFERENCE]
    notes = texts_in(payment, "RmtInf/Ustrd") or texts_in(entry, "AddtlNtryInf")
    return Draft(
        day=day_in(entry, "BookgDt/Dt", "BookgDt/DtTm"),
        gross=amount if paid else -amount,
        counterparty=text_in(payment, *NAMES[sides]),
        iban=text_in(payment, *IBANS[sides]),
        description=" ".join(notes),
        reference=" ".join(references),
        account=account,
        number=text_in(payment, "Refs/AcctSvcrRef") or text_in(entry, "AcctSvcrRef"),
    )
