"""The button of a form about the contract: what was filled in becomes its next version.

record(form, wanted, filed)                      with what differs from the contract as it was seen
change(form, partial(offered, offer=offer), …)   with one part more
"""

from collections.abc import Callable, Sequence
from functools import partial

from budget.pages.evidence_fields import Filed
from budget.words import Words, say
from procurement.agreement.changing import Change, merged
from procurement.agreement.contract import Contract
from procurement.agreement.deed_names import DEEDS
from procurement.agreement.desk import Filing
from procurement.pages.contract_form_fields import Form
from procurement.pages.form_fields import save


def record(
    form: Form, wanted: Callable[[], Contract], filed: Filed, *, needed: bool = False
) -> None:
    """Record what a form changes of the contract as it was seen; what others changed stays."""

    def made() -> Change:
        return partial(merged, seen=form.seen, wanted=wanted())

    change(form, made, filed, needed=needed)


def change(form: Form, made: Callable[[], Change], filed: Filed, *, needed: bool = True) -> None:
    """Record a change; `needed` says whether it takes a document."""

    def done() -> Sequence[Words | None]:
        said = form.desk.change(form.deed, filing(form, filed, needed=needed), made())
        return (say("{what}: recorded from {day} on.", what=DEEDS[form.deed], day=form.day), said)

    save(form.t, form.t("Record this"), f"{form.deed}_save", done)


def filing(form: Form, filed: Filed, *, needed: bool = True) -> Filing:
    """Who records it, from which day on, and what shows it.

    Raises:
        Refused: for a file that cannot be kept, or without a document that is needed.
    """
    shows = filed.needed() if needed else filed.evidence()
    return Filing(by=form.by, day=form.day, evidence=shows, file=filed.file)
