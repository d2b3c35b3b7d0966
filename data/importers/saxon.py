"""The one process that carries out the EN 16931 rules: made on first use, replaced when it hangs.

    SAXON.ask("f-061.xml", "<Invoice …>")     {"error": "", "failed": [{"id": "BR-CO-10", …}]}

Whatever an invoice does to Saxon, it does there: time, memory and crashes are not this program's.
"""

import atexit
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import TypedDict

from budget.refused import Refused
from budget.words import say
from data.importers.answering import Answering
from data.importers.official import official

WORKER = str(Path(__file__).with_name("saxon_worker.py"))
START_SECONDS, FILE_SECONDS = 30.0, 10.0
# Saxon keeps the memory that a large invoice took; another process begins without it.
LARGE = 1_000_000


class Failed(TypedDict):
    """One rule that failed, as the rules report it."""

    id: str
    flag: str
    location: str
    text: str


class Answer(TypedDict):
    """What the rules say of one invoice; `error` where they could not be carried out on it."""

    error: str
    failed: list[Failed]


class Saxon:
    """Asks the process, one invoice at a time."""

    def __init__(self, command: Sequence[str] = (), seconds: float = FILE_SECONDS) -> None:
        """`command` starts the process (our own worker where left out), `seconds` per invoice."""
        self._command, self._seconds = command, seconds
        self._process: Answering | None = None
        self._lock = Lock()
        atexit.register(self._stop)

    def ask(self, file: str, text: str) -> Answer:
        """What the rules say of an invoice: the text of a tree that was read safely.

        Raises:
            Refused: when the process cannot start, takes too long, or stops twice on this invoice.
        """
        message = text.encode()
        with self._lock:
            reply = self._once(file, message) or self._once(file, message)
            if len(message) > LARGE:
                self._stop()
        if reply is None:
            raise Refused(
                say(
                    "{file}: the check by the EN 16931 rules stopped halfway, twice; "
                    "ask the supplier for a simpler file.",
                    file=file,
                )
            )
        answer: Answer = json.loads(reply)
        return answer

    def start(self) -> None:
        """Have the process ready before somebody waits for it; that takes a second."""
        with self._lock:
            self._ready()

    def stop(self) -> None:
        """End the process; the next invoice starts another."""
        with self._lock:
            self._stop()

    def _once(self, file: str, message: bytes) -> bytes | None:
        process = self._ready()
        reply = process.ask(message, self._seconds)
        if reply is None:
            self._stop()
        if reply is None and process.late:
            raise Refused(
                say(
                    "{file}: the check by the EN 16931 rules took longer than {n} seconds and "
                    "was stopped; ask the supplier for a smaller invoice.",
                    file=file,
                    n=f"{self._seconds:g}",
                )
            )
        return reply

    def _ready(self) -> Answering:
        """The process that is there, or another one that has read the rules."""
        if self._process is None or not self._process.alive:
            self._stop()
            self._process = self._started()
        return self._process

    def _started(self) -> Answering:
        rules = str(official("EN16931-UBL-validation.xslt"))
        process = Answering(self._command or (sys.executable, "-I", WORKER, rules))
        if process.first_word(START_SECONDS) is None:
            process.end()
            raise Refused(
                say(
                    "The EN 16931 rules cannot be checked, because Saxon does not start; "
                    "nothing is taken in. Install again with `make run`."
                )
            )
        return process

    def _stop(self) -> None:
        if self._process is not None:
            self._process.end()
        self._process = None


SAXON = Saxon()
