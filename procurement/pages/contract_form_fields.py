"""Fields of the forms about the contract: each begins with what is known, and can be emptied.

    form = opened(t, Deed.SCOPE, day, desk)
    rounds = form.number(Part.ROUNDS, "rounds", contract.scope.rounds)

What the signed contract says cannot be typed over: its fields are shown and stay as they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeVar

import streamlit as st

from budget.language import Language
from budget.pages.evidence_fields import Filed, evidence_fields
from budget.words import Bilingual, Words, say
from procurement.agreement.changing import NOTHING
from procurement.agreement.contract import Contract
from procurement.agreement.desk import ContractDesk, Deed
from procurement.agreement.missing import Part
from procurement.agreement.names import PARTS
from procurement.pages.form_fields import amount_field, key, who_and_when
from procurement.pages.typed import Typed

Choice = TypeVar("Choice")
Label = Part | Words
MOST = 9_999
"""More of anything than this is a slip of the pen."""
ELSEWHERE = say("Where this is written, if not in the contract")
"""Which document is asked where the contract itself may say it."""


@dataclass(frozen=True, kw_only=True)
class Form:
    """One form: who records something from which day on, and the contract as it was then.

    `seen` stays what it was when the form was opened, also when somebody else records more.
    """

    t: Language
    deed: Deed
    desk: ContractDesk
    by: str
    day: date
    seen: Contract

    @property
    def signed(self) -> bool:
        """Whether that contract was signed."""
        return self.seen.signed_on is not None

    def kept(self, known: object) -> bool:
        """Whether the signed contract says it, so that it stays."""
        return self.signed and known not in (None, "")

    def name(self, field: str) -> str:
        """The key of a field."""
        return key(f"{self.deed}_{field}")

    def text(self, label: Label, field: str, known: str = "", *, fixed: bool = False) -> str:
        """A text, without the spaces around it."""
        self._begin(field, known)
        return st.text_input(self.said(label), key=self.name(field), disabled=fixed).strip()

    def long_text(self, label: Label, field: str, known: str) -> str:
        """A text of more than a line."""
        self._begin(field, known)
        return st.text_area(self.said(label), key=self.name(field), height="content").strip()

    def day_of(self, label: Label, field: str, known: date | None = None) -> date | None:
        """A day that may be empty."""
        self._begin(field, known)
        name, shown = self.name(field), "DD-MM-YYYY"
        day: date | None = st.date_input(self.said(label), value=None, format=shown, key=name)
        return day

    def number(
        self, label: Label, field: str, known: int | None = None, *, fixed: bool = False
    ) -> int | None:
        """A whole number that may be empty."""
        self._begin(field, known)
        number: int | None = st.number_input(
            self.said(label),
            min_value=0,
            max_value=MOST,
            value=None,
            step=1,
            key=self.name(field),
            disabled=fixed,
        )
        return number

    def money(
        self, label: Label, field: str, known: Decimal | None = None, *, fixed: bool = False
    ) -> Typed:
        """Euros as they are typed, excl. VAT; of an estimate another field asks that."""
        self._begin(field, None if known is None else self.t.number(known, 2))
        said = self.said(label)
        if label is not Part.ESTIMATE:
            said = self.t("{what}, excl. VAT", what=said)
        return amount_field(self.t, said, f"{self.deed}_{field}", fixed=fixed)

    def choice(
        self,
        label: Label,
        field: str,
        among: Mapping[Choice, Words | Bilingual],
        known: Choice,
        *,
        fixed: bool = False,
    ) -> Choice:
        """One of a closed list."""
        self._begin(field, known)
        return st.selectbox(
            self.said(label),
            tuple(among),
            format_func=lambda each: self.t.say(among[each]),
            key=self.name(field),
            disabled=fixed,
        )

    def tick(self, label: Words, field: str, *, known: bool = False) -> bool:
        """Yes or no."""
        self._begin(field, known or None)
        return st.checkbox(self.said(label), key=self.name(field))

    def document(self, label: Words | None = None) -> Filed:
        """The document that shows it, with its file."""
        said = self.t.say(label) if label else ""
        return evidence_fields(self.t, self.name("paper"), self.day, said)

    def said(self, label: Label) -> str:
        """A label in the language of the page."""
        return self.t.say(label if isinstance(label, Words) else PARTS[label])

    def _begin(self, field: str, known: object) -> None:
        if known not in (None, ""):
            st.session_state.setdefault(self.name(field), known)


def opened(t: Language, deed: Deed, day: date, desk: ContractDesk) -> Form:
    """A form with who and when; the contract is looked at again whenever it is opened anew."""
    seen = key(f"{deed}_seen")
    if key(f"{deed}_by") not in st.session_state:
        st.session_state[seen] = desk.latest().dossier.contract or NOTHING
    by, when = who_and_when(t, deed, day, desk)
    return Form(t=t, deed=deed, desk=desk, by=by, day=when, seen=st.session_state[seen])
