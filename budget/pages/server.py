"""How the pages are served: quick, to this machine only, asking no other host.

    serve(Path("dashboard.py"), port=8501, ready="http://127.0.0.1:8501", sorry=apologise)

Streamlit's own command binds its socket in a way that costs 40 ms per click; uvicorn does not.
"""

import gc
import importlib
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import streamlit as st
import uvicorn
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse
from starlette.routing import Route

from budget.pages.scripts import index
from budget.pages.wire import Compressed, Guarded

HOST = "127.0.0.1"
WARM = ("pandas", "pandas.io.formats.style", "plotly.graph_objects", "plotly.io", "pyarrow")
"""What the first page needs; imported before anyone waits for it."""


def serve(
    script: Path,
    *,
    pages: Sequence[str],
    port: int,
    ready: str,
    sorry: Callable[[Exception], bool],
) -> None:
    """Serve the script until it is stopped.

    `pages` are the paths of its pages. `ready` is printed when it answers; `sorry` shows an error
    that nobody foresaw, and is True.
    """
    document = index()
    app = st.App(
        script,
        lifespan=partial(_lifespan, ready),
        routes=[Route(f"/{path}", lambda _: HTMLResponse(document)) for path in pages],
        middleware=[Middleware(Guarded), Middleware(Compressed)],
        on_script_error=sorry,
    )
    uvicorn.run(
        app,
        host=HOST,
        port=port,
        loop="uvloop",
        log_level="warning",
        server_header=False,
        ws_per_message_deflate=False,
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
