"""What OCDS is told, and when: one release per event, each as it was known on its own day."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budget.ledger import Entry, MoneyStage
from budget.refused import Refused
from procurement.agreement.contract import Contract
from procurement.agreement.parts import Offer, Scope
from procurement.ocds import checked_prefix, package, written
from procurement.ocds.process import days
from tests import build
from tests.procurement.ocds.process import (
    AGENCY,
    AGREED,
    EN,
    STRANGER,
    instalment,
    process,
    state,
    tags,
    told,
    typed,
)

LAST, AFTER = date(2021, 6, 30), date(2021, 10, 4)
PROPOSED = Contract(known_on=build.EMAIL_DAY, buyer=AGREED.buyer, videos=52, evidence=build.EMAIL)
OFFER = Offer(
    supplier="Bureau Y", received_on=build.EMAIL_DAY, amount=build.MONEY, evidence=build.EMAIL
)


def test_a_contract_is_told_from_plan_to_end() -> None:
    known = process(AFTER, contracts=(PROPOSED, AGREED), amendments=(build.amendment(),))
    first_of_each = list(dict.fromkeys(tags(known)))
    assert first_of_each == [
        *("planning", "planningUpdate", "tender", "award", "contract"),
        *("implementation", "implementationUpdate", "contractAmendment", "contractTermination"),
    ]


def test_what_is_only_proposed_binds_nobody() -> None:
    known = process(build.EMAIL_DAY, contracts=(PROPOSED,), books=build.email_only(build.EMAIL_DAY))
    [only] = told(known)
    assert only["tag"] == ["planning"]
    assert "amount" not in only["planning"]["budget"]
    assert not {"awards", "contracts"} & set(only)


def test_a_release_never_changes_once_the_contract_has_a_number() -> None:
    known = process(AFTER, contracts=(AGREED,), amendments=(build.amendment(),))
    whole = told(known)
    for day in (day for day in days(known) if day >= AGREED.known_on):
        earlier = told(known.until(day))
        assert earlier == whole[: len(earlier)]


def test_no_text_that_somebody_typed_goes_out() -> None:
    scope = Scope(offers=(OFFER,), signer="manager", kinds=None)
    known = process(
        AFTER,
        contracts=(replace(AGREED, procedure="enkelvoudig onderhands", scope=scope),),
        amendments=(build.amendment(),),
    )
    strange = typed(known)
    assert STRANGER in repr(strange)
    assert STRANGER not in written(package(strange, EN)).decode()


def test_an_amendment_names_the_releases_around_it() -> None:
    known = process(amendments=(build.amendment(),))
    [change] = told(known)[-1]["contracts"][0]["amendments"]
    ids = [release["id"] for release in told(known)]
    assert ids.index(change["releaseID"]) == ids.index(change["amendsReleaseID"]) + 1


def test_the_number_of_the_agency_is_one_in_all_releases() -> None:
    unnumbered = replace(AGREED, agency=replace(AGENCY, kvk=""))
    later = replace(AGREED, known_on=date(2021, 5, 1))
    known = process(contracts=(unnumbered, later))
    named = {a["suppliers"][0]["id"] for r in told(known) for a in r.get("awards", ())}
    assert named == {"NL-KVK-12345678"}


@pytest.mark.parametrize(
    ("videos", "on", "delivered"),
    [
        (24, date(2021, 5, 12), "partiallyMet"),
        (24, LAST, "met"),
        (25, date(2021, 7, 1), "partiallyMet"),
        (None, date(2021, 7, 1), "partiallyMet"),
    ],
)
def test_a_delivery_is_met_with_its_last_video(
    videos: int | None, on: date, delivered: str
) -> None:
    assert state(process(on, contracts=(instalment(LAST, videos),)), "H1-levering") == delivered


@pytest.mark.parametrize(("on", "delivered"), [(LAST, "scheduled"), (date(2021, 7, 1), "notMet")])
def test_a_delivery_of_nothing_is_not_met_from_the_day_after_its_last(
    on: date, delivered: str
) -> None:
    idle = replace(build.books(on), events=())
    known = process(on, contracts=(instalment(LAST, 24),), books=idle)
    assert state(known, "H1-levering") == delivered


@pytest.mark.parametrize(
    ("on", "payment"),
    [(date(2021, 5, 12), "scheduled"), (LAST, "partiallyMet"), (date(2021, 8, 31), "met")],
)
def test_an_instalment_is_paid_when_all_that_was_approved_in_it_is(on: date, payment: str) -> None:
    assert state(process(on, contracts=(instalment(LAST, 24),)), "H1-betaling") == payment


def paid(on: date, amount: str, number: int = 900) -> Entry:
    return Entry(
        number=number,
        day=on,
        stage=MoneyStage.PAID,
        amount=Decimal(amount),
        video=None,
        act="pay",
        document="F-1",
        vat_rate=build.RATE,
    )


def test_a_part_payment_and_a_refund_are_transactions_of_their_own() -> None:
    books = replace(
        build.books(),
        entries=(
            paid(date(2021, 5, 3), "60.00"),
            paid(date(2021, 5, 4), "38.56"),
            paid(date(2021, 6, 1), "-10.00"),
        ),
    )
    carried_out = told(process(books=books))[-1]["contracts"][0]["implementation"]
    amounts = {t["id"]: str(t["value"]["amount"]) for t in carried_out["transactions"]}
    assert amounts == {"F-1": "60.00", "F-1-2": "38.56", "F-1-3": "-10.00"}


def test_an_estimate_of_which_nobody_said_that_it_is_without_vat_is_no_value() -> None:
    estimated = replace(AGREED, estimate=build.MONEY)
    without = replace(estimated, estimate_excl_vat=True)
    last = (told(process(contracts=(known,)))[-1] for known in (estimated, without))
    values = [release["tender"].get("value") for release in last]
    assert values == [None, {"amount": build.MONEY, "currency": "EUR"}]


def test_what_is_simulated_never_bears_a_registered_prefix() -> None:
    real, simulated = (process(books=build.books(example=flag)) for flag in (False, True))
    packages = [package(known, EN, "ocds-abc123") for known in (real, simulated)]
    ids = [json.loads(written(made))["releases"][0]["ocid"] for made in packages]
    assert ids == ["ocds-abc123-C-1", "ocds-213czf-C-1"]


@pytest.mark.parametrize("prefix", ["", "abc123", "ocds-abc12", "ocds-ABC123", "ocds-abc123-"])
def test_a_wrong_prefix_is_refused_by_name(prefix: str) -> None:
    with pytest.raises(Refused, match=f"^{prefix} is not a prefix"):
        checked_prefix(prefix)


def test_a_day_on_which_nothing_is_known_is_refused() -> None:
    with pytest.raises(Refused, match="nothing is known yet"):
        package(process(AFTER).until(date(2021, 3, 1)), EN)
