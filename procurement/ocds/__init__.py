"""The contract as Open Contracting data (OCDS 1.1.5): a release for each event, in one package.

    written(package(process, t))        JSON that `libcoveocds` finds nothing wrong with

`Process` is what is known; `planning`, `agreement`, `targets` and `carried_out` say it in the
words of OCDS; `releases` tells what changed, day by day. No text that somebody typed goes out: no
reason, note, title or name of a person or function. What goes out are the names and numbers of
the two parties, the references of orders and invoices, days, amounts excl. VAT (OCDS has no field
for VAT), and words of the catalogue.
"""

from procurement.ocds.naming import EXAMPLES, checked_prefix
from procurement.ocds.package import file_name, package, written
from procurement.ocds.process import Process

__all__ = ["EXAMPLES", "Process", "checked_prefix", "file_name", "package", "written"]
