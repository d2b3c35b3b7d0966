"""What goes over the wire: headers that keep others out, and scripts compressed once."""

import asyncio
import gzip
from base64 import b64encode
from hashlib import sha256

import pytest
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

from budget.pages.scripts import AT_HOME, BUNDLE, index, speaks
from budget.pages.wire import HEADERS, Compressed, Guarded

SCRIPT = next((BUNDLE / "static/js").glob("*.js")).relative_to(BUNDLE).as_posix()


async def program(scope: Scope, receive: Receive, send: Send) -> None:
    """Whatever the program itself answers."""
    await PlainTextResponse("from the program")(scope, receive, send)


def ask(path: str, accepts: str = "gzip") -> tuple[Headers, bytes]:
    """What a browser gets that accepts this way of packing."""
    said: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        said.append(message)

    asked = [(b"accept-encoding", accepts.encode())]
    scope = {"type": "http", "method": "GET", "path": f"/{path}", "headers": asked}
    asyncio.run(Guarded(Compressed(program))(scope, receive, send))
    return Headers(raw=said[0]["headers"]), said[1]["body"]


@pytest.mark.parametrize("path", ["", "contract", SCRIPT])
def test_every_answer_keeps_others_out(path: str) -> None:
    headers, _ = ask(path)
    assert {name: headers[name] for name in HEADERS} == HEADERS


@pytest.mark.parametrize("wanted", ["frame-ancestors 'none'", "default-src 'self'"])
def test_no_other_host_is_allowed(wanted: str) -> None:
    policy = HEADERS["Content-Security-Policy"]
    assert wanted in policy
    assert "http" not in policy


def test_only_scripts_that_are_known_run() -> None:
    policy = HEADERS["Content-Security-Policy"].partition("script-src ")[2].partition(";")[0]
    known = [AT_HOME, speaks("nl"), speaks("en")]
    assert all(b64encode(sha256(s.encode()).digest()).decode() in policy for s in known)
    assert "unsafe" not in policy


def test_a_script_is_sent_compressed_and_kept() -> None:
    headers, body = ask(SCRIPT)
    assert gzip.decompress(body) == (BUNDLE / SCRIPT).read_bytes()
    assert (headers["Content-Encoding"], headers["Content-Length"]) == ("gzip", str(len(body)))
    assert "immutable" in headers["Cache-Control"]


@pytest.mark.parametrize(
    "path",
    ["static/nothing.js", "static/../index.html", "static/js/../../manifest.json", "index.html"],
)
def test_what_is_no_script_of_the_bundle_is_left_to_the_program(path: str) -> None:
    assert ask(path)[1] == b"from the program"


def test_who_cannot_unpack_gets_it_from_the_program() -> None:
    assert ask(SCRIPT, accepts="identity")[1] == b"from the program"


def test_every_page_starts_in_dutch_and_knows_where_the_program_is() -> None:
    page = index()
    assert '<html lang="nl">' in page
    assert "<title>Kijkgeld</title>" in page
    assert f"<script>{AT_HOME}</script>" in page
