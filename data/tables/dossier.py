"""Rows of the dossier: invoices with their history, and papers."""

import datetime

from sqlalchemy import Column, Text
from sqlmodel import Field

from data.tables.row import Row


class InvoiceRow(Row, table=True):
    """An invoice or credit note; unique by supplier and folded number; `body` is its JSON."""

    __tablename__ = "invoice"
    supplier: str = Field(primary_key=True)
    folded_number: str = Field(primary_key=True)
    half: str = Field(max_length=8, index=True)
    received_on: datetime.date
    body: str = Field(sa_column=Column(Text, nullable=False))


class InvoiceEventRow(Row, table=True):
    """A day on which an invoice moved."""

    __tablename__ = "invoice_event"
    number: int | None = Field(default=None, primary_key=True)
    half: str = Field(max_length=8, index=True)
    supplier: str
    folded_number: str
    day: datetime.date
    body: str = Field(sa_column=Column(Text, nullable=False))


class PaperRow(Row, table=True):
    """A paper such as a contract, claim or attestation, known from `day`, as JSON."""

    __tablename__ = "paper"
    number: int | None = Field(default=None, primary_key=True)
    kind: str = Field(index=True)
    key: str
    day: datetime.date
    body: str = Field(sa_column=Column(Text, nullable=False))
