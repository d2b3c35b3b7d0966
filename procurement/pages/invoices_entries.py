"""The entries that a document made in the ledger, summed by day and one by one.

entry_table(t, entries(snapshot, invoice))
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence

from budget.language import Language
from budget.ledger import Entry
from budget.money import ZERO
from budget.names import STAGES, act_name
from budget.pages.markup import Html, table, tag
from procurement.invoicing.invoice import Invoice, InvoiceState
from procurement.invoicing.taken_in import folded
from procurement.pages.invoices_match import wide
from procurement.snapshot import Snapshot

BILLED, CLOSED = "bill", "price_difference"


def entries(snapshot: Snapshot, document: Invoice) -> tuple[Entry, ...]:
    """What the document, its payments and what was closed on it put in the ledger."""
    if all(event.state is not InvoiceState.APPROVED for event in document.events):
        return ()  # what bears the same number is another document
    names = {folded(document.number), document.sha256}
    booked = [e for e in snapshot.books.entries if folded(e.document) in names]
    return (*booked, *_closed(snapshot, names))


def _closed(snapshot: Snapshot, names: Container[str]) -> Iterator[Entry]:
    """What was closed by hand on a video, by the document that had billed it last."""
    last: dict[str | None, str] = {}
    numbers = {folded(each.number) for each in snapshot.dossier.invoices}
    for entry in snapshot.books.entries:
        document = folded(entry.document)
        if entry.act == BILLED:
            last[entry.video] = document
        by_hand = entry.act == CLOSED and document not in numbers
        if by_hand and last.get(entry.video, "") in names:
            yield entry


def entry_table(t: Language, made: Sequence[Entry]) -> Html:
    """The entries by day, act and stage, and behind it one by one."""
    heads = (t("Date"), t("What"), t("Stage"), t("Videos"), t("Excl. VAT"), t("VAT"))
    summed = table(t("Entries in the ledger"), heads, _sums(t, made), figures=3)
    each = table(t("Each entry"), heads, (_entry(t, entry) for entry in made), figures=3)
    title = t.plural("{n} entry", "All {n} entries", len(made))
    return wide(summed) + tag("details", tag("summary", title), wide(each))


def _sums(t: Language, made: Sequence[Entry]) -> Iterator[tuple[str, ...]]:
    groups: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in made:
        groups[entry.day, entry.act, entry.stage].append(entry)
    for group in groups.values():
        first, vats = group[0], [entry.vat for entry in group if entry.vat is not None]
        videos = len({entry.video for entry in group if entry.video})
        yield (
            *_head(t, first),
            t.number(videos) if videos else "",
            t.money(sum((entry.amount for entry in group), ZERO)),
            t.money(sum(vats, ZERO)) if vats else "",
        )


def _entry(t: Language, entry: Entry) -> tuple[str, ...]:
    vat = "" if entry.vat is None else t.money(entry.vat)
    return (*_head(t, entry), entry.video or "", t.money(entry.amount), vat)


def _head(t: Language, entry: Entry) -> tuple[str, str, str]:
    act = act_name(entry.act)
    named = act if isinstance(act, str) else t.say(act)
    return t.day(entry.day, "medium"), named, t.say(STAGES[entry.stage])
