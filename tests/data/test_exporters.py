"""Tables as files: a spreadsheet shows the same figures, and runs nothing."""

import csv
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from data.exporters.cells import plain_rows
from data.exporters.csv_table import csv_table
from data.exporters.xlsx_table import xlsx_table

FRAME = pd.DataFrame(
    {
        "video": ["V01", "=1+1", None],
        "price": [Decimal("98.56"), Decimal("-1.00"), None],
        "approved": [date(2021, 5, 3), None, date(2021, 5, 10)],
        "rounds": [1, None, 2],
        "share": [Decimal("0.460000"), Decimal("0.500000"), None],
    }
)
FORMULAS = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1", "＝1+1", '=HYPERLINK("x")']


def lines(frame: pd.DataFrame, decimal: str = ",") -> list[list[str]]:
    """The cells of the CSV, as a spreadsheet reads them."""
    text = csv_table(frame, decimal=decimal).decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline=""), delimiter=";"))


def sheet(frame: pd.DataFrame, title: str = "Uitputting") -> Worksheet:
    """The sheet of the XLSX, read back."""
    return load_workbook(BytesIO(xlsx_table(frame, title, total="Totaal"))).worksheets[0]


def test_csv_has_decimal_commas_and_days_and_leaves_open_what_is_unknown() -> None:
    assert lines(FRAME)[1] == ["V01", "98,56", "2021-05-03", "1", "0,460000"]
    assert lines(FRAME)[3] == ["", "", "2021-05-10", "2", ""]


def test_csv_can_have_decimal_points() -> None:
    assert lines(FRAME, ".")[1][1] == "98.56"


def test_csv_starts_with_a_mark_that_says_utf_8() -> None:
    assert csv_table(FRAME).startswith(b"\xef\xbb\xbfvideo;price;")


@pytest.mark.parametrize("text", FORMULAS)
def test_csv_makes_a_formula_text(text: str) -> None:
    assert lines(pd.DataFrame({text: [text]})) == [[f"'{text}"], [f"'{text}"]]


def test_csv_leaves_a_negative_amount_a_number() -> None:
    assert lines(FRAME)[2][1] == "-1,00"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), min_size=1))
def test_csv_gives_every_text_back(texts: list[str]) -> None:
    back = [cell for (cell,) in lines(pd.DataFrame({"text": texts}))[1:]]
    assert [cell.removeprefix("'") for cell in back] == [text.removeprefix("'") for text in texts]


def test_xlsx_has_real_numbers_and_days() -> None:
    row = [cell.value for cell in sheet(FRAME)[2]]
    assert (*row[:2], str(row[2]), *row[3:]) == ("V01", 98.56, "2021-05-03 00:00:00", 1, 0.46)


@pytest.mark.parametrize("text", [*FORMULAS, "#N/A", "\x01x"])
def test_xlsx_makes_a_formula_text(text: str) -> None:
    assert sheet(pd.DataFrame({text: [text]}))["A2"].data_type == "s"


def test_xlsx_adds_up_money_and_nothing_else() -> None:
    assert [cell.value for cell in sheet(FRAME)[5]] == ["Totaal", 97.56, None, None, None]


def test_xlsx_adds_up_only_what_is_named() -> None:
    frame = FRAME.assign(so_far=FRAME["price"])
    made = BytesIO(xlsx_table(frame, "Per week", total="Totaal", summed={"price"}))
    assert [cell.value for cell in load_workbook(made).worksheets[0][5]] == [
        "Totaal",
        97.56,
        *[None] * 4,
    ]


def test_xlsx_has_no_sum_without_money() -> None:
    assert sheet(FRAME[["video", "rounds"]]).max_row == 4


def test_xlsx_keeps_its_header_in_sight() -> None:
    page = sheet(FRAME)
    assert (page.freeze_panes, page["A1"].font.bold) == ("A2", True)
    assert page.auto_filter.ref == "A1:E4"


@pytest.mark.parametrize(
    ("title", "shown"),
    [("Per video: [1/2]", "Per video   1 2"), ("x" * 40, "x" * 31), ("", "Sheet")],
)
def test_xlsx_takes_any_title(title: str, shown: str) -> None:
    assert sheet(FRAME, title).title == shown


def test_xlsx_widens_a_column_to_its_text() -> None:
    page = sheet(pd.DataFrame({"a": ["x" * 30], "b": ["x"], "c": ["x" * 500]}))
    assert [page.column_dimensions[name].width for name in "ABC"] == [32, 10, 60]


def test_xlsx_is_the_same_at_every_moment() -> None:
    first, again = (BytesIO(xlsx_table(FRAME, "Uitputting")) for _ in range(2))
    assert first.getvalue() == again.getvalue()
    assert load_workbook(first).properties.modified.year == 1980


@pytest.mark.parametrize("frame", [FRAME.iloc[:0], pd.DataFrame()])
def test_an_empty_table_is_a_table(frame: pd.DataFrame) -> None:
    assert len(lines(frame)) == 1
    assert sheet(frame).max_row == 1


def test_what_pandas_makes_of_nothing_is_nothing() -> None:
    frame = pd.DataFrame(
        {
            "number": pd.array([None], dtype="Int64"),
            "moment": pd.Series([pd.NaT]),
            "float": [float("nan")],
            "text": pd.array([None], dtype="str"),
            "infinite": [Decimal("Infinity")],
        }
    )
    assert list(plain_rows(frame)) == [[None] * 5]
