"""How far a contract is on a day, and what its dates ask attention for: both from dates alone.

    state_of(contract, amendments, day)        ContractState.RUNNING
    alerts(contract, amendments, day)          an Alert for each last day that comes near

The first and the last day both count as running; the day after the last it has ended.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from budget.words import Words, say
from procurement.agreement.contract import Amendment, Contract
from procurement.agreement.parts import Option


class ContractState(StrEnum):
    """How far a contract is."""

    PROPOSED = "proposed"
    SIGNED = "signed"
    RUNNING = "running"
    TO_RENEW = "to_renew"
    IN_NOTICE = "in_notice"
    ENDED = "ended"


@dataclass(frozen=True, kw_only=True)
class Alert:
    """A last day that comes near: the last on which to act, and what it is for."""

    id: str
    day: date
    words: Words


def state_of(contract: Contract, amendments: Sequence[Amendment], day: date) -> ContractState:
    """The state on a day; a contract without a first day waits, one without a last day runs on.

    It is to be renewed while an option that extends it waits for a decision.
    """
    last = ends_on(contract, amendments, day)
    if not contract.signed_by(day):
        return ContractState.PROPOSED
    if last is not None and day > last:
        return ContractState.ENDED
    if contract.first_day is None or day < contract.first_day:
        return ContractState.SIGNED
    if _noticed(contract, day):
        return ContractState.IN_NOTICE
    extending = (o for o in _open(contract, amendments, day) if o.last_day is not None)
    waits = any(_near(contract, option.latest_on, day) for option in extending)
    return ContractState.TO_RENEW if waits else ContractState.RUNNING


def ends_on(contract: Contract, amendments: Sequence[Amendment], day: date) -> date | None:
    """The last day as known on a day: with extensions signed and notice given by then."""
    signed = [a.last_day for a in amendments if a.last_day is not None and a.signed_on <= day]
    agreed = max([contract.last_day, *signed]) if contract.last_day is not None else None
    if not _noticed(contract, day) or contract.scope.notice_days is None:
        return agreed
    noticed = (contract.scope.noticed_on or day) + timedelta(days=contract.scope.notice_days)
    return noticed if agreed is None else min(agreed, noticed)


def notice_by(contract: Contract, amendments: Sequence[Amendment], day: date) -> date | None:
    """The last day on which notice can still end the contract at its last day."""
    last, needed = ends_on(contract, amendments, day), contract.scope.notice_days
    return None if last is None or needed is None else last - timedelta(days=needed)


def alerts(contract: Contract, amendments: Sequence[Amendment], day: date) -> tuple[Alert, ...]:
    """What comes near on a day, the nearest first; nothing before signature and after the end."""
    silent = (ContractState.PROPOSED, ContractState.ENDED)
    if state_of(contract, amendments, day) in silent:
        return ()
    near = (a for a in _known(contract, amendments, day) if _near(contract, a.day, day))
    return tuple(sorted(near, key=lambda alert: alert.day))


def _known(contract: Contract, amendments: Sequence[Amendment], day: date) -> Iterator[Alert]:
    notice, last = notice_by(contract, amendments, day), ends_on(contract, amendments, day)
    if notice is not None and not _noticed(contract, day):
        words = say("Notice can be given until {day}.", day=notice)
        yield Alert(id="notice", day=notice, words=words)
    if last is not None:
        yield Alert(id="end", day=last, words=say("The contract ends on {day}.", day=last))
    for option in _open(contract, amendments, day):
        if option.latest_on is not None:
            words = say(
                "Option {option} can be used until {day}.", option=option.id, day=option.latest_on
            )
            yield Alert(id=f"option-{option.id}", day=option.latest_on, words=words)


def _open(contract: Contract, amendments: Sequence[Amendment], day: date) -> list[Option]:
    """The options that nobody used by a day."""
    used = {a.option for a in amendments if a.signed_on <= day}
    return [option for option in contract.scope.options or () if option.id not in used]


def _near(contract: Contract, last: date | None, day: date) -> bool:
    if last is None:
        return False
    return last - timedelta(days=contract.scope.alert_days) <= day <= last


def _noticed(contract: Contract, day: date) -> bool:
    return contract.scope.noticed_on is not None and contract.scope.noticed_on <= day
