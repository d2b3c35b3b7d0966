"""The contract page: what asks for attention first, and nothing unclear in green."""

from streamlit.testing.v1 import AppTest

from budget.language import Language
from data.language import language
from procurement.pages.contract import View, view
from procurement.snapshot import Snapshot
from tests import build
from tests.seen import seen, words

NL = language("nl")
SIGNED = build.snapshot(build.books(), build.amendment())
PROPOSED = build.snapshot(build.email_only())


def page(t: "Language", view: "View") -> None:
    """The page as the front door draws it; it runs alone, so that it knows no names from here."""
    from procurement.pages import contract

    contract.show(t, view)


def opened(snapshot: Snapshot) -> AppTest:
    """The page of this snapshot."""
    shown = view(NL, snapshot, build.verdicts())
    at = AppTest.from_function(page, args=(NL, shown)).run(timeout=30)
    assert not at.exception
    return at


def test_the_answer_comes_first() -> None:
    assert seen(opened(SIGNED)).startswith("Van 4 regels: 1 overtreden (R02), 1 onduidelijk")


def test_what_is_breached_comes_before_what_is_unclear_and_what_is_met() -> None:
    top = words(view(NL, SIGNED, build.verdicts()).rules)
    places = [top.index(w) for w in ("✗ Overtreden", "? Onduidelijk", "✓ Nageleefd", "– Niet van")]
    assert places == sorted(places)


def test_what_is_unclear_never_looks_like_what_is_met() -> None:
    top = view(NL, SIGNED, build.verdicts()).rules
    assert '<span class="kg-unclear">? Onduidelijk</span>' in top
    assert top.count("kg-met") == 1


def test_a_verdict_has_its_sentence_and_its_source() -> None:
    assert "R02 Regel R02 ✗ Overtreden Zin breached. E-mail VWS op TikTok, Budget" in seen(
        opened(SIGNED)
    )


def test_orders_stand_against_the_ceiling_with_its_amendments() -> None:
    shown = seen(opened(SIGNED))
    assert "Video's 53 52 1" in shown
    assert "Waarde € 5.223,56 € 5.125,00 € 98,56" in shown
    assert "Een video erbij" in shown


def test_terms_have_their_day_and_place() -> None:
    assert "3.1: Prijs, vanaf 2 april 2021 De prijs staat vast. E-mail VWS" in seen(opened(SIGNED))


def test_a_claim_says_who_said_it_and_what_rests_on_it() -> None:
    shown = seen(opened(SIGNED))
    assert "? Niet bevestigd Registratievideo's" in shown
    assert "Gezegd op 30 maart 2021 door: team social. Hierop rust: R11." in shown


def test_before_a_contract_the_page_says_what_is_known() -> None:
    at = opened(PROPOSED)
    shown = seen(at)
    assert "Er is nog geen contract getekend" in shown
    assert "Aanname: Eerste maandag na de e-mail." in shown
    assert "Wat dekt 5.125 euro?" in shown
    assert at.expander[0].proto.expanded


def test_what_is_not_known_is_not_zero() -> None:
    assert "Waarde n.v.t. € 0,00 n.v.t." in seen(opened(PROPOSED))
