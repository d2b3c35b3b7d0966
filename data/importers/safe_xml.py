"""Opening XML that a stranger sent: nothing is fetched, nothing unfolds.

    root = read_xml("f-061.xml", content, prefixes)

Any DOCTYPE is refused, also one that would do no harm.
"""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import TypedDict

from lxml import etree

from budget.refused import Refused
from budget.words import say
from data.importers.part import Part

MOST_BYTES = 5_000_000


class Safe(TypedDict):
    """How a parser is told to fetch nothing and unfold nothing."""

    resolve_entities: bool
    no_network: bool
    load_dtd: bool
    huge_tree: bool
    remove_comments: bool
    remove_pis: bool


SAFE = Safe(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,
    remove_comments=True,
    remove_pis=True,
)


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
        root = etree.fromstring(content, etree.XMLParser(**SAFE))
    except etree.XMLSyntaxError as error:
        raise _no_xml(file, error) from error
    _check_doctype(file, root)
    return Part(file, root, prefixes)


def root_of(file: str, content: bytes) -> str:
    """The tag of the root, as soon as it is there.

    Raises:
        Refused: for what does not begin as XML, and for any DOCTYPE.
    """
    try:
        _event, root = next(etree.iterparse(BytesIO(content), events=("start",), **SAFE))
    except etree.XMLSyntaxError as error:
        raise _no_xml(file, error) from error
    _check_doctype(file, root)
    return str(root.tag)


def stream_xml(file: str, content: bytes, tags: Sequence[str]) -> Iterator[etree._Element]:
    """The elements of these tags, each as it ends; what was looked at can be let go.

    The file may be longer than one that is read whole. Ask `root_of` first: it sees a DOCTYPE.

    Raises:
        Refused: where it is XML no more.
    """
    try:
        for _event, element in etree.iterparse(BytesIO(content), tag=tags, **SAFE):
            yield element
    except etree.XMLSyntaxError as error:
        raise _no_xml(file, error) from error


def let_go(element: etree._Element) -> None:
    """Forget what stood before an element of a stream, beside it."""
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _no_xml(file: str, error: etree.XMLSyntaxError) -> Refused:
    return Refused(
        say(
            "{file} cannot be read as XML (line {line}); ask the sender for the file again.",
            file=file,
            line=error.lineno or 1,
        ),
        "no-xml",
    )


def _check_doctype(file: str, root: etree._Element) -> None:
    if root.getroottree().docinfo.internalDTD is not None:
        raise Refused(
            say(
                "{file} has a DOCTYPE, which can hide commands; ask for a file without.", file=file
            ),
            "doctype",
        )
