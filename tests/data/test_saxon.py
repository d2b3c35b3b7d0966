"""The process of the European rules: nothing gets out of it, and nothing that it does gets far."""

import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from budget.refused import Refused
from data.importers.saxon import SAXON, WORKER, Saxon

SCENARIO = Path(__file__).parent.parent / "samples" / "scenario-invoices"
VALID = (SCENARIO / "ok_h1_lumpsum.xml").read_text("utf-8")
WRONG = (SCENARIO / "bad_sum_of_lines.xml").read_text("utf-8")

# Programs that say that they are ready, and then do not do what is asked of them.
READY = "import sys, time; out = sys.stdout.buffer; out.write(bytes(4)); out.flush(); "
HANGS = READY + "time.sleep(60)"
STOPS = READY + "sys.stdin.buffer.read(1)"
ANSWERS_ONCE = READY + (
    "n = int.from_bytes(sys.stdin.buffer.read(4)); sys.stdin.buffer.read(n); "
    "out.write((2).to_bytes(4) + b'{}'); out.flush()"
)


@contextmanager
def program(code: str, seconds: float = 10) -> Iterator[Saxon]:
    """A process that runs some code, ended at the end."""
    saxon = Saxon((sys.executable, "-c", code), seconds)
    yield saxon
    saxon.stop()


def failed(text: str) -> list[str]:
    """The ids of the rules that an invoice does not keep."""
    return [each["id"] for each in SAXON.ask("f1.xml", text)["failed"]]


def test_the_rules_are_carried_out() -> None:
    assert (failed(VALID), failed(WRONG)) == ([], ["BR-CO-10", "BR-CO-13"])


def test_a_new_process_comes_when_the_old_one_was_ended() -> None:
    SAXON.stop()
    SAXON.start()
    assert failed(WRONG) == ["BR-CO-10", "BR-CO-13"]


def test_many_at_once_wait_for_each_other() -> None:
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(failed, [VALID, WRONG] * 20))
    assert answers == [[], ["BR-CO-10", "BR-CO-13"]] * 20


def test_a_process_that_hangs_is_stopped() -> None:
    with (
        program(HANGS, seconds=0.3) as saxon,
        pytest.raises(Refused, match=r"longer than 0\.3 sec"),
    ):
        saxon.ask("f1.xml", VALID)


def test_a_process_that_stops_twice_on_a_file_refuses_it() -> None:
    with program(STOPS) as saxon, pytest.raises(Refused, match=r"f1\.xml: .* halfway"):
        saxon.ask("f1.xml", VALID)


def test_a_process_that_stopped_in_between_is_not_noticed() -> None:
    with program(ANSWERS_ONCE) as saxon:
        answers = [saxon.ask("f1.xml", VALID) for _ in range(3)]
    assert [len(answer) for answer in answers] == [0, 0, 0]


def test_a_process_that_does_not_start_is_told() -> None:
    with program("raise SystemExit(1)") as saxon, pytest.raises(Refused, match="does not start"):
        saxon.ask("f1.xml", VALID)


class _Canary(BaseHTTPRequestHandler):
    asked = threading.Event()

    def do_GET(self) -> None:
        self.asked.set()
        self.send_error(404)


@pytest.fixture
def address() -> Iterator[str]:
    """An address on this machine that notices when somebody asks."""
    server = HTTPServer(("127.0.0.1", 0), _Canary)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/secret"
    server.shutdown()
    server.server_close()


def test_even_what_was_not_read_safely_gets_no_file_and_no_address(
    tmp_path: Path, address: str
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("S3CRET", "utf-8")
    for place in (secret.as_uri(), address):
        doctype = f'<!DOCTYPE Invoice [<!ENTITY x SYSTEM "{place}">]><Invoice>&x;</Invoice>'
        answer = SAXON.ask("f1.xml", doctype)
        assert "prohibited" in answer["error"]
        assert "S3CRET" not in str(answer)
    assert not _Canary.asked.is_set()


STYLESHEET = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:svrl="http://purl.oclc.org/dsdl/svrl"><xsl:template match="/">
  <svrl:failed-assert id="{{unparsed-text-available('{0}')}}"/></xsl:template></xsl:stylesheet>"""


def test_not_even_the_rules_can_read_a_file(tmp_path: Path) -> None:
    rules = tmp_path / "rules.xslt"
    rules.write_text(STYLESHEET.format(rules.as_uri()), "utf-8")
    saxon = Saxon((sys.executable, "-I", WORKER, str(rules)))
    assert [each["id"] for each in saxon.ask("f1.xml", VALID)["failed"]] == ["false"]
    saxon.stop()
