"""Which rules are about the scope, and which say how well the work is done, paid and filed.

    with_outcome(verdicts, Outcome.BREACHED, CONTRACT)        ("R02",)

A rule is about the scope where its breach means that

- the contract could not be made or changed as it is: the estimate is not below the threshold
  (R02), also with orders of the year before (R05) and beside it (R06); the route rests on a claim
  that is refuted (R11); the signer had no mandate for the sum (R13); a change is too large (R07),
  rests on no option (R08) or on more extra work than allowed (R09);
- or something was done that the contract does not cover: delivered or billed before it was ordered
  (R14), billed at another price (R18), posted without approval (R19), billed without approval or
  twice (R20).

The others can be breached within the scope. A file with a reason missing (R01, R03, R04, R10, R12,
R34), a budget or a payment term of the ministry's own (R15, R16, R24), the form of an invoice (R17,
R22, R23), too few posts (R21), and duties of each post (R25 to R33) must be put right, but what was
ordered stays what the contract allows. They are reservations, and the page counts them.
"""

from collections.abc import Collection, Sequence

from procurement.rule import Outcome
from procurement.verdict import Verdict

CONTRACT = frozenset({"R02", "R05", "R06", "R07", "R08", "R09", "R11", "R13"})
"""The contract itself; where one is breached nothing more may be ordered under it."""
WORK = frozenset({"R14", "R18", "R19", "R20"})
"""What was ordered, made, posted and billed."""
SCOPE = CONTRACT | WORK
MONEY = frozenset({"R15", "R16"})
"""Whether the budget bears it: no part of the scope, and asked of each new order."""


def with_outcome(
    verdicts: Sequence[Verdict], outcome: Outcome, among: Collection[str] | None = None
) -> tuple[str, ...]:
    """The ids of the rules with an outcome, in their order; only those `among` where given."""
    return tuple(
        verdict.rule.id
        for verdict in verdicts
        if verdict.outcome is outcome and (among is None or verdict.rule.id in among)
    )
