"""The key points: aim, facts, for and against, options, consequences, risks, and what is best."""

from budget.language import Language
from budget.money import with_vat
from budget.words import Share
from procurement.memo.advice import Advice
from procurement.memo.blocks import Bullets, Part, Point
from procurement.memo.case import Case
from procurement.memo.foreseen import chances, pace
from procurement.memo.options import consequence, options
from procurement.memo.phrases import asked, cited, joined, videos
from procurement.memo.pilot import RHYTHM, TARGET_GROUP, about
from procurement.memo.request import per_video
from procurement.memo.told import fact_line, made, money
from procurement.memo.weighing import against, best, in_favour, risks


def key_points(case: Case, advice: Advice, t: Language) -> Part:
    """The bullets, in the order in which a reader decides."""
    return Part(
        title=t("Key points"),
        blocks=(
            Bullets(
                points=(
                    Point(lead=t("Aim."), text=_aim(case, t)),
                    Point(lead=t("Facts."), text="", parts=_facts(case, t)),
                    Point(lead=t("For."), text=in_favour(case, advice, t)),
                    Point(lead=t("Against."), text=against(case, advice, t)),
                    Point(lead=t("Alternatives."), text="", parts=options(case, advice, t)),
                    Point(lead=t("Consequences."), text=consequence(case, advice, t)),
                    Point(lead=t("Risks."), text=risks(case, t)),
                    Point(lead=t("Advice."), text=best(case, advice, t)),
                )
            ),
        ),
    )


def _aim(case: Case, t: Language) -> str:
    group = about(case.dossier, TARGET_GROUP)
    aim = cited(
        t(
            "The videos bring messages of VWS to young people on TikTok, in a way that fits that "
            "channel."
        ),
        case.sources.mark(case.budget.evidence),
    )
    return joined(aim, fact_line(group, case, t) if group else "")


def _facts(case: Case, t: Language) -> tuple[str, ...]:
    if not case.granted:
        return _requested(case, t)
    return tuple(
        filter(None, (money(case, t), joined(made(case, t), pace(case, t)), chances(case, t)))
    )


def _requested(case: Case, t: Language) -> tuple[str, ...]:
    request, rate = case.budget, case.books.vat_rate
    each = per_video(request)
    price = joined(
        t(
            "For {videos} {amount} is asked; with {rate} VAT that is {gross} in total.",
            videos=videos(request.videos, t),
            amount=asked(request),
            rate=Share(rate),
            gross=with_vat(request.amount, rate),
        ),
        t("A video then costs about {price} without VAT.", price=each) if each is not None else "",
    )
    rhythm = about(case.dossier, RHYTHM)
    return (
        *((fact_line(rhythm, case, t),) if rhythm else ()),
        cited(price, case.sources.mark(request.evidence)),
        cited(
            t("Granted is {granted}, and no video has been ordered.", granted=case.stands.granted),
            case.sources.own,
        ),
    )
