"""The forms about the contract on real books, opened and filled in as a person does it.

at = chosen(engine, Deed.OFFER)
fill(at, offer_supplier="Bureau")       what the page says then
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from data.acts import budgets, dossier
from data.doors.contract import contract_desk
from data.language import language
from data.store import take_snapshot, unit_of_work
from procurement.agreement.contract import Contract
from procurement.agreement.desk import ContractDesk, Deed
from procurement.agreement.parts import Scope
from tests import build
from tests.billed import DAY, HALF, NOTE
from tests.ordered import TODAY

if TYPE_CHECKING:
    from datetime import date

    from budget.language import Language

NL = language("nl")
PROPOSED = Contract(known_on=DAY, value=build.MONEY, videos=52, evidence=NOTE)
SIGNED = replace(build.contract(), known_on=DAY, signed_on=DAY, scope=Scope(notice_days=30))


def page(t: "Language", day: "date", desk: "ContractDesk") -> None:
    """The forms as the page draws them; they run alone, so that they know no names from here."""
    from procurement.pages import contract_forms, form_fields

    form_fields.say_done(t)
    contract_forms.forms(t, day, desk)


def begin(engine: Engine, contract: Contract | None = PROPOSED) -> None:
    """A half-year, with a contract if there is one."""
    with unit_of_work(engine, act="begin", by="manager", day=TODAY) as work:
        budgets.open_half(work, HALF)
        if contract is not None:
            dossier.record_contract(work, contract)


def chosen(engine: Engine, deed: Deed, day: "date" = TODAY) -> AppTest:
    """One form, on the real door of the books."""
    desk = contract_desk(engine, HALF, TODAY)
    at = AppTest.from_function(page, args=(NL, day, desk)).run(timeout=30)
    at.segmented_control[0].set_value(deed).run(timeout=30)
    assert not at.exception
    return at


def kept(engine: Engine, day: "date" = TODAY) -> Contract:
    """The contract as the books know it on a day."""
    contract = take_snapshot(engine, HALF, day).dossier.contract
    assert contract is not None
    return contract
