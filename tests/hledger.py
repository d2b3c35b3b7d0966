"""hledger, a program that knows nothing of Kijkgeld, for the tests of what it has to add up."""

import csv
import os
import shutil
import subprocess
from decimal import Decimal

import pytest

from budget.books import Books
from budget.ledger import MoneyStage
from budget.plain import plain_books

Balances = dict[str, Decimal]


def answer(journal: str, *command: str) -> str:
    """What hledger answers about a journal that keeps its strictest rules."""
    program = shutil.which("hledger")
    if program is None:
        pytest.fail(
            "hledger is not installed, and it adds the ledger up independently. Install it as "
            ".ci/run does: apt-get install hledger",
            pytrace=False,
        )
    told = subprocess.run(
        [program, "--file=-", "--strict", *command],
        input=journal.encode(),
        capture_output=True,
        check=False,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    assert told.returncode == 0, told.stderr.decode()
    return told.stdout.decode()


def balances(journal: str, *options: str) -> Balances:
    """The balance of every account that is not 0, as hledger adds it up."""
    options = ("--flat", "--no-total", "--output-format=csv", *options)
    (_head, *rows) = csv.reader(answer(journal, "balance", *options).splitlines())
    return {account: Decimal(amount.removesuffix(" EUR")) for account, amount in rows}


def whole_stages(books: Books) -> Balances:
    """What the snapshot says of granted, free and each stage."""
    money = plain_books(books)["money"]
    assert isinstance(money, dict)
    named = {name: Decimal(money[name]) for name in ("free", *MoneyStage)}
    named["granted"] = -Decimal(money["granted"])
    return {f"budget:{books.half.id}:{name}": amount for name, amount in named.items() if amount}
