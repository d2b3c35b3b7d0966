"""The documents that the contract rests on; what the books keep of them can be taken away.

show_files(t, papers, desk)

They are listed when somebody opens them; a document whose file is not kept says so.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import partial

import streamlit as st

from budget.evidence import Evidence, File
from budget.language import Language
from budget.pages import kit
from budget.pages.markup import Html, bullets, joined, paragraph, small, strong
from procurement.pages.invoices_original import safe_name
from procurement.snapshot import Dossier

Kept = Callable[[Collection[str]], Mapping[str, str]]
Find = Callable[[str], File | None]
SHORT = 12
"""So many digits of a sha256 tell files apart for a reader."""


def papers(dossier: Dossier) -> tuple[Evidence, ...]:
    """All that contract, clauses, options, offers and changes rest on, each once, in that order."""
    contract = dossier.contract
    found = [contract.evidence, *contract.documents, *contract.scope.documents] if contract else []
    found += [term.evidence for term in dossier.terms]
    found += [amendment.evidence for amendment in dossier.amendments]
    return tuple(dict.fromkeys(found))


@st.fragment
def show_files(t: Language, known: Collection[Evidence], kept: Kept, find: Find) -> None:
    """The documents behind a part that opens."""
    part = st.expander(t("Documents and their files"), key="contract_files", on_change="rerun")
    if not part.open:
        return
    names = kept({paper.sha256 for paper in known if paper.sha256})
    with part:
        kit.block(document_list(t, known, names))
        for sha256, name in names.items():
            st.download_button(
                name,
                partial(_content, find, sha256),
                file_name=safe_name(name),
                mime="application/octet-stream",
                key=f"kept_{sha256}",
                on_click="ignore",
            )


def document_list(t: Language, known: Collection[Evidence], names: Mapping[str, str]) -> Html:
    """Each document with the places in it, and whether its file is kept."""
    documents: dict[tuple[str, str], list[Evidence]] = {}
    for paper in known:
        documents.setdefault((paper.title, paper.sha256 or ""), []).append(paper)
    if not documents:
        return paragraph(t("There are no documents yet."))
    return bullets(
        joined((strong(title), _places(t, found), small(_file(t, sha256, names.get(sha256)))))
        for (title, sha256), found in documents.items()
    )


def _places(t: Language, found: Iterable[Evidence]) -> str:
    days = dict.fromkeys(t.day(each.date, "medium") for each in found if each.date)
    places = dict.fromkeys(each.place for each in found if each.place)
    return "; ".join((*days, *places))


def _file(t: Language, sha256: str, name: str | None) -> str:
    if not sha256:
        return t("No file is named.")
    short = sha256[:SHORT]
    if name is None:
        return t("The file (sha256 {sha256}…) is not in the books.", sha256=short)
    return t("File {name} (sha256 {sha256}…) is kept.", name=name, sha256=short)


def _content(find: Find, sha256: str) -> bytes:
    file = find(sha256)
    return file.content if file else b""
