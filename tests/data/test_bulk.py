"""The search for values that refer back to themselves waits, and goes on whatever happens."""

import gc

import pytest

from data.bulk import in_bulk


def test_it_waits_while_many_values_are_made() -> None:
    with in_bulk():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_a_fault() -> None:
    with pytest.raises(ZeroDivisionError), in_bulk():
        assert 1 / 0
    assert gc.isenabled()


def test_where_it_was_off_it_stays_off() -> None:
    gc.disable()
    with in_bulk():
        pass
    assert not gc.isenabled()
    gc.enable()
