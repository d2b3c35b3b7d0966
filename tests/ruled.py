"""Books to judge and to attest in, and the page of the rules on them, for its tests.

at = chosen(begin(engine), "R13", Deed.ADD)
fill(at, R13_add_amount_limit_manager="5125,00")       what the page says then
"""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from budget.books import CallOff
from budget.money import ZERO
from budget.production import Step
from data import seed
from data.acts import budgets, dossier, orders, production
from data.doors.rules import history, rule_desk, written
from data.language import language
from data.store import take_snapshot, unit_of_work
from procurement.agreement.parts import UNWRITTEN
from procurement.checks import judge
from procurement.pages.rule_link import RULE
from procurement.pages.rules import View, view
from procurement.pages.rules_one import Known
from procurement.rule import Outcome
from procurement.rulebook.desk import Deed, RuleDesk
from procurement.verdict import Verdict
from tests import build
from tests.billed import DAY, HALF, NOTE, done, video
from tests.seen import seen

if TYPE_CHECKING:
    from budget.language import Language

NL = language("nl")
TODAY = DAY + timedelta(days=30)
POSTED = ("V01", "V02")


def page(t: "Language", view: "View", desk: "RuleDesk") -> None:
    """The page as the front door draws it; it runs alone, so that it knows no names from here."""
    from procurement.pages import rules

    rules.show(t, view, desk)


def begin(engine: Engine) -> None:
    """The e-mail, a contract that the budget holder signed, and two videos that were posted."""
    seed.load(engine)
    contract = replace(
        build.contract(),
        known_on=DAY,
        signed_on=DAY,
        scope=replace(UNWRITTEN, signer="manager"),
    )
    prices = dict.fromkeys(POSTED, Decimal("98.56"))
    order = CallOff(reference="NO-1", day=DAY, prices=prices, other=ZERO, contract=contract.number)
    with unit_of_work(engine, act="begin", by="manager", day=DAY) as work:
        budgets.grant(
            work, HALF, day=DAY, amount=build.MONEY, videos=52, by="MT", reason="", evidence=NOTE
        )
        dossier.record_contract(work, contract)
        for name in POSTED:
            production.add_video(work, HALF, video(name))
        orders.call_off(work, HALF, order)
        for name in POSTED:
            for step in list(Step)[:6]:
                production.record(work, HALF, done(name, step))


def shown(engine: Engine, day: date = TODAY, t: "Language" = NL) -> View:
    """What the page says about the books on a day."""
    known = take_snapshot(engine, HALF, day)
    past = Known(written=partial(written, engine), so_far=history(engine, HALF, day))
    return view(t, known, judge(known), past)


def opened(engine: Engine, rule: str = "", day: date = TODAY) -> AppTest:
    """The page of one rule, or the list, with its real door."""
    args = (NL, shown(engine, day), rule_desk(engine, HALF, TODAY))
    at = AppTest.from_function(page, args=args)
    if rule:
        at.query_params[RULE] = rule
    at.run(timeout=30)
    assert not at.exception
    return at


def chosen(engine: Engine, rule: str, deed: Deed, day: date = TODAY) -> AppTest:
    """The page of a rule with one form open."""
    at = opened(engine, rule, day)
    at.segmented_control[0].set_value(deed).run(timeout=30)
    assert not at.exception
    return at


def fill(at: AppTest, **typed: str) -> str:
    """What the page says after these texts were typed; a key is that of its box without a round."""
    boxes = {str(box.key): box for box in at.text_input}
    for name, text in typed.items():
        form, _, field = name.rpartition("_")
        own = f"{name}_0"
        boxes[own if own in boxes else f"{form}_0_{field}"].set_value(text)
    at.run(timeout=30)
    assert not at.exception
    return seen(at)


def press(at: AppTest, name: str) -> str:
    """What the page says after a button was pressed."""
    at.button(key=f"{name}_0").click().run(timeout=30)
    assert not at.exception
    return seen(at)


def verdict(engine: Engine, rule: str, day: date = TODAY) -> Verdict:
    """What a rule says on a day, as the books know it now."""
    return next(v for v in judge(take_snapshot(engine, HALF, day)) if v.rule.id == rule)


def outcome(engine: Engine, rule: str, day: date = TODAY) -> Outcome:
    """The outcome of that verdict."""
    return verdict(engine, rule, day).outcome
