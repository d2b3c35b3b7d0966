"""What cannot be right in a contract or in a change of it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from procurement.agreement.contract import Contract, Party
from procurement.agreement.faults import faults, faults_of_change
from procurement.agreement.parts import UNWRITTEN, Option
from tests import build

OPTION = Option(id="tien", amount=Decimal("985.60"), evidence=build.EMAIL)
CONTRACT = build.contract()


def test_a_right_contract_has_no_fault() -> None:
    assert list(faults(CONTRACT)) == []


@pytest.mark.parametrize(
    ("contract", "said"),
    [
        (replace(CONTRACT, last_day=date(2021, 4, 4)), "before it starts on"),
        (replace(CONTRACT, value=Decimal("-0.01")), "write it above zero"),
        (replace(CONTRACT, agency=Party(name="A", kvk="1")), "KvK number 1 is wrong"),
        (replace(CONTRACT, buyer=Party(name="VWS", oin="0001")), "OIN 0001 is wrong"),
        (
            replace(CONTRACT, scope=replace(UNWRITTEN, options=(OPTION, OPTION))),
            "Option tien stands in the contract twice",
        ),
    ],
)
def test_a_fault_is_one_sentence(contract: Contract, said: str) -> None:
    (words,) = faults(contract)
    assert said in str(words)


def test_a_contract_of_one_day_may_be() -> None:
    assert not list(faults(replace(CONTRACT, last_day=CONTRACT.first_day)))


def test_a_change_cannot_end_the_contract_before_it_starts() -> None:
    change = replace(build.amendment(), last_day=date(2021, 4, 4))
    (words,) = faults_of_change(change, CONTRACT)
    assert "Amendment 1 ends the contract" in str(words)
    assert not list(faults_of_change(build.amendment(), CONTRACT))


def test_a_change_is_not_signed_before_the_contract() -> None:
    contract = replace(CONTRACT, signed_on=date(2021, 4, 1))
    days = (date(2021, 3, 31), date(2021, 4, 1))
    told = [list(faults_of_change(replace(build.amendment(), signed_on=d), contract)) for d in days]
    assert [len(words) for words in told] == [1, 0]
