"""What lines cover: nothing twice, nothing lost, and every cent for something."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.money import ZERO, from_cents
from procurement.invoicing.invoice import Invoice, InvoiceLine, InvoiceState
from procurement.invoicing.parts import VatPart
from procurement.matching.cover import Bills, Cover
from procurement.matching.covering import covers
from procurement.matching.line_amounts import shared
from tests import billing
from tests.billing import moved
from tests.instalments import MONEY, PERIOD, invoice, known, line, lump, pieces

CENTS = st.integers(1, 700_000).map(from_cents)
NUMBERS = st.integers(1, 30).map(str)
UNITS = st.sampled_from(["C62", "H87", "MON", ""])
LINES = st.one_of(
    st.builds(line, CENTS, NUMBERS, UNITS, st.sampled_from([None, PERIOD])),
    st.builds(billing.line, st.sampled_from(["V01", "V26", "V99"]), CENTS),
    st.builds(line, st.just(ZERO)),
)
DOCUMENTS = st.lists(LINES, min_size=1, max_size=6).map(lambda lines: invoice(*lines))
APPROVED = st.integers(0, 26)
WHOLE = frozenset({Bills.PIECES, Bills.INSTALMENT})


def billed(found: tuple[Cover, ...]) -> list[str]:
    """The videos of lines without ids; those of one instalment count once."""
    seen: dict[tuple[str, int], None] = {}
    for n, cover in enumerate(found):
        place = -1 if cover.instalment else n
        seen |= {(video, place): None for video in cover.videos if cover.what in WHOLE}
    return [video for video, _ in seen]


@given(DOCUMENTS, APPROVED)
def test_no_video_is_covered_twice(document: Invoice, approved: int) -> None:
    videos = billed(covers(document, known(approved=approved)))
    assert len(videos) == len(set(videos)) <= approved


@given(DOCUMENTS, APPROVED)
def test_every_line_keeps_its_cents(document: Invoice, approved: int) -> None:
    found = covers(document, known(approved=approved))
    assert len(found) == len(document.lines)
    assert all(sum(c.nets.values(), ZERO) in (ZERO, c.net) for c in found)
    assert sum((c.net for c in found), ZERO) == document.net


@given(st.lists(DOCUMENTS, min_size=2, max_size=4), APPROVED)
def test_what_one_invoice_covers_no_later_one_does(documents: list[Invoice], approved: int) -> None:
    taken_in: list[Invoice] = []
    videos: list[str] = []
    for n, document in enumerate(documents):
        own = replace(document, number=f"F-{n}", sha256=f"F-{n}")
        found = covers(own, known(*taken_in, approved=approved))
        named = {other for before in taken_in for other in (x.video for x in before.lines)}
        videos += [video for video in billed(found) if video not in named]
        taken_in.append(moved(own, InvoiceState.RECEIVED))
    assert len(videos) == len(set(videos))


def test_a_cent_for_two_videos_bills_both() -> None:
    cent = replace(invoice(line(Decimal("0.01"), "2")), number="F-1", sha256="F-1")
    later = replace(invoice(line(Decimal("0.02"), "2")), number="F-2", sha256="F-2")
    [cover] = covers(later, known(moved(cent, InvoiceState.RECEIVED), approved=2))
    assert cover.videos == ()


@given(CENTS, st.integers(1, 26))
def test_an_instalment_covers_whatever_is_approved_and_shares_to_the_cent(
    net: Decimal, approved: int
) -> None:
    [cover] = covers(invoice(line(net, "6", "MON")), known(approved=approved))
    assert (cover.what, len(cover.videos)) == (Bills.INSTALMENT, approved)
    assert sum(cover.nets.values()) == net
    assert max(cover.nets.values()) - min(cover.nets.values()) <= Decimal("0.38")


RATES = st.sampled_from([Decimal("0.21"), Decimal("0.09"), Decimal(0)])
PRICED = st.lists(st.tuples(CENTS, RATES), min_size=1, max_size=6)


@given(PRICED, st.integers(-5000, 5000).map(from_cents), CENTS)
def test_a_document_is_shared_over_its_lines_to_the_cent(
    lines: list[tuple[Decimal, Decimal]], extra: Decimal, vat: Decimal
) -> None:
    own = [replace(line(net), vat_rate=rate) for net, rate in lines]
    document = invoice(*own)
    whole = replace(document, net=document.net + extra, vat=vat)
    parts = shared(whole)
    assert sum((net for net, _ in parts), ZERO) == whole.net
    assert sum((vat for _, vat in parts), ZERO) == whole.vat


@given(PRICED)
def test_each_line_has_the_vat_of_its_own_rate(lines: list[tuple[Decimal, Decimal]]) -> None:
    own = [replace(line(net), vat_rate=rate) for net, rate in lines]
    document = _with_parts(own)
    for (_, vat), each in zip(shared(document), own, strict=True):
        assert abs(vat - each.net * each.vat_rate) <= Decimal("0.02")


def _with_parts(lines: list[InvoiceLine]) -> Invoice:
    parts = []
    for rate in {each.vat_rate for each in lines}:
        base = sum((each.net for each in lines if each.vat_rate == rate), ZERO)
        vat = (base * rate).quantize(Decimal("0.01"))
        parts.append(VatPart(base=base, vat=vat, category="S", rate=rate))
    total = sum((part.vat for part in parts), ZERO)
    return replace(invoice(*lines), vat=total, vat_parts=tuple(parts))


def test_a_lower_line_without_a_video_is_a_discount_that_the_others_share() -> None:
    document = invoice(line(Decimal(75)), line(Decimal(25)), line(Decimal(-10)))
    nets = [net for net, _ in shared(document)]
    assert nets == [Decimal("67.50"), Decimal("22.50"), ZERO]


@pytest.mark.parametrize(("n", "last"), [(2, "V02"), (26, "V26"), (27, "V26")])
def test_pieces_are_the_oldest_approvals(n: int, last: str) -> None:
    [cover] = covers(pieces(n), known())
    assert (cover.videos[0], cover.videos[-1], cover.claimed) == ("V01", last, n)


def test_a_named_video_is_no_piece() -> None:
    named, rest = covers(invoice(billing.line("V01"), line(MONEY, "25")), known())
    assert (named.videos, rest.videos[0], len(rest.videos)) == (("V01",), "V02", 25)


def test_a_credit_note_lowers_what_its_instalment_covers_in_proportion() -> None:
    bill = moved(lump(), InvoiceState.RECEIVED)
    note = billing.invoice(line(Decimal("394.23"), "2"), number="N-1", corrects="F-1")
    [cover] = covers(note, known(bill))
    assert (len(cover.nets), sum(cover.nets.values())) == (26, Decimal("394.23"))
    assert set(cover.nets.values()) == {Decimal("15.16"), Decimal("15.17")}
