"""What a case says that someone attested, in one line each.

    attested = ["2021-04-14 R25 label V01", "2021-04-01 R12 declared until 2021-06-30"]

After rule and question come, where there are any: a video, "not", "until" with a day, "is" with a
figure.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from budget.evidence import Evidence
from procurement.attestation import Attestation

WORDS = ("until", "is")


def attestations(lines: tuple[str, ...], evidence: Evidence) -> Iterator[Attestation]:
    """The attestations of a situation, all on one document."""
    for number, line in enumerate(lines, start=1):
        day, rule, ask, *rest = line.split()
        named = {word: rest[rest.index(word) + 1] for word in WORDS if word in rest}
        plain = [w for w in rest if w not in (*WORDS, *named.values(), "not")]
        yield Attestation(
            id=str(number),
            rule=rule,
            ask=ask,
            by="social",
            on=date.fromisoformat(day),
            evidence=evidence,
            holds="not" not in rest,
            figure=Decimal(named["is"]) if "is" in named else None,
            half="2021-W14" if plain else "",
            video=plain[0] if plain else "",
            until=date.fromisoformat(named["until"]) if "until" in named else None,
        )


def scoped(contract: Mapping[str, object], paper: object) -> dict[str, object]:
    """The contract, each offer, option and other order in it on the same document."""
    scope = contract.get("scope")
    if not isinstance(scope, Mapping):
        return dict(contract)
    parts = {
        key: [{"evidence": paper, **part} for part in value] if isinstance(value, list) else value
        for key, value in scope.items()
    }
    return {**contract, "scope": parts}
