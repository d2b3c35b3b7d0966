"""What procurement can do about the scope: sign the report of a day.

    desk.sign(Signing(by="procurement", on=…, day=…, note="", seen=…))

A page knows this function and not who keeps the books; one that is refused raises `Refused`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from procurement.scope.signing import SignOff


@dataclass(frozen=True, kw_only=True)
class Signing:
    """The report of day `on`, signed on `day`; `seen` is the fingerprint that was looked at."""

    by: str
    on: date
    day: date
    note: str
    seen: str


class Kept(NamedTuple):
    """A sign-off, and the fingerprint that its day has by now."""

    sign_off: SignOff
    fingerprint_now: str


@dataclass(frozen=True, kw_only=True)
class ScopeDesk:
    """The functions of the page; `today` is the last day on which something can be signed."""

    today: date
    sign: Callable[[Signing], SignOff]


Signed = Callable[[], Sequence[Kept]]
"""The sign-offs of a half-year up to the day looked at, oldest first."""
