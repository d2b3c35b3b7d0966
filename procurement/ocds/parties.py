"""The parties of a release: whoever it names, with the roles in which it does.

    parties(release, process, name)[0]["roles"]      ["buyer", "payer", "procuringEntity"]

They are found in the release itself, so that no reference in it leads nowhere.
"""

from collections.abc import Iterator, Mapping, Sequence

from procurement.ocds.naming import Name, organisation
from procurement.ocds.plain import Part, Piece
from procurement.ocds.process import Process

ROLES: Mapping[str, str] = {
    "buyer": "buyer",
    "procuringEntity": "procuringEntity",
    "suppliers": "supplier",
    "payer": "payer",
    "payee": "payee",
}
"""The role of a party by the field that names it."""


def parties(release: Part, process: Process, name: Name) -> list[Part]:
    """The parties that a release names, as the contract knows them on its day."""
    roles: dict[str, set[str]] = {}
    for role, party in _named(release):
        roles.setdefault(party, set()).add(role)
    contract = process.contract
    buyer, agency = (contract.buyer, contract.agency) if contract else (None, None)
    known = ((name.buyer, buyer), (name.supplier, agency))
    return [
        organisation(party, number, sorted(roles[number]))
        for number, party in known
        if party and number in roles
    ]


def _named(piece: Piece, field: str = "") -> Iterator[tuple[str, str]]:
    """Every reference in a piece: the role and the party's id."""
    if isinstance(piece, Mapping):
        if field in ROLES:
            yield ROLES[field], str(piece["id"])
        for name, value in piece.items():
            yield from _named(value, name)
    elif isinstance(piece, Sequence) and not isinstance(piece, str):
        for value in piece:
            yield from _named(value, field)
