"""What a person can do with invoices: take files in, judge, send back, pay.

    desk.take_in("f1.xml", content, day, "finance")         Taken(outcome=Outcome.HOLD, …)
    desk.carry_out(Deed.APPROVE, Answer(ref="F-1", day=day, by="manager"))

A page knows these functions and not who keeps the books; one that is refused raises `Refused`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from budget.effect import Effect
from budget.words import Words
from procurement.invoicing.doubt import Doubt
from procurement.invoicing.invoice import Invoice


class Deed(StrEnum):
    """What can be done with a document that was taken in."""

    APPROVE = "approve"
    OVERRIDE = "override"
    DISPUTE = "dispute"
    RESOLVE = "resolve"
    GIVE_BACK = "give_back"
    PAY = "pay"
    CLOSE = "close"


class Outcome(StrEnum):
    """What became of a file that was handed in."""

    MATCH = "match"
    HOLD = "hold"
    REFUSED = "refused"


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a person filled in: on which document, when, as whom and why.

    `gross` is a payment incl. VAT, negative for a refund; None is all that is open. `video` is the
    one whose rest is closed.
    """

    ref: str
    day: date
    by: str
    reason: str = ""
    gross: Decimal | None = None
    video: str = ""


@dataclass(frozen=True, kw_only=True)
class Taken:
    """What became of one file, in a sentence; why it is held, and what the rules warn of.

    `sha256` names the original, empty where nothing was taken in; `half` is where it went.
    """

    name: str
    outcome: Outcome
    words: Words
    reasons: tuple[Words, ...] = ()
    warnings: tuple[Words, ...] = ()
    sha256: str = ""
    half: str = ""


@dataclass(frozen=True, kw_only=True)
class Original:
    """A file as it came in; of a PDF also the e-invoice in it."""

    name: str
    content: bytes
    is_pdf: bool
    xml: bytes


@dataclass(frozen=True, kw_only=True)
class InvoiceDesk:
    """The functions of the page; `today` is the last day on which something can be done.

    `foresee` says what approving a document on a day would do to the budget, `elsewhere` what other
    half-years know of a document that waits.
    """

    today: date
    take_in: Callable[[str, bytes, date, str], Taken]
    carry_out: Callable[[Deed, Answer], None]
    foresee: Callable[[str, date], Effect]
    original: Callable[[str], Original | None]
    elsewhere: Callable[[Invoice], tuple[Doubt, ...]]
