"""How hledger writes a journal: accounts, transactions, remarks, and text that stays text.

    transaction(Deed(day=…, what="2021-W14 accept V01", tags={"document": "V01"}, lines=…))

What somebody typed stands in comments only, with every sign escaped that could end one; so no
title, document or reason can become a posting, an amount or another day.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from urllib.parse import quote

COMMODITY = "commodity 1000.00 EUR"
# A comma ends a tag, a semicolon a description; brackets hold a day that would move a posting.
SIGNS = frozenset(",;|[]%")


@dataclass(frozen=True, kw_only=True)
class Line:
    """One posting: an amount in euros on an account."""

    account: str
    amount: Decimal
    tags: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Deed:
    """One transaction, or a remark where nothing moves."""

    day: date
    what: str
    tags: Mapping[str, str]
    lines: Sequence[Line] = ()


def declared(account: str, tags: Mapping[str, str]) -> str:
    """The line that lets hledger know an account; its tags hold for all postings on it."""
    return f"account {account}{_comment(tags)}"


def transaction(deed: Deed) -> Iterator[str]:
    """The lines of a deed; every amount is written out, so that hledger checks that it balances."""
    head = f"{deed.day.isoformat()} {safe(deed.what)}"
    if not deed.lines:
        yield from (f"; {head}", _comment(deed.tags).strip())
        return
    yield from (head, f"  {_comment(deed.tags)}")
    width = max(len(line.account) for line in deed.lines)
    for line in deed.lines:
        yield f"    {line.account:{width}}  {line.amount:>12.2f} EUR{_comment(line.tags)}"


def part(name: str) -> str:
    """A name as one part of an account; two names never become the same part."""
    return quote(name, safe="")


def safe(text: str) -> str:
    """A text for a comment: signs that mean something there, and unseen ones, as %XX."""
    return "".join(
        char if char.isprintable() and char not in SIGNS else _coded(char) for char in text
    )


def _coded(char: str) -> str:
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "surrogatepass"))


def _comment(tags: Mapping[str, str]) -> str:
    told = ", ".join(f"{name}:{safe(value)}" for name, value in tags.items())
    return f"  ; {told}" if told else ""
