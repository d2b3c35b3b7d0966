"""Finds words that a page puts on the screen without asking the catalogue for them."""

import ast
import re
from collections.abc import Iterator

# Through these a page speaks to the screen.
SPEAKERS = {"st", "column_config", "kit"}
# What is called on a part of the screen: left.metric(…), tab.write(…).
SPEAKING = {
    *("button", "caption", "checkbox", "dataframe", "date_input", "download_button", "error"),
    *("expander", "feedback", "file_uploader", "form_submit_button", "header", "html", "info"),
    *("link_button", "markdown", "metric", "multiselect", "number_input", "pills", "popover"),
    *("radio", "segmented_control", "selectbox", "subheader", "success", "table", "tabs"),
    *("text", "text_area", "text_input", "title", "toast", "toggle", "warning", "write"),
}
# On these a page reads and keeps things; nobody sees their arguments.
SILENT = {"query_params", "session_state", "context", "user", "columns", "form", "logging"}
# Arguments that nobody reads, however many letters they have.
UNSEEN = {
    *("alignment", "args", "bind", "border", "chart_type", "color", "column_order", "config"),
    *("delta_arrow", "delta_color", "file_name", "format", "gap", "height", "horizontal_alignment"),
    *("icon", "initial_sidebar_state", "key", "kwargs", "label_visibility", "language", "layout"),
    *("mime", "on_change", "on_click", "on_select", "page_icon", "position", "selection_mode"),
    *("shortcut", "size", "theme", "type", "url_path", "vertical_alignment", "width"),
}
# Names, which are the same in every language.
NAMES = {"Kijkgeld", "Nederlands", "English", "CSV", "XLSX", "PDF", "JSON"}
# What is not read: HTML tags with what they hide, icons, Markdown's colours, names of files.
MARKS = re.compile(
    r"<(style|script)\b.*?</\1\s*>|<[^<>]*>|:material/\w+:|:[a-z-]+\[|&\w+;|https?://\S+"
    r"|[\w{}-]+\.(csv|json|pdf|xlsx|xml)\b|\b(application|image|text)/[\w.+-]+",
    re.DOTALL,
)


def untold(code: str) -> list[str]:
    """The words in a module that go straight to the screen, each with its line."""
    tree = ast.parse(code)
    constants = dict(_constants(tree))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and _speaks(node.func))
    return [
        f"line {call.lineno}: {text}"
        for call in calls
        for part in _shown(call)
        for text in _texts(part, constants)
        if _has_words(text)
    ]


def _speaks(called: ast.expr) -> bool:
    path = ast.unparse(called).split(".")
    if SILENT & set(path) or len(path) == 1:
        return False
    return path[0] in SPEAKERS or "column_config" in path or path[-1] in SPEAKING


def _shown(call: ast.Call) -> Iterator[ast.expr]:
    yield from call.args
    yield from (word.value for word in call.keywords if word.arg not in UNSEEN)


def _texts(part: ast.expr, constants: dict[str, ast.expr]) -> Iterator[str]:
    match part:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=values):
            yield "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in values)
        case ast.Name(id=name) if name in constants:
            yield from _texts(constants[name], {})
        case _:
            for inner in _inside(part):
                yield from _texts(inner, constants)


def _inside(part: ast.expr) -> list[ast.expr]:
    match part:
        case ast.Call(func=ast.Attribute(value=ast.Constant() as text), args=parts):
            return [text, *parts]  # "{} videos".format(n), ", ".join(["left", "right"])
        case ast.List() | ast.Tuple() | ast.Set() | ast.Dict() | ast.BoolOp() | ast.BinOp():
            return _children(part)
        case ast.IfExp() | ast.Starred() | ast.NamedExpr():
            return _children(part)
        case _:
            return []


def _children(part: ast.expr) -> list[ast.expr]:
    fields = (value for name, value in ast.iter_fields(part) if name not in {"keys", "test"})
    parts = (value if isinstance(value, list) else [value] for value in fields)
    return [inner for values in parts for inner in values if isinstance(inner, ast.expr)]


def _constants(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                yield name, value
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                yield name, value


def _has_words(text: str) -> bool:
    return any(
        word not in NAMES and any(letter.isalpha() for letter in word)
        for word in MARKS.sub(" ", text).split()
    )
