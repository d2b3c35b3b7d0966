"""The program that carries out the EN 16931 rules, in a process of its own; imported by nobody.

    python -I saxon_worker.py EN16931-UBL-validation.xslt

It reads the rules, says so with an empty answer, and then answers each invoice with the rules
that failed, as JSON. Both ways each message is its length in four bytes, and then itself. It ends
when nobody is there to ask.

An invoice comes as text and is never looked up anywhere: Saxon may use no protocol at all, and
from the moment that the rules are read this process cannot open a file or a connection.
"""

import json
import os
import resource
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO
from xml.etree import ElementTree

from saxonche import PySaxonApiError, PySaxonProcessor, PyXsltExecutable

NO_PROTOCOL = ("http://saxon.sf.net/feature/allowedProtocols", "")
FAILED = "{http://purl.oclc.org/dsdl/svrl}failed-assert"


def failed(processor: PySaxonProcessor, rules: PyXsltExecutable, text: str) -> dict[str, object]:
    """The rules that an invoice does not keep; `error` where they cannot be carried out on it."""
    try:
        report = rules.transform_to_string(xdm_node=processor.parse_xml(xml_text=text))
    except PySaxonApiError as error:
        return {"error": str(error), "failed": []}
    # The report is Saxon's own, in which what the invoice says is text.
    root = ElementTree.fromstring(report)  # noqa: S314  written by Saxon, without a DOCTYPE
    return {"error": "", "failed": [_told(each) for each in root.iter(FAILED)]}


def _told(element: ElementTree.Element) -> dict[str, str]:
    attributes = {key: element.get(key, "") for key in ("id", "flag", "location")}
    return {**attributes, "text": " ".join("".join(element.itertext()).split())}


def messages(stream: BinaryIO) -> Iterator[bytes]:
    """Each message that comes in, until there are no more."""
    while len(size := stream.read(4)) == 4:  # noqa: PLR2004  the length is four bytes
        yield stream.read(int.from_bytes(size))


def send(stream: BinaryIO, message: bytes) -> None:
    """One message, with its length before it."""
    stream.write(len(message).to_bytes(4) + message)
    stream.flush()


def main(rules_file: str) -> None:
    """Answer until nobody asks; what a library prints does not get between the answers."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    processor = PySaxonProcessor(license=False)
    processor.set_configuration_property(*NO_PROTOCOL)
    compiler = processor.new_xslt30_processor()
    rules = compiler.compile_stylesheet(stylesheet_text=Path(rules_file).read_text("utf-8"))
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
    send(answers, b"")
    for message in messages(sys.stdin.buffer):
        send(answers, json.dumps(failed(processor, rules, message.decode())).encode())


if __name__ == "__main__":
    main(sys.argv[1])
