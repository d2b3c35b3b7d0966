"""Opening XML that a stranger sent: nothing is fetched, nothing unfolds.

    root = read_xml("f-061.xml", content, prefixes)

Any DOCTYPE is refused, also one that would do no harm.
"""

from collections.abc import Mapping

from lxml import etree

from budget.refused import Refused
from budget.words import say
from data.importers.part import Part

MOST_BYTES = 5_000_000


def read_xml(file: str, content: bytes, prefixes: Mapping[str, str]) -> Part:
    """The root of a file that is XML and nothing but XML.

    Raises:
        Refused: for more than 5 MB, for what is not XML, and for any DOCTYPE.
    """
    if len(content) > MOST_BYTES:
        raise Refused(
            say("{file} is larger than 5 MB; ask the sender for a smaller file.", file=file),
            "too-large",
        )
    try:
        root = etree.fromstring(content, _parser())
    except etree.XMLSyntaxError as error:
        raise Refused(
            say(
                "{file} cannot be read as XML (line {line}); ask the sender for the file again.",
                file=file,
                line=error.lineno or 1,
            ),
            "no-xml",
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise Refused(
            say(
                "{file} has a DOCTYPE, which can hide commands; ask for a file without.", file=file
            ),
            "doctype",
        )
    return Part(file, root, prefixes)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
