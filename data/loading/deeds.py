"""What a folder says was decided and signed: contract, terms, amendments and budgets."""

from collections.abc import Iterator

from data.acts import budgets, dossier
from data.loading.deed import Deed, half_at
from data.loading.told import Grant, Sheet
from data.scalars import Key
from data.store import Work
from procurement.agreement.contract import Amendment, Contract, Term


def signed(at: Key, sheet: Sheet) -> Iterator[Deed]:
    """The contract with its terms and amendments."""
    if sheet.contract:
        yield _contract(at / "contract", sheet.contract)
    for n, term in enumerate(sheet.term, 1):
        yield _term((at / "term")[n], term)
    for n, amendment in enumerate(sheet.amendment, 1):
        yield _amendment((at / "amendment")[n], amendment)


def decided(at: Key, sheet: Sheet) -> Iterator[Deed]:
    """The budget of each half-year."""
    for n, grant in enumerate(sheet.grant, 1):
        yield _grant((at / "grant")[n], grant)


def _contract(at: Key, contract: Contract) -> Deed:
    return Deed(contract.known_on, at, lambda work: dossier.record_contract(work, contract))


def _term(at: Key, term: Term) -> Deed:
    return Deed(term.since, at, lambda work: dossier.add_term(work, term))


def _amendment(at: Key, amendment: Amendment) -> Deed:
    return Deed(amendment.signed_on, at, lambda work: dossier.amend(work, amendment))


def _grant(at: Key, grant: Grant) -> Deed:
    half = half_at(grant.half, at)

    def act(work: Work) -> None:
        budgets.grant(work, half, **grant.facts)

    return Deed(grant.day, at, act)
