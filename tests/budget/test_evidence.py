"""A file that can be kept: by its content, not empty, not too large, under a name."""

import hashlib

import pytest

from budget.evidence import MEGABYTE, MOST_MEGABYTES, File
from budget.refused import Refused

MOST = MOST_MEGABYTES * MEGABYTE


def test_a_file_is_known_by_its_content() -> None:
    assert File("contract.pdf", b"abc").sha256 == hashlib.sha256(b"abc").hexdigest()


@pytest.mark.parametrize("name", ["contract.pdf", "bijlage 1\N{NARROW NO-BREAK SPACE}é.docx", "x"])
def test_names_as_people_write_them_are_kept(name: str) -> None:
    assert File(name, b"abc").name == name


@pytest.mark.parametrize("name", ["", "  ", "con\0tract.pdf", "\n.pdf", "\ud800.pdf", "a" * 201])
def test_a_name_that_cannot_be_written_down_is_refused(name: str) -> None:
    with pytest.raises(Refused, match="rename the file"):
        File(name, b"abc")


def test_a_file_of_exactly_the_most_is_kept() -> None:
    assert len(File("groot.pdf", bytes(MOST)).content) == MOST


@pytest.mark.parametrize(
    ("content", "why"),
    [(b"", "is empty"), (bytes(MOST + 1), "larger than 25 MB")],
    ids=["empty", "large"],
)
def test_an_empty_or_too_large_file_is_refused(content: bytes, why: str) -> None:
    with pytest.raises(Refused, match=why):
        File("contract.pdf", content)
