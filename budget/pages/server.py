"""How the pages are served: quick, to this machine only, asking no other host.

    serve(app(Path("dashboard.py"), ("", "contract"), "http://127.0.0.1:8501", sorry), 8501)

Streamlit's own command binds its socket in a way that costs 40 ms per click; uvicorn does not.
"""

import gc
import importlib
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from socket import SO_REUSEADDR, SOL_SOCKET, socket

import streamlit as st
import uvicorn
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse
from starlette.routing import Route

from budget.pages.scripts import index
from budget.pages.wire import Compressed, Guarded
from budget.refused import Refused
from budget.words import say

Sorry = Callable[[Exception], bool]
HOST = "127.0.0.1"
PORTS = 2**16
WARM = ("pandas", "pandas.io.formats.style", "plotly.graph_objects", "plotly.io", "pyarrow")
"""What the first page needs; imported before anyone waits for it."""


def serve(
    script: Path, *, pages: Sequence[str], port: int, sorry: Callable[[Exception], bool]
) -> None:
    """Serve the script until it is stopped; its address is printed when it answers.

    `pages` are the paths of its pages; `sorry` shows an error that nobody foresaw, and is True.
    """
    uvicorn.run(
        _app(script, pages, f"http://{HOST}:{port}", sorry),
        host=HOST,
        port=port,
        loop="uvloop",
        log_level="warning",
        server_header=False,
        ws_per_message_deflate=False,
    )


def free_port(asked: str) -> int:
    """The port that was asked for.

    Raises:
        Refused: when it is no port, or something else answers there.
    """
    if not (asked.isdecimal() and 0 < int(asked) < PORTS):
        raise Refused(say("{port} is no port; choose one such as: make run PORT=8600", port=asked))
    with socket() as probe:
        probe.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(asked)))
        except OSError:
            raise Refused(
                say(
                    "Port {port} is in use; stop what runs there, or choose another: "
                    "make run PORT=8600",
                    port=asked,
                )
            ) from None
    return int(asked)


def _app(
    script: Path, pages: Sequence[str], ready: str, sorry: Callable[[Exception], bool]
) -> st.App:
    document = index()
    return st.App(
        script,
        lifespan=partial(_lifespan, ready),
        routes=[Route(f"/{path}", lambda _: HTMLResponse(document)) for path in pages],
        middleware=[Middleware(Guarded), Middleware(Compressed)],
        on_script_error=sorry,
    )


@asynccontextmanager
async def _lifespan(ready: str, _app: st.App) -> AsyncIterator[None]:
    for module in WARM:
        importlib.import_module(module)
    # What is imported stays: unless it is frozen, every collection walks through all of it.
    gc.collect()
    gc.freeze()
    sys.stdout.write(f"{ready}\n")
    sys.stdout.flush()
    yield
