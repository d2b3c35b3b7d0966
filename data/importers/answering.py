"""A program of our own in a process of its own, that answers messages and can always be ended.

    process = Answering([sys.executable, "worker.py"])
    process.ask(b"…", seconds=10)      its answer, or None when it stopped or took too long

Both ways a message is its length in four bytes, and then itself.
"""

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from threading import Timer


class Answering:
    """One running process. Without an answer it has ended, and another is to be made."""

    def __init__(self, command: Sequence[str]) -> None:
        """Start it; what it prints about its work goes nowhere."""
        self.late = False
        self._process = subprocess.Popen(  # noqa: S603  our own program, never a command of others
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    @property
    def alive(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    def ask(self, message: bytes, seconds: float) -> bytes | None:
        """Its answer to a message; None when it stopped, or was `late` and therefore ended."""
        with self._ended_after(seconds):
            try:
                self._write(message)
            except OSError:
                return None
            return self._read()

    def first_word(self, seconds: float) -> bytes | None:
        """What it says by itself when it is ready; None when it never was."""
        with self._ended_after(seconds):
            return self._read()

    def end(self) -> None:
        """End it, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):  # what was still to be written to it is lost, as it should
                    pipe.close()

    def _write(self, message: bytes) -> None:
        if self._process.stdin is not None:
            self._process.stdin.write(len(message).to_bytes(4) + message)
            self._process.stdin.flush()

    def _read(self) -> bytes | None:
        if self._process.stdout is None:
            return None
        size = self._process.stdout.read(4)
        answer = self._process.stdout.read(int.from_bytes(size))
        return answer if size and len(answer) == int.from_bytes(size) else None

    @contextmanager
    def _ended_after(self, seconds: float) -> Iterator[None]:
        """Kill the process when the block takes longer; who reads from it then reads nothing."""
        timer = Timer(seconds, self._too_late)
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _too_late(self) -> None:
        self.late = True
        self._process.kill()
