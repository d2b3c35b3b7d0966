"""Why a document is held, what somebody accepted of that, and what became of it.

reasons(t, snapshot, invoice)       "Other IBAN: …", "Videos V25–V30, V32: …"
"""

from collections.abc import Iterable, Sequence

from budget.language import Language
from budget.pages.markup import Html, bullets, paragraph
from budget.words import Bilingual
from procurement.invoicing.invoice import Invoice, InvoiceState
from procurement.invoicing.names import accepted, accepted_by
from procurement.invoicing.taken_in import WAITS
from procurement.matching.match import match
from procurement.matching.video_ranges import gathered, ranges
from procurement.snapshot import Snapshot


def reasons(t: Language, snapshot: Snapshot, document: Invoice) -> Html:
    """Why it is held, as it stands on this day; once it was decided, as it stood then."""
    noted = told(t, map(t.say, doubts_noted(document)))
    if document.state not in WAITS:
        return _decided(t, document) + noted if noted else paragraph(t("Everything matched."))
    if found := [t.say(doubt.words) for doubt in match(document, snapshot)]:
        return _by_acceptance(t, document, found)
    if noted:
        return noted + paragraph(
            t("By now the comparison within this half-year finds nothing any more.")
        )
    return paragraph(t("Everything matches; there is no reason to hold it."))


def told(t: Language, sentences: Iterable[str]) -> Html:
    """Sentences as a list; those that differ in the video only are one."""
    return bullets(_told(t, rest, videos) for rest, videos in gathered(sentences).items())


def _told(t: Language, rest: str, videos: Sequence[str]) -> str:
    if not videos:
        return rest
    return t.plural(
        "Video {videos}: {rest}",
        "Videos {videos}: {rest}",
        len(videos),
        videos=ranges(videos),
        rest=rest,
    )


def _by_acceptance(t: Language, document: Invoice, found: Sequence[str]) -> Html:
    """What somebody accepted, apart from what nobody did yet."""
    if (event := accepted(document)) is None:
        return told(t, found)
    known = {t.say(doubt) for doubt in event.doubts}
    old = told(t, (each for each in found if each in known))
    new = told(t, (each for each in found if each not in known))
    who = accepted_by(event)
    first = paragraph(t("What was doubted was accepted by {who}:", who=who)) + old if old else old
    return first + (paragraph(t("Nobody accepted this yet:")) + new if new else new)


def _decided(t: Language, document: Invoice) -> Html:
    """What became of what was doubted; of what was sent back nothing but the doubts."""
    if document.state is InvoiceState.RETURNED:
        return Html()
    if (event := accepted(document)) is not None:
        return paragraph(t("What was doubted was accepted by {who}:", who=accepted_by(event)))
    return paragraph(t("It matched when it was approved. Before that, this was doubted:"))


def doubts_noted(document: Invoice) -> tuple[Bilingual, ...]:
    """Why it was held when that was last noted."""
    return next((event.doubts for event in reversed(document.events) if event.doubts), ())
