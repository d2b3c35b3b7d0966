"""What tests of storage share: the command line on a database of the test's own."""

import pytest
from sqlalchemy import Engine

from data.__main__ import main
from tests.billed import begin
from tests.commands import Run, Told


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Commands on a database of the test's own."""

    def told(*arguments: str, exit_code: int = 0) -> Told:
        with pytest.raises(SystemExit) as end:
            main(list(arguments))
        said = Told(*capsys.readouterr())
        assert end.value.code == exit_code, said
        return said

    return told


@pytest.fixture
def books(engine: Engine) -> Engine:
    """Three videos ordered; V01 and V02 approved, V03 not."""
    begin(engine)
    return engine
