"""What a change of the contract leaves of it, against what was called off of it by then.

for words in not_left(work, amendment, contract): …     one sentence for each ceiling it breaks
"""

from collections.abc import Iterator
from datetime import date, timedelta

from budget.words import Words, say
from data.reading.called_off import called_off
from data.reading.papers import papers
from data.store import Work
from procurement.agreement.ceilings import agreed_value, agreed_videos
from procurement.agreement.contract import Amendment, Contract
from procurement.snapshot import CalledOff

A_DAY = timedelta(days=1)


def not_left(work: Work, change: Amendment, contract: Contract) -> Iterator[Words]:
    """What is called off beyond what a change leaves, on its day or on a later one."""
    if change.amount >= 0 and change.videos >= 0:
        return
    known = papers(work.session, Amendment, date.max)
    for day in _last_days(change, known):
        agreed = [change, *(other for other in known if other.signed_on <= day)]
        yield from _broken(change, contract, agreed, called_off(work.session, contract, day))


def _broken(
    change: Amendment, contract: Contract, agreed: list[Amendment], done: CalledOff
) -> Iterator[Words]:
    value, videos = agreed_value(contract, agreed), agreed_videos(contract, agreed)
    if change.amount < 0 and value is not None and value < done.value:
        yield say(
            "Amendment {number} leaves {left} in the contract, of which {done} is called off; "
            "lower it by less.",
            number=change.number,
            left=value,
            done=done.value,
        )
    if change.videos < 0 and videos is not None and videos < done.videos:
        yield say(
            "After amendment {number} the number of videos in the contract is {left}, and "
            "{done} are called off; lower it by fewer.",
            number=change.number,
            left=videos,
            done=done.videos,
        )


def _last_days(change: Amendment, known: tuple[Amendment, ...]) -> Iterator[date]:
    """The last day before each later change, for most is called off then, and the last of all."""
    later = {other.signed_on for other in known if other.signed_on > change.signed_on}
    yield from (day - A_DAY for day in sorted(later))
    yield date.max
