"""A contract and its half-years, described in a folder, put in the books by the ordinary acts.

    load_folder(engine, Path("tests/scenario_contract"), by="procurement", day=date.today())

The folder holds one or more files `*.toml`, strict: a key that is not known is refused, an amount
has two decimals and a date no quotes. What each table says stands in `told`; the kinds are

    [source.NAME]       where facts are written; each fact names its source and its place there;
                        with `file` the document itself in the folder, kept with its sha256
    [contract]          the contract: parties, numbers, buyer reference, signature, instalments,
                        tolerance, VAT rate; once in the whole folder
    [[term]]            a clause                    [[amendment]]   a signed change
    [[grant]]           the budget of a half-year, by decision; `half` is its first week
    [[call_off]]        an order under the contract, with its [[call_off.videos]]: one video, or a
                        series from `first` to `last` whose `amount` is split to the cent, the days
                        they are planned and the days they were approved
    [[invoice]]         a file in the folder, the day it came in, was approved and was paid

Everything lands in the order of its days, in one change: all of it or nothing. The files are kept
in the books with what they say.
"""

from data.loading.put import Loaded, load_folder

__all__ = ["Loaded", "load_folder"]
