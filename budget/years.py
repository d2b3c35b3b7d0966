"""What was paid by calendar budget year, as tables: each year, and each payment with its year.

paid_grids(books, Basis.EXCL, t, paid_by_year(halves))[0].rows      (("2021", paid, all_paid),)
"""

from collections.abc import Mapping
from decimal import Decimal

from budget.books import Books
from budget.frames import money_head
from budget.grid import Cell, Grid
from budget.language import Language
from budget.money import ZERO
from budget.names import BASES
from budget.payments import by_year, payments
from budget.portfolio import Paid
from budget.position import Basis


def paid_grids(
    books: Books, basis: Basis, t: Language, everywhere: Mapping[int, Paid]
) -> tuple[Grid, ...]:
    """The years, with what all half-years together paid in them, and the payments of this half."""
    return (_years(books, basis, t, everywhere), _payments(books, basis, t))


def _years(books: Books, basis: Basis, t: Language, everywhere: Mapping[int, Paid]) -> Grid:
    here, all_halves = by_year(payments(books, basis)), _on(everywhere, basis)
    heads = (t("Paid, this half-year"), t("Paid, all half-years"))
    rows = tuple(
        (str(year), here.get(year, ZERO), all_halves.get(year, ZERO))
        for year in sorted(here.keys() | all_halves.keys())
    )
    sums: tuple[Cell, ...] = (sum(here.values(), ZERO), sum(all_halves.values(), ZERO))
    return Grid(
        title=t("Paid by calendar budget year, {basis}", basis=BASES[basis]),
        heads=(t("Budget year"), *(money_head(t, head, basis) for head in heads)),
        rows=rows,
        figures=2,
        total=(t("Total"), *sums),
    )


def _payments(books: Books, basis: Basis, t: Language) -> Grid:
    heads = (t("Paid on"), t("Budget year"), t("Document"), money_head(t, t("Paid"), basis))
    return Grid(
        title=t("Payments of this half-year, {basis}", basis=BASES[basis]),
        heads=heads,
        rows=tuple((p.day, str(p.year), p.document, p.amount) for p in payments(books, basis)),
        figures=1,
    )


def _on(everywhere: Mapping[int, Paid], basis: Basis) -> Mapping[int, Decimal]:
    excl = basis is Basis.EXCL
    return {year: paid.net if excl else paid.incl for year, paid in everywhere.items()}
