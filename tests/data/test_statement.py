"""Sheets of payments as banks and ledgers write them: one shape, steady keys, faults by row."""

from contextlib import suppress
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.refused import Refused
from data.importers.statement import read_statement
from data.language import language
from procurement.paying.statement import PaymentRow, Statement

SAMPLES = Path(__file__).parent.parent / "samples"
LEDGER = SAMPLES / "ledger"
FORMS = {
    "camt053_klein.xml": "camt.053",
    "ing_komma.csv": "ING",
    "ing_puntkomma.csv": "ING",
    "rabobank.csv": "Rabobank",
    "realisatie.xlsx": "Realisatie",
    "realisatie_tekst.xlsx": "Realisatie",
    "sap_stijl_grootboek.csv": "SAP",
}
AGENCY = "Reclamebureau Voorbeeld B.V."
PAID = [
    (date(2026, 2, 10), "482.79", "Drukkerij Voorbeeld"),
    (date(2026, 7, 28), "6201.25", AGENCY),
    (date(2026, 7, 28), "-477.02", AGENCY),
    (date(2026, 8, 3), "6201.25", "Onbekend B.V."),
    (date(2026, 9, 1), "1234.56", AGENCY),
    (date(2026, 12, 30), "0.01", AGENCY),
]
ING = "Datum;Naam / Omschrijving;Rekening;Tegenrekening;Af Bij;Bedrag (EUR);Mededelingen"
SAP = "Boekingsdatum;Doc.nr.;Leverancier;Referentie;Bedrag in BV;Valuta;Tekst"
SPENT = "Boekdatum;Leverancier;Factuurnummer;Bedrag excl. btw;Btw"
NL = language("nl")


def sample(name: str) -> Statement:
    """One of the sample files."""
    return read_statement(name, (LEDGER / name).read_bytes())


def lines(*rows: str, encoding: str = "utf-8") -> Statement:
    """A CSV of these lines."""
    return read_statement("blad.csv", "\r\n".join(rows).encode(encoding))


def faults(statement: Statement) -> list[str]:
    """What is wrong with its rows, in Dutch with plain spaces."""
    return [NL.say(fault.words).replace("\xa0", " ") for fault in statement.faults]


def refusal(name: str, content: bytes) -> str:
    """Why a file is not let in, in Dutch."""
    with pytest.raises(Refused) as refused:
        read_statement(name, content)
    return NL.say(refused.value.words)


@pytest.mark.parametrize(("name", "form"), FORMS.items())
def test_every_form_tells_the_same_payments(name: str, form: str) -> None:
    read = sample(name)
    told = [(row.day, str(row.gross), row.counterparty) for row in read.payments]
    assert (read.form, told, read.faults) == (form, PAID, ())


@pytest.mark.parametrize("name", ["ing_komma.csv", "rabobank.csv", "camt053_klein.xml"])
def test_a_bank_gives_the_account_of_the_other_side(name: str) -> None:
    ibans = [row.iban for row in sample(name).payments]
    assert ibans[1:4] == ["NL91ABNA0417164300", "NL91ABNA0417164300", "NL00RABO0000000002"]


@pytest.mark.parametrize("name", FORMS)
def test_the_number_of_the_invoice_is_kept(name: str) -> None:
    row = sample(name).payments[1]
    assert "F-2026-0061" in f"{row.reference} {row.description}"


def test_a_row_says_where_it_stands_in_the_file() -> None:
    assert [row.line for row in sample("sap_stijl_grootboek.csv").payments] == list(range(4, 10))


@pytest.mark.parametrize("name", FORMS)
def test_the_same_file_twice_gives_the_same_keys(name: str) -> None:
    keys = [row.key for row in sample(name).payments]
    assert [row.key for row in sample(name).payments] == keys
    assert len(set(keys)) == len(PAID)


@pytest.mark.parametrize(
    ("one", "other"),
    [("ing_komma.csv", "ing_puntkomma.csv"), ("realisatie.xlsx", "realisatie_tekst.xlsx")],
)
def test_another_writing_of_the_same_rows_gives_the_same_keys(one: str, other: str) -> None:
    assert [row.key for row in sample(one).payments] == [row.key for row in sample(other).payments]


def test_a_file_that_overlaps_gives_the_same_keys() -> None:
    text = (LEDGER / "ing_puntkomma.csv").read_text("utf-8").splitlines()
    later = lines(text[0], *text[4:])
    assert [row.key for row in later.payments] == [
        row.key for row in sample("ing_puntkomma.csv").payments[3:]
    ]


def test_equal_rows_are_two_payments() -> None:
    row = "20260728;Bureau;NL1;NL2;Af;98,56;F-1"
    first, second = lines(ING, row, row).payments
    assert first.key != second.key
    assert [each.key for each in lines(ING, row).payments] == [first.key]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_letters_are_read_however_they_are_kept(encoding: str) -> None:
    read = lines(ING, "20260728;Café “Één”;NL1;NL2;Af;1.234,56;€ 5", encoding=encoding)
    assert [(row.counterparty, row.gross) for row in read.payments] == [
        ("Café “Één”", Decimal("1234.56"))
    ]


def test_titles_totals_and_repeated_headers_are_no_rows() -> None:
    read = lines(
        "Grootboekposten;;;;;;",
        "",
        SAP,
        "28.07.2026;51;Bureau;F-1;98,56;EUR;",
        "Subtotaal;;;;98,56;EUR;",
        SAP,
        "29.07.2026;52;Bureau;CN-1;8,56-;EUR;",
        "*;;;;90,00;EUR;",
    )
    assert [str(row.gross) for row in read.payments] == ["98.56", "-8.56"]
    assert read.faults == ()


@pytest.mark.parametrize(
    ("header", "row", "why"),
    [
        (ING, "28/07/2026;B;NL1;NL2;Af;1,00;", "Rij 2, Datum: “28/07/2026” is geen dag; schrijf"),
        (ING, "20260231;B;NL1;NL2;Af;1,00;", "Rij 2, Datum: “20260231” is geen dag; schrijf"),
        (ING, "٢٠٢٦٠٧٢٨;B;NL1;NL2;Af;1,00;", "Rij 2, Datum: “٢٠٢٦٠٧٢٨” is geen dag; schrijf"),
        (ING, "20260728;B;NL1;NL2;Uit;1,00;", "Rij 2, Af Bij: “Uit” is geen Af en geen Bij."),
        (ING, "20260728;B;NL1;NL2;Af;;", "Rij 2, Bedrag (EUR): “” is geen bedrag; dit bestand"),
        (ING, "20260728;B;NL1;NL2;Af;1.23;", "Rij 2, Bedrag (EUR): “1.23” is geen bedrag; dit"),
        (ING, "20260728;B;NL1;NL2;Af;NaN;", "Rij 2, Bedrag (EUR): “NaN” is geen bedrag; dit"),
        (ING, "20260728;B;NL1;NL2;Af;1,00;x;y", "Rij 2 heeft 8 cellen en de kop 7; verbeter"),
        (SAP, "28.07.2026;51;B;F-1;1,00;USD;", "Rij 2, Valuta: “USD” is niet EUR; alleen"),
        (
            SPENT,
            "28-07-2026;B;F-1;1.234;0,00",
            "Rij 2, Bedrag excl. btw: “1.234” kan € 1.234,00 of",
        ),
    ],
)
def test_a_row_that_cannot_be_read_says_why(header: str, row: str, why: str) -> None:
    [said] = faults(lines(header, row))
    assert said.startswith(why)


def test_one_wrong_row_leaves_the_others() -> None:
    good = "20260728;Bureau;NL1;NL2;Af;98,56;F-1"
    read = lines(ING, good, good.replace("98,56", "veel"), good)
    assert [isinstance(row, PaymentRow) for row in read.rows] == [True, False, True]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Datum;Omschrijving;Bedrag\r\n2026-01-05;Factuur;1",
        (SAMPLES / "security" / "csv_formula.csv").read_bytes(),
        (SAMPLES / "security" / "xml_amount_3.xml").read_bytes(),
        (SAMPLES / "nlcius" / "SI-UBL-2.0_ok_base.xml").read_bytes(),
    ],
    ids=["empty", "other columns", "formulas", "invoice", "another invoice"],
)
def test_a_file_of_unknown_form_is_refused_with_the_forms_that_are_known(content: bytes) -> None:
    assert refusal("blad", content).startswith("blad heeft geen vorm die bekend is: ING of Rabo")


HEADER = ING.encode()
ROW = b"\r\n20260728;B;NL1;NL2;Af;1,00;"
BROKEN = {
    "no text": (b"\x81\x00\x01", "niet te lezen als CSV (regel 1); exporteer het opnieuw."),
    "endless cell": (HEADER + b'\r\n"' + b"b" * 200_000, "niet te lezen als CSV (regel"),
    "too wide": (b";".join([HEADER] * 20), "niet te lezen als CSV (regel 1)"),
    "too long": (HEADER + ROW * 100_101, "heeft meer dan 100.000 rijen; exporteer"),
    "too large": (b"x" * 100_000_001, "groter dan 100 MB; exporteer een kortere periode."),
    "too large a sheet": (b"PK\x03\x04" + b"x" * 5_000_000, "groter dan 5 MB; exporteer een"),
    "old Excel": (b"\xd0\xcf\x11\xe0" + b"\x00" * 512, "wachtwoord of is van een oude Excel"),
    "half XML": (b"<Document", "niet te lezen als XML (regel 1); vraag de afzender"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_cannot_be_opened_is_refused(name: str) -> None:
    content, why = BROKEN[name]
    assert why in refusal("blad", content)


@given(st.sampled_from(sorted(FORMS)), st.integers(0, 5_000), st.binary(max_size=20))
def test_any_damage_gives_rows_faults_or_a_refusal(name: str, at: int, damage: bytes) -> None:
    content = (LEDGER / name).read_bytes()
    with suppress(Refused):
        assert read_statement(name, content[:at] + damage + content[at + 3 :]).form == FORMS[name]


@given(st.binary(max_size=400))
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(Refused):
        read_statement("blad", content)
