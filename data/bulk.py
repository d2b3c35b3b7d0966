"""Making many small values in one go, such as the rows of a long statement.

with in_bulk():
    rows = tuple(read(line) for line in lines)
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def in_bulk() -> Iterator[None]:
    """Let Python's search for values that refer back to themselves wait.

    Rows never do, and looking through a hundred thousand of them again and again costs a quarter
    of the time.
    """
    searches = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searches:
            gc.enable()
