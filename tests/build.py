"""A small half-year by hand, for the tests of figures and pages.

    build.books(on=date(2021, 6, 30))       granted, 52 videos called off, 24 accepted
    build.email_only()                      what the e-mail says and nothing else
    build.snapshot(books)                   with a contract, a claim, a question, a fact

The half lags by one week from the ninth video on: no video is accepted in week 5.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from budget.books import Books, BudgetVersion, CallOff, Decision
from budget.evidence import Evidence, Sure
from budget.half import Half
from budget.ledger import Entry, Posting, accept, bill, call_off, pay
from budget.money import ZERO, split, vat_of
from budget.production import Kind, Move, Step, StepEvent, Topic, Video
from budget.words import Bilingual
from procurement.agreement.contract import Amendment, Contract, Fact, Party, Term
from procurement.claim import Claim, ClaimState, Question
from procurement.rule import Limit, Outcome, Rule, Value
from procurement.snapshot import Dossier, Snapshot
from procurement.verdict import Verdict, verdict

HALF = Half("2021-W14")
ON, EMAIL_DAY = date(2021, 6, 30), date(2021, 3, 30)
MONEY = Decimal("5125.00")
RATE = Decimal("0.21")
EMAIL = Evidence(
    title="E-mail VWS op TikTok",
    place="Budget",
    date=date(2021, 3, 30),
    quotation="zowat 5.125 euro (exclusief btw)",
)
PRICES = {f"V{n:02}": price for n, price in enumerate(split(MONEY, 52), start=1)}
VIDEOS = tuple(
    Video(
        id=name,
        title=f"Handen wassen {n + 1}",
        topic=Topic.CORONA,
        subject="handen wassen",
        kind=Kind.INFLUENCER,
        requester="team social",
        added_on=HALF.first_day,
        planned_on=HALF.first_day + timedelta(days=7 * (n // 2) + 3 + 2 * (n % 2)),
    )
    for n, name in enumerate(PRICES)
)
STEPS_BEFORE_APPROVAL = {Step.TOPIC: 14, Step.SCRIPT: 11, Step.STEER: 9, Step.MAKE: 3}


def proposal() -> BudgetVersion:
    """The budget as the e-mail proposes it."""
    return _version(1, date(2021, 3, 30), Decision.PROPOSED)


def books(on: date = ON, *, granted: bool = True, example: bool = False) -> Books:
    """The half on one day: everything that happened after it is not known yet."""
    versions = (proposal(), _version(2, date(2021, 4, 1), Decision.GRANTED))[: 1 + granted]
    order = CallOff(reference="NO-1", day=HALF.first_day, prices=PRICES, other=ZERO, contract="C-1")
    begun = on >= HALF.first_day
    return Books(
        half=HALF,
        on=on,
        example=example,
        vat_rate=RATE,
        versions=tuple(v for v in versions if v.day <= on),
        videos=VIDEOS if begun else (),
        events=tuple(e for e in sorted(_events(), key=lambda e: e.day) if e.day <= on),
        call_offs=(order,) if begun else (),
        entries=tuple(e for e in sorted(_entries(), key=lambda e: e.day) if e.day <= on),
        results=(),
        followers=(),
        contract_value=MONEY if on >= date(2021, 4, 2) else None,
        amended=ZERO,
    )


def email_only(on: date = ON) -> Books:
    """Nothing is granted, agreed or made: there is a proposal."""
    return replace(books(EMAIL_DAY, granted=False), on=on)


def snapshot(of: Books, *amendments: Amendment) -> Snapshot:
    """The books with a dossier; a contract is signed where the books know its value."""
    dossier = Dossier(
        contract=contract() if of.contract_value else Contract(known_on=of.on, evidence=EMAIL),
        terms=(term(),) if of.contract_value else (),
        amendments=amendments,
        claims=(claim(),),
        questions=(question(),),
        facts=(fact(),),
        invoices=(),
        rules=(),
    )
    return Snapshot(books=of, dossier=dossier)


def verdicts() -> tuple[Verdict, ...]:
    """One verdict of each outcome."""
    return tuple(
        verdict(rule(f"R{n:02}"), outcome.value, EMAIL) for n, outcome in enumerate(Outcome, 1)
    )


def rule(name: str) -> Rule:
    """A rule with a sentence for each outcome."""
    limit = Value(name="limit", since=date(2021, 1, 1), amount=MONEY, evidence=EMAIL)
    return Rule(
        id=name,
        check="ceiling",
        limit=Limit.INCLUSIVE,
        title=_both(f"Regel {name}", f"Rule {name}"),
        about=_both("Wat de regel toetst.", "What the rule checks."),
        why=_both("Waarom.", "Why."),
        values=(limit,),
        sentences={o.value: _both(f"Zin {o.value}.", f"Sentence {o.value}.") for o in Outcome},
    )


def contract() -> Contract:
    """A signed contract for 52 videos."""
    return Contract(
        known_on=date(2021, 4, 2),
        number="C-1",
        agency=Party(name="Bureau X"),
        signed_on=date(2021, 4, 2),
        first_day=HALF.first_day,
        last_day=HALF.last_day,
        value=MONEY,
        videos=52,
        posts_per_week=2,
        evidence=EMAIL,
    )


def amendment(amount: Decimal = Decimal("98.56"), videos: int = 1) -> Amendment:
    """A signed change."""
    return Amendment(
        number=1,
        signed_on=date(2021, 6, 1),
        amount=amount,
        videos=videos,
        reason="Een video erbij",
        same_nature=True,
        evidence=EMAIL,
    )


def term() -> Term:
    """The clause on the price."""
    return Term(
        id="price",
        title=_both("Prijs", "Price"),
        text=_both("De prijs staat vast.", "The price is fixed."),
        clause="3.1",
        since=date(2021, 4, 2),
        evidence=EMAIL,
    )


def claim(state: ClaimState = ClaimState.CLAIMED) -> Claim:
    """The claim that made the contract possible."""
    return Claim(
        id="registration-video",
        title=_both("Registratievideo's", "Registration videos"),
        text=_both("TikTok-video's zijn registratievideo's.", "They are registration videos."),
        said_by=_both("team social", "social team"),
        said_on=date(2021, 3, 30),
        rests_on=("R11",),
        state=state,
        evidence=(EMAIL,),
    )


def question() -> Question:
    """What the amount covers."""
    text = _both("Wat dekt 5.125 euro?", "What does 5,125 euros cover?")
    return Question(id="price", text=text, since=date(2021, 3, 30), evidence=(EMAIL,))


def fact(*, assumption: bool = True) -> Fact:
    """The start of the half-year, which the e-mail does not give."""
    return Fact(
        id="start",
        title=_both("Begin van het halfjaar", "Start of the half-year"),
        text=_both("Eerste maandag na de e-mail.", "First Monday after the e-mail."),
        numbers={},
        approximate=False,
        since=date(2021, 3, 30),
        evidence=Evidence(title="Aanname", sure=Sure.BACKGROUND),
        assumption=assumption,
    )


def _both(nl: str, en: str) -> Bilingual:
    return Bilingual(nl=nl, en=en)


def _version(number: int, day: date, decision: Decision) -> BudgetVersion:
    return BudgetVersion(
        version=number,
        day=day,
        amount=MONEY,
        videos=52,
        decision=decision,
        approximate=decision is Decision.PROPOSED,
        by="MT",
        reason="",
        evidence=EMAIL,
    )


def _approved_on(n: int) -> date:
    return HALF.first_day + timedelta(days=7 * (n // 2 + (n >= 8)) + n % 2)


def _events() -> Iterator[StepEvent]:
    for n, video in enumerate(PRICES):
        approved = _approved_on(n)
        for step, days in STEPS_BEFORE_APPROVAL.items():
            yield _event(video, step, max(approved - timedelta(days=days), HALF.first_day))
        yield _event(video, Step.APPROVE, approved)
        yield _event(video, Step.POST, approved + timedelta(days=3))
        yield _event(video, Step.WEBCARE, approved + timedelta(days=6))


def _event(video: str, step: Step, day: date) -> StepEvent:
    return StepEvent(video=video, step=step, move=Move.DONE, day=day, side=step.side, cut="1")


def _entries() -> Iterator[Entry]:
    for n, (video, price) in enumerate(PRICES.items()):
        vat, approved = vat_of(price, RATE), _approved_on(n)
        yield from _booked(HALF.first_day, call_off(video, price))
        yield from _booked(approved, accept(video, price))
        yield from _booked(approved + timedelta(days=20), bill(video, price, price, vat))
        yield from _booked(approved + timedelta(days=45), pay(video, price, vat))


def _booked(day: date, postings: tuple[Posting, ...]) -> Iterator[Entry]:
    for posting in postings:
        yield Entry(**vars(posting), number=0, day=day, act="", document="", vat_rate=RATE)
