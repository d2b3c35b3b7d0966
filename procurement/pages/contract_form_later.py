"""What comes beside the contract: notice, what the pilot cost, and a next half-year to plan in.

notice_form(t, day, desk)
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from budget.half import Half
from budget.language import Language
from budget.pages import kit
from budget.pages.markup import paragraph
from budget.refused import Refused
from budget.words import Words, say
from procurement.agreement.contract import Contract
from procurement.agreement.desk import ContractDesk, Deed, Filing, Pilot
from procurement.agreement.state import ends_on
from procurement.pages.contract_form_fields import Form, opened
from procurement.pages.contract_form_record import change, filing
from procurement.pages.form_fields import save

A_DAY = timedelta(days=1)


def notice_form(t: Language, day: date, desk: ContractDesk) -> None:
    """Notice given on a day; the form says when the contract then ends."""
    form = opened(t, Deed.NOTICE, day, desk)
    if not form.signed:
        kit.block(paragraph(t("No contract is signed yet, so no notice can be given.")))
        return
    kit.block(paragraph(t.say(_then(form))))
    filed = form.document(say("The letter of notice"))
    change(form, lambda: lambda contract: _noticed(contract, form.day), filed)


def _noticed(contract: Contract, day: date) -> Contract:
    return replace(contract, scope=replace(contract.scope, noticed_on=day))


def _then(form: Form) -> Words:
    amendments = form.desk.latest().dossier.amendments
    last = ends_on(_noticed(form.seen, form.day), amendments, form.day)
    if form.seen.scope.notice_days is None:
        return say("How long notice runs is not known; fill that in under What it covers.")
    if last is None:
        return say("The contract has no last day.")
    return say("With notice on {day} the contract ends on {last}.", day=form.day, last=last)


def pilot_form(t: Language, day: date, desk: ContractDesk) -> None:
    """What the pilot cost; it counts with the estimate where orders repeat."""
    form = opened(t, Deed.PILOT, day, desk)
    kit.block(
        paragraph(
            t(
                "The pilot counts with the estimate (article 2.21); as long as nobody knows what "
                "it cost, the rule on repeat orders stays unclear."
            )
        )
    )
    cost = form.money(say("Cost of the pilot"), "cost")
    about = form.tick(say("The amount is approximate"), "about")
    filed = form.document()

    def done() -> Sequence[Words | None]:
        pilot = Pilot(cost=cost.needed(), approximate=about)
        said = desk.add_pilot(filing(form, filed), pilot)
        return (say("The pilot's cost is recorded: {cost} excl. VAT.", cost=pilot.cost), said)

    save(t, t("Record this"), f"{Deed.PILOT}_save", done)


def half_form(t: Language, day: date, desk: ContractDesk) -> None:
    """A half-year that is to be planned; it cannot be taken away again."""
    form = opened(t, Deed.HALF, day, desk)
    last = max((half.last_day for half in desk.halves()), default=day)
    first = form.day_of(say("A day in its first week"), "first", last + A_DAY)
    half = Half(f"{first:%G-W%V}") if first else None
    if half is not None:
        said = t("Half-year {half}: from {first} to {last}.", **_days(half))
        kit.block(paragraph(said))

    def done() -> Words:
        if half is None:
            raise Refused(say("Choose a day in the first week of the half-year."))
        desk.begin_half(Filing(by=form.by, day=form.day), half)
        return say("Half-year {half} is begun; choose it at the top of the page.", half=half.id)

    save(t, t("Begin this half-year"), f"{Deed.HALF}_save", done)


def _days(half: Half) -> dict[str, date | str]:
    return {"half": half.id, "first": half.first_day, "last": half.last_day}
