"""The rules as known on a day: those of the files, with the values that people wrote since."""

from datetime import date

from sqlmodel import Session

from data.reading.papers import Papers, every_paper, kind_of
from data.rules import read_rules
from procurement.rule import Rule
from procurement.rule_values import Added, Ended, with_values


def rules(session: Session, day: date) -> tuple[Rule, ...]:
    """All rules, by id, each with the values written on or before a day."""
    return rules_of(every_paper(session, day, (kind_of(Added), kind_of(Ended))))


def rules_of(told: Papers) -> tuple[Rule, ...]:
    """The same from papers that were read already."""
    return with_values(read_rules(), told.of(Added), told.of(Ended))
