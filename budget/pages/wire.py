"""What goes over the wire with every answer: headers that keep others out, and compression.

Streamlit sends its scripts uncompressed, 9 MB for a page with a chart, and no such headers.
"""

import gzip
from functools import lru_cache
from mimetypes import guess_type
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from budget.pages.scripts import BUNDLE, hashes

POLICY = {
    "default-src": "'self'",
    "script-src": " ".join(("'self'", *hashes())),
    "style-src": "'self' 'unsafe-inline'",  # Streamlit writes its styles while it runs
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
HEADERS = {
    "Content-Security-Policy": "; ".join(f"{part} {what}" for part, what in POLICY.items()),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
FOREVER = {
    "Content-Encoding": "gzip",
    "Vary": "Accept-Encoding",
    "Cache-Control": "public, immutable, max-age=31536000",
}


class Guarded:
    """Adds the headers to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the app does, with the headers."""

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        await self._app(scope, receive, guarded if scope["type"] == "http" else send)


class Compressed:
    """Answers with Streamlit's scripts and styles, each compressed once and then kept."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with a compressed file where one is asked for, and else as the app does."""
        file = _asked(scope)
        if file is None:
            await self._app(scope, receive, send)
            return
        body = await run_in_threadpool(_packed, file)
        answer = Response(body, headers=FOREVER, media_type=guess_type(file.name)[0])
        await answer(scope, receive, send)


def _asked(scope: Scope) -> Path | None:
    """The script or style that is asked for by a browser that can unpack it."""
    if scope["type"] != "http" or scope["method"] != "GET":
        return None
    file = (BUNDLE / str(scope["path"]).lstrip("/")).resolve()
    known = file.is_relative_to(BUNDLE / "static") and file.suffix in {".js", ".css"}
    unpacks = "gzip" in Headers(scope=scope).get("accept-encoding", "")
    return file if known and unpacks and file.is_file() else None


@lru_cache(maxsize=256)
def _packed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), compresslevel=6, mtime=0)
