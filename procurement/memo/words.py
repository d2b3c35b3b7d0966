"""The words of the memo: from a snapshot and its verdicts to a `Memo` in one language.

    memo = compose(snapshot, verdicts, t)
    memo.head.subject       "TikTok-budget aanhouden"

The parts and their order are the government's own form of a decision note (beslisnota).
"""

from collections.abc import Sequence

from budget.language import Language
from procurement.memo.advice import Advice, advise
from procurement.memo.annexes import spend
from procurement.memo.annexes import verdicts as rules
from procurement.memo.blocks import Bullets, Memo, Paragraph, Part, Point
from procurement.memo.case import Case, case_of
from procurement.memo.doubts import not_confirmed
from procurement.memo.explanation import explanation
from procurement.memo.opening import advised, head, reason, reference
from procurement.memo.origins import origins
from procurement.memo.points import key_points
from procurement.memo.production import production
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict


def compose(snapshot: Snapshot, judged: Sequence[Verdict], t: Language) -> Memo:
    """The memo of one half on one day.

    Raises:
        Refused: when nothing was proposed or granted on that day, so that nothing is to be decided.
    """
    case = case_of(snapshot, judged)
    advice = advise(case)
    top = head(case, advice, t)
    annexes = (spend(case, t), rules(case, t), production(case, t), origins(case, t))
    return Memo(
        language=t.code,
        day=snapshot.on,
        fingerprint=case.fingerprint,
        title=t("Decision memo: {subject}", subject=top.subject),
        author=t("Social media team, Ministry of Health, Welfare and Sport"),
        head=top,
        parts=(*_parts(case, advice, t), _list(annexes, t)),
        annexes=annexes,
        banner=t("EXAMPLE - simulated data") if case.books.example else "",
        footer=reference(case),
        page_of=t("page {page} of {pages}", page="{page}", pages="{pages}"),
    )


def _parts(case: Case, advice: Advice, t: Language) -> tuple[Part, ...]:
    return (
        reason(case, advice, t),
        advised(case, advice, t),
        key_points(case, advice, t),
        explanation(case, t),
        not_confirmed(case, t),
        _not_public(t),
    )


def _not_public(t: Language) -> Part:
    nothing = t("Not applicable.")
    return Part(
        title=t("Information that cannot be made public"), blocks=(Paragraph(text=nothing),)
    )


def _list(annexes: Sequence[Part], t: Language) -> Part:
    described = (
        t("what every video costs and where that money is."),
        t("what every rule says, and why."),
        t("videos by step and by week."),
        t("where every figure comes from, and what is unconfirmed."),
    )
    points = tuple(
        Point(lead=f"{annex.title}:", text=text)
        for annex, text in zip(annexes, described, strict=True)
    )
    return Part(title=t("Annexes"), blocks=(Bullets(points=points),))
