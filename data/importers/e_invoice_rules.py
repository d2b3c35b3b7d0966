"""Whether a file is a valid e-invoice: read safely, then the schema, EN 16931 and the Dutch rules.

    ruling = judge_file("f-061.xml", content)
    ruling.valid, [each.id for each in ruling.fatal]      (False, ['BR-NL-2'])

Which Dutch rules hold, the file says itself (BT-24): those of NLCIUS or those of Peppol, and those
of neither for an invoice that follows the rules of another country.
"""

from lxml import etree
from lxml.etree import _Element as Element

from budget.refused import Refused
from budget.words import say
from data.importers import rules_words as words
from data.importers.finding import Finding, NoInvoice, Ruling
from data.importers.part import shortened
from data.importers.rule import Rule, elements_at, findings_of, text_of
from data.importers.rules_en import en_ruling
from data.importers.rules_nl import nl_fatal
from data.importers.rules_nl_advice import nl_warnings
from data.importers.rules_peppol import peppol_fatal
from data.importers.safe_xml import read_xml
from data.importers.saxon import SAXON
from data.importers.ubl_places import MOST_LINES, NAMESPACES, ROOTS
from data.importers.ubl_schema import schema_findings, schema_of

NLCIUS = ("#compliant#urn:fdc:nen.nl:nlcius:v1.0", "#conformant#urn:fdc:nen.nl:gaccount:v1.0")
PEPPOL = "#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
CII = ("CrossIndustryInvoice", "CrossIndustryDocument")
NO_UBL = "SI-INV-R000"

SAYS_ITS_RULES = Rule(
    id="BII2-T10-R001", broken_at="/*[not(cbc:CustomizationID)]", words=words.NO_PROFILE
)


def judge_file(name: str, content: bytes) -> Ruling:
    """What the rules say of an e-invoice in UBL 2.1; a file that is not valid has fatal findings.

    Raises:
        Refused: for what is no UBL invoice at all, and when the rules cannot be carried out.
    """
    root = read_xml(name, content, NAMESPACES).element
    _check_kind(name, root)
    if broken := schema_findings(root):
        return Ruling(fatal=broken, warnings=())
    official, (fatal, warnings) = en_ruling(name, root), _profile(root)
    return Ruling(fatal=(*official.fatal, *fatal), warnings=(*official.warnings, *warnings))


def warm_up() -> None:
    """Have schema and rules ready, so that the first invoice is judged as quickly as the next."""
    for kind in ROOTS.values():
        schema_of(kind)
    SAXON.start()


def _check_kind(name: str, root: Element) -> None:
    """Only an Invoice or CreditNote in UBL, of at most 5,000 lines."""
    kind = etree.QName(root).localname
    if kind in CII:
        raise NoInvoice(
            NO_UBL,
            say(
                "{file} is an invoice in CII (UN/CEFACT), which is not read here; "
                "ask the supplier for the invoice in UBL 2.1.",
                file=name,
            ),
        )
    if root.tag not in ROOTS:
        raise NoInvoice(
            NO_UBL,
            say(
                "{file} is no UBL invoice or credit note (it starts with {tag}); "
                "ask the supplier for a UBL 2.1 file.",
                file=name,
                tag=shortened(kind),
            ),
        )
    _check_lines(name, len(elements_at("/*/cac:InvoiceLine | /*/cac:CreditNoteLine", root)))


def _check_lines(name: str, n: int) -> None:
    if n > MOST_LINES:
        raise Refused(
            say(
                "{file} has {n} lines; at most {most} are taken in. Ask for several invoices.",
                file=name,
                n=n,
                most=MOST_LINES,
            )
        )


def _profile(root: Element) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """What the rules that the file names find in it: fatal, and warnings."""
    named = " ".join(text_of(each) for each in elements_at("/*/cbc:CustomizationID", root))
    if any(profile in named for profile in NLCIUS):
        fatal = nl_fatal(root)
        return fatal, nl_warnings(root, fatal)
    if PEPPOL in named:
        return peppol_fatal(root), ()
    return findings_of((SAYS_ITS_RULES,), root), ()
