"""The package: all releases of a process in one file, which is the same for the same books.

written(package(process, t))                    bytes of JSON, UTF-8
file_name(process)                              "ocds-C-2021-VB01-2021-06-30.json"
"""

import json
from decimal import Decimal
from uuid import NAMESPACE_OID, uuid5

from budget.language import Language
from budget.refused import Refused
from budget.words import say
from procurement.ocds.naming import EXAMPLES, name_of, publisher
from procurement.ocds.plain import Part
from procurement.ocds.process import Process
from procurement.ocds.releases import releases

VERSION = "1.1"


def package(process: Process, t: Language, prefix: str = EXAMPLES) -> Part:
    """The releases with who gives them out; the address of the package is made of what it holds.

    Raises:
        Refused: when nothing is known yet that OCDS can tell.
    """
    made = releases(process, name_of(process, prefix), t)
    if not made:
        raise Refused(
            say(
                "On {day} nothing is known yet that can be published; choose a later day.",
                day=process.on,
            )
        )
    buyer = process.contract.buyer if process.contract else None
    facts: Part = {
        "version": VERSION,
        "publishedDate": made[-1]["date"],
        "publisher": publisher(buyer, t),
        "releases": made,
    }
    return {"uri": f"urn:uuid:{uuid5(NAMESPACE_OID, _text(facts))}", **facts}


def written(package: Part) -> bytes:
    """The package as a file."""
    return f"{_text(package)}\n".encode()


def file_name(process: Process) -> str:
    """The name of the file, for whoever saves it."""
    return f"ocds-{name_of(process, EXAMPLES).short}-{process.on.isoformat()}.json"


def _text(facts: Part) -> str:
    return json.dumps(facts, ensure_ascii=False, indent=1, default=_number)


def _number(amount: object) -> float:
    """JSON knows no Decimal; written out again, the nearest float has the very same cents."""
    if isinstance(amount, Decimal):
        return float(amount)
    raise TypeError(amount)
