"""A program that serves pages, started as a person starts it, and stopped with all its children.

Example:
    with Server(["python", "dashboard.py"], port=8600, cwd=HOUSE, env={"PORT": "8600"}) as server:
        server.url      http://127.0.0.1:8600
        server.log()    what it printed so far
"""

import os
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import TracebackType
from typing import Self

HOUSE = Path(__file__).parents[2]
BOOT_SECONDS = 60.0


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
    return port


class Server:
    """One serving process in a group of its own; ready when its health page answers."""

    def __init__(
        self, command: Sequence[str], *, port: int, cwd: Path, env: Mapping[str, str] | None = None
    ) -> None:
        self.port, self.url = port, f"http://127.0.0.1:{port}"
        self._command, self._cwd, self._env = list(command), cwd, {**os.environ, **(env or {})}

    def __enter__(self) -> Self:
        self._output = tempfile.TemporaryFile("w+b")
        self._process = subprocess.Popen(
            self._command,
            cwd=self._cwd,
            env=self._env,
            stdout=self._output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            self._wait_until_healthy()
        except BaseException:
            self._stop()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop()

    def log(self) -> str:
        """What the process printed so far."""
        self._output.flush()
        return os.pread(self._output.fileno(), 10_000_000, 0).decode(errors="replace")

    def _wait_until_healthy(self) -> None:
        end = time.monotonic() + BOOT_SECONDS
        while not self._healthy():
            if self._process.poll() is not None or time.monotonic() > end:
                message = f"{self._command} does not serve {self.url}:\n{self.log()}"
                raise RuntimeError(message)
            time.sleep(0.05)

    def _healthy(self) -> bool:
        asking = HTTPConnection("127.0.0.1", self.port, timeout=1)
        try:
            asking.request("GET", "/_stcore/health")
            return asking.getresponse().status == HTTPStatus.OK
        except (HTTPException, OSError):
            return False
        finally:
            asking.close()

    def _stop(self) -> None:
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGTERM)
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(self._process.pid, signal.SIGKILL)
                self._process.wait(5)
        self._output.close()
